// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/simulatedholds.h"

namespace unsnag::simulation {
namespace {

Json shown(const ErpHold &hold)
{
    return JsonObject{{QStringLiteral("id"), hold.id},
                      {QStringLiteral("external_reference"), hold.reference},
                      {QStringLiteral("customer_id"), hold.customer},
                      {QStringLiteral("why"), hold.why},
                      {QStringLiteral("version"), hold.isReleased ? 2 : 1},
                      {QStringLiteral("state"), hold.isReleased ? "released" : "active"}};
}

} // namespace

HttpResponse SimulatedHolds::found(const WireRequest &request) const
{
    const auto wanted = request.query.find(QStringLiteral("external_reference"));
    const auto hold = wanted == request.query.end() ? m_holds.end() : m_holds.find(wanted->second);
    return itemsAnswer(hold == m_holds.end() ? JsonArray{} : JsonArray{shown(hold->second)});
}

HttpResponse SimulatedHolds::change(const WireRequest &request, bool isCustomerKnown)
{
    if (request.isFor("POST", "billing-holds", 1))
        return set(request, isCustomerKnown);
    if (!request.isFor("POST", "billing-holds", 3) ||
        request.path.last() != QLatin1String("release"))
        return refusal(404, "unknown", QStringLiteral("no such place"));
    const auto hold = m_holds.find(request.path.at(1));
    if (hold == m_holds.end())
        return refusal(404, "not_found", QStringLiteral("no such hold"));
    hold->second.isReleased = true;
    return answer(200, shown(hold->second));
}

HttpResponse SimulatedHolds::set(const WireRequest &request, bool isCustomerKnown)
{
    const QString reference = request.body["external_reference"].scalarText();
    if (!isCustomerKnown)
        return refusal(422, "unknown_customer", QStringLiteral("no such customer"));
    const auto same = m_holds.find(reference);
    if (same != m_holds.end() && m_references == References::Upserted)
        return answer(200, shown(same->second));
    if (same != m_holds.end() && m_references == References::Refused)
        return refusal(409, "duplicate", QStringLiteral("the reference is taken"));
    if (same != m_holds.end()) {
        broken(QStringLiteral("a second billing hold for %1").arg(reference));
        return answer(201, shown(same->second));
    }
    const ErpHold hold{QStringLiteral("BH-%1").arg(m_holds.size() + 1), reference,
                       request.body["customer_id"].scalarText(),
                       request.body["why"].scalarText(), false};
    return answer(201, shown(m_holds.emplace(reference, hold).first->second));
}

} // namespace unsnag::simulation
