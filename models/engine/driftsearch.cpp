// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/driftsearch.h"

#include "models/diff/recordchange.h"
#include "models/domain/operationkey.h"
#include "models/engine/syntheticmark.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/findingtable.h"
#include "models/store/worktables.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Members that change without anybody changing the document; of its customer "customer" tells more than
//! the name, which a system looks up when it is asked.
const QStringList &volatileFields()
{
    static const QStringList fields{QStringLiteral("id"),          QStringLiteral("version"),
                                    QStringLiteral("url"),         QStringLiteral("modified"),
                                    QStringLiteral("modified_by"), QStringLiteral("created"),
                                    QStringLiteral("state"),       QStringLiteral("open_orders"),
                                    QStringLiteral("balance"),     QStringLiteral("last_activity"),
                                    QStringLiteral("last_terms"),  QStringLiteral("customer_name")};
    return fields;
}

bool isSettled(const QString &state)
{
    return state == QLatin1String("posted") || state == QLatin1String("paid") ||
           state == QLatin1String("confirmed");
}

//! The state of a document changes by being paid; that is no drift.
bool hasStateDrift(const QString &recorded, const QString &found)
{
    return recorded != found && !(isSettled(recorded) && isSettled(found));
}

QString textOf(const Json &value)
{
    return value.isObject() || value.isArray() ? QString::fromUtf8(value.toText())
                                               : value.scalarText();
}

Json drifted(const QString &field, const QString &recorded, const QString &found)
{
    return JsonObject{{QStringLiteral("field"), field},
                      {QStringLiteral("recorded"), recorded},
                      {QStringLiteral("found"), found}};
}

JsonArray driftOf(const Json &proven, const Record &now)
{
    JsonArray drift;
    const QString recorded = proven["state"].scalarText();
    const QString found = now.fields["state"].scalarText();
    if (!recorded.isEmpty() && hasStateDrift(recorded, found))
        drift.push_back(drifted(QStringLiteral("state"), recorded, found));
    for (const RecordChange &change : changesOf(proven, now.fields, volatileFields()))
        drift.push_back(drifted(change.field, textOf(change.recorded), textOf(change.found)));
    return drift;
}

qint64 numberOf(const Id<Event> &id)
{
    return id.text().mid(3).toLongLong();
}

} // namespace

Result<std::vector<Sighting>> DriftSearch::search(const std::vector<Id<Event>> &changed,
                                                  DriftSample &sample)
{
    for (const Id<Event> &id : changed)
        UNSNAG_CHECK(searchDocument(id));
    UNSNAG_TRY(const auto confirmed, m_bench.store.read([&](Session &session) {
        return FindingTable(session).confirmedBehind(sample.documentsBehind, sample.documents);
    }));
    for (const Id<Event> &id : confirmed) {
        if (std::ranges::find(changed, id) == changed.end())
            UNSNAG_CHECK(searchDocument(id));
    }
    const bool isLastPage = static_cast<int>(confirmed.size()) < sample.documents;
    sample.documentsBehind = isLastPage ? 0 : numberOf(confirmed.back());
    UNSNAG_TRY(const auto links, m_bench.store.read([&](Session &session) {
        return CrosswalkTable(session).behind(sample.linksBehind, sample.links);
    }));
    for (const CrosswalkRow &row : links)
        UNSNAG_CHECK(searchLink(row));
    sample.linksBehind =
        static_cast<int>(links.size()) < sample.links ? CrosswalkRow() : links.back();
    return std::move(m_seen);
}

Result<std::optional<Record>> DriftSearch::read(Connector &connector, const QString &operation,
                                                const Json &inputs)
{
    const Reply reply = connector.call(operation, inputs, m_stop);
    if (reply.kind == ReplyClass::Cancelled)
        return toError(reply);
    if (!reply.ok() && reply.kind != ReplyClass::NotFound)
        return toError(reply);
    if (reply.records.empty())
        return std::optional<Record>();
    return std::optional(reply.records.front());
}

//! What counts as the document: its proof, or what a person accepted since.
Result<Json> DriftSearch::provenDocument(const Event &event, const QString &driftKey)
{
    return m_bench.store.read([&](Session &session) -> Result<Json> {
        UNSNAG_TRY(const auto decided, EventTable(session).newest(driftKey));
        if (decided && decided->state == EventState::Confirmed) {
            UNSNAG_TRY(Json proof, FindingTable(session).newestProof(decided->id));
            if (!proof.isNull())
                return proof;
        }
        return FindingTable(session).newestProof(event.id);
    });
}

