// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/entryreader.h"
#include "models/audit/hashtree.h"
#include "models/audit/policycheck.h"
#include "models/audit/verdict.h"

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! Recomputes a log from the bytes of its entries, one entry after the other, in memory that does not
//! grow with them, and checks what they say against the rules of the trade (PolicyCheck).
//! Order of calls: remember(), add() for every stored entry by rising sequence, finish().
class LogVerifier
{
public:
    //! The stored hash of a complete subtree; nothing where none is stored.
    using StoredNode = std::function<std::optional<QByteArray>(int level, qint64 index)>;

    //! Gets every entry that is in order, read.
    using Watcher = std::function<void(qint64 index, const Json &entry)>;

    //! Without `storedNode` subtree hashes are not looked at. With it, those of every level that is
    //! stored (isStoredLevel) must be there.
    explicit LogVerifier(StoredNode storedNode = {}) : m_storedNode(std::move(storedNode)) {}

    void watch(Watcher watcher) { m_watcher = std::move(watcher); }
    //! A head of this log that was seen before; the log must still begin with it.
    void remember(const AuditHead &earlier);
    void add(const AuditEntry &stored);
    //! `nodeCount`: how many subtree hashes are stored in all; nothing where that is not known.
    [[nodiscard]] Verdict finish(const AuditHead &head,
                                 std::optional<qint64> nodeCount = std::nullopt);
    //! The tree of the entries so far.
    [[nodiscard]] const Frontier &tree() const { return m_tree; }

private:
    void blame(qint64 index, const QString &why);
    void checkEntry(const AuditEntry &stored, const QByteArray &leaf);
    void checkText(const AuditEntry &stored);
    void checkNodes(const std::vector<TreeNode> &completed);
    void checkRemembered();
    [[nodiscard]] Verdict verdictOn(const AuditHead &head) const;
    [[nodiscard]] Verdict verdictOnPolicy() const;

    StoredNode m_storedNode;
    Watcher m_watcher;
    EntryReader m_reader;
    PolicyCheck m_policy;
    Frontier m_tree;
    qint64 m_entries = 0;
    qint64 m_nodesFound = 0;
    std::vector<AuditHead> m_remembered; // those not reached yet
    std::optional<AuditHead> m_contradicted;
    std::optional<qint64> m_firstBad;
    QString m_why;
};

} // namespace unsnag
