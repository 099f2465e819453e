// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspace.h"

#include "app/services/demosandbox.h"
#include "app/services/login/vaulttokens.h"
#include "app/services/secretsource.h"
#include "app/services/vaultkeyring.h"
#include "app/services/workspacedocuments.h"
#include "app/services/workspacelocation.h"
#include "models/connectors/transport/curltransport.h"
#include "models/engine/acceptflow.h"
#include "models/engine/recoverworkspace.h"
#include "models/engine/rotateauditkey.h"
#include "models/flows/builtinflows.h"
#include "models/store/referencetables.h"

#include <QDir>

#include <mutex>

namespace unsnag {
namespace {

QString locationOf(const WorkspaceOptions &options)
{
    const QString location =
        options.location.isEmpty() ? defaultWorkspaceLocation() : options.location;
    return isServerLocation(location) ? location : shownLocation(location);
}

//! Where the demo sandbox of a workspace keeps its state.
QString sandboxFolder(const Store &store)
{
    if (!isServerLocation(store.location()))
        return QDir(store.location()).filePath(QStringLiteral("sandbox"));
    return QDir(dataFolder()).filePath(QStringLiteral("sandbox-") + store.workspaceId());
}

//! Where copies that can be made again are kept: beside the workspace, or with those of the person.
QString cacheFolder(const Store &store)
{
    if (!isServerLocation(store.location()))
        return QDir(store.location()).filePath(QStringLiteral("cache"));
    return QDir(dataFolder()).filePath(QStringLiteral("cache-") + store.workspaceId());
}

//! Where the checkpoints of the audit log go, outside the database.
QString checkpointFile(const Store &store)
{
    if (!isServerLocation(store.location()))
        return QDir(store.location()).filePath(QStringLiteral("checkpoints.log"));
    return QDir(dataFolder())
        .filePath(QStringLiteral("checkpoints-%1.log").arg(store.workspaceId()));
}

Actor actorOf(const WorkspaceOptions &options)
{
    return {options.actor.isEmpty() ? signedInUser() : options.actor, Role::Resolver};
}

} // namespace

class Workspace::Private
{
public:
    Private(std::unique_ptr<Store> opened, WorkspaceDocuments read)
        : store(std::move(opened)), documents(std::move(read)),
          secrets(makeSecretVault(store->workspaceId())),
          auditKeys(*secrets, checkpointFile(*store)), sandbox(sandboxFolder(*store), curl),
          transport(curl, sandbox), meters(transport, clock), watch(clock.now()),
          accounts(cacheFolder(*store))
    {}

    [[nodiscard]] Workbench benchFor(const Actor &actor)
    {
        return {*store,
                connectors,
                documents.flows,
                accounts,
                clock,
                rng,
                scheduler,
                locks,
                actor,
                &watch,
                store->access() == Access::ReadWrite ? &auditKeys : nullptr,
                auditKeys.checkpointFile()};
    }

