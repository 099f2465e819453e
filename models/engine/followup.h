// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/resolution.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Puts the replay of an exception, by this decision, into the outbox. In the caller's transaction, as
//! all here.
[[nodiscard]] Result<void> oweReplay(Session &session, const Workbench &bench,
                                     const SyncException &exception,
                                     const Id<Resolution> &resolution, Timestamp notBefore);

//! Why an exception runs again although nobody decided on it.
struct FollowUp {
    QString why;
    JsonObject more; //!< for the audit log: with which decision, behind which record
    Timestamp notBefore;
};

//! The exception runs again as it is. One that somebody decides on, or that is held, is left alone.
[[nodiscard]] Result<void> followUp(Session &session, const Workbench &bench,
                                    const Id<SyncException> &id, const FollowUp &cause);

//! What waited for the record of this event, which is proven now, follows by itself.
[[nodiscard]] Result<void> followRoot(Session &session, const Workbench &bench, const Event &root);

//! The fingerprint of everything that waits for the record of a trace key.
[[nodiscard]] QString waitingFingerprint(const QString &traceKey);

} // namespace unsnag
