// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"
#include "tests/simulation/simulatednetwork.h"
#include "tests/simulation/targetclass.h"
#include "tests/support/disk/memorydisk.h"

#include <QTemporaryDir>

namespace unsnag::simulation {

//! Thrown where the program ends without a word. Nothing of ours catches it but the world.
struct SimulatedCrash {};

//! What outlives the program: its disk, its documents and the network it speaks over.
struct Surroundings {
    QTemporaryDir folder; //!< for the lock file only
    test::MemoryDisk disk{QStringLiteral("simulation")};
    FlowSet flows;
    std::shared_ptr<const Profile> source;
    std::shared_ptr<const Profile> target;
    QString secret;
};

//! The program while it runs: an open workspace with its connectors, as app/services builds them.
class SimulatedProgram
{
public:
    //! Makes the workspace.
    [[nodiscard]] static Result<void> create(Surroundings &around, const Clock &clock, Rng &rng);
    //! Starts as the product does: opens the workspace and recovers it.
    [[nodiscard]] static Result<std::unique_ptr<SimulatedProgram>> start(Surroundings &around,
                                                                         Transport &network,
                                                                         const Clock &clock,
                                                                         Rng &rng,
                                                                         Scheduler &scheduler);

    [[nodiscard]] Workbench &bench() { return *m_bench; }
    [[nodiscard]] Store &store() { return *m_store; }

private:
    explicit SimulatedProgram(std::unique_ptr<Store> store) : m_store(std::move(store)) {}

    std::unique_ptr<Store> m_store;
    ConnectorSet m_connectors;
    AccountCatalog m_accounts;
    RunLocks m_locks;
    std::unique_ptr<Workbench> m_bench;
};

} // namespace unsnag::simulation
