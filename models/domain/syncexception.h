// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"
#include "models/base/money.h"
#include "models/domain/event.h"
#include "models/domain/reason.h"

namespace unsnag {

//! Where an exception stands; the states of the product page.
enum class ExceptionState { Open, Claimed, Held, Queued, Replaying, Confirmed, Dismissed };

[[nodiscard]] QString exceptionStateName(ExceptionState state); //!< "open"
[[nodiscard]] std::optional<ExceptionState> exceptionStateFromName(const QString &name);

//! Whether the one may become the other. A replay that fails leads from Replaying back to Open.
[[nodiscard]] bool mayBecome(ExceptionState from, ExceptionState to);
//! Confirmed and Dismissed are closed.
[[nodiscard]] bool isClosed(ExceptionState state);

//! A structured, owned failure of one trace key.
struct SyncException {
    Id<SyncException> id; //!< "EX-1042"
    Id<Event> event;      //!< the newest event of the trace key
    QString traceId;
    QString traceKey;
    QString flow;
    Reason reason = Reason::MissingAccount;
    ExceptionState state = ExceptionState::Open;
    Severity severity = Severity::P3;
    QString owner; //!< role queue: "Marketing Ops"
    QString backupOwner;
    QString rule;      //!< routing rule that chose the owner
    QString claimedBy; //!< person; empty while unclaimed
    QString title;     //!< name of the deal or record
    Money amount;
    Timestamp openedAt;
    Timestamp dueAt;                     //!< resolution due
    std::optional<Timestamp> firstDueAt; //!< first response due
    QString calendar;                    //!< id and version that the due times are counted in
    std::optional<Timestamp> firstResponseAt;
    std::optional<Timestamp> escalatedAt; //!< when it moved to the backup
    std::optional<Timestamp> closedAt;
    std::optional<Timestamp> holdUntil;
    QString holdReason;
    QString
        heldBehind; //!< incident, or older exception of its lane, that it waits behind; may be empty
    QString
        fingerprint; //!< names the rule that was broken, where one rule may break many; may be empty
    int attempt = 0; //!< attempts made so far
    int repeats = 1; //!< events of this trace key seen while open
    QString externalReference;
    RecordRef source;
    RecordRef target; //!< system and object always; id once known
    Json
        detail; //!< what failed: {"step","fields":[{"pointer","message","expected"}],"error":{...},"rule":…}
    Json request;       //!< the request sent, redacted; null where none was
    Json response;      //!< the answer got, redacted; null where none came
    qint64 version = 1; //!< grows with every change; a write names the version it saw
};

} // namespace unsnag
