// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/policy/slaclock.h"

#include <optional>

namespace unsnag {

//! What is promised from a moment on: at opening, and again when the reason, the severity or the
//! owning group changes.
struct SlaTerms {
    Timestamp from;
    std::chrono::minutes firstResponse{0};
    std::chrono::minutes resolution{0};
    BusinessCalendar calendar = BusinessCalendar::always();
    QString why; //!< "opened", "handed over to Revenue Ops"
};

//! A wait on something named.
struct SlaPause {
    Timestamp begin;
    std::optional<Timestamp> end;   //!< nothing while it lasts
    std::optional<Timestamp> until; //!< when one that lasts is expected to end
    QString reason;

    bool operator==(const SlaPause &) const = default;
};

//! What happened to an exception, as far as its clock is concerned. Nothing in it is counted: every
//! due time is derived from it. The order within the lists does not matter.
struct SlaRecord {
    Timestamp opened;
    std::vector<SlaTerms> terms; //!< one at least; the earliest counts from `opened`
    std::vector<SlaPause> pauses;
    std::optional<Timestamp> firstResponse;
    std::optional<Timestamp> closed;
};

//! A working span that was counted, and by which calendar: "business-hours-europe-berlin 1".
struct CountedSpan {
    Interval span;
    QString calendar;
    bool operator==(const CountedSpan &) const = default;
};

//! A due time that can say how it came about.
struct SlaDue {
    Timestamp due;
    std::chrono::minutes target{0};   //!< of the newest terms
    std::vector<CountedSpan> counted; //!< up to the due time
    std::vector<SlaPause> pauses;     //!< those before the due time, in order
    std::optional<Timestamp> met;     //!< when it was answered or closed; nothing while it runs
};

enum class SlaState { Ok, DueSoon, Overdue, Paused, Closed };

[[nodiscard]] QString slaStateName(SlaState state); //!< "due_soon"

//! Where the clock of an exception stands.
struct SlaStanding {
    SlaDue firstResponse;
    SlaDue resolution;
    std::optional<Timestamp> nextDue; //!< the earliest target that still runs; nothing when closed
    std::chrono::minutes left{0};     //!< working time until nextDue, negative when it is past
    SlaState state = SlaState::Ok;
    QString pausedBecause; //!< reason of the pause that lasts
};

//! Derives where an exception stands. Pauses stop both targets. Working time counts by the calendar
//! of the terms in force at that time; the target is that of the newest terms, so that a hand-over
//! counts against the new group's target. An answered first response is never overdue again, and an
//! unanswered one is never hidden by a later resolution. A pause that lasts is taken to end when it
//! is expected to, or now. DueSoon: less than a quarter of the target left. Pure: the same record and
//! the same `now` give the same answer for ever.
[[nodiscard]] SlaStanding slaStanding(const SlaRecord &record, Timestamp now);

} // namespace unsnag
