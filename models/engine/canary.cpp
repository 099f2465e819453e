// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/canary.h"

#include "models/audit/digest.h"
#include "models/engine/auditline.h"
#include "models/engine/canarycase.h"
#include "models/store/qualityruntables.h"
#include "models/store/referencetables.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int pool = 2000; //!< newest events among which the sample is drawn
constexpr std::chrono::hours day{24};

Result<std::shared_ptr<const Flow>> flowFor(const Workbench &bench, const CanaryOrder &order)
{
    if (order.document)
        return order.document;
    if (!order.flow.isEmpty())
        return bench.flows.find(order.flow);
    const auto usual = bench.flows.find(QStringLiteral("deal_to_invoice"));
    if (usual.ok() || bench.flows.all().empty())
        return usual;
    return bench.flows.all().front();
}

//! The same seed draws the same events, whatever their order in the table.
std::vector<Id<Event>> drawn(std::vector<Id<Event>> events, const CanaryOrder &order)
{
    const auto rank = [&](const Id<Event> &id) {
        return sha256(QByteArray::number(order.seed) + '/' + id.text().toUtf8());
    };
    std::ranges::sort(events, [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    if (static_cast<int>(events.size()) > order.sample)
        events.resize(static_cast<std::size_t>(order.sample));
    return events;
}

void count(CanaryRun &run, const CanaryCase &one)
{
    run.same += one.end == CanaryEnd::Same ? 1 : 0;
    run.different += one.end == CanaryEnd::Different ? 1 : 0;
    run.failed += one.end == CanaryEnd::Incomparable ? 1 : 0;
    if (one.end != CanaryEnd::Same)
        run.cases.append(one.toJson());
}

Result<CanaryRun> kept(Workbench &bench, CanaryRun run)
{
    return bench.store.write([&](Session &session) -> Result<CanaryRun> {
        UNSNAG_TRY(CanaryRun stored, CanaryRunTable(session).append(run));
        UNSNAG_CHECK(appendAudit(session, bench,
                                 {QStringLiteral("canary.ended"),
                                  {},
                                  {},
                                  {},
                                  runVerdictName(stored.verdict),
                                  {},
                                  JsonObject{{QStringLiteral("flow"), stored.flow},
                                             {QStringLiteral("sample"), stored.sample},
                                             {QStringLiteral("different"), stored.different}}}));
        return stored;
    });
}

} // namespace

Result<CanaryRun> RunCanary::run(const CanaryOrder &order, const std::stop_token &stop,
                                 const Progress &progress)
{
    UNSNAG_TRY(const auto flow, flowFor(m_bench, order));
    CanaryRun run;
    run.flow = flow->id();
    run.flowVersion = flow->version();
    run.startedAt = m_bench.clock.now();
    run.seed = order.seed;
    run.cases = JsonArray{};
    UNSNAG_TRY(const auto known, m_bench.store.read([&](Session &session) {
        return CanaryRunTable(session).candidates(flow->id(), pool);
    }));
    const auto events = drawn(known, order);
    for (const Id<Event> &id : events) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("canary"), {}};
        progress(run.sample, static_cast<qint64>(events.size()), id.text());
        UNSNAG_TRY(const CanaryCase one, rehearseCase(m_bench, flow, id, stop));
        ++run.sample;
        count(run, one);
    }
    run.endedAt = m_bench.clock.now();
    const bool isCompared = run.same + run.different > 0;
    run.verdict = !isCompared          ? RunVerdict::Empty
                  : run.different == 0 ? RunVerdict::Passed
                                       : RunVerdict::Failed;
    return kept(m_bench, std::move(run));
}

Result<void> canaryIfDue(Workbench &bench, const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_TRY(const auto wanted, bench.store.read([](Session &session) {
        return ValueTable(session).find(QStringLiteral("canary.sample"));
    }));
    CanaryOrder order;
    order.sample = wanted ? wanted->toInt() : 0;
    if (order.sample <= 0)
        return {};
    const Timestamp now = bench.clock.now();
    order.seed = now.time_since_epoch() / day;
    for (const auto &flow : bench.flows.all()) {
        order.flow = flow->id();
        UNSNAG_TRY(const auto last, bench.store.read([&](Session &session) {
            return CanaryRunTable(session).newest(flow->id());
        }));
        if (last && now - last->startedAt < day)
            continue;
        UNSNAG_TRY([[maybe_unused]] const CanaryRun ended,
                   RunCanary(bench).run(order, stop, progress));
    }
    return {};
}

} // namespace unsnag