    SystemClock clock;
    SystemRng rng;
    ThreadScheduler scheduler;
    RunLocks locks;
    std::unique_ptr<Store> store;
    WorkspaceDocuments documents;
    std::unique_ptr<SecretVault> secrets;
    VaultKeyring auditKeys;
    CurlTransport curl;
    BudgetRegistry budgets;
    DemoSandbox sandbox;
    DemoTransport transport;
    TrafficMeters meters;
    EngineWatch watch;
    ConnectorSet connectors;
    AccountCatalog accounts;
    std::mutex problemsMutex;
    std::vector<Error> problems;
    std::optional<Error> writeProblem;
};

Workspace::Workspace(std::shared_ptr<Private> parts, const Actor &actor)
    : d(std::move(parts)), m_bench(d->benchFor(actor))
{}
Workspace::~Workspace() = default;

Result<std::optional<Error>> Workspace::create(const WorkspaceOptions &options)
{
    const SystemClock clock;
    UNSNAG_CHECK(Store::create({locationOf(options), Access::ReadWrite, {}}, clock));
    WorkspaceOptions writing = options;
    writing.access = Access::ReadWrite;
    UNSNAG_TRY(const auto made, open(writing));
    // Who makes a workspace accepts the flows it comes with; own flows are accepted one by one.
    UNSNAG_TRY(const auto shipped, builtinFlows());
    for (const auto &flow : shipped) {
        UNSNAG_TRY(const auto active, made->bench().flows.find(flow->id()));
        if (active->document() == flow->document())
            UNSNAG_CHECK(AcceptFlow(made->bench()).run(flow->id()));
    }
    const auto key = MakeAuditKey(made->bench()).run();
    return key.ok() ? std::nullopt : std::optional(key.error());
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceOptions &options)
{
    const SystemClock clock;
    const QString location = locationOf(options);
    UNSNAG_TRY(auto store, Store::open({location, options.access, {}}, clock));
    UNSNAG_TRY(auto documents,
               readWorkspaceDocuments(isServerLocation(location) ? QString() : location));
    std::unique_ptr<Workspace> workspace(new Workspace(
        std::make_shared<Private>(std::move(store), std::move(documents)), actorOf(options)));
    // What another desk has under way is its own to end.
    UNSNAG_TRY(const bool isOnDuty, workspace->store().takeDuty());
    if (isOnDuty)
        UNSNAG_CHECK(RecoverWorkspace(workspace->bench()).run());
    UNSNAG_CHECK(workspace->reconnect());
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::openPreferWritable(WorkspaceOptions options)
{
    options.access = Access::ReadWrite;
    auto writable = open(options);
    if (writable.ok() ||
        (writable.error().code != Code::Busy && writable.error().code != Code::Forbidden))
        return writable;
    options.access = Access::ReadOnly;
    UNSNAG_TRY(auto readable, open(options));
    readable->d->writeProblem = writable.error();
    return readable;
}

std::unique_ptr<Workspace> Workspace::as(const QString &actor) const
{
    return std::unique_ptr<Workspace>(new Workspace(d, {actor, m_bench.actor.role}));
}

Workbench &Workspace::bench()
{
    return m_bench;
}

EngineWatch &Workspace::watch()
{
    return d->watch;
}

std::map<QString, TrafficFigures> Workspace::traffic() const
{
    return d->meters.figures();
}

Store &Workspace::store()
{
    return *d->store;
}

const ProfileLibrary &Workspace::profiles() const
{
    return d->documents.profiles;
}

const FeedRules &Workspace::feeds() const
{
    return d->documents.feeds;
}

std::vector<ReconciliationClient> Workspace::reconciliation()
{
    std::vector<ReconciliationClient> clients;
    for (const ReconciliationService &service : d->documents.reconciliation)
        clients.emplace_back(service, d->curl);
    return clients;
}

SecretVault &Workspace::secrets()
{
    return *d->secrets;
}

Result<void> Workspace::reconnect()
{
    const auto read = [](Session &session) -> Result<std::vector<ConnectionRow>> {
        return ConnectionTable(session).all();
    };
    UNSNAG_TRY(const auto rows, d->store->read(read));
    std::vector<Error> problems;
    for (const ConnectionRow &row : rows) {
        const auto profile = d->documents.profiles.find(row.profile);
        if (!profile.ok()) {
            problems.push_back(profile.error());
            continue;
        }
        // The connectors are part of what they are given.
        auto reader = [parts = d.get(), name = row.name,
                       values = row.values](const QString &field) {
            return readSecret(*parts->secrets, name, values, field);
        };
        ConnectorServices services{d->meters.of(row.name), d->clock, d->rng, d->scheduler};
        services.tokens = std::make_shared<VaultTokens>(*d->secrets, row.name);
        services.budgets = &d->budgets;
        d->connectors.put(std::make_shared<Connector>(
            *profile, ConnectionSettings{row.name, row.values, row.discovered, row.name},
            std::move(reader), services));
    }
    {
        const std::scoped_lock lock(d->problemsMutex);
        d->problems = std::move(problems);
    }
    const auto binding = [this](const char *name) {
        return d->store->read([name](Session &session) {
            return ValueTable(session).find(QString::fromLatin1(name));
        });
    };
    UNSNAG_TRY(const auto source, binding("binding.source"));
    UNSNAG_TRY(const auto target, binding("binding.target"));
    d->connectors.bindSource(source.value_or(QString()));
    d->connectors.bindTarget(target.value_or(QString()));
    UNSNAG_TRY(const auto layer, binding("binding.layer"));
    d->connectors.bindLayer(layer.value_or(QString()));
    return {};
}

Result<std::shared_ptr<Connector>> Workspace::connectorOver(const QString &name, const WireTap &tap)
{
    UNSNAG_TRY(const auto known, d->connectors.find(name));
    UNSNAG_TRY(const auto profile, d->documents.profiles.find(known->profile().id()));
    const Json values = connectionValues(name);
    auto reader = [parts = d.get(), name, values](const QString &field) {
        return readSecret(*parts->secrets, name, values, field);
    };
    QStringList secrets;
    for (const ProfileField &field : profile->fields()) {
        const auto secret = field.isSecret() ? reader(field.name) : Result<QString>(QString());
        if (secret && !secret->isEmpty())
            secrets += *secret;
    }
    ConnectorServices services{tap(d->meters.of(name), secrets), d->clock, d->rng, d->scheduler};
    services.budgets = &d->budgets;
    services.tokens =
        std::make_shared<VaultTokens>(*d->secrets, name); // a rotated one must not be lost
    return std::make_shared<Connector>(profile,
                                       ConnectionSettings{name, values, known->kept(), name},
                                       std::move(reader), services);
}

Json Workspace::connectionValues(const QString &name)
{
    const auto row =
        d->store->read([&name](Session &session) { return ConnectionTable(session).find(name); });
    return row && *row ? (*row)->values : Json();
}

std::vector<Error> Workspace::connectionProblems() const
{
    const std::scoped_lock lock(d->problemsMutex);
    return d->problems;
}

const std::optional<Error> &Workspace::writeProblem() const
{
    return d->writeProblem;
}

QString Workspace::documentFolder() const
{
    return isServerLocation(d->store->location()) ? QString() : d->store->location();
}

QString Workspace::shownLocation() const
{
    return unsnag::shownLocation(d->store->location());
}

} // namespace unsnag
