// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/comparesides.h"

#include "models/base/jsonpointer.h"
#include "models/engine/documentquestion.h"
#include "models/engine/effectrunner.h"
#include "models/engine/runcontext.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

struct Read {
    SyncException exception;
    Event event;
    std::optional<CrosswalkRow> crosswalk;
};

Result<Read> load(Workbench &bench, const Id<SyncException> &id)
{
    return bench.store.read([&](Session &session) -> Result<Read> {
        Read read;
        UNSNAG_TRY(read.exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(read.event, EventTable(session).find(read.exception.event));
        const auto flow = bench.flows.find(read.exception.flow);
        const QString account =
            flow.ok() ? valueAt(read.event.payload, (*flow)->accountPointer())["id"].scalarText()
                      : QString();
        if (!account.isEmpty()) {
            UNSNAG_TRY(read.crosswalk,
                       CrosswalkTable(session).find(read.event.source.system, account,
                                                    bench.connectors.targetName()));
        }
        return read;
    });
}

void note(Comparison &comparison, const QString &side, const Reply &reply)
{
    comparison.problems += QStringLiteral("%1: %2").arg(side, toError(reply).line());
}

void readCrm(Workbench &bench, const Flow &flow, const Event &event, const std::stop_token &stop,
             Comparison &out)
{
    const auto source = bench.connectors.find(event.source.system);
    if (!source.ok()) {
        out.problems += source.error().line();
        return;
    }
    const Reply reply = (*source)->call(flow.readOperation(),
                                        JsonObject{{QStringLiteral("id"), event.source.id}}, stop);
    if (reply.ok() && !reply.records.empty())
        out.crmNow = reply.records.front().fields;
    else if (!reply.ok())
        note(out, event.source.system, reply);
}

//! The ERP's document laid out like the deal, so that the rows align.
Json asDeal(const Json &document)
{
    Json deal;
    for (const char *same : {"currency", "lines"}) {
        if (document.contains(QString::fromLatin1(same)))
            deal.set(QString::fromLatin1(same), document[same]);
    }
    const Json &total = document["net_total"].isNull() ? document["total"] : document["net_total"];
    deal.set(QStringLiteral("amount"), total);
    deal.set(QStringLiteral("invoice"),
             JsonObject{{QStringLiteral("number"), document["number"]},
                        {QStringLiteral("state"), document["state"]},
                        {QStringLiteral("reference"), document["reference"]}});
    return deal;
}

void readErp(Workbench &bench, const Flow &flow, const Read &read, const std::stop_token &stop,
             Comparison &out)
{
    const auto target = bench.connectors.find(targetNameOf(bench, flow));
    if (!target.ok()) {
        out.problems += target.error().line();
        return;
    }
    const QString linked = read.crosswalk ? read.crosswalk->targetId : QString();
    const auto question = documentQuestion(flow, read.exception, read.event.payload, linked);
    if (!question)
        return;
    const Reply reply = (*target)->call(flow.findOperation(), *question, stop);
    if (!reply.ok() && reply.kind != ReplyClass::NotFound)
        return note(out, (*target)->name(), reply);
    QString customer = linked;
    if (!reply.records.empty()) {
        out.erpNow = asDeal(reply.records.front().fields);
        customer = reply.records.front().fields["customer"].scalarText();
    }
    if (customer.isEmpty())
        return;
    const Reply account = (*target)->call(QStringLiteral("get_account"),
                                          JsonObject{{QStringLiteral("id"), customer}}, stop);
    if (account.ok() && !account.records.empty())
        out.erpNow.set(QStringLiteral("account"), scopeOf(account.records.front()));
}

} // namespace

Result<Comparison> CompareSides::run(const Id<SyncException> &id, const std::stop_token &stop)
{
    UNSNAG_TRY(const Read read, load(m_bench, id));
    UNSNAG_TRY(const auto flow, m_bench.flows.find(read.exception.flow));
    Comparison comparison;
    comparison.atFailure = read.event.payload;
    if (read.event.source.object != QLatin1String("connection")) {
        readCrm(m_bench, *flow, read.event, stop, comparison);
        readErp(m_bench, *flow, read, stop, comparison);
    }
    comparison.rows = compareThree(comparison.atFailure, comparison.crmNow, comparison.erpNow);
    return comparison;
}

} // namespace unsnag
