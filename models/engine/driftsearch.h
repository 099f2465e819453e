// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/crosswalk.h"
#include "models/domain/sighting.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! How much of what is proven is read again.
struct DriftSample {
    qint64 documentsBehind = 0; //!< number of the event after which the sample begins
    CrosswalkRow linksBehind;   //!< row after which the sample of links begins
    int documents = 100;
    int links = 50;
};

//! Searches for what was changed by hand: proven documents that differ from their proof, customers that
//! are gone, links that another record carries now.
class DriftSearch
{
public:
    DriftSearch(Workbench &bench, std::stop_token stop, Progress progress)
        : m_bench(bench), m_stop(std::move(stop)), m_progress(std::move(progress))
    {}

    //! Looks at the events named, and at a sample of the others. `sample` is moved on for the next run.
    [[nodiscard]] Result<std::vector<Sighting>> search(const std::vector<Id<Event>> &changed,
                                                       DriftSample &sample);

    [[nodiscard]] int documents() const { return m_documents; }
    [[nodiscard]] int links() const { return m_links; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    [[nodiscard]] Result<void> searchDocument(const Id<Event> &id);
    [[nodiscard]] Result<Json> provenDocument(const Event &event, const QString &driftKey);
    [[nodiscard]] Result<std::optional<Record>> read(Connector &connector, const QString &operation,
                                                     const Json &inputs);
    [[nodiscard]] Result<void> searchLink(const CrosswalkRow &row);
    void addLink(const CrosswalkRow &row, const RecordRef &record, const QString &field,
                 const QString &recorded, const QString &found);

    Workbench &m_bench;
    std::stop_token m_stop;
    Progress m_progress;
    int m_documents = 0;
    int m_links = 0;
    QStringList m_problems;
    std::vector<Sighting> m_seen;
};

} // namespace unsnag
