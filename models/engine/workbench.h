// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/rng.h"
#include "models/base/scheduler.h"
#include "models/domain/actor.h"
#include "models/engine/accountcatalog.h"
#include "models/engine/connectorset.h"
#include "models/engine/flowset.h"
#include "models/store/store.h"

#include "models/engine/runlocks.h"

namespace unsnag {

class AuditKeyring;
class EngineWatch;

//! What every verb works with: one open workspace, its connectors and flows, and the four other
//! seams. Verbs are made on the spot with a Workbench, run once and are thrown away:
//! ClaimException(bench).run(id). They block; any thread but the user interface's may call them.
struct Workbench {
    Store &store;
    ConnectorSet &connectors;
    const FlowSet &flows;
    AccountCatalog &accounts;
    const Clock &clock;
    Rng &rng;
    Scheduler &scheduler;
    RunLocks &locks;
    Actor actor;                       //!< who does it
    EngineWatch *watch = nullptr;      //!< told of each pass; may be null
    AuditKeyring *auditKeys = nullptr; //!< signs checkpoints of the log; null: nobody does here
    QString checkpointFile = {};       //!< what the log must begin with, kept outside the database
};

} // namespace unsnag
