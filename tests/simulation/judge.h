// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/resolution.h"
#include "tests/simulation/simulatedprogram.h"

#include <QStringList>

#include <map>

namespace unsnag::simulation {

//! Watches the world and remembers the first thing that must never happen.
class Judge
{
public:
    Judge(const SimulatedErp &erp, const SimulatedCrm &crm) : m_erp(erp), m_crm(crm) {}

    void accuse(const QString &what);
    [[nodiscard]] bool isBroken() const { return !m_first.isEmpty(); }
    [[nodiscard]] const QString &first() const { return m_first; }

    //! A verb failed: our own mistakes are never an excuse, and damage only while the disk fails.
    void weigh(const Error &error, const char *verb);
    void setDiskFails(bool fails) { m_diskFails = fails; }
    [[nodiscard]] bool diskFails() const { return m_diskFails; }
    //! A write is about to reach a server: it must lie in the journal, with these bytes.
    void seeWrite(const WireRequest &request, SimulatedNetwork::Arrival arrival, Store *store);
    //! A job has begun its attempt: it must be its turn in the lane.
    void seeBegin(Store &store);
    //! A decision was acknowledged.
    void remember(const Id<Resolution> &decision) { m_decisions.append(decision.text()); }
    [[nodiscard]] qsizetype decisions() const { return m_decisions.size(); }

    //! After a start: what was acknowledged last is there, nothing is under way.
    void checkStart(Workbench &bench);
    //! At rest: every promise about what is stored and what the ERP holds.
    void checkAll(Workbench &bench);
    //! Nothing of the secret lies on the disk.
    void checkSecret(const test::MemoryDisk &disk, const QByteArray &secret, Rng &rng);

private:
    void checkLane(const Operation &operation, Store &store);
    [[nodiscard]] Result<void> checkPlace(Session &session, const QString &event, qint64 place);
    void checkEvents(Session &session, const QString &workspace);
    void checkExceptions(Session &session);
    void checkDecisions(Session &session, qsizetype from);
    void checkDocuments();

    const SimulatedErp &m_erp;
    const SimulatedCrm &m_crm;
    QString m_first;
    bool m_diskFails = false;
    QStringList m_decisions;
    std::map<qint64, qint64> m_places; //!< in its lane, of each attempt as it began
};

} // namespace unsnag::simulation
