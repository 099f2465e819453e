// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"
#include "models/domain/resolution.h"

namespace unsnag {

//! How an attempt ended. Unknown forbids a resend until a probe has answered.
enum class Outcome { Pending, Applied, NotApplied, Unknown };

[[nodiscard]] QString outcomeName(Outcome outcome); //!< "not_applied"
[[nodiscard]] std::optional<Outcome> outcomeFromName(const QString &name);

//! One run of an event through its steps.
struct Attempt {
    Id<Attempt> id;
    Id<Event> event;
    Id<SyncException> exception; //!< empty for a first run that never failed
    int number = 1;              //!< 1, 2, ... per event
    Outcome outcome = Outcome::Pending;
    QString idempotencyKey; //!< of the invoice-creating operation, once there is one
    QString targetId;
    Json proof; //!< what the read-back found; null unless applied and confirmed
    Timestamp startedAt;
    std::optional<Timestamp> endedAt;
};

//! The life of one effect at a far system.
enum class OperationState { Sending, Done, Refused, Unknown };

[[nodiscard]] QString operationStateName(OperationState state);
[[nodiscard]] std::optional<OperationState> operationStateFromName(const QString &name);

//! One write call under one idempotency key. Its bytes are frozen before the first one leaves.
struct Operation {
    QString key; //!< idempotency key; unique
    Id<Event> event;
    int resolutionNumber = 0; //!< 0 before any decision
    QString step;             //!< operation of the profile: "create_draft_invoice"
    QString connection;
    QString externalReference;
    OperationState state = OperationState::Sending;
    int sends = 0; //!< how often it was handed to the transport
    Json request;  //!< frozen bytes and address; no secrets
    Json response; //!< the last answer, redacted
    QString targetId;
    Timestamp createdAt;
    Timestamp changedAt;
};

//! Work the engine owes: a replay that a decision asked for. Written with the decision.
enum class OutboxState { Queued, Running, Done, Failed, Unknown, Withdrawn };

[[nodiscard]] QString outboxStateName(OutboxState state);
[[nodiscard]] std::optional<OutboxState> outboxStateFromName(const QString &name);

struct OutboxEntry {
    Id<OutboxEntry> id;
    Id<Event> event;
    Id<SyncException> exception;
    Id<Resolution> resolution; //!< empty for a bare replay
    QString lane;
    OutboxState state = OutboxState::Queued;
    Timestamp notBefore; //!< undo is possible until then
    Timestamp createdAt;
    int tries = 0;       //!< transient failures so far, for backoff
    QString overrideWhy; //!< why it may pass older events of its lane; empty where it may not
    QString bulk;        //!< bulk run that asked for it; may be empty
};

} // namespace unsnag
