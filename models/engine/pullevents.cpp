// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/pullevents.h"

#include "models/base/jsonpointer.h"
#include "models/engine/acceptflow.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/namedaccounts.h"
#include "models/engine/pausework.h"
#include "models/engine/pullexceptions.h"
#include "models/engine/stepfailure.h"
#include "models/engine/syntheticmark.h"
#include "models/store/referencetables.h"

namespace unsnag {
namespace {

//! Clocks of two systems differ and indices lag: a pull reads this much again. Known versions are
//! recognised, so reading twice costs only time.
constexpr std::chrono::minutes overlap{5};

const QString listAccounts = QStringLiteral("list_accounts");

QString bookmarkName(const QString &connection, const QString &operation)
{
    return QStringLiteral("since.") + connection + QLatin1Char('.') + operation;
}

//! From where the next pull reads on: the newest time the system itself has told, since our clock may
//! be set forward or back. A system that tells none is read by our clock.
QString nextSince(const Reply &reply, const std::optional<QString> &since, Timestamp begun)
{
    std::optional<Timestamp> newest;
    bool tellsTimes = true;
    for (const Record &record : reply.records) {
        tellsTimes = tellsTimes && record.modified.has_value();
        if (record.modified && (!newest || *record.modified > *newest))
            newest = record.modified;
    }
    if (!tellsTimes)
        return toRfc3339(begun - overlap);
    if (!newest)
        return since.value_or(QString());
    const auto known = since ? fromRfc3339(*since) : std::nullopt;
    return toRfc3339(known ? std::max(*known, *newest - overlap) : *newest - overlap);
}

} // namespace

QString accountsBookmark(const QString &connection)
{
    return bookmarkName(connection, listAccounts);
}

Result<PullReport> PullEvents::run(const QString &onlyConnection, const std::stop_token &stop,
                                   const Progress &progress)
{
    PullReport report;
    const auto isWanted = [&](const QString &name) {
        return !name.isEmpty() && (onlyConnection.isEmpty() || onlyConnection == name);
    };
    if (!onlyConnection.isEmpty()) {
        if (const auto known = m_bench.connectors.find(onlyConnection); !known.ok())
            return known.error();
    }
    const QString target = m_bench.connectors.targetName();
    const QString sourceName = m_bench.connectors.sourceName();
    UNSNAG_TRY(const bool targetRests, rests(target, report));
    UNSNAG_TRY(const bool sourceRests,
               sourceName == target ? Result<bool>(targetRests) : rests(sourceName, report));
    if (isWanted(target) && !targetRests)
        UNSNAG_CHECK(pullAccounts(target, stop, progress, report));
    const QString layer = m_bench.connectors.layerName();
    UNSNAG_TRY(const bool layerRests, rests(layer, report));
    if (!layer.isEmpty() && isWanted(layer) && !layerRests)
        UNSNAG_CHECK(PullExceptions(m_bench).run(stop, progress, report));
    if (!isWanted(sourceName) || sourceRests)
        return report;
    UNSNAG_TRY(const auto source, m_bench.connectors.source());
    for (const auto &flow : m_bench.flows.all()) {
        // A flow for which the bound system has no list waits for a system that has one.
        if (!source->profile().hasOperation(flow->listOperation()))
            continue;
        UNSNAG_TRY(const auto refused, m_bench.store.read([&](Session &session) {
            return whyNotRun(session, m_bench.flows, *flow);
        }));
        if (refused) {
            report.problems += *refused;
            continue;
        }
        const auto before = report.problems.size();
        if (readsAccountsFor(*flow, *source)) // the rules of a route look them up
            UNSNAG_CHECK(pullAccounts(source->name(), stop, progress, report));
        if (report.problems.size() == before)
            UNSNAG_CHECK(pullSource(flow, stop, progress, report));
        if (report.problems.size() > before)
            break; // the other lists of this system would meet the same
    }
    return report;
}

bool PullEvents::readsAccountsFor(const Flow &flow, const Connector &source) const
{
    return flow.rules().route && source.name() != m_bench.connectors.targetName() &&
           source.profile().hasOperation(flow.rules().route->accounts);
}

Result<void> PullEvents::pullSource(const std::shared_ptr<const Flow> &flow,
                                    const std::stop_token &stop, const Progress &progress,
                                    PullReport &report)
{
    UNSNAG_TRY(const auto connector, m_bench.connectors.source());
    const QString bookmark = bookmarkName(connector->name(), flow->listOperation());
    UNSNAG_TRY(const auto since, m_bench.store.read([&](Session &session) {
        return ValueTable(session).find(bookmark);
    }));
    const Timestamp begun = m_bench.clock.now();
    progress(0, 0, QStringLiteral("reading %1").arg(connector->name()));
    const Reply reply =
        connector->call(flow->listOperation(),
                        JsonObject{{QStringLiteral("since"), since ? Json(*since) : Json()}}, stop);
    if (reply.kind == ReplyClass::Cancelled)
        return toError(reply);
    if (reply.kind == ReplyClass::NotFound)
        return {}; // a system of a version without this list has nothing for the flow
    if (!reply.ok()) {
        report.problems += QStringLiteral("%1: %2").arg(connector->name(), toError(reply).line());
        return noteFault(connector->name(), reply);
    }
    const auto count = static_cast<qint64>(reply.records.size());
    UNSNAG_CHECK(take(flow, connector->name(), reply.records, QStringLiteral("poll"), report));
    progress(count, count, connector->name());
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put(bookmark, nextSince(reply, since, begun)));
        return ExceptionDesk(session, m_bench)
            .closeConnectionFault(connector->name(),
                                  JsonObject{{QStringLiteral("operation"), flow->listOperation()},
                                             {QStringLiteral("read_at"), toRfc3339(begun)},
                                             {QStringLiteral("status"), reply.status}});
    });
}

