// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/creditednote.h"

#include "models/base/decimal.h"

namespace unsnag {
namespace {

constexpr std::size_t longestHistory = 20;

bool isState(const Json &document, const char *state)
{
    return document["state"].toString() == QLatin1String(state);
}

} // namespace

const Json *CreditedNote::find(SandboxTable table, const QString &name) const
{
    const RecordTable &records = m_world.table(table);
    if (const Json *byId = records.find(name))
        return byId;
    const auto byReference = records.findBy(QStringLiteral("external_reference"), name);
    if (!byReference.empty())
        return byReference.front();
    for (const auto &[id, record] : records.records()) {
        if (record["number"].toString() == name)
            return &record;
    }
    return nullptr;
}

std::optional<SandboxRefusal> CreditedNote::refusal(const Json &note, const QString &net) const
{
    const bool isOrder = !note["order"].toString().isEmpty();
    const QString field = isOrder ? QStringLiteral("/order") : QStringLiteral("/invoice");
    const QString name = note[isOrder ? "order" : "invoice"].toString();
    if (name.isEmpty())
        return lacking(field);
    const Json *target = find(isOrder ? SandboxTable::Orders : SandboxTable::Invoices, name);
    if (!target || isState(*target, "draft"))
        return refusedAs(
            "dependency_pending", field,
            (target ? QStringLiteral("%1 is still a draft") : QStringLiteral("%1 is not there yet"))
                .arg(name));
    if (isOrder) {
        if (auto stale = orderRefusal(*target))
            return stale;
    }
    if (isState(*target, "void"))
        return invalid(field, QStringLiteral("%1 is void").arg(name));
    if ((*target)["customer_id"] != note["customer_id"])
        return invalid(
            QStringLiteral("/customer_id"),
            QStringLiteral("%1 is of customer %2").arg(name, (*target)["customer_id"].toString()));
    const auto most = Decimal::fromText((*target)["net_total"].toString());
    const auto wanted = Decimal::fromText(net);
    if (!most || !wanted || *wanted <= *most)
        return std::nullopt;
    return refusedAs("rule_mismatch", QStringLiteral("/lines"),
                     QStringLiteral("more would be credited than %1 was about").arg(name),
                     JsonObject{{QStringLiteral("rule"),
                                 JsonObject{{QStringLiteral("name"), "credit_within_document"},
                                            {QStringLiteral("version"), "1"},
                                            {QStringLiteral("limit"), most->text()}}},
                                {QStringLiteral("expected"), most->text()},
                                {QStringLiteral("found"), net}});
}

std::optional<SandboxRefusal> CreditedNote::orderRefusal(const Json &order) const
{
    if (!isState(order, "superseded") && !isState(order, "cancelled"))
        return std::nullopt;
    Json shown;
    for (const auto *member : {"id", "number", "state", "superseded_by"})
        shown.set(QString::fromLatin1(member), order[member]);
    shown.set(QStringLiteral("history"), history(order));
    return refusedAs(
        "stale_order", QStringLiteral("/order"),
        QStringLiteral("order %1 is %2").arg(order["id"].toString(), order["state"].toString()),
        JsonObject{{QStringLiteral("order"), shown}});
}

Json CreditedNote::history(const Json &order) const
{
    Json list = JsonArray{};
    const Json *at = &order;
    while (at && list.size() < longestHistory) {
        Json entry;
        for (const auto *member :
             {"id", "number", "state", "superseded_by", "total", "currency", "updated_at"})
            entry.set(QString::fromLatin1(member), (*at)[member]);
        list.append(entry);
        at = m_world.table(SandboxTable::Orders).find((*at)["superseded_by"].toString());
    }
    return list;
}

} // namespace unsnag
