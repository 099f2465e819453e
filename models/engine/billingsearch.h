// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/sighting.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! Searches the CRM for won deals past their close date that never became an invoice.
class BillingSearch
{
public:
    BillingSearch(Workbench &bench, std::stop_token stop, Progress progress)
        : m_bench(bench), m_stop(std::move(stop)), m_progress(std::move(progress))
    {}

    //! Looks at the deals that were changed since then; at all of them without a time, and where the
    //! system can't be asked that way.
    [[nodiscard]] Result<std::vector<Sighting>> search(const std::optional<Timestamp> &since);

    [[nodiscard]] int looked() const { return m_looked; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    [[nodiscard]] Result<void> searchFlow(const Flow &flow,
                                          const std::optional<Timestamp> &since);
    [[nodiscard]] Result<void> judge(const Flow &flow, const Connector &source, const Record &deal);
    [[nodiscard]] Result<Json> missedBecause(const Flow &flow, const Connector &source,
                                             const Record &deal);

    Workbench &m_bench;
    std::stop_token m_stop;
    Progress m_progress;
    int m_looked = 0;
    QStringList m_problems;
    std::vector<Sighting> m_seen;
};

} // namespace unsnag
