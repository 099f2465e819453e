// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/diff/threeway.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! The three sides of an exception and their aligned rows.
struct Comparison {
    Json atFailure;
    Json crmNow;          //!< null where it could not be read
    Json erpNow;          //!< null where nothing is there yet
    QStringList problems; //!< which side could not be read and why
    std::vector<ThreeWayRow> rows;
};

//! Reads both systems as they are now and lays them beside the snapshot.
class CompareSides
{
public:
    explicit CompareSides(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Comparison> run(const Id<SyncException> &id, const std::stop_token &stop);

private:
    Workbench &m_bench;
};

} // namespace unsnag
