// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"
#include "models/store/session.h"

namespace unsnag {

//! That the engine, or the traffic with one connection, rests: by whom, since when, why. It is stored,
//! so that a restart does not end it.
struct WorkPause {
    QString connection; //!< empty: the whole engine
    QString why;
    QString actor;
    Timestamp at;
};

//! The pause of the engine (empty name) or of a connection, if there is one.
[[nodiscard]] Result<std::optional<WorkPause>> pauseOf(Session &session, const QString &connection);

//! Lets the engine, or the traffic with one connection, rest until it is resumed. What is under way is
//! ended first. Errors: NotFound for an unknown connection, Input without a reason.
class PauseWork
{
public:
    explicit PauseWork(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<WorkPause> run(const QString &connection, const QString &why);

private:
    Workbench &m_bench;
};

//! Ends a pause. Error: Conflict where there is none.
class ResumeWork
{
public:
    explicit ResumeWork(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<void> run(const QString &connection, const QString &why);

private:
    Workbench &m_bench;
};

} // namespace unsnag
