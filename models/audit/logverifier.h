// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/hashtree.h"

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! What a check of the log found.
struct Verdict {
    //! intact; altered: an entry, a leaf hash or a subtree hash is not what it was, is missing inside
    //! or was added; incomplete: entries are missing at the end; rolled_back: the log is shorter than
    //! one seen before; inconsistent: every part fits, but the head, or a head seen before, does not.
    QString verdict;
    qint64 entries = 0;             //!< read
    QByteArray root;                //!< as recomputed from the entries
    std::optional<qint64> firstBad; //!< index of the first entry that is wrong or missing
    QString why;                    //!< machine text, English; empty when intact

    [[nodiscard]] bool ok() const { return verdict == QLatin1String("intact"); }
};

//! Recomputes a log from the bytes of its entries, one entry after the other, in flat memory.
//! Order of calls: remember(), add() for every stored entry by rising sequence, finish().
class LogVerifier
{
public:
    //! The stored hash of a complete subtree; nothing where none is stored.
    using StoredNode = std::function<std::optional<QByteArray>(int level, qint64 index)>;

    //! Without `storedNode` subtree hashes are not looked at. With it, those of level 1 and above
    //! must be there; those of level 0 are compared where they are stored.
    explicit LogVerifier(StoredNode storedNode = {}) : m_storedNode(std::move(storedNode)) {}

    //! A head of this log that was seen before; the log must still begin with it.
    void remember(const AuditHead &earlier);
    void add(const AuditEntry &stored);
    //! `nodeCount`: how many subtree hashes are stored in all; nothing where that is not known.
    [[nodiscard]] Verdict finish(const AuditHead &head,
                                 std::optional<qint64> nodeCount = std::nullopt);

private:
    void blame(qint64 index, const QString &why);
    void checkEntry(const AuditEntry &stored, const QByteArray &leaf);
    void checkText(const AuditEntry &stored);
    void checkNodes(const std::vector<TreeNode> &completed);
    void checkRemembered();
    [[nodiscard]] Verdict verdictOn(const AuditHead &head) const;

    StoredNode m_storedNode;
    Frontier m_tree;
    qint64 m_entries = 0;
    qint64 m_nodesFound = 0;
    std::vector<AuditHead> m_remembered; // those not reached yet
    std::optional<AuditHead> m_contradicted;
    std::optional<QString> m_site;
    std::optional<qint64> m_firstBad;
    QString m_why;
};

} // namespace unsnag
