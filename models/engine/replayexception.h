// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/attempt.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! How a replay ended.
struct Replayed {
    SyncException exception;
    std::vector<Attempt> attempts; //!< all of this exception, oldest first
};

//! Runs the exception's event again now: the queued decision if there is one, else as it is.
//! Progress reports the steps validate, map, create, confirm (done 0..4 of 4).
//! Errors: NotFound; Conflict where the exception is closed.
class ReplayException
{
public:
    explicit ReplayException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Replayed> run(const Id<SyncException> &id, const QString &why,
                                       const std::stop_token &stop, const Progress &progress = {});

private:
    Workbench &m_bench;
};

//! What a look-up by our reference found in the target.
struct Probed {
    SyncException exception;
    int found = 0;          //!< documents with our reference
    QString targetId;       //!< of the first
    Json document;          //!< its canonical fields; null where none was found
    bool mayResend = false; //!< nothing was found and the settle time is over
};

//! Looks the wanted document up in the target by our external reference. Where exactly one is
//! found and an outcome was unknown, the unknown operation is settled.
class ProbeOutcome
{
public:
    explicit ProbeOutcome(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Probed> run(const Id<SyncException> &id, const std::stop_token &stop);

private:
    Workbench &m_bench;
};

} // namespace unsnag
