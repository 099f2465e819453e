// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! What waits behind an incident, one card for a fault that met many: exceptions are held with the
//! incident named as the reason, events stay pending in their lanes. Works in the caller's
//! transaction.
class IncidentHold
{
public:
    IncidentHold(Session &session, const Workbench &bench) : m_session(session), m_bench(bench) {}

    //! Holds an exception behind the incident; a replay that is owed stays owed.
    [[nodiscard]] Result<void> hold(SyncException exception, const SyncException &incident);
    //! Lets one exception go: a replay that is owed is due again, others go back to their owners.
    [[nodiscard]] Result<void> letGo(SyncException exception);

private:
    Session &m_session;
    const Workbench &m_bench;
};

//! Takes an exception out of the incident of a rule: a person has decided on it alone, and its replay is
//! owed whatever becomes of the rule. Behind a connection it stays, where the replay would only fail.
[[nodiscard]] Result<void> freeFromRule(Session &session, SyncException &exception);

//! Whether an exception is an incident: the trouble of a connection, or of one rule.
[[nodiscard]] bool isIncident(const SyncException &exception);

} // namespace unsnag
