// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/auditpayload.h"

namespace unsnag {

//! Where content that an entry commits to is. Unknown: the entry holds a digest and nothing is said of
//! any content, as in entries of older versions. Unreadable: it should be there, but is damaged or gone.
enum class EvidenceState { Included, Withheld, Erased, Unknown, Unreadable };

[[nodiscard]] QString evidenceStateName(EvidenceState state); //!< "included"
//! The state of that name; Unknown where there is none.
[[nodiscard]] EvidenceState evidenceStateNamed(const QString &name);

//! What an entry rests on, as far as it can be read.
struct EvidencePart {
    QString name;   //!< "why", "candidates", ...
    QString sha256; //!< commitment, lower-case hex
    EvidenceState state = EvidenceState::Unknown;
    Json content; //!< null unless included

    bool operator==(const EvidencePart &) const = default;
};

//! A log that can be read: a workspace, or a bundle of one. Nothing is verified here.
class AuditSource
{
public:
    AuditSource() = default;
    AuditSource(const AuditSource &) = delete;
    AuditSource &operator=(const AuditSource &) = delete;
    virtual ~AuditSource() = default;

    [[nodiscard]] virtual Result<AuditHead> head() = 0;
    //! Entries with sequence >= `from`, in order; fewer than `limit` only at the end. Those that can't
    //! be read are left out.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> entries(qint64 from, int limit) = 0;
    //! What the entry commits to, by name; of the name `only`, where one is given. `entry` is its JSON.
    [[nodiscard]] virtual Result<std::vector<EvidencePart>> evidence(const Json &entry,
                                                                     const QString &only = {}) = 0;
};

//! Name and digest of each commitment of an entry: its members "<name>_sha256"; of the name `only`,
//! where one is given.
[[nodiscard]] std::vector<EvidencePart> commitmentsOf(const Json &entry, const QString &only = {});

} // namespace unsnag
