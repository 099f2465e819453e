// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"
#include "models/store/audittable.h"

namespace unsnag {

//! What a change of one exception says of itself in the audit log.
struct AuditLine {
    QString kind;      //!< "exception.claimed"
    QString exception; //!< id; may be empty
    QString operation;
    QString before;
    QString after;
    QString reason; //!< the reason code, or why in words of ours; those of a person are evidence
    Json more;
    AuditEvidence evidence =
        {}; //!< what is large or personal: kept beside the log, which commits to it
};

//! What a person wrote, as evidence "why"; nothing where they wrote nothing.
[[nodiscard]] AuditEvidence inWords(const QString &why);

//! Appends the line in the caller's transaction, with the time and the actor of the bench.
[[nodiscard]] Result<void> appendAudit(Session &session, const Workbench &bench,
                                       const AuditLine &line);

//! Stores an exception that changed and the line that says so; returns it with its new version. Holds
//! that begin or end with it are recorded and its due times follow.
//! Error: Conflict where a manual_override would be closed without a postmortem.
[[nodiscard]] Result<SyncException> saveException(Session &session, const Workbench &bench,
                                                  const SyncException &exception,
                                                  const AuditLine &line);

//! Moves an exception to a state. Error: Conflict where the state of the product page forbids it.
[[nodiscard]] Result<void> moveTo(SyncException &exception, ExceptionState state);

//! Digest of a JSON text, to tell whether it changed: lower-case hex of SHA-256; empty for null. No
//! evidence for the log: short content can be guessed from it.
[[nodiscard]] QString digestOf(const Json &json);

} // namespace unsnag
