// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/intakerun.h"

#include "models/engine/acceptflow.h"
#include "models/engine/takeevents.h"
#include "models/flows/builtinflows.h"

#include <QElapsedTimer>
#include <QFile>

namespace unsnag {
namespace {

constexpr int accounts = 1000;

QByteArray linesOf(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += QStringLiteral(
                     R"({"id":"D-%1","version":"1","title":"Deal %1","stage":"closed_won",)"
                     R"("amount":"%2.50","currency":"EUR","close_date":"2026-11-20",)"
                     R"("account":{"id":"A-%3","name":"Nordlicht Handels GmbH","country":"DE"},)"
                     R"("billing":{"terms":"net30"},"lines":[{"sku":"LIC-1Y","quantity":"1",)"
                     R"("unit_price":"%2.50"}]})")
                     .arg(QString::number(i), QString::number(100 + i % 900),
                          QString::number(i % accounts))
                     .toUtf8() +
                 '\n';
    return lines;
}

Result<double> takenIn(Workbench &bench, const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, file.errorString(), path, {}};
    FolderRule rule;
    rule.flow = QStringLiteral("deal_to_invoice");
    rule.system = QStringLiteral("crm");
    const FeedRules rules;
    QElapsedTimer timer;
    timer.start();
    UNSNAG_TRY(
        const auto report,
        TakeEvents(bench, rules).run(FeedFile{&file, QStringLiteral("bench.jsonl"), rule}, {}));
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (report.events != count)
        return Error{Code::Bug, QStringLiteral("not all lines became events"), path, {}};
    return seconds;
}

} // namespace

Result<double> intakeSeconds(const QString &folder, int count)
{
    ThreadScheduler scheduler;
    return intakeSeconds(folder, count, scheduler);
}

Result<double> intakeSeconds(const QString &folder, int count, Scheduler &scheduler)
{
    const SystemClock clock;
    SystemRng rng;
    RunLocks locks;
    ConnectorSet connectors;
    AccountCatalog catalog;
    FlowSet flows;
    UNSNAG_TRY(const auto builtin, builtinFlows());
    for (const auto &flow : builtin)
        flows.put(flow);
    const StoreOptions options{folder, Access::ReadWrite, {}};
    UNSNAG_CHECK(Store::create(options, clock));
    const QString path = folder + QStringLiteral("/bench.jsonl");
    if (QFile made(path); !made.open(QIODevice::WriteOnly) || made.write(linesOf(count)) < 0)
        return Error{Code::Forbidden, made.errorString(), path, {}};
    UNSNAG_TRY(const auto store, Store::open(options, clock));
    Workbench bench{*store,    connectors, flows,
                    catalog,   clock,      rng,
                    scheduler, locks,      {QStringLiteral("bench"), Role::Lead}};
    for (const auto &flow : builtin)
        UNSNAG_CHECK(AcceptFlow(bench).run(flow->id()));
    return takenIn(bench, path, count);
}

} // namespace unsnag
