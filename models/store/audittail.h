// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/hashtree.h"
#include "models/store/sealedrows.h"

#include <optional>
#include <vector>

namespace unsnag {

//! The end of the audit log as the session's transaction has grown it: the edge of the hash tree is
//! kept in memory from one entry to the next; entries, what they commit to, new nodes of the tree and the
//! head are written together, before the transaction (or a part of it that can be undone) ends. In SQLite, where nobody else writes, it outlives the
//! transaction.
class AuditTail
{
public:
    //! The edge after the last entry, read from the database where it is not known.
    [[nodiscard]] Result<Frontier *> edge(Session &session);
    //! Name of the workspace, part of every entry. Precondition: edge() succeeded.
    [[nodiscard]] const QString &site() const { return m_site; }
    //! Size and root while they are not written yet.
    [[nodiscard]] bool hasUnwrittenHead() const { return m_edge && m_edge->size() != m_written; }
    //! Keeps an entry, made of the draft, and the new nodes of the tree until the head is written.
    void add(AuditEntry entry, const AuditDraft &draft, const std::vector<TreeNode> &nodes);
    //! The same for what the entry commits to.
    void add(AuditPayload payload) { m_payloads.push_back(std::move(payload)); }
    //! A row that the log vouches for was changed; the next entry seals it. See SealedRows.
    void touch(const QString &kind, const QStringList &key);
    //! Of the rows touched since, each once, one at least and as many as their names and digests fit into
    //! `room` bytes of an entry: no longer waiting for it.
    [[nodiscard]] std::vector<RowRef> takeTouched(qsizetype room);
    //! A piece of work begins that can be undone alone: nothing of it is written or touched yet.
    void beginPart();
    //! Who wrote the last entry of this piece of work, and when; nothing where it has none.
    [[nodiscard]] const std::optional<std::pair<Timestamp, Actor>> &last() const { return m_last; }
    [[nodiscard]] bool hasTouched() const { return !m_touched.empty(); }
    void add(RowSeal seal) { m_seals.push_back(std::move(seal)); }
    //! Writes entries, payloads, seals, nodes and head where entries were appended since the last time.
    [[nodiscard]] Result<void> writeHead(Session &session);
    //! The transaction was undone, or another process may append: what is known here is not so.
    void forget();

private:
    //! Entries of one statement, in order: values of its rows, one after the other.
    struct Unwritten {
        bool isFiled = false; //!< under exceptions
        std::size_t count = 0;
        QVariantList values;
    };
    [[nodiscard]] Result<void> writeEntries(Session &session);
    [[nodiscard]] Result<void> writePayloads(Session &session);
    [[nodiscard]] Result<void> writeSeals(Session &session);
    [[nodiscard]] Result<void> writeNodes(Session &session);

    std::optional<Frontier> m_edge;
    qint64 m_written = 0; //!< size of the stored head
    QString m_site;
    std::vector<Unwritten> m_entries;
    std::vector<AuditPayload> m_payloads;
    std::optional<std::pair<Timestamp, Actor>> m_last;
    std::vector<RowRef> m_touched;
    std::vector<RowSeal> m_seals;
    std::vector<TreeNode> m_nodes; //!< not written yet
};

} // namespace unsnag
