// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationquery.h"

#include "models/connectors/reconciliation/accountproperties.h"

namespace unsnag {

std::optional<Json> reconciliationQuery(const Account &account, const ReconciliationWish &wish)
{
    Json query = JsonObject{{QStringLiteral("limit"), wish.limit}};
    if (!account.name.isEmpty())
        query.set(QStringLiteral("query"), account.name);
    if (!wish.type.isEmpty())
        query.set(QStringLiteral("type"), wish.type);
    JsonArray properties;
    for (const auto &[column, id] : wish.properties) {
        const AccountProperty *property = accountProperty(column);
        const QString value = property == nullptr ? QString() : account.*property->field;
        if (!value.isEmpty())
            properties.push_back(
                JsonObject{{QStringLiteral("pid"), id}, {QStringLiteral("v"), value}});
    }
    const bool isEmpty = account.name.isEmpty() && properties.empty();
    if (!properties.empty())
        query.set(QStringLiteral("properties"), std::move(properties));
    return isEmpty ? std::nullopt : std::optional(query);
}

QByteArray queryForm(const Json &query)
{
    const Json batch = JsonObject{{QStringLiteral("q0"), query}};
    return "queries=" + batch.toText().toPercentEncoding();
}

} // namespace unsnag
