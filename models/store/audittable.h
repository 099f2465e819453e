// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
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
    [[nodiscard]] Result<AuditEntry> append(AuditDraft draft);
    [[nodiscard]] Result<AuditHead> head();
    //! Entries with sequence >= `from`, in order, at most `limit`.
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(qint64 from, int limit);
    //! Under which exceptions the entries from `from` to before `end` are filed, in order.
    [[nodiscard]] Result<std::vector<FiledEntry>> filed(qint64 from, qint64 end);
    //! Entries of one exception, in order.
    [[nodiscard]] Result<std::vector<AuditEntry>> ofException(const QString &exception);
    //! Stored subtree hash; nothing where there is none. See audit/hashtree.h for level and index.
    [[nodiscard]] Result<std::optional<QByteArray>> node(int level, qint64 index);
    //! Stored subtree hashes of one level from index `from` to before `end`, with their indexes.
    [[nodiscard]] Result<std::vector<TreeNode>> nodes(int level, qint64 from, qint64 end);
    [[nodiscard]] Result<qint64> nodeCount();

private:
    Session &m_session;
};

} // namespace unsnag
