// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"
#include "models/store/auditpayloadtable.h"

namespace unsnag {

//! What an erasure did.
struct Erasure {
    int erased = 0;      //!< payloads whose content is gone
    int held = 0;        //!< left, because of a legal hold
    qint64 sequence = 0; //!< of the entry that says so; 0 where nothing was erased
};

//! Erases what the log commits to about an exception, or one payload; with an exception also what its rows
//! hold of people (PersonalData). Entries, digests and proofs stay. In SQLite what is
//! erased is overwritten and the write-ahead log emptied, unless somebody reads all the while; remnants
//! that SQLite left when it moved rows before go with a VACUUM. Copies made before (backups, exports, the
//! database before a migration) are out of reach; in PostgreSQL the bytes stay until it vacuums.
class ErasePayloads
{
public:
    explicit ErasePayloads(Workbench &bench) : m_bench(bench) {}
    //! `target`: an exception, or a digest as 64 hex digits. `why` in the person's words.
    //! Errors: Input without a reason; Forbidden for who is neither lead nor administrator; NotFound
    //! where nothing is left to erase; Conflict naming the legal hold, or what is still open about it.
    [[nodiscard]] Result<Erasure> run(const QString &target, const QString &why);

private:
    Workbench &m_bench;
};

//! Sets how long evidence is kept.
class SetAuditRetention
{
public:
    explicit SetAuditRetention(Workbench &bench) : m_bench(bench) {}
    //! Days, at least 1; 0: for ever, as it is without a rule. Error: Input.
    [[nodiscard]] Result<void> run(int days, const QString &why);

private:
    Workbench &m_bench;
};

//! Erases evidence that is older than the rule of the workspace says, but for legal holds and for
//! exceptions that are open.
class RetainAudit
{
public:
    explicit RetainAudit(Workbench &bench) : m_bench(bench) {}
    //! Nothing happens without a rule.
    [[nodiscard]] Result<Erasure> run();

private:
    Workbench &m_bench;
};

//! The rule: days, 0 where evidence is kept for ever.
[[nodiscard]] Result<int> auditRetentionDays(Session &session);

//! RetainAudit, once a day.
[[nodiscard]] Result<void> retainIfDue(Workbench &bench);

} // namespace unsnag
