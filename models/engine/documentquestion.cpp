// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/documentquestion.h"

namespace unsnag {

std::optional<Json> documentQuestion(const Flow &flow, const SyncException &exception,
                                     const Json &payload, const QString &customer)
{
    const auto &with = flow.rules().findWith;
    if (!with)
        return JsonObject{{QStringLiteral("key"), exception.externalReference}};
    Json scope = JsonObject{{QStringLiteral("payload"), payload},
                            {QStringLiteral("source"),
                             JsonObject{{QStringLiteral("id"), exception.source.id},
                                        {QStringLiteral("version"), exception.source.version}}},
                            {QStringLiteral("reference"), exception.externalReference}};
    if (!customer.isEmpty())
        scope.set(QStringLiteral("account"), JsonObject{{QStringLiteral("id"), customer}});
    const auto asked = with->apply(scope);
    return asked.ok() ? std::optional<Json>(*asked) : std::nullopt;
}

} // namespace unsnag
