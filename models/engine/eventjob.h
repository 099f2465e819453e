// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/eventrun.h"

namespace unsnag {

//! How a job ended, for counting. Gone: its outbox entry was withdrawn or is run elsewhere; nothing
//! was done.
enum class JobEnd { Confirmed, Failed, Unknown, Deferred, Gone };

//! Runs one event and writes all of it down: the attempt before and after, the exception's way, the
//! outbox entry. Each of the two moments is one transaction.
class EventJob
{
public:
    EventJob(Workbench &bench, std::stop_token stop, Progress progress)
        : m_bench(bench), m_stop(std::move(stop)), m_progress(std::move(progress))
    {}

    //! The first run of a pulled event. Deferred: a class-wide fault; the event stays pending.
    [[nodiscard]] Result<JobEnd> runFirst(const Event &event);
    //! The replay an outbox entry asks for.
    [[nodiscard]] Result<JobEnd> runReplay(const OutboxEntry &entry);

private:
    [[nodiscard]] Result<std::optional<Attempt>> begin(RunBasis &basis,
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
    [[nodiscard]] Result<JobEnd> runBasis(RunBasis basis, std::optional<OutboxEntry> entry);

    Workbench &m_bench;
    std::stop_token m_stop;
    Progress m_progress;
};

} // namespace unsnag
