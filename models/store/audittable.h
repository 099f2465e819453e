// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/entrymold.h"
#include "models/audit/hashtree.h"
#include "models/store/session.h"

namespace unsnag {

//! The exception that an entry is filed under, so that it is found; it stands in the entry too.
struct FiledEntry {
    qint64 sequence = 0;
    QString exception;
};

//! The audit log: entries and the hashes of complete subtrees are append-only, guarded by triggers;
//! the head is one row, locked while an entry is appended, so that numbers have no gaps.
class AuditTable
{
public:
    explicit AuditTable(Session &session) : m_session(session) {}

    //! Appends in the caller's transaction: entry, its evidence, new subtree hashes, new head. Returns
    //! the entry. Evidence that is null or empty is left out. See AuditPayloadTable for reading it.
    //! Rows changed since the last entry are sealed by it. See SealedRows.
    [[nodiscard]] Result<AuditEntry> append(AuditDraft draft);
    //! Appends the mold's entry with these values (EntryMold::entry). It seals no rows: those touched wait
    //! for the next entry.
    [[nodiscard]] Result<void> append(const EntryMold &mold, std::span<const QByteArray> values);
    //! Name of the workspace, part of every entry.
    [[nodiscard]] Result<QString> site();
    [[nodiscard]] Result<AuditHead> head();
    //! Ends a transaction's part of the log: rows that were changed and that no entry sealed get one of
    //! their own ("rows.changed"), by the actor and at the time of the last one; then all is written. Where
    //! the transaction has no other entry, it is the engine's, dated like the newest entry of the log:
    //! the store has no clock.
    [[nodiscard]] Result<void> finish();
    //! The sequence that the next entry of this transaction gets. After it, until the next statement of
    //! the session, append() needs no database: another thread may call it.
    [[nodiscard]] Result<qint64> nextSequence();
    //! Entries with sequence >= `from`, in order, at most `limit`.
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(qint64 from, int limit);
    //! Under which exceptions the entries from `from` to before `end` are filed, in order.
    [[nodiscard]] Result<std::vector<FiledEntry>> filed(qint64 from, qint64 end);
    //! Entries of one exception, in order.
    [[nodiscard]] Result<std::vector<AuditEntry>> ofException(const QString &exception);
    //! Hash of a complete subtree as it is stored, or made of at most 128 stored ones; nothing where
    //! one of them is missing. See audit/hashtree.h for level and index.
    [[nodiscard]] Result<std::optional<QByteArray>> node(int level, qint64 index);
    //! Stored hashes of one level (isStoredLevel) from index `from` to before `end`.
    [[nodiscard]] Result<std::vector<TreeNode>> nodes(int level, qint64 from, qint64 end);
    //! How many subtree hashes are stored, of all levels.
    [[nodiscard]] Result<qint64> nodeCount();
    //! The edge of the tree as it is stored with the head: lower-case hex of the hashes at
    //! Frontier::places, one after the other.
    [[nodiscard]] Result<QString> edge();

private:
    [[nodiscard]] Result<std::pair<Timestamp, Actor>> lastEntry();
    [[nodiscard]] Result<void> sealTouched(AuditDraft &draft, qint64 sequence);
    [[nodiscard]] Result<std::vector<QByteArray>> row(int level, qint64 from, qint64 end);

    Session &m_session;
};

} // namespace unsnag
