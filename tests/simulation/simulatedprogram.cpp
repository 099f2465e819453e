// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/simulatedprogram.h"

#include "models/engine/acceptflow.h"
#include "models/engine/recoverworkspace.h"
#include "models/store/referencetables.h"

namespace unsnag::simulation {
namespace {

//! A day of the simulation holds more deals than most months: an hourly reconcile would be all it does.
const QString onceADay = QStringLiteral("1440");

StoreOptions optionsOf(const Surroundings &around)
{
    return {around.folder.path(), Access::ReadWrite, around.disk.vfsName()};
}

} // namespace

Result<void> SimulatedProgram::create(Surroundings &around, const Clock &clock, Rng &rng)
{
    UNSNAG_CHECK(Store::create(optionsOf(around), clock, rng));
    UNSNAG_TRY(const auto store, Store::open(optionsOf(around), clock));
    return store->write([](Session &session) {
        return ValueTable(session).put(QStringLiteral("reconcile.interval_minutes"), onceADay);
    });
}

Result<std::unique_ptr<SimulatedProgram>> SimulatedProgram::start(Surroundings &around,
                                                                  Transport &network,
                                                                  const Clock &clock, Rng &rng,
                                                                  Scheduler &scheduler)
{
    UNSNAG_TRY(auto store, Store::open(optionsOf(around), clock));
    std::unique_ptr<SimulatedProgram> program(new SimulatedProgram(std::move(store)));
    const ConnectorServices services{network, clock, rng, scheduler};
    const auto add = [&](const QString &name, const std::shared_ptr<const Profile> &profile) {
        const Json values =
            JsonObject{{QStringLiteral("base_url"), QStringLiteral("http://%1.test").arg(name)}};
        program->m_connectors.put(std::make_shared<Connector>(
            profile, ConnectionSettings{name, values, {}, name},
            [secret = around.secret](const QString &) { return Result<QString>(secret); },
            services));
    };
    add(QStringLiteral("crm"), around.source);
    add(QStringLiteral("erp"), around.target);
    program->m_connectors.bindSource(QStringLiteral("crm"));
    program->m_connectors.bindTarget(QStringLiteral("erp"));
    program->m_bench = std::make_unique<Workbench>(Workbench{
        *program->m_store, program->m_connectors, around.flows, program->m_accounts, clock, rng,
        scheduler, program->m_locks, Actor{QStringLiteral("ana"), Role::Lead}});
    UNSNAG_CHECK(RecoverWorkspace(program->bench()).run());
    for (const auto &flow : around.flows.all()) // once; later starts find it accepted
        UNSNAG_CHECK(AcceptFlow(program->bench()).run(flow->id()));
    return program;
}

} // namespace unsnag::simulation
