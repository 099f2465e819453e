// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/duplicatetext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag::DuplicateText", text);
}

} // namespace

Json duplicatesJson(const std::vector<DuplicateCluster> &clusters, qint64 searched)
{
    JsonArray list;
    for (const DuplicateCluster &cluster : clusters) {
        JsonArray accounts;
        for (const Account &account : cluster.accounts)
            accounts.push_back(toJson(account));
        JsonArray pairs;
        for (const DuplicatePair &pair : cluster.pairs)
            pairs.push_back(JsonObject{{QStringLiteral("first"), pair.first},
                                       {QStringLiteral("second"), toJson(pair.second)}});
        list.push_back(JsonObject{{QStringLiteral("accounts"), std::move(accounts)},
                                  {QStringLiteral("pairs"), std::move(pairs)}});
    }
    return JsonObject{{QStringLiteral("searched"), static_cast<std::int64_t>(searched)},
                      {QStringLiteral("clusters"), std::move(list)}};
}

QString duplicatesText(const std::vector<DuplicateCluster> &clusters, qint64 searched)
{
    QStringList lines{
        tr("%1 accounts, %2 groups of likely duplicates").arg(searched).arg(clusters.size())};
    for (const DuplicateCluster &cluster : clusters) {
        lines += QString();
        for (const Account &account : cluster.accounts)
            lines += QStringLiteral("%1  %2").arg(account.id, account.name);
        for (const DuplicatePair &pair : cluster.pairs)
            lines += tr("  %1 = %2: confidence %3 %")
                         .arg(pair.first, pair.second.account.id,
                              QString::number(pair.second.confidence * 100, 'f', 1));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
