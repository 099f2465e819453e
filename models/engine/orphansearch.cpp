// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/orphansearch.h"

#include "models/engine/effectrunner.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/findingtable.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int page = 500;
const QString prefix = QStringLiteral("UNS-");

//! Operations that list documents with our reference, the most general one first.
struct DocumentList {
    const char *operation;
    const char *object; //!< empty: each document says its kind
};
constexpr DocumentList lists[] = {{"list_documents", ""},
                                  {"list_invoices", "invoice"},
                                  {"list_orders", "order"},
                                  {"list_credit_notes", "credit_note"}};

//! Whether an operation can be called with nothing but `since`.
bool isListable(const Profile &profile, const QString &operation)
{
    if (!profile.hasOperation(operation))
        return false;
    const Json &inputs = profile.document()["operations"][operation]["inputs"];
    return std::ranges::all_of(inputs.object(), [](const auto &input) {
        return input.second.toString().endsWith(QLatin1Char('?'));
    });
}

Json shortened(const Record &document)
{
    Json json = JsonObject{{QStringLiteral("id"), document.id}};
    for (const char *field : {"number", "state", "reference", "customer", "total", "currency",
                              "date", "modified_by", "modified", "created"}) {
        if (const Json &value = document.fields[field]; !value.isNull())
            json.set(QString::fromLatin1(field), value);
    }
    return json;
}

Json stepsOf(const std::vector<Operation> &operations)
{
    JsonArray steps;
    for (const Operation &operation : operations)
        steps.push_back(JsonObject{{QStringLiteral("step"), operation.step},
                                   {QStringLiteral("state"), operationStateName(operation.state)},
                                   {QStringLiteral("target"), operation.targetId},
                                   {QStringLiteral("event"), operation.event.text()},
                                   {QStringLiteral("at"), toRfc3339(operation.changedAt)}});
    return steps;
}

} // namespace

bool isVoidState(const QString &state)
{
    static const QStringList gone{QStringLiteral("void"),      QStringLiteral("voided"),
                                  QStringLiteral("cancelled"), QStringLiteral("canceled"),
                                  QStringLiteral("cancel"),    QStringLiteral("superseded")};
    return gone.contains(state);
}

Result<std::vector<Sighting>> OrphanSearch::search(const std::optional<Timestamp> &since)
{
    UNSNAG_CHECK(searchTarget(since));
    UNSNAG_CHECK(searchJournal());
    return std::move(m_seen);
}

Result<void> OrphanSearch::searchTarget(const std::optional<Timestamp> &since)
{
    UNSNAG_TRY(const auto target, m_bench.connectors.target());
    bool isWhole = false;
    for (const DocumentList &list : lists) {
        const QString operation = QString::fromLatin1(list.operation);
        if (isWhole || !isListable(target->profile(), operation))
            continue;
        m_progress(m_looked, 0, operation);
        const Json inputs = target->profile().document()["operations"][operation]["inputs"];
        Json given = JsonObject{};
        if (inputs.contains(QStringLiteral("since")))
            given.set(QStringLiteral("since"), since ? Json(toRfc3339(*since)) : Json());
        const Reply reply = target->call(operation, given, m_stop);
        if (reply.kind == ReplyClass::Cancelled)
            return toError(reply);
        if (!reply.ok()) {
            m_problems += QStringLiteral("%1: %2").arg(target->name(), toError(reply).line());
            continue;
        }
        isWhole = *list.object == '\0';
        for (const Record &document : reply.records) {
            const QString kind =
                isWhole ? document.fields["kind"].scalarText() : QString::fromLatin1(list.object);
            UNSNAG_CHECK(judge(kind, document));
        }
    }
    return {};
}

Result<void> OrphanSearch::searchJournal()
{
    UNSNAG_TRY(const auto target, m_bench.connectors.target());
    QString after;
    for (;;) {
        UNSNAG_TRY(const auto loose, m_bench.store.read([&](Session &session) {
            return FindingTable(session).loose(after, page);
        }));
        for (const LooseDocument &one : loose) {
            after = one.reference;
            UNSNAG_TRY(const Event event, m_bench.store.read([&](Session &session) {
                return EventTable(session).find(one.event);
            }));
            const auto flow = m_bench.flows.find(event.flow);
            if (!flow.ok() || !target->profile().hasOperation((*flow)->findOperation()))
                continue;
            const Reply reply =
                target->call((*flow)->findOperation(),
                             JsonObject{{QStringLiteral("key"), one.reference}}, m_stop);
            if (reply.kind == ReplyClass::Cancelled)
                return toError(reply);
            if (!reply.ok() && reply.kind != ReplyClass::NotFound)
                m_problems += QStringLiteral("%1: %2").arg(target->name(), toError(reply).line());
            for (const Record &document : reply.records)
                UNSNAG_CHECK(judge((*flow)->targetObject(), document));
        }
        if (loose.size() < page)
            return {};
    }
}

