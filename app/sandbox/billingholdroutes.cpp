// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/billingholdroutes.h"

namespace unsnag {

SandboxOutcome BillingHoldRoutes::answer(const SandboxRequest &request) const
{
    const bool isGet = request.method == QLatin1String("GET");
    const bool isPost = request.method == QLatin1String("POST");
    if (request.segments.size() == 1) {
        if (isGet)
            return list(request);
        return isPost ? create(request) : refused(methodNotAllowed(request.method, request.path));
    }
    const Json *hold = find(request.segments[1]);
    const bool isRelease = request.segments.mid(2) == QStringList{QStringLiteral("release")};
    if (!hold || (request.segments.size() > 2 && !isRelease))
        return refused(notFound(request.localPath()));
    if (isRelease && isPost)
        return release(*hold);
    return !isRelease && isGet ? SandboxOutcome{recordAnswer(200, *hold)}
                               : refused(methodNotAllowed(request.method, request.path));
}

const Json *BillingHoldRoutes::find(const QString &name) const
{
    const RecordTable &holds = m_world.table(SandboxTable::BillingHolds);
    if (const Json *hold = holds.find(name))
        return hold;
    const auto found = holds.findBy(QStringLiteral("external_reference"), name);
    return found.empty() ? nullptr : found.front();
}

SandboxOutcome BillingHoldRoutes::list(const SandboxRequest &request) const
{
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    page.query.accepts =
        filterOf(request, {QStringLiteral("external_reference"), QStringLiteral("customer_id"),
                           QStringLiteral("state")});
    return {pageAnswer(m_world.table(SandboxTable::BillingHolds).page(page.query),
                       [](const Json &hold) { return hold; })};
}

SandboxOutcome BillingHoldRoutes::create(const SandboxRequest &request) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const QString key = body.json["external_reference"].toString();
    const QString customer = body.json["customer_id"].toString();
    if (key.isEmpty())
        return refused(lacking(QStringLiteral("/external_reference")));
    if (!m_world.table(SandboxTable::Customers).find(customer))
        return refused(refusedAs("unknown_customer", QStringLiteral("/customer_id"),
                                 QStringLiteral("there is no customer %1").arg(customer)));
    if (const Json *twin = find(key))
        return refused({409, QStringLiteral("duplicate"),
                        QStringLiteral("another hold has this external_reference"),
                        QStringLiteral("/external_reference"), JsonArray{*twin}});
    const Json hold =
        JsonObject{{QStringLiteral("id"), m_world.table(SandboxTable::BillingHolds).nextId()},
                   {QStringLiteral("version"), 1},
                   {QStringLiteral("external_reference"), key},
                   {QStringLiteral("customer_id"), customer},
                   {QStringLiteral("why"), body.json["why"]},
                   {QStringLiteral("state"), "active"},
                   {QStringLiteral("updated_at"), m_world.writeTime()}};
    return {recordAnswer(201, hold), {{SandboxTable::BillingHolds, hold}}};
}

SandboxOutcome BillingHoldRoutes::release(const Json &hold) const
{
    if (hold["state"].toString() == QLatin1String("released"))
        return {recordAnswer(200, hold)};
    Json next = touched(hold, m_world.writeTime());
    next.set(QStringLiteral("state"), "released");
    return {recordAnswer(200, next), {{SandboxTable::BillingHolds, next}}};
}

} // namespace unsnag
