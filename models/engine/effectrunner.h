// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/stepfailure.h"
#include "models/engine/workbench.h"
#include "models/store/worktables.h"

#include <stop_token>

namespace unsnag {

//! Whether a run may write: a rehearsal goes through validate and map and writes nothing, here or there.
enum class RunPurpose { Live, Rehearsal };

//! For whom and under which names effects are made.
struct EffectScope {
    Event event;
    Id<SyncException> exception; //!< empty on a first run
    QString externalReference;
    int resolutionNumber = 0;
    RunPurpose purpose = RunPurpose::Live;
};

//! What an effect left in the target.
struct EffectResult {
    QString key; //!< idempotency key of the operation
    QString targetId;
    Json record; //!< canonical fields with "id", where the target was read; else {"id"}
};

//! Makes one write happen at most once in effect. The operation is journalled as `sending` with its
//! frozen bytes before the first byte leaves; an operation whose outcome is not known is probed
//! before anything is sent again, and then sent with the same bytes under the same key.
class EffectRunner
{
public:
    EffectRunner(Workbench &bench, Connector &connector, EffectScope scope, std::stop_token stop);

    [[nodiscard]] Stepped<EffectResult> run(const QString &operation, const Json &inputs);

private:
    enum class Found { None, One, Many };
    struct Probe {
        Found found = Found::None;
        Json record;
    };

    [[nodiscard]] Stepped<Probe> probe(const QString &operation);
    [[nodiscard]] Stepped<Probe> probeAfterSettling(const QString &operation);
    //! Until a request that was sent, and whose answer nobody waited for, has surely arrived.
    void waitForLate(const Operation &operation);
    [[nodiscard]] Stepped<EffectResult> resume(Operation operation);
    [[nodiscard]] Stepped<EffectResult> begin(const QString &key, const QString &operation,
                                              const Json &inputs);
    [[nodiscard]] Stepped<EffectResult> adopt(const QString &key, const QString &operation,
                                              const Json &record);
    [[nodiscard]] Stepped<EffectResult> sendUntilSettled(Operation operation,
                                                         const FrozenRequest &request);
    [[nodiscard]] Stepped<std::optional<EffectResult>> settleUncertain(Operation &operation,
                                                                       const Reply &reply);
    [[nodiscard]] Stepped<EffectResult> done(Operation operation, const QString &targetId,
                                             const Json &record, const Json &response);
    [[nodiscard]] Result<void> journal(const Operation &operation, const QString &kind);
    [[nodiscard]] Stepped<EffectResult> refuse(Operation operation, const Reply &reply);
    //! The same where the operation must be journalled as unknown first.
    [[nodiscard]] Stepped<EffectResult> park(Operation operation, const Reply &reply);
    //! What we made is not to be found: nobody but a person may have it made again.
    [[nodiscard]] StepFailure vanished(const Operation &made) const;
    [[nodiscard]] StepFailure unsettled(const Operation &operation, const Reply &reply) const;
    void pause(int tries, const Reply &reply);

    Workbench &m_bench;
    Connector &m_connector;
    EffectScope m_scope;
    std::stop_token m_stop;
};

//! A record as later steps see it: its canonical fields and "id".
[[nodiscard]] Json scopeOf(const Record &record);

} // namespace unsnag
