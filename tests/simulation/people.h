// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/showexception.h"
#include "tests/simulation/judge.h"

namespace unsnag::simulation {

//! The people at the desk: they decide, change their mind, wait, press twice.
class People
{
public:
    People(SimulatedCrm &crm, const SimulatedErp &erp, FaultPlan &faults, Rng &rng, Judge &judge)
        : m_crm(crm), m_erp(erp), m_faults(faults), m_rng(rng), m_judge(judge)
    {}

    //! Something on one exception of chance.
    void act(Workbench &bench);
    //! The same while lanes run. Nothing is reopened then, since that would put an older event before
    //! one that runs already.
    void actMeanwhile(Workbench &bench);
    //! The right thing on everything that is open. Returns how many there were.
    int workOff(Workbench &bench);
    //! What can't be settled is looked up by hand and closed.
    void giveUp(Workbench &bench);

    //! How often each thing was done.
    [[nodiscard]] const std::map<std::string, qint64> &deeds() const { return m_deeds; }

private:
    void decide(Workbench &bench, const SyncException &exception);
    void resolve(Workbench &bench, const SyncException &exception);
    void replay(Workbench &bench, const SyncException &exception);
    void probe(Workbench &bench, const SyncException &exception);
    void undo(Workbench &bench, const SyncException &exception);
    void hold(Workbench &bench, const SyncException &exception);
    void dismiss(Workbench &bench, const SyncException &exception);
    void reopen(Workbench &bench);
    void talk(Workbench &bench, const SyncException &exception);
    //! Out of turn, with a reason.
    void overtake(Workbench &bench, const SyncException &exception);
    //! One action on all of a reason, at once or by ramp; sometimes it is called off.
    void startBulk(Workbench &bench);
    template <typename Outcome>
    bool note(const char *deed, const Outcome &outcome);

    SimulatedCrm &m_crm;
    const SimulatedErp &m_erp;
    FaultPlan &m_faults;
    Rng &m_rng;
    Judge &m_judge;
    std::map<std::string, qint64> m_deeds;
    bool m_mayReopen = true;
    QList<Id<SyncException>> m_dismissed;
};

} // namespace unsnag::simulation
