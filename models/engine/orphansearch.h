// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/sighting.h"
#include "models/engine/workbench.h"
#include "models/store/worktables.h"

#include <stop_token>

namespace unsnag {

//! Searches the target for documents that carry our reference but that no proven event stands for, from
//! both ends: what the target lists, and what our journal knows as made while the run failed.
class OrphanSearch
{
public:
    OrphanSearch(Workbench &bench, std::stop_token stop, Progress progress)
        : m_bench(bench), m_stop(std::move(stop)), m_progress(std::move(progress))
    {}

    //! What was seen; `since` limits what the target lists to documents changed from then on.
    [[nodiscard]] Result<std::vector<Sighting>> search(const std::optional<Timestamp> &since);

    [[nodiscard]] int looked() const { return m_looked; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    //! Confirmed events whose document was changed since it was proven.
    [[nodiscard]] const std::vector<Id<Event>> &changed() const { return m_changed; }

private:
    [[nodiscard]] Result<void> searchTarget(const std::optional<Timestamp> &since);
    [[nodiscard]] Result<void> searchJournal();
    [[nodiscard]] Result<void> judge(const QString &object, const Record &document);
    [[nodiscard]] Result<void> judgeKnown(const QString &object, const Record &document,
                                          const Event &event,
                                          const std::vector<Operation> &operations);
    void add(Sighting sighting, const QString &object, const Record &document);

    Workbench &m_bench;
    std::stop_token m_stop;
    Progress m_progress;
    int m_looked = 0;
    QStringList m_problems;
    std::vector<Id<Event>> m_changed;
    std::vector<Sighting> m_seen;
};

//! Whether a document counts no longer: void, cancelled, superseded.
[[nodiscard]] bool isVoidState(const QString &state);

} // namespace unsnag
