// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Throughput of the engine's lanes against the sandbox, every answer of which is 20 ms late, with 8
// requests under way at the most: latency alone allows 8 / 0.020 s = 400 a second. All are counted.
// Usage: bench_run [DEALS] [LATENCY_MS]
#include "app/services/loopbacksandbox.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"
#include "models/engine/acceptflow.h"
#include "models/engine/lanequeue.h"
#include "models/engine/runengine.h"
#include "models/flows/builtinflows.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <semaphore>

using namespace unsnag;

namespace {

constexpr int workers = 8;

class CountingTransport final : public Transport
{
public:
    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override
    {
        m_places.acquire(); // CRM and ERP share the 8
        QElapsedTimer timer;
        timer.start();
        HttpResponse response = m_curl.perform(request, stop);
        m_places.release();
        ++count;
        busy += timer.nsecsElapsed();
        return response;
    }
    std::atomic<int> count = 0;
    std::atomic<qint64> busy = 0; //!< nanoseconds that workers waited for answers

private:
    CurlTransport m_curl;
    std::counting_semaphore<workers> m_places{workers};
};

void print(const RunReport &report, const CountingTransport &transport, double seconds, int latency)
{
    const double rate = transport.count / seconds;
    const double allowed = workers * 1000.0 / latency;
    std::printf(
        "%d events run (%d confirmed, %d exceptions, %d wait in lanes), %d requests in %.1f s\n",
        report.processed, report.confirmed, report.failed, report.inLanes, transport.count.load(),
        seconds);
    std::printf("an answer took %.1f ms; workers waited for answers %.2f of the time\n",
                static_cast<double>(transport.busy) / 1e6 / transport.count,
                static_cast<double>(transport.busy) / 1e9 / seconds / workers);
    std::printf("%.0f requests/s; %d workers at %d ms allow %.0f/s: share %.2f (goal 0.85)\n", rate,
                workers, latency, allowed, rate / allowed);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int latency = argc > 2 ? std::atoi(argv[2]) : 20;
    SandboxWish wish;
    wish.deals = argc > 1 ? std::atoi(argv[1]) : 600;
    wish.accounts = 2 * wish.deals;
    wish.faults = QStringLiteral("*:*:*=delay(%1)*always").arg(latency);
    const auto sandbox = LoopbackSandbox::start(wish);
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRng rng;
    ThreadScheduler scheduler;
    RunLocks locks;
    AccountCatalog catalog;
    FlowSet flows;
    const auto builtin = builtinFlows();
    const auto profiles = builtinProfiles();
    const StoreOptions options{folder.filePath("w"), Access::ReadWrite, {}};
    if (!sandbox.ok() || !builtin.ok() || !profiles.ok() || !Store::create(options, clock).ok())
        return 1;
    for (const auto &flow : *builtin)
        flows.put(flow);
    auto store = Store::open(options, clock);
    if (!store.ok())
        return 1;
    CountingTransport transport;
    ConnectorSet connectors;
    for (const auto &profile : *profiles)
        connectors.put(std::make_shared<Connector>(
            profile,
            ConnectionSettings{profile->id(),
                               JsonObject{{QStringLiteral("base_url"), (*sandbox)->origin()}},
                               {},
                               profile->id()},
            [](const QString &) -> Result<QString> { return LoopbackSandbox::token(); },
            ConnectorServices{transport, clock, rng, scheduler}));
    connectors.bindSource(QStringLiteral("sandbox-crm"));
    connectors.bindTarget(QStringLiteral("sandbox-erp"));
    Workbench bench{**store,   connectors, flows,
                    catalog,   clock,      rng,
                    scheduler, locks,      {QStringLiteral("bench"), Role::Lead}};
    for (const auto &flow : *builtin) {
        if (!AcceptFlow(bench).run(flow->id()).ok())
            return 1;
    }
    const auto pulled = PullEvents(bench).run({}, {});
    if (!pulled.ok())
        return 1;
    RunReport report;
    LaneQueue queue(bench, RunScope::Whole, {}, {}, report);
    transport.count = 0;
    QElapsedTimer timer;
    timer.start();
    scheduler.runQueue([&queue] { return queue.next(); }, RunEngine(bench).width());
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    print(report, transport, seconds, latency);
    return queue.result().ok() ? 0 : 1;
}
