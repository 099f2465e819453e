// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/exceptionquery.h"
#include "models/domain/ownership.h"
#include "models/engine/workbench.h"
#include "models/policy/slarecord.h"
#include "models/store/referencetables.h"

namespace unsnag {

//! One line of what happened, from the audit log.
struct TimelineEntry {
    qint64 sequence = 0; //!< in the audit log
    Timestamp at;
    QString actor;
    QString kind;
    QString operation;
    QString stateBefore;
    QString stateAfter;
    QString reason;          //!< reason code or our words, and what the person wrote
    bool isWithheld = false; //!< what the person wrote was erased
    Json more;
};

//! Everything about one exception.
struct ExceptionView {
    SyncException exception;
    Json payload; //!< snapshot at failure
    std::vector<Attempt> attempts;
    std::vector<Operation> operations;
    std::vector<Resolution> resolutions;
    std::vector<Comment> comments;
    std::vector<TimelineEntry> timeline;
    std::vector<FlowField> fields;     //!< what may be set, with the pointers of this payload
    std::optional<OutboxEntry> replay; //!< owed or under way
    DueTime due;                       //!< of the resolution
    std::chrono::minutes workingTimeLeft{0};
    SlaStanding sla; //!< both targets, with the spans counted and the pauses
    std::vector<BillingHold> billingHolds;
};

class ShowException
{
public:
    explicit ShowException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<ExceptionView> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

//! A page of exceptions and how many there are in all.
struct ExceptionList {
    qint64 total = 0;
    std::vector<SyncException> rows;
};

class ListExceptions
{
public:
    explicit ListExceptions(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<ExceptionList> run(const ExceptionQuery &query);

private:
    Workbench &m_bench;
};

//! "ok", "due_soon" (less than a quarter of the time left), "overdue", "paused" or "closed"; of the
//! target that is due next: an unanswered first response is not hidden by a later resolution.
[[nodiscard]] QString slaState(const SyncException &exception, Timestamp now);

} // namespace unsnag
