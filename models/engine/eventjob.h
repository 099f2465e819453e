// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/eventrun.h"

namespace unsnag {

//! How a job ended, for counting. Deferred: the connection has trouble, the event or replay waits
//! behind its incident. Waiting: an older event of its lane is open. Gone: its outbox entry was
//! withdrawn or is run elsewhere; nothing was done.
enum class JobEnd { Confirmed, Failed, Unknown, Deferred, Waiting, Gone };

//! Runs one event and writes all of it down: the attempt before and after, the exception's way, the
//! outbox entry. Each of the two moments is one transaction.
class EventJob
{
public:
    EventJob(Workbench &bench, std::stop_token stop, Progress progress)
        : m_bench(bench), m_stop(std::move(stop)), m_progress(std::move(progress))
    {}

    //! The first run of a pulled event.
    [[nodiscard]] Result<JobEnd> runFirst(const Event &event);
    //! The replay an outbox entry asks for.
    [[nodiscard]] Result<JobEnd> runReplay(const OutboxEntry &entry);

private:
    //! An attempt that began, or why none did.
    struct Begun {
        JobEnd end = JobEnd::Gone;
        std::optional<Attempt> attempt;
    };

    [[nodiscard]] Result<Begun> begin(RunBasis &basis, const std::optional<OutboxEntry> &entry);
    [[nodiscard]] Result<bool> mustWait(Session &session, const RunBasis &basis,
                                        const std::optional<OutboxEntry> &entry);
    //! Puts a run back that our own side broke off: the replay is owed again. Returns `why`.
    [[nodiscard]] Error released(const RunBasis &basis, Attempt attempt,
                                 std::optional<OutboxEntry> entry, const Error &why);
    [[nodiscard]] Result<JobEnd> finish(const std::shared_ptr<const Flow> &flow,
                                        const RunBasis &basis, Attempt attempt,
                                        std::optional<OutboxEntry> entry, Stepped<Proven> &outcome);
    [[nodiscard]] Result<void> record(Session &session, const Flow &flow, const RunBasis &basis,
                                      const Attempt &attempt,
                                      const std::optional<OutboxEntry> &entry,
                                      Stepped<Proven> &outcome);
    [[nodiscard]] Result<void> recordProof(Session &session, const Flow &flow,
                                           const RunBasis &basis, const Attempt &attempt,
                                           const Proven &proven);
    //! The trouble is the connection's, not this event's: one card, and what met it waits behind.
    [[nodiscard]] Result<void> defer(Session &session, const RunBasis &basis,
                                     const StepFailure &failure);
    [[nodiscard]] Result<JobEnd> runBasis(RunBasis basis, std::optional<OutboxEntry> entry);

    Workbench &m_bench;
    std::stop_token m_stop;
    Progress m_progress;
};

} // namespace unsnag
