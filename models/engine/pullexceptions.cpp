// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/pullexceptions.h"

#include "models/engine/acceptflow.h"
#include "models/engine/auditline.h"
#include "models/engine/effectrunner.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/layerreport.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

const QString defaultFlow = QStringLiteral("deal_to_invoice");
const QString listOperation = QStringLiteral("list_exceptions");

//! Closed here without a document: the layer may forget it.
bool isDismissed(const SyncException &exception)
{
    return exception.state == ExceptionState::Dismissed;
}

} // namespace

Result<void> PullExceptions::run(const std::stop_token &stop, const Progress &progress,
                                 PullReport &report)
{
    const QString name = m_bench.connectors.layerName();
    if (name.isEmpty())
        return {};
    UNSNAG_TRY(const auto layer, m_bench.connectors.find(name));
    UNSNAG_CHECK(tell(*layer, stop, report));
    progress(0, 0, QStringLiteral("reading %1").arg(name));
    const Reply reply = layer->call(listOperation, JsonObject{}, stop);
    if (reply.kind == ReplyClass::Cancelled)
        return toError(reply);
    if (!reply.ok()) {
        report.problems += QStringLiteral("%1: %2").arg(name, toError(reply).line());
        return m_bench.store.write([&](Session &session) -> Result<void> {
            UNSNAG_CHECK(ExceptionDesk(session, m_bench)
                             .openConnectionFault(name, failureOf(reply, QStringLiteral("pull"))));
            return {};
        });
    }
    for (const Record &record : reply.records)
        UNSNAG_CHECK(take(*layer, record, report));
    return m_bench.store.write([&](Session &session) {
        return ExceptionDesk(session, m_bench)
            .closeConnectionFault(name, JsonObject{{QStringLiteral("operation"), listOperation},
                                                   {QStringLiteral("status"), reply.status}});
    });
}

Result<std::shared_ptr<const Flow>> PullExceptions::flowOf(const Record &record) const
{
    const QString named = record.fields["flow"].scalarText();
    const auto known = m_bench.flows.find(named);
    return known.ok() ? known : m_bench.flows.find(defaultFlow);
}

Event PullExceptions::eventOf(const Connector &layer, const Flow &flow, const Record &record) const
{
    const Json &source = record.fields["record"];
    const QString system = source["system"].scalarText();
    const bool isOurs = m_bench.connectors.find(system).ok();
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
    event.flow = flow.id();
    event.source = {isOurs ? system : layer.name(), flow.sourceObject(), source["id"].scalarText(),
                    source["version"].scalarText(), source["url"].scalarText()};
    if (event.source.id.isEmpty())
        event.source.id = record.id;
    // Named by the layer, so that a pull of our own of the same record stays another event.
    event.traceKey =
        QStringList{flow.id(), layer.name(), event.source.object, event.source.id}.join(
            QLatin1Char(':'));
    event.lane = flow.laneOf(record.fields["payload"], event.source);
    event.payload = record.fields["payload"];
    event.at = m_bench.clock.now();
    event.state = EventState::Failed;
    event.intake = QStringLiteral("layer");
    return event;
}