Result<void> DriftSearch::searchDocument(const Id<Event> &id)
{
    UNSNAG_TRY(const Event event,
               m_bench.store.read([&](Session &session) { return EventTable(session).find(id); }));
    const auto flow = m_bench.flows.find(event.flow);
    const QString driftKey = QStringLiteral("drift:") + event.traceKey;
    if (!flow.ok() || event.traceKey.startsWith(QLatin1String("drift:")) ||
        isSynthetic(event.payload))
        return {};
    UNSNAG_TRY(const auto target, m_bench.connectors.target());
    const QString object = (*flow)->targetObject();
    const QString operation = QStringLiteral("get_") + object;
    UNSNAG_TRY(const Json proof, provenDocument(event, driftKey));
    const QString document = proof["target_id"].scalarText();
    if (document.isEmpty() || !proof["document"].isObject() || // erased: nothing to compare with
        !target->profile().hasOperation(operation))
        return {};
    m_progress(++m_documents, 0, document);
    const auto found = read(*target, operation, JsonObject{{QStringLiteral("id"), document}});
    if (!found.ok()) {
        if (found.error().code == Code::Cancelled)
            return found.error();
        m_problems += QStringLiteral("%1: %2").arg(target->name(), found.error().line());
        return {};
    }
    const Record now = found->value_or(Record());
    JsonArray drift = driftOf(proof["document"], now);
    if (!*found)
        drift = {drifted(QStringLiteral("id"), document, {})};
    if (drift.empty())
        return {};
    Sighting seen;
    seen.kind = SightingKind::Drift;
    seen.reason = Reason::ManualOverride;
    seen.key = seen.traceKey = seen.lane = driftKey;
    seen.flow = event.flow;
    seen.target = {target->name(), object, document, now.version, now.url};
    seen.source = event.source;
    seen.payload = event.payload;
    seen.title = (*flow)->titleOf(event.payload);
    seen.amount = {Decimal::fromText((*flow)->amountOf(event.payload)).value_or(Decimal()),
                   (*flow)->currencyOf(event.payload)};
    seen.reference = proof["document"]["reference"].scalarText();
    seen.summary = QStringLiteral("%1 %2 was changed outside the layer").arg(object, document);
    seen.facts =
        JsonObject{{QStringLiteral("drift"), drift},
                   {QStringLiteral("record"), JsonObject{{QStringLiteral("system"), target->name()},
                                                         {QStringLiteral("object"), object},
                                                         {QStringLiteral("id"), document}}},
                   {QStringLiteral("proven_at"), proof["read_at"]},
                   {QStringLiteral("changed_by"), now.fields["modified_by"]},
                   {QStringLiteral("changed_at"),
                    now.modified ? Json(toRfc3339(*now.modified)) : now.fields["modified"]}};
    m_seen.push_back(std::move(seen));
    return {};
}

void DriftSearch::addLink(const CrosswalkRow &row, const RecordRef &record, const QString &field,
                          const QString &recorded, const QString &found)
{
    const auto flows = m_bench.flows.all();
    if (flows.empty())
        return;
    Sighting seen;
    seen.kind = SightingKind::Drift;
    seen.reason = Reason::ManualOverride;
    seen.key = QStringLiteral("drift:crosswalk:%1:%2:%3:%4")
                   .arg(row.sourceSystem, row.sourceId, row.targetSystem, record.object);
    seen.traceKey = seen.lane = seen.key;
    seen.flow = flows.front()->id();
    for (const auto &flow : flows) {
        if (flow->sourceObject() == QLatin1String("deal"))
            seen.flow = flow->id();
    }
    seen.source = {row.sourceSystem, QStringLiteral("account"), row.sourceId, {}, {}};
    seen.target = record;
    seen.title = QStringLiteral("%1 ↔ %2").arg(row.sourceId, row.targetId);
    seen.payload = JsonObject{{QStringLiteral("title"), seen.title}};
    seen.summary = QStringLiteral("the link of account %1 of %2 to customer %3 was changed by hand")
                       .arg(row.sourceId, row.sourceSystem, row.targetId);
    seen.facts =
        JsonObject{{QStringLiteral("drift"), JsonArray{drifted(field, recorded, found)}},
                   {QStringLiteral("record"), JsonObject{{QStringLiteral("system"), record.system},
                                                         {QStringLiteral("object"), record.object},
                                                         {QStringLiteral("id"), record.id}}},
                   {QStringLiteral("proven_at"), toRfc3339(row.at)},
                   {QStringLiteral("decided_by"), row.decidedBy}};
    m_seen.push_back(std::move(seen));
}

Result<void> DriftSearch::searchLink(const CrosswalkRow &row)
{
    const auto target = m_bench.connectors.find(row.targetSystem);
    if (!target.ok())
        return {};
    m_progress(++m_links, 0, row.sourceId);
    const RecordRef customer{row.targetSystem, QStringLiteral("account"), row.targetId, {}, {}};
    const auto now = read(**target, QStringLiteral("get_account"),
                          JsonObject{{QStringLiteral("id"), row.targetId}});
    if (!now.ok()) {
        m_problems += QStringLiteral("%1: %2").arg(row.targetSystem, now.error().line());
        return now.error().code == Code::Cancelled ? Result<void>(now.error()) : Result<void>();
    }
    if (!*now) {
        addLink(row, customer, QStringLiteral("id"), row.targetId, {});
        return {};
    }
    const Json &active = (*now)->fields["active"];
    if (!active.isNull() && !active.toBool(true))
        addLink(row, customer, QStringLiteral("active"), QStringLiteral("true"),
                QStringLiteral("false"));
    const auto source = m_bench.connectors.find(row.sourceSystem);
    const QString company = QStringLiteral("get_company");
    if (!source.ok() || !(*source)->profile().hasOperation(company))
        return {};
    const auto linked = read(**source, company, JsonObject{{QStringLiteral("id"), row.sourceId}});
    if (!linked.ok())
        return linked.error().code == Code::Cancelled ? Result<void>(linked.error())
                                                      : Result<void>();
    const QString erp = *linked ? (*linked)->fields["erp_id"].scalarText() : QString();
    if (!erp.isEmpty() && erp != row.targetId)
        addLink(row, {row.sourceSystem, QStringLiteral("company"), row.sourceId, {}, {}},
                QStringLiteral("erp_id"), row.targetId, erp);
    return {};
}

} // namespace unsnag
