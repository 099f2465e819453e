// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/billingsearch.h"

#include "models/base/jsonpointer.h"
#include "models/domain/operationkey.h"
#include "models/engine/syntheticmark.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"

namespace unsnag {
namespace {

//! A deal is past its date when the day after it has begun everywhere.
constexpr std::chrono::hours grace{36};

const QString wonDeals = QStringLiteral("list_won_deals");

} // namespace

Result<std::vector<Sighting>> BillingSearch::search(const std::optional<Timestamp> &since)
{
    for (const auto &flow : m_bench.flows.all()) {
        if (flow->sourceObject() == QLatin1String("deal"))
            UNSNAG_CHECK(searchFlow(*flow, since));
    }
    return std::move(m_seen);
}

Result<void> BillingSearch::searchFlow(const Flow &flow, const std::optional<Timestamp> &since)
{
    UNSNAG_TRY(const auto source, m_bench.connectors.source());
    const bool hasList = source->profile().hasOperation(wonDeals);
    const QString operation = hasList ? wonDeals : flow.listOperation();
    if (!source->profile().hasOperation(operation))
        return {};
    m_progress(m_looked, 0, operation);
    const QString before = toRfc3339(m_bench.clock.now() - grace).left(10);
    Json inputs = hasList ? JsonObject{{QStringLiteral("before"), before}} : JsonObject{};
    const Json &declared = source->profile().document()["operations"][operation]["inputs"];
    if (declared.contains(QStringLiteral("since")))
        inputs.set(QStringLiteral("since"), since ? Json(toRfc3339(*since)) : Json());
    const Reply reply = source->call(operation, inputs, m_stop);
    if (reply.kind == ReplyClass::Cancelled)
        return toError(reply);
    if (!reply.ok()) {
        m_problems += QStringLiteral("%1: %2").arg(source->name(), toError(reply).line());
        return {};
    }
    for (const Record &deal : reply.records) {
        const QString closed = deal.fields["close_date"].scalarText().left(10);
        if (closed.isEmpty() || closed > before || isSynthetic(deal.fields))
            continue;
        m_progress(++m_looked, static_cast<qint64>(reply.records.size()), deal.label);
        UNSNAG_CHECK(judge(flow, *source, deal));
    }
    return {};
}

Result<void> BillingSearch::judge(const Flow &flow, const Connector &source, const Record &deal)
{
    const RecordRef record{source.name(), flow.sourceObject(), deal.id, deal.version, deal.url};
    const QString key =
        QStringList{flow.id(), record.system, record.object, record.id}.join(QLatin1Char(':'));
    std::optional<Event> newest;
    std::optional<SyncException> open;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(newest, EventTable(session).newest(key));
        UNSNAG_TRY(open, ExceptionTable(session).openFor(key));
        return {};
    }));
    // An event that is proven, owed or decided has been looked after, and so has one that another
    // exception is about.
    const bool isFailed = newest && newest->state == EventState::Failed;
    if ((newest && !isFailed) || (open && open->reason != Reason::NeverBilled))
        return {};
    Sighting missed;
    missed.kind = SightingKind::NeverBilled;
    missed.key = QStringLiteral("never_billed:") + key;
    missed.traceKey = key;
    missed.flow = flow.id();
    missed.reason = Reason::NeverBilled;
    if (newest)
        missed.event = newest->id;
    missed.source = record;
    // A lane of its own: what nobody has missed so far must not hold up newer deals.
    missed.lane = QStringLiteral("reconcile:") + key;
    missed.payload = deal.fields;
    missed.title = flow.titleOf(deal.fields);
    missed.amount = {Decimal::fromText(flow.amountOf(deal.fields)).value_or(Decimal()),
                     flow.currencyOf(deal.fields)};
    missed.reference =
        externalReference(m_bench.store.workspaceId(), flow.id(), record, flow.documentKind());
    missed.target = {m_bench.connectors.targetName(), flow.targetObject(), {}, {}, {}};
    UNSNAG_TRY(const Json why, missedBecause(flow, source, deal));
    if (why.isNull())
        return {}; // the next pull brings it
    missed.summary =
        QStringLiteral("closed on %1 and never billed: %2")
            .arg(deal.fields["close_date"].scalarText().left(10), why["text"].toString());
    missed.facts = JsonObject{{QStringLiteral("missed"), why}};
    m_seen.push_back(std::move(missed));
    return {};
}

Result<Json> BillingSearch::missedBecause(const Flow &flow, const Connector &source,
                                          const Record &deal)
{
    const auto because = [&](const char *code, const QString &text) -> Json {
        return JsonObject{{QStringLiteral("code"), QString::fromLatin1(code)},
                          {QStringLiteral("text"), text},
                          {QStringLiteral("close_date"), deal.fields["close_date"]},
                          {QStringLiteral("changed_at"),
                           deal.modified ? Json(toRfc3339(*deal.modified)) : Json()}};
    };
    if (!flow.isTriggeredBy(deal.fields))
        return because(
            "no_trigger",
            QStringLiteral("it does not meet the trigger of the flow %1").arg(flow.id()));
    const QString bookmark =
        QStringLiteral("since.") + source.name() + QLatin1Char('.') + flow.listOperation();
    UNSNAG_TRY(const auto since, m_bench.store.read([&](Session &session) {
        return ValueTable(session).find(bookmark);
    }));
    const auto read = since ? fromRfc3339(*since) : std::nullopt;
    if (!read)
        return Json();
    if (deal.modified && *deal.modified >= *read)
        return Json();
    return because("not_listed",
                   QStringLiteral("the feed was read up to %1 and did not bring it").arg(*since));
}

} // namespace unsnag
