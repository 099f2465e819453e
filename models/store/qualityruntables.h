// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/qualityruns.h"
#include "models/store/session.h"

namespace unsnag {

//! Reconciles that ended; append-only.
class ReconcileRunTable
{
public:
    explicit ReconcileRunTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<ReconcileRun> append(ReconcileRun run);
    [[nodiscard]] Result<std::optional<ReconcileRun>> newest();

private:
    Session &m_session;
};

//! Canary runs that ended; append-only.
class CanaryRunTable
{
public:
    explicit CanaryRunTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<CanaryRun> append(CanaryRun run);
    //! The newest run of a flow; of any flow where the name is empty.
    [[nodiscard]] Result<std::optional<CanaryRun>> newest(const QString &flow);
    //! Events of a flow whose outcome is known, newest first.
    [[nodiscard]] Result<std::vector<Id<Event>>> candidates(const QString &flow, int limit);

private:
    Session &m_session;
};

//! Synthetic runs that ended; append-only.
class SyntheticRunTable
{
public:
    explicit SyntheticRunTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<SyntheticRun> append(SyntheticRun run);
    [[nodiscard]] Result<std::optional<SyntheticRun>> newest();

private:
    Session &m_session;
};

} // namespace unsnag
