// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractbench.h"

#include "models/engine/documentstep.h"
#include "models/store/eventtable.h"
#include "tests/support/doubles/doubles.h"

#include <QUuid>

namespace unsnag {
namespace {

const QString connection = QStringLiteral("far");

} // namespace

ContractBench::ContractBench(const ProfileLibrary &library, const QString &profile)
{
    const auto found = library.find(profile);
    auto system = doubleOf(profile);
    if (!found)
        m_problem = found.error().line();
    else if (!system)
        m_problem = QStringLiteral("the profile %1 has no double").arg(profile);
    if (!m_problem.isEmpty())
        return;
    m_profile = *found;
    m_server = std::make_unique<DoubleServer>(std::move(system));
    connect();
}

void ContractBench::renew()
{
    m_store.reset();
    m_server = std::make_unique<DoubleServer>(doubleOf(m_profile->id()));
    connect();
}

Result<void> ContractBench::open()
{
    if (m_store)
        return {};
    const WorkspaceOptions options{m_folder.filePath(QString::number(++m_stores)),
                                   Access::ReadWrite, QStringLiteral("ana")};
    UNSNAG_CHECK(Workspace::create(options));
    UNSNAG_TRY(m_store, Workspace::open(options));
    return {};
}

ContractBench::~ContractBench() = default;

std::vector<DoubleLogin> ContractBench::logins()
{
    const QString base = m_server->url();
    return m_server->with([&base](DoubleSystem &system) { return system.logins(base); });
}

void ContractBench::connect(const DoubleLogin &login)
{
    m_connector = std::make_shared<Connector>(
        m_profile, ConnectionSettings{connection, login.values, {}, connection},
        [secrets = login.secrets](const QString &field) -> Result<QString> {
            const auto found = secrets.find(field);
            if (found == secrets.end())
                return Error{Code::NotFound, QStringLiteral("no such secret"), field, {}};
            return found->second;
        },
        ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
    m_connectors.put(m_connector);
    m_connectors.bindTarget(connection);
}

bool ContractBench::has(const char *operation) const
{
    return m_profile->hasOperation(QString::fromLatin1(operation));
}

Reply ContractBench::call(const char *operation, const Json &inputs, int pages)
{
    return m_connector->call(QString::fromLatin1(operation), inputs, {}, pages);
}

Reply ContractBench::send(const char *operation, const Json &inputs, const QString &key)
{
    const auto frozen = m_connector->prepare(QString::fromLatin1(operation), inputs, key);
    if (frozen)
        return m_connector->send(*frozen, {});
    Reply reply;
    reply.kind = ReplyClass::Config;
    reply.message = frozen.error().line();
    return reply;
}

Result<Event> ContractBench::event()
{
    Event event;
    event.traceId = QUuid::createUuid().toString(QUuid::Id128);
    event.flow = QStringLiteral("deal_to_invoice");
    event.source = {
        QStringLiteral("contract"), QStringLiteral("deal"), event.traceId, QStringLiteral("1"), {}};
    event.traceKey = event.flow + QLatin1Char('|') + event.traceId;
    event.lane = QStringLiteral("contract:") + event.traceId;
    event.at = m_clock.now();
    return m_store->store().write(
        [&](Session &session) { return EventTable(session).insert(event); });
}

Stepped<Json> ContractBench::run(Workbench &bench, const QString &operation, const Json &inputs,
                                 const EffectScope &scope)
{
    Json seen = inputs;
    Json last;
    for (const ProfileStep &step : m_profile->steps(operation)) {
        const auto isDone = m_connector->isStepDone(step, seen);
        if (!isDone.ok())
            return stepFailed(Reason::ValueRejected, step.operation, isDone.error().line());
        if (*isDone)
            continue;
        const auto asked = m_connector->stepInputs(step, seen);
        if (!asked.ok())
            return stepFailed(Reason::ValueRejected, step.operation, asked.error().line());
        if (m_profile->isWrite(step.operation)) {
            UNSNAG_STEP(EffectResult made,
                        EffectRunner(bench, *m_connector, scope, {}).run(step.operation, *asked));
            last = std::move(made.record);
        } else {
            const Reply reply = m_connector->call(step.operation, *asked, {});
            if (!reply.ok() || reply.records.size() != 1)
                return failureOf(reply, step.operation);
            last = scopeOf(reply.records.front());
        }
        if (!step.save.isEmpty())
            seen.set(step.save, last);
    }
    return last;
}

ContractOutcome ContractBench::effect(const char *operation, const Json &inputs,
                                      const QString &reference)
{
    ContractOutcome outcome;
    const auto opened = open();
    const auto stored = opened.ok() ? event() : Result<Event>(opened.error());
    if (!stored.ok()) {
        outcome.failure = stored.error().line();
        return outcome;
    }
    Workbench &real = m_store->bench();
    Workbench bench{real.store, m_connectors, real.flows, real.accounts, m_clock,
                    m_rng,      m_scheduler,  real.locks, real.actor,    nullptr};
    const EffectScope scope{*stored, {}, reference, 0, RunPurpose::Live};
    auto done = run(bench, QString::fromLatin1(operation), inputs, scope);
    outcome.isDone = done.ok();
    if (done.ok()) {
        outcome.record = std::move(done).value();
        outcome.id = outcome.record["id"].scalarText();
        return outcome;
    }
    const StepFailure &failure = done.failure();
    outcome.isUnknown = failure.outcome == Outcome::Unknown;
    outcome.reason = failure.reason;
    outcome.more = failure.more;
    outcome.failure = failure.fault ? failure.fault->line() : failure.summary;
    return outcome;
}

QString ContractBench::add(const char *kind, const Json &fields)
{
    return m_server->with(
        [&](DoubleSystem &system) { return system.add(QString::fromLatin1(kind), fields); });
}

std::vector<Json> ContractBench::records(const char *kind)
{
    return m_server->with(
        [&](DoubleSystem &system) { return system.records(QString::fromLatin1(kind)); });
}

void ContractBench::change(const char *kind, const QString &id, const Json &fields)
{
    m_server->with(
        [&](DoubleSystem &system) { system.change(QString::fromLatin1(kind), id, fields); });
}

Json ContractBench::input(const char *name, const Json &value)
{
    return m_server->with(
        [&](DoubleSystem &system) { return system.input(QString::fromLatin1(name), value); });
}

QStringList ContractBench::lacks(const char *kind)
{
    return m_server->with(
        [&](DoubleSystem &system) { return system.lacks(QString::fromLatin1(kind)); });
}

} // namespace unsnag
