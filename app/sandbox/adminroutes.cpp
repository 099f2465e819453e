// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/adminroutes.h"

#include "app/sandbox/adminrecords.h"
#include "app/sandbox/crmroutes.h"
#include "app/sandbox/dealrules.h"
#include "app/sandbox/layerroutes.h"
#include "app/sandbox/seed/seedshowcase.h"

namespace unsnag {
namespace {

//! Records of the showcase are not counted: they are there whatever was done.
Json countOf(const RecordTable &table)
{
    std::int64_t count = 0;
    for (const auto &[id, record] : table.records())
        count += isOfShowcase(record) ? 0 : 1;
    return Json(count);
}

Json countWith(const RecordTable &table, const char *member, const char *value)
{
    std::int64_t count = 0;
    for (const auto &[id, record] : table.records()) {
        const bool counts =
            !isOfShowcase(record) && record[member].toString() == QLatin1String(value);
        count += counts ? 1 : 0;
    }
    return Json(count);
}

//! How many references there are, and which name more than one invoice.
Json byReference(const RecordTable &invoices)
{
    std::map<QString, Json> ids;
    for (const auto &[id, invoice] : invoices.records()) {
        if (isOfShowcase(invoice) || invoice["state"].toString() == QLatin1String("void"))
            continue;
        ids[invoice["external_reference"].toString()].append(id);
    }
    Json duplicates = JsonArray{};
    for (const auto &[reference, list] : ids) {
        if (list.size() > 1)
            duplicates.append(
                JsonObject{{QStringLiteral("external_reference"), reference},
                           {QStringLiteral("count"), Json(static_cast<std::int64_t>(list.size()))},
                           {QStringLiteral("ids"), list}});
    }
    return JsonObject{{QStringLiteral("distinct"), Json(static_cast<std::int64_t>(ids.size()))},
                      {QStringLiteral("duplicates"), duplicates}};
}

SandboxOutcome done()
{
    return {jsonAnswer(200, JsonObject{{QStringLiteral("ok"), true}})};
}

} // namespace

SandboxOutcome AdminRoutes::answer(const SandboxRequest &request, const QString &base)
{
    const QString call = request.method + QLatin1Char(' ') + request.localPath();
    if (call == QLatin1String("GET /journal"))
        return journal(request);
    if (call == QLatin1String("GET /stats"))
        return stats();
    if (call == QLatin1String("POST /faults"))
        return putFaults(request);
    if (call == QLatin1String("DELETE /faults")) {
        m_faults.replace({});
        return done();
    }
    if (call == QLatin1String("POST /deals"))
        return putDeal(request, base);
    if (call == QLatin1String("POST /layer"))
        return LayerRoutes(m_world, InvoiceReferences::Repeatable).raise(request);
    if (call == QLatin1String("POST /reset"))
        return reset();
    if (!request.segments.isEmpty() && AdminRecords::answers(request.segments[0]))
        return AdminRecords(m_world).answer(request);
    static const QStringList paths{QStringLiteral("/journal"), QStringLiteral("/stats"),
                                   QStringLiteral("/faults"), QStringLiteral("/deals"), QStringLiteral("/layer"),
                                   QStringLiteral("/reset")};
    return refused(paths.contains(request.localPath())
                       ? methodNotAllowed(request.method, request.path)
                       : notFound(request.path));
}

SandboxOutcome AdminRoutes::journal(const SandboxRequest &request) const
{
    const QString since = request.parameter(QStringLiteral("since")).value_or(QStringLiteral("0"));
    bool isNumber = false;
    const std::int64_t n = since.toLongLong(&isNumber);
    if (!isNumber)
        return refused(invalid(QStringLiteral("/since"), QStringLiteral("must be a number")));
    return {jsonAnswer(200, m_journal.since(n))};
}

SandboxOutcome AdminRoutes::stats() const
{
    const RecordTable &deals = m_world.table(SandboxTable::Deals);
    const RecordTable &invoices = m_world.table(SandboxTable::Invoices);
    return {jsonAnswer(
        200,
        JsonObject{
            {QStringLiteral("accounts"), countOf(m_world.table(SandboxTable::Accounts))},
            {QStringLiteral("deals"), countOf(deals)},
            {QStringLiteral("closed_won"), countWith(deals, "stage", "closed_won")},
            {QStringLiteral("customers"), countOf(m_world.table(SandboxTable::Customers))},
            {QStringLiteral("items"), countOf(m_world.table(SandboxTable::Items))},
            {QStringLiteral("invoices"), countOf(invoices)},
            {QStringLiteral("posted"), countWith(invoices, "state", "posted")},
            {QStringLiteral("orders"), countOf(m_world.table(SandboxTable::Orders))},
            {QStringLiteral("credit_notes"), countOf(m_world.table(SandboxTable::CreditNotes))},
            {QStringLiteral("leads"), countOf(m_world.table(SandboxTable::Leads))},
            {QStringLiteral("orders_by_reference"),
             byReference(m_world.table(SandboxTable::Orders))},
            {QStringLiteral("credit_notes_by_reference"),
             byReference(m_world.table(SandboxTable::CreditNotes))},
            {QStringLiteral("invoices_by_reference"), byReference(invoices)}})};
}

SandboxOutcome AdminRoutes::putFaults(const SandboxRequest &request)
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    if (!body.json["rules"].isArray())
        return refused(invalid(QStringLiteral("/rules"), QStringLiteral("must be an array")));
    std::vector<FaultRule> rules;
    for (const Json &json : body.json["rules"].array()) {
        const auto rule = FaultRule::fromJson(json, QStringLiteral("/rules/%1").arg(rules.size()));
        if (!rule)
            return refused(invalid(rule.error().context, rule.error().detail));
        rules.push_back(*rule);
    }
    m_faults.replace(std::move(rules));
    return done();
}

SandboxOutcome AdminRoutes::putDeal(const SandboxRequest &request, const QString &base) const
{
    RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const QString id = body.json["id"].toString();
    body.json.remove(QStringLiteral("id"));
    const DealRules rules(m_world);
    if (const auto refusal = rules.check(body.json))
        return refused(*refusal);
    const Json *old = m_world.table(SandboxTable::Deals).find(id);
    if (!id.isEmpty() && !old)
        return refused(notFound(QStringLiteral("deal ") + id));
    const Json deal = old ? rules.changed(*old, body.json) : rules.newRecord(body.json);
    return {recordAnswer(old ? 200 : 201, CrmRoutes(m_world, base).shownDeal(deal)),
            {{SandboxTable::Deals, deal}}};
}

SandboxOutcome AdminRoutes::reset()
{
    if (const auto gone = m_world.reset(); !gone)
        return refused({500, QStringLiteral("storage"), gone.error().line()});
    m_journal.clear();
    m_faults.replace({});
    return done();
}

} // namespace unsnag