Result<bool> PullEvents::rests(const QString &connection, PullReport &report)
{
    if (connection.isEmpty())
        return false;
    UNSNAG_TRY(const auto pause,
               m_bench.store.read([&](Session &session) { return pauseOf(session, connection); }));
    if (pause)
        report.paused += QStringLiteral("%1: %2").arg(connection, pause->why);
    return pause.has_value();
}

Result<void> PullEvents::noteFault(const QString &connection, const Reply &reply)
{
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY([[maybe_unused]] const SyncException incident,
                   ExceptionDesk(session, m_bench)
                       .openConnectionFault(connection, failureOf(reply, QStringLiteral("pull"))));
        return {};
    });
}

std::vector<Arrival> PullEvents::arrivalsOf(const std::shared_ptr<const Flow> &flow,
                                            const QString &system, std::vector<Record> records,
                                            const QString &intake, PullReport &report)
{
    std::vector<Arrival> arrivals;
    for (Record &record : records) {
        ++report.records;
        if (!flow->isTriggeredBy(record.fields) || isSynthetic(record.fields)) {
            ++report.others;
            continue;
        }
        const Json &count = record.fields["sequence"];
        const bool isCounted = intake != QLatin1String("poll") && count.isNumber();
        const auto sequence =
            isCounted ? std::optional(count.scalarText().toLongLong()) : std::nullopt;
        arrivals.push_back({flow, system, std::move(record), sequence, intake});
    }
    return arrivals;
}

void PullEvents::note(const Taken &taken, PullReport &report)
{
    report.events += taken.events;
    report.repeats += taken.repeats;
    report.duplicates += taken.duplicates;
    report.late += taken.late;
}

Result<void> PullEvents::take(const std::shared_ptr<const Flow> &flow, const QString &system,
                              std::vector<Record> records, const QString &intake,
                              PullReport &report)
{
    const auto arrivals = arrivalsOf(flow, system, std::move(records), intake, report);
    UNSNAG_TRY(const Taken taken, EventIntake(m_bench).take(arrivals));
    note(taken, report);
    return {};
}

Result<void> PullEvents::pullAccounts(const QString &system, const std::stop_token &stop,
                                      const Progress &progress, PullReport &report)
{
    UNSNAG_TRY(const auto connector, m_bench.connectors.find(system));
    const QString &operation = listAccounts;
    const QString bookmark = accountsBookmark(connector->name());
    UNSNAG_TRY(const auto since, m_bench.store.read([&](Session &session) {
        return ValueTable(session).find(bookmark);
    }));
    const Timestamp begun = m_bench.clock.now();
    progress(0, 0, QStringLiteral("reading accounts of %1").arg(connector->name()));
    const Reply reply = connector->call(
        operation, JsonObject{{QStringLiteral("since"), since ? Json(*since) : Json()}}, stop);
    if (reply.kind == ReplyClass::Cancelled)
        return toError(reply);
    if (!reply.ok()) {
        report.problems += QStringLiteral("%1: %2").arg(connector->name(), toError(reply).line());
        return noteFault(connector->name(), reply);
    }
    if (system == m_bench.connectors.targetName())
        report.accounts += static_cast<int>(reply.records.size());
    return m_bench.store.write([&](Session &session) -> Result<void> {
        AccountTable table(session);
        for (const Record &record : reply.records)
            UNSNAG_CHECK(table.put(connector->name(), accountFrom(record), begun));
        UNSNAG_CHECK(ValueTable(session).put(bookmark, nextSince(reply, since, begun)));
        return ExceptionDesk(session, m_bench)
            .closeConnectionFault(connector->name(),
                                  JsonObject{{QStringLiteral("operation"), operation},
                                             {QStringLiteral("read_at"), toRfc3339(begun)},
                                             {QStringLiteral("status"), reply.status}});
    });
}

} // namespace unsnag
