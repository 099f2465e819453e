// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/adminrecords.h"

#include "app/sandbox/clerks.h"
#include "app/sandbox/documentkind.h"

namespace unsnag {
namespace {

//! The body, or an empty object where there is none.
RequestBody optionalBody(const SandboxRequest &request)
{
    return request.body.trimmed().isEmpty() ? RequestBody{JsonObject{}, std::nullopt}
                                            : RequestBody::of(request);
}

} // namespace

bool AdminRecords::answers(const QString &collection)
{
    static const QStringList all{QStringLiteral("records"), QStringLiteral("periods"),
                                 QStringLiteral("orders"), QStringLiteral("documents")};
    return all.contains(collection);
}

SandboxOutcome AdminRecords::answer(const SandboxRequest &request) const
{
    const QString collection = request.segments[0];
    if (collection == QLatin1String("records"))
        return records(request);
    const QString verb = request.segments.size() == 3 ? request.segments[2] : QString();
    const bool isPeriod = collection == QLatin1String("periods") &&
                          (verb == QLatin1String("lock") || verb == QLatin1String("open"));
    const bool isOrder =
        collection == QLatin1String("orders") && verb == QLatin1String("supersede");
    const bool isDocument =
        collection == QLatin1String("documents") && verb == QLatin1String("override");
    if (!isPeriod && !isOrder && !isDocument)
        return refused(notFound(request.path));
    if (request.method != QLatin1String("POST"))
        return refused(methodNotAllowed(request.method, request.path));
    if (isPeriod)
        return setPeriod(request);
    return isOrder ? supersede(request) : overrideDocument(request);
}

SandboxOutcome AdminRecords::records(const SandboxRequest &request) const
{
    const auto table = sandboxTableFromName(request.segments.value(1));
    if (!table || request.segments.size() != 2)
        return refused(notFound(request.path));
    if (request.method == QLatin1String("POST"))
        return put(request, *table);
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    Json items = JsonArray{};
    for (const auto &[id, record] : m_world.table(*table).records())
        items.append(record);
    return {jsonAnswer(200, JsonObject{{QStringLiteral("items"), items}})};
}

SandboxOutcome AdminRecords::put(const SandboxRequest &request, SandboxTable table) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const QString id = body.json["id"].toString(m_world.table(table).nextId());
    const Json *old = m_world.table(table).find(id);
    Json next = old ? *old : Json(JsonObject{{QStringLiteral("version"), 0}});
    for (const auto &[name, value] : body.json.object())
        next.set(name, value);
    next.set(QStringLiteral("id"), id);
    next.set(QStringLiteral("version"), Json((old ? (*old)["version"].toInt() : 0) + 1));
    next.set(QStringLiteral("updated_at"), m_world.writeTime());
    return {recordAnswer(old ? 200 : 201, next), {{table, next}}};
}

SandboxOutcome AdminRecords::setPeriod(const SandboxRequest &request) const
{
    const Json *period = m_world.table(SandboxTable::Periods).find(request.segments[1]);
    if (!period)
        return refused(notFound(QStringLiteral("period ") + request.segments[1]));
    const RequestBody body = optionalBody(request);
    if (body.refusal)
        return refused(*body.refusal);
    const bool isLock = request.segments[2] == QLatin1String("lock");
    Json next = touched(*period, m_world.writeTime());
    next.set(QStringLiteral("state"), isLock ? "locked" : "open");
    next.set(QStringLiteral("locked_at"), isLock ? next["updated_at"] : Json());
    next.set(QStringLiteral("locked_by"),
             isLock ? Json(body.json["by"].toString(QStringLiteral("admin"))) : Json());
    return {recordAnswer(200, next), {{SandboxTable::Periods, next}}};
}

SandboxOutcome AdminRecords::supersede(const SandboxRequest &request) const
{
    const RecordTable &orders = m_world.table(SandboxTable::Orders);
    const Json *order = orders.find(request.segments[1]);
    if (!order)
        return refused(notFound(QStringLiteral("order ") + request.segments[1]));
    Json live = *order;
    const QString series = QStringLiteral("SO-") + (*order)["date"].toString().left(4);
    live.set(QStringLiteral("id"), orders.nextId());
    live.set(QStringLiteral("version"), 1);
    live.set(QStringLiteral("state"), "confirmed");
    live.set(QStringLiteral("number"), m_world.nextNumber(series));
    live.set(QStringLiteral("external_reference"),
             (*order)["external_reference"].toString() + QStringLiteral("/2"));
    live.set(QStringLiteral("updated_at"), m_world.writeTime());
    Json old = touched(*order, m_world.writeTime());
    old.set(QStringLiteral("state"), "superseded");
    old.set(QStringLiteral("superseded_by"), live["id"]);
    return {recordAnswer(201, live), {{SandboxTable::Orders, live}, {SandboxTable::Orders, old}}};
}

SandboxOutcome AdminRecords::overrideDocument(const SandboxRequest &request) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    if (!body.json["changes"].isObject())
        return refused(invalid(QStringLiteral("/changes"), QStringLiteral("must be an object")));
    for (const DocumentTraits &traits : allDocuments()) {
        const Json *document = m_world.table(traits.table).find(request.segments[1]);
        if (!document)
            continue;
        const Json next = Clerks(m_world).edited(
            *document, body.json["changes"], body.json["by"].toString(QStringLiteral("somebody")));
        return {recordAnswer(200, next), {{traits.table, next}}};
    }
    return refused(notFound(QStringLiteral("document ") + request.segments[1]));
}

} // namespace unsnag
