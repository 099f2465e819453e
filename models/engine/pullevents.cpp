// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/pullevents.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/stepfailure.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"

namespace unsnag {
namespace {

//! Clocks of two systems differ and indices lag: a pull reads this much again. Known versions are
//! recognised, so reading twice costs only time.
constexpr std::chrono::minutes overlap{5};

QString bookmarkName(const QString &connection, const QString &operation)
{
    return QStringLiteral("since.") + connection + QLatin1Char('.') + operation;
}

Account accountFrom(const Record &record)
{
    Account account = accountFromJson(record.fields);
    account.id = record.id;
    return account;
}

Error lineError(const QString &place, int line, const Error &cause)
{
    return {Code::Input, cause.detail, QStringLiteral("%1:%2").arg(place).arg(line),
            QStringLiteral("nothing was stored; mend the line and pull again")};
}

} // namespace

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
    if (isWanted(m_bench.connectors.targetName()))
        UNSNAG_CHECK(pullAccounts(stop, progress, report));
    if (!isWanted(m_bench.connectors.sourceName()))
        return report;
    for (const auto &flow : m_bench.flows.all())
        UNSNAG_CHECK(pullSource(flow, stop, progress, report));
    return report;
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
    if (!reply.ok()) {
        report.problems += QStringLiteral("%1: %2").arg(connector->name(), toError(reply).line());
        return m_bench.store.write([&](Session &session) -> Result<void> {
            return ExceptionDesk(session, m_bench)
                .openConnectionFault(connector->name(), failureOf(reply, QStringLiteral("pull")));
        });
    }
    qint64 done = 0;
    for (const Record &record : reply.records) {
        ++report.records;
        if (flow->isTriggeredBy(record.fields))
            UNSNAG_CHECK(take(*flow, connector->name(), record, report));
        else
            ++report.others;
        progress(++done, static_cast<qint64>(reply.records.size()), record.label);
    }
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put(bookmark, toRfc3339(begun - overlap)));
        return ExceptionDesk(session, m_bench)
            .closeConnectionFault(connector->name(),
                                  JsonObject{{QStringLiteral("operation"), flow->listOperation()},
                                             {QStringLiteral("read_at"), toRfc3339(begun)},
                                             {QStringLiteral("status"), reply.status}});
    });
}

Result<void> PullEvents::take(const Flow &flow, const QString &system, const Record &record,
                              PullReport &report)
{
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
    event.flow = flow.id();
    event.source = {system, flow.sourceObject(), record.id, record.version, record.url};
    event.traceKey =
        QStringList{flow.id(), system, flow.sourceObject(), record.id}.join(QLatin1Char(':'));
    const QString account = valueAt(record.fields, flow.accountPointer())["id"].scalarText();
    event.lane = system + QLatin1Char(':') + (account.isEmpty() ? record.id : account);
    event.payload = record.fields;
    event.at = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const auto known,
                   EventTable(session).findVersion(event.traceKey, record.version));
        if (known) {
            ++report.duplicates;
            return {};
        }
        UNSNAG_TRY(const Event stored, EventTable(session).insert(event));
        ++report.events;
        UNSNAG_CHECK(appendAudit(
            session, m_bench,
            {QStringLiteral("event.pulled"),
             {},
             {},
             {},
             eventStateName(stored.state),
             {},
             JsonObject{{QStringLiteral("event"), stored.id.text()},
                        {QStringLiteral("trace_id"), stored.traceId},
                        {QStringLiteral("payload_sha256"), digestOf(stored.payload)}}}));
        UNSNAG_TRY(auto open, ExceptionTable(session).openFor(event.traceKey));
        if (!open)
            return {};
        ++report.repeats;
        ++open->repeats;
        UNSNAG_TRY([[maybe_unused]] const SyncException joined,
                   saveException(session, m_bench, *open,
                                 {QStringLiteral("exception.repeated"),
                                  {},
                                  {},
                                  exceptionStateName(open->state),
                                  {},
                                  {},
                                  JsonObject{{QStringLiteral("event"), stored.id.text()}}}));
        return {};
    });
}

Result<void> PullEvents::pullAccounts(const std::stop_token &stop, const Progress &progress,
                                      PullReport &report)
{
    UNSNAG_TRY(const auto connector, m_bench.connectors.target());
    const QString operation = QStringLiteral("list_accounts");
    const QString bookmark = bookmarkName(connector->name(), operation);
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
        return m_bench.store.write([&](Session &session) -> Result<void> {
            return ExceptionDesk(session, m_bench)
                .openConnectionFault(connector->name(), failureOf(reply, QStringLiteral("pull")));
        });
    }
    report.accounts += static_cast<int>(reply.records.size());
    return m_bench.store.write([&](Session &session) -> Result<void> {
        AccountTable table(session);
        for (const Record &record : reply.records)
            UNSNAG_CHECK(table.put(connector->name(), accountFrom(record), begun));
        UNSNAG_CHECK(ValueTable(session).put(bookmark, toRfc3339(begun - overlap)));
        return ExceptionDesk(session, m_bench)
            .closeConnectionFault(connector->name(),
                                  JsonObject{{QStringLiteral("operation"), operation},
                                             {QStringLiteral("read_at"), toRfc3339(begun)},
                                             {QStringLiteral("status"), reply.status}});
    });
}

Result<PullReport> PullEvents::runLines(const QByteArray &lines, const QString &place,
                                        const QString &source, const QString &flowId)
{
    UNSNAG_TRY(const auto flow, m_bench.flows.find(flowId));
    std::vector<Record> records;
    int number = 0;
    for (const QByteArray &line : lines.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        auto json = readJson(line, {});
        if (!json.ok())
            return lineError(place, number, json.error());
        const QString id = (*json)["id"].scalarText();
        if (id.isEmpty())
            return lineError(place, number,
                             {Code::Input, QStringLiteral("expected a member \"id\""), {}, {}});
        records.push_back({id,
                           (*json)["version"].scalarText(),
                           flow->titleOf(*json),
                           (*json)["url"].scalarText(),
                           {},
                           *json,
                           *json});
    }
    PullReport report;
    const QString bound = source.isEmpty() ? m_bench.connectors.sourceName() : source;
    const QString system = bound.isEmpty() ? QStringLiteral("file") : bound;
    for (const Record &record : records) {
        ++report.records;
        if (flow->isTriggeredBy(record.fields))
            UNSNAG_CHECK(take(*flow, system, record, report));
        else
            ++report.others;
    }
    return report;
}

} // namespace unsnag