Result<void> OrphanSearch::judge(const QString &object, const Record &document)
{
    const QString reference = document.fields["reference"].scalarText();
    if (!reference.startsWith(prefix) || isVoidState(document.fields["state"].scalarText()))
        return {};
    m_progress(++m_looked, 0, document.label);
    UNSNAG_TRY(const auto operations, m_bench.store.read([&](Session &session) {
        return OperationTable(session).ofReference(reference);
    }));
    if (!operations.empty()) {
        UNSNAG_TRY(const Event event, m_bench.store.read([&](Session &session) {
            return EventTable(session).find(operations.back().event);
        }));
        return judgeKnown(object, document, event, operations);
    }
    Sighting unknown;
    unknown.source = {m_bench.connectors.targetName(), object, document.id, document.version,
                      document.url};
    unknown.traceKey =
        QStringLiteral("orphan:%1:%2:%3").arg(unknown.source.system, object, document.id);
    unknown.lane = unknown.traceKey;
    for (const auto &flow : m_bench.flows.all()) {
        if (flow->targetObject() == object)
            unknown.flow = flow->id();
    }
    unknown.summary =
        QStringLiteral("%1 %2 carries our reference %3, but no event of this workspace "
                       "made it")
            .arg(object, document.id, reference);
    unknown.facts = JsonObject{{QStringLiteral("origin"), QStringLiteral("unknown")}};
    add(std::move(unknown), object, document);
    return {};
}

Result<void> OrphanSearch::judgeKnown(const QString &object, const Record &document,
                                      const Event &event, const std::vector<Operation> &operations)
{
    std::optional<Event> newest;
    Json proof;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(newest, EventTable(session).newest(event.traceKey));
        if (newest) {
            UNSNAG_TRY(proof, FindingTable(session).newestProof(newest->id));
        }
        return {};
    }));
    if (!newest || newest->state == EventState::Pending)
        return {}; // the engine works on it, or will
    const bool isProven = newest->state == EventState::Confirmed;
    if (isProven && proof["target_id"].scalarText() == document.id) {
        const auto readAt = fromRfc3339(proof["read_at"].scalarText());
        if (document.modified && readAt && *document.modified > *readAt)
            m_changed.push_back(newest->id);
        return {};
    }
    Sighting known;
    known.traceKey = newest->traceKey;
    known.flow = newest->flow;
    known.event = newest->id;
    known.source = newest->source;
    if (isProven) {
        // The proven event is done; a second document of it is a matter of its own.
        known.traceKey = QStringLiteral("orphan:%1:%2:%3")
                             .arg(m_bench.connectors.targetName(), object, document.id);
        known.event.reset();
        known.source = {m_bench.connectors.targetName(), object, document.id, document.version,
                        document.url};
        known.lane = known.traceKey;
    }
    known.summary =
        isProven ? QStringLiteral("%1 %2 is a second document for %3; %4 is the proven one")
                       .arg(object, document.id, document.fields["reference"].scalarText(),
                            proof["target_id"].scalarText())
                 : QStringLiteral("%1 %2 stands in the target, while its event %3 is %4")
                       .arg(object, document.id, newest->id.text(), eventStateName(newest->state));
    known.facts = JsonObject{
        {QStringLiteral("origin"), isProven ? QStringLiteral("second") : QStringLiteral("partial")},
        {QStringLiteral("event_state"), eventStateName(newest->state)},
        {QStringLiteral("steps"), stepsOf(operations)}};
    add(std::move(known), object, document);
    return {};
}

void OrphanSearch::add(Sighting sighting, const QString &object, const Record &document)
{
    sighting.kind = SightingKind::Orphan;
    sighting.reason = Reason::OrphanedRecord;
    sighting.key =
        QStringLiteral("orphan:%1:%2:%3").arg(m_bench.connectors.targetName(), object, document.id);
    const bool isSeen = std::ranges::any_of(
        m_seen, [&](const Sighting &other) { return other.key == sighting.key; });
    if (isSeen || sighting.flow.isEmpty())
        return;
    sighting.reference = document.fields["reference"].scalarText();
    sighting.target = {m_bench.connectors.targetName(), object, document.id, document.version,
                       document.url};
    sighting.title =
        QStringLiteral("%1 %2").arg(object, document.fields["number"].scalarText().isEmpty()
                                                ? sighting.reference
                                                : document.fields["number"].scalarText());
    sighting.amount = {Decimal::fromText(document.fields["total"].scalarText()).value_or(Decimal()),
                       document.fields["currency"].scalarText()};
    sighting.payload = JsonObject{{QStringLiteral("title"), sighting.title},
                                  {QStringLiteral("amount"), sighting.amount.amount.text()},
                                  {QStringLiteral("currency"), sighting.amount.currency},
                                  {QStringLiteral("document"), document.fields}};
    sighting.facts.set(QStringLiteral("documents"), JsonArray{shortened(document)});
    m_seen.push_back(std::move(sighting));
}

} // namespace unsnag
