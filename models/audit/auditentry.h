// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditpayload.h"
#include "models/base/clock.h"
#include "models/base/json.h"
#include "models/domain/actor.h"

namespace unsnag {

//! What happened, before it has a place in the log. Empty members are left out of the entry.
struct AuditDraft {
    Timestamp at;
    Actor actor;
    QString kind;      //!< "exception.opened", "resolution.recorded", "operation.sending", ...
    QString exception; //!< exception id; empty where none is concerned
    QString operation; //!< operation of a profile, or verb
    QString stateBefore;
    QString stateAfter;
    QString reason; //!< the reason code, or why in words of ours; a person's are evidence
    Json
        more; //!< object of further members: digests, attempt, key, rule, versions; no money as number
    AuditEvidence evidence = {}; //!< large or personal; kept beside the log, which commits to it
    //! Evidence that the caller keeps in a row of its own, with digest and salt; see AuditPayloadTable.
    std::vector<std::pair<QString, QByteArray>> keptDigests = {}; //!< by name
};

//! One leaf of the log: sequence number from 0 without gaps, the RFC 8785 bytes and their leaf hash.
struct AuditEntry {
    qint64 sequence = 0;
    QByteArray canonical; //!< at most 65,535 bytes
    QByteArray leafHash;  //!< SHA-256(0x00 || canonical), 32 bytes

    bool operator==(const AuditEntry &) const = default;
};

//! The state of the log after `size` entries.
struct AuditHead {
    qint64 size = 0;
    QByteArray root; //!< RFC 6962 tree head, 32 bytes

    bool operator==(const AuditHead &) const = default;
};

//! The entry a draft becomes at this place. `site` names the workspace.
//! RFC 8785 of {v: 1, seq, at, site, actor, role, kind, exception, op, prev_state, next_state, reason}
//! and the members of `more`; empty ones are left out. Evidence has to be in `more` as digests: it is
//! AuditTable that keeps it.
//! Error: Input where the canonical form is longer than 65,535 bytes or `more` has none (a number
//! beyond a double); Bug where a member of `more` bears one of the names above.
[[nodiscard]] Result<AuditEntry> makeEntry(const AuditDraft &draft, qint64 sequence,
                                           const QString &site);

//! Members of an entry in the order of their names, as makeEntry writes them.
using EntryMembers = std::vector<std::pair<QString, Json>>;
[[nodiscard]] Result<EntryMembers> entryMembers(const AuditDraft &draft, qint64 sequence,
                                                const QString &site);

//! The entry of a text that is canonical already. Error: that of makeEntry for length and number.
[[nodiscard]] Result<AuditEntry> entryOf(qint64 sequence, QByteArray canonical,
                                         const QString &kind);

} // namespace unsnag
