// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/crmroutes.h"

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
    Json account;
    if (const Json *record =
            m_world.table(SandboxTable::Accounts).find(deal["account"].toString())) {
        for (const auto *member : {"id", "name", "domain", "tax_id", "street", "city", "postcode",
                                   "country", "email", "phone"})
            account.set(QString::fromLatin1(member), (*record)[member]);
    }
    view.set(QStringLiteral("account"), account);
    view.set(QStringLiteral("url"), m_base + QStringLiteral("/deals/") + deal["id"].toString());
    return view;
}

SandboxOutcome CrmRoutes::deals(const SandboxRequest &request) const
{
    if (request.segments.size() == 1) {
        if (request.method == QLatin1String("GET"))
            return listDeals(request);
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
    if (const auto stage = request.parameter(QStringLiteral("stage")))
        page.query.accepts = [stage](const Json &deal) {
            return deal["stage"].toString() == *stage;
        };
    return {pageAnswer(m_world.table(SandboxTable::Deals).page(page.query),
                       [this](const Json &deal) { return shownDeal(deal); })};
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
