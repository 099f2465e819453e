// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/domain/reason.h"

#include <QString>

#include <optional>

namespace unsnag {

//! What was promised for one exception from a moment on: a stored fact, so that a calendar or a flow
//! that changes later does not rewrite it.
struct SlaPromise {
    QString exception;
    Timestamp from;
    std::chrono::minutes firstResponse{0};
    std::chrono::minutes resolution{0};
    QString calendar; //!< id of the calendar that is counted in
    QString calendarVersion;
    QString owner; //!< queue the promise was made for
    Reason reason = Reason::MissingAccount;
    Severity severity = Severity::P3;
    QString why; //!< "opened", "reason missing_field", "handed over to Revenue Ops"

    bool operator==(const SlaPromise &) const = default;
};

//! A wait on something named; the clock stands meanwhile.
struct Hold {
    qint64 number = 0;
    QString exception;
    Timestamp begin;
    std::optional<Timestamp> until; //!< when it is to end by itself; nothing: with an event
    std::optional<Timestamp> end;   //!< when it ended; nothing while it lasts
    QString reason;
    QString by; //!< person, or "engine"

    bool operator==(const Hold &) const = default;
};

} // namespace unsnag
