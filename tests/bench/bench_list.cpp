// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// List and count over 100,000 exceptions in a SQLite workspace; the goal is far under 100 ms. With
// UNSNAG_BENCH_LOCATION=postgresql://… the same over an empty PostgreSQL database.
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/store.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <iostream>

using namespace unsnag;

namespace {

constexpr int rows = 100'000;
constexpr int rowsPerWrite = 5'000;

std::unique_ptr<Store> store;

SyncException exceptionOf(const Event &event, int i)
{
    static const QStringList owners{"Marketing Ops", "Revenue Ops", "Finance", "Data"};
    SyncException exception;
    exception.event = event.id;
    exception.traceId = event.traceId;
    exception.traceKey = event.traceKey;
    exception.flow = event.flow;
    exception.reason = allReasons().at(i % static_cast<int>(allReasons().size()));
    exception.state = i % 10 == 0 ? ExceptionState::Confirmed : ExceptionState::Open;
    exception.severity = static_cast<Severity>(1 + i % 4);
    exception.owner = i % 1000 == 7 ? QStringLiteral("Legal") : owners.at(i % 4);
    exception.title = QStringLiteral("Deal %1 of Nordlicht Handels GmbH").arg(i);
    exception.amount = {
        *Decimal::fromText(QStringLiteral("%1.%2").arg((i * 7919) % 90'000).arg(10 + i % 90)),
        "EUR"};
    exception.openedAt = Timestamp(std::chrono::milliseconds(1'795'000'000'000 + i * 997));
    exception.dueAt = exception.openedAt + std::chrono::hours(4 + (i * 31) % 200);
    exception.source = event.source;
    exception.detail.set("step", QString(600, 'd'));
    exception.request.set("body", QString(800, 'q'));
    return exception;
}

Result<void> insertOne(Session &session, int i)
{
    Event event;
    event.traceId = QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0'));
    event.traceKey = QStringLiteral("deal_to_invoice/crm/deal/%1").arg(i);
    event.flow = QStringLiteral("deal_to_invoice");
    event.source = {"crm", "deal", QStringLiteral("D-%1").arg(i), "1", {}};
    event.lane = QStringLiteral("account %1").arg(i % 5'000);
    event.payload.set("name", QString(400, 'p'));
    UNSNAG_TRY(const Event stored, EventTable(session).insert(event));
    UNSNAG_CHECK(ExceptionTable(session).insert(exceptionOf(stored, i)));
    return {};
}

Result<void> insertSome(Session &session, int from)
{
    for (int i = from; i < from + rowsPerWrite; ++i)
        UNSNAG_CHECK(insertOne(session, i));
    return {};
}

Result<void> fill(const QString &location)
{
    const SystemClock clock;
    UNSNAG_CHECK(Store::create({location, Access::ReadWrite, {}}, clock));
    UNSNAG_TRY(store, Store::open({location, Access::ReadWrite, {}}, clock));
    for (int from = 0; from < rows; from += rowsPerWrite)
        UNSNAG_CHECK(store->write([&](Session &session) { return insertSome(session, from); }));
    return {};
}

ExceptionQuery queryOf(int number)
{
    ExceptionQuery query;
    switch (number) {
    case 0: // the queue as it opens
        break;
    case 1:
        query.sort = ExceptionSort::Amount;
        break;
    case 2:
        query.sort = ExceptionSort::Severity;
        break;
    case 3:
        query.owners = QStringList{"Legal"};
        break;
    case 4:
        query.reasons = {Reason::InvalidTax};
        query.amountAbove = Decimal(50'000);
        break;
    case 5:
        query.text = QStringLiteral("deal 99999 of");
        break;
    case 6:
        query.anyState = true;
        break;
    case 7:
        query.afterId = QStringLiteral("EX-50000");
        break;
    }
    return query;
}

constexpr const char *labels[] = {
    "due",  "amount",    "severity",    "rare owner", "reason and amount",
    "text", "any state", "a later page"};

void listAndCount(benchmark::State &state)
{
    const ExceptionQuery query = queryOf(static_cast<int>(state.range(0)));
    state.SetLabel(labels[state.range(0)]);
    for (auto _ : state) {
        const auto done = store->read([&](Session &session) -> Result<qint64> {
            ExceptionTable exceptions(session);
            UNSNAG_TRY(const auto list, exceptions.list(query));
            UNSNAG_TRY(const qint64 count, exceptions.count(query));
            return count + static_cast<qint64>(list.size());
        });
        if (!done.ok())
            state.SkipWithError(qPrintable(done.error().line()));
    }
}

BENCHMARK(listAndCount)->DenseRange(0, 7)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString given = qEnvironmentVariable("UNSNAG_BENCH_LOCATION");
    const auto filled = fill(given.isEmpty() ? folder.filePath("workspace") : given);
    if (!filled.ok()) {
        std::cerr << filled.error().line().toStdString() << '\n';
        return 1;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    store.reset();
    return 0;
}
