// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/stepfailure.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Opens exceptions and writes what happened to them, always inside the caller's transaction.
class ExceptionDesk
{
public:
    ExceptionDesk(Session &session, const Workbench &bench) : m_session(session), m_bench(bench) {}

    //! Opens an exception for an event that failed, or writes the failure into the open one of its
    //! trace key: reason, owner, SLA, request and answer.
    [[nodiscard]] Result<SyncException> fail(const Flow &flow, const Event &event,
                                             const StepFailure &failure,
                                             const QString &externalReference);
    //! Closes the open exception of a trace key as proven, if there is one.
    [[nodiscard]] Result<std::optional<SyncException>> confirm(const Event &event,
                                                               const RecordRef &target,
                                                               const QString &why);

    //! The open connection_fault of a connection, opened where there is none.
    [[nodiscard]] Result<SyncException> openConnectionFault(const QString &connection,
                                                            const StepFailure &failure);
    //! Closes the open connection_fault of a connection; `proof` is what answered. What is held
    //! behind it is let go.
    [[nodiscard]] Result<void> closeConnectionFault(const QString &connection, const Json &proof);

private:
    [[nodiscard]] SyncException drafted(const Flow &flow, const Event &event,
                                        const QString &reference) const;
    [[nodiscard]] Result<void> describe(SyncException &exception, const Flow &flow,
                                        const Event &event, const StepFailure &failure);

    Session &m_session;
    const Workbench &m_bench;
};

//! Trace key of the trouble with a connection itself.
[[nodiscard]] QString connectionTraceKey(const QString &connection);

} // namespace unsnag
