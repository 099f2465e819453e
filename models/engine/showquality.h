// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/qualityruns.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! An exception that was closed by hand without an entry in the runbook.
struct UpdateDue {
    QString exception;
    QString reason;
    QString title;
    std::optional<Timestamp> closedAt;
};

//! What the Monday checklist asks of the quality of the layer itself.
struct QualityFacts {
    std::optional<ReconcileRun> reconcile;
    std::optional<CanaryRun> canary;
    std::optional<SyntheticRun> synthetic;
    std::vector<UpdateDue> updatesDue; //!< closed by hand in the last 30 days; at most 200
};

//! The last reconcile, canary and synthetic run, and the runbook updates that are due.
class ShowQuality
{
public:
    explicit ShowQuality(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<QualityFacts> run(const QString &flow = {});

private:
    Workbench &m_bench;
};

[[nodiscard]] Json toJson(const CanaryRun &run);
[[nodiscard]] Json toJson(const SyntheticRun &run);
[[nodiscard]] Json toJson(const QualityFacts &facts);

} // namespace unsnag