Result<void> PullExceptions::take(Connector &layer, const Record &record, PullReport &report)
{
    ++report.exceptions;
    const QString digest = layerDigest(record);
    UNSNAG_TRY(const auto flow, flowOf(record));
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const auto known, LayerLinkTable(session).find(layer.name(), record.id));
        if (known && known->digest == digest)
            return {};
        UNSNAG_TRY(const auto refused, whyNotRun(session, m_bench.flows, *flow));
        if (refused) {
            report.problems += *refused;
            return {};
        }
        UNSNAG_TRY(const Event event, EventTable(session).insert(eventOf(layer, *flow, record)));
        UNSNAG_CHECK(appendAudit(session, m_bench,
                                 {QStringLiteral("event.pulled"),
                                  {},
                                  {},
                                  {},
                                  eventStateName(event.state),
                                  {},
                                  JsonObject{{QStringLiteral("event"), event.id.text()},
                                             {QStringLiteral("trace_id"), event.traceId},
                                             {QStringLiteral("intake"), event.intake},
                                             {QStringLiteral("layer"), layer.name()},
                                             {QStringLiteral("layer_exception"), record.id}},
                                  {{QStringLiteral("payload"), event.payload}}}));
        const QString reference = record.fields["reference"].scalarText();
        UNSNAG_TRY(const SyncException opened,
                   ExceptionDesk(session, m_bench)
                       .fail(*flow, event, failureOfLayer(layer.name(), record), reference));
        ++report.opened;
        LayerLink link{layer.name(),
                       record.id,
                       event.id,
                       opened.id,
                       record.version,
                       digest,
                       reference,
                       record.fields["owner"].scalarText(),
                       record.fields["person"].scalarText(),
                       true,
                       m_bench.clock.now()};
        return LayerLinkTable(session).put(link);
    });
}

Result<void> PullExceptions::tell(Connector &layer, const std::stop_token &stop, PullReport &report)
{
    UNSNAG_TRY(const auto links, m_bench.store.read([&](Session &session) {
        return LayerLinkTable(session).open(layer.name());
    }));
    for (const LayerLink &link : links)
        UNSNAG_CHECK(tellOne(layer, link, stop, report));
    return {};
}

Result<void> PullExceptions::tellOne(Connector &layer, LayerLink link, const std::stop_token &stop,
                                     PullReport &report)
{
    UNSNAG_TRY(const SyncException exception, m_bench.store.read([&](Session &session) {
        return ExceptionTable(session).find(link.exception);
    }));
    QString operation;
    Json inputs = JsonObject{{QStringLiteral("id"), link.remote},
                             {QStringLiteral("key"), link.remote},
                             {QStringLiteral("actor"), m_bench.actor.name}};
    if (isClosed(exception.state)) {
        link.isOpen = false;
        operation = isDismissed(exception) ? QStringLiteral("dismiss") : QString();
        inputs.set(QStringLiteral("why"), QStringLiteral("dismissed in Unsnag"));
    } else if (exception.claimedBy != link.toldPerson && !exception.claimedBy.isEmpty()) {
        operation = QStringLiteral("claim");
        inputs.set(QStringLiteral("person"), exception.claimedBy);
        link.toldPerson = exception.claimedBy;
    } else if (exception.owner != link.toldOwner) {
        operation = QStringLiteral("assign");
        inputs.set(QStringLiteral("owner"), exception.owner);
        link.toldOwner = exception.owner;
    } else {
        return {};
    }
    if (!operation.isEmpty() && layer.profile().hasOperation(operation)) {
        // Who has it is a courtesy: what fails is said again at the next pull.
        UNSNAG_TRY(const Event event, m_bench.store.read([&](Session &session) {
            return EventTable(session).find(link.event);
        }));
        const QString reference = link.remote + QLatin1Char(':') + operation + QLatin1Char(':') +
                                  digestOf(inputs).left(12);
        auto told = EffectRunner(m_bench, layer,
                                 {event, link.exception, reference, 0, RunPurpose::Live}, stop)
                        .run(operation, inputs);
        if (!told.ok() && told.failure().fault)
            return *told.failure().fault;
        if (!told.ok()) {
            report.problems += QStringLiteral("%1: %2").arg(layer.name(), told.failure().summary);
            return {};
        }
    }
    link.changedAt = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(LayerLinkTable(session).put(link));
        return operation.isEmpty()
                   ? Result<void>()
                   : appendAudit(session, m_bench,
                                 {QStringLiteral("layer.told"),
                                  link.exception.text(),
                                  operation,
                                  {},
                                  {},
                                  {},
                                  JsonObject{{QStringLiteral("layer"), layer.name()},
                                             {QStringLiteral("layer_exception"), link.remote}}});
    });
}

} // namespace unsnag
