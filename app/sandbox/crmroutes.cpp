// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/crmroutes.h"

#include "app/sandbox/crmrecordroutes.h"
#include "app/sandbox/crmrecordrules.h"
#include "app/sandbox/dealrules.h"
#include "app/sandbox/partyroutes.h"

namespace unsnag {

CrmRoutes::CrmRoutes(const SandboxWorld &world, const QString &base)
    : m_world(world), m_base(base + QStringLiteral("/crm/v1"))
{}

SandboxOutcome CrmRoutes::answer(const SandboxRequest &request) const
{
    const QString collection = request.segments.isEmpty() ? QString() : request.segments[0];
    if (collection == QLatin1String("deals"))
        return deals(request);
    if (collection == QLatin1String("accounts"))
        return PartyRoutes(m_world, SandboxTable::Accounts, m_base + QStringLiteral("/accounts"))
            .answer(request);
    if (CrmRecordRoutes::answers(collection))
        return CrmRecordRoutes(m_world, m_base).answer(request);
    if (collection != QLatin1String("me") || request.segments.size() != 1)
        return refused(notFound(request.path));
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    return {jsonAnswer(200, JsonObject{{QStringLiteral("user"), "sandbox"},
                                       {QStringLiteral("system"), "sandbox-crm"}})};
}

Json CrmRoutes::shownDeal(const Json &deal) const
{
    Json view = deal;
    view.remove(QStringLiteral("hidden"));
    view.set(QStringLiteral("account"), shownAccount(m_world, deal["account"].toString()));
    view.set(QStringLiteral("url"), m_base + QStringLiteral("/deals/") + deal["id"].toString());
    return view;
}

SandboxOutcome CrmRoutes::deals(const SandboxRequest &request) const
{
    if (request.segments.size() == 1) {
        if (request.method == QLatin1String("GET"))
            return listDeals(request);
        if (request.method == QLatin1String("POST"))
            return createDeal(request);
        return refused(methodNotAllowed(request.method, request.path));
    }
    const Json *deal = m_world.table(SandboxTable::Deals).find(request.segments[1]);
    if (!deal || request.segments.size() > 2)
        return refused(notFound(request.localPath()));
    if (request.method == QLatin1String("GET"))
        return {recordAnswer(200, shownDeal(*deal))};
    if (request.method == QLatin1String("PATCH"))
        return changeDeal(request, *deal);
    return refused(methodNotAllowed(request.method, request.path));
}

SandboxOutcome CrmRoutes::listDeals(const SandboxRequest &request) const
{
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    const auto equal = filterOf(request, {QStringLiteral("stage"), QStringLiteral("external_id")});
    const QString before = request.parameter(QStringLiteral("closed_before")).value_or(QString());
    // The feed of changes forgets some deals; who asks for all of them gets those too.
    const bool isWhole = request.parameter(QStringLiteral("all")) == QStringLiteral("true") ||
                         request.parameter(QStringLiteral("external_id")).has_value();
    page.query.accepts = [equal, before, isWhole](const Json &deal) {
        const bool isEarly = before.isEmpty() || deal["close_date"].toString() < before;
        return isEarly && (isWhole || !deal["hidden"].toBool()) && (!equal || equal(deal));
    };
    return {pageAnswer(m_world.table(SandboxTable::Deals).page(page.query),
                       [this](const Json &deal) { return shownDeal(deal); })};
}

SandboxOutcome CrmRoutes::createDeal(const SandboxRequest &request) const
{
    RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const QString key = body.json["external_id"].toString();
    if (key.isEmpty())
        return refused(lacking(QStringLiteral("/external_id")));
    const Json *lead = m_world.table(SandboxTable::Leads).find(body.json["lead"].toString());
    if (!lead)
        return refused(refusedAs("dependency_pending", QStringLiteral("/lead"),
                                 QStringLiteral("the lead is not there yet")));
    if (const auto twins =
            m_world.table(SandboxTable::Deals).findBy(QStringLiteral("external_id"), key);
        !twins.empty())
        return refused({409, QStringLiteral("duplicate"),
                        QStringLiteral("another deal has this external_id"),
                        QStringLiteral("/external_id"), JsonArray{shownDeal(*twins.front())}});
    for (const auto *member : {"external_id", "lead"})
        body.json.remove(QString::fromLatin1(member));
    const DealRules rules(m_world);
    if (const auto refusal = rules.check(body.json))
        return refused(*refusal);
    const Json deal = rules.ofLead(*lead, key, body.json);
    const Json converted = CrmRecordRules(m_world, SandboxTable::Leads)
                               .changed(*lead, JsonObject{{QStringLiteral("status"), "converted"}});
    return {recordAnswer(201, shownDeal(deal)),
            {{SandboxTable::Deals, deal}, {SandboxTable::Leads, converted}}};
}

SandboxOutcome CrmRoutes::changeDeal(const SandboxRequest &request, const Json &deal) const
{
    if (const auto stale = versionRefusal(request, deal))
        return refused(*stale);
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const DealRules rules(m_world);
    if (const auto refusal = rules.check(body.json))
        return refused(*refusal);
    const Json next = rules.changed(deal, body.json);
    return {recordAnswer(200, shownDeal(next)), {{SandboxTable::Deals, next}}};
}

} // namespace unsnag
