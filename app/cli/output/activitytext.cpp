// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/activitytext.h"

#include "app/cli/output/texttable.h"
#include "models/wording/matchtext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString toldName(Told told)
{
    switch (told) {
    case Told::Known:
        return QStringLiteral("known");
    case Told::NotOffered:
        return QStringLiteral("not_offered");
    case Told::Failed:
        break;
    }
    return QStringLiteral("failed");
}

Json figureJson(const ToldFigure &figure)
{
    return JsonObject{
        {QStringLiteral("told"), toldName(figure.told)},
        {QStringLiteral("value"), figure.told == Told::Known ? Json(figure.value) : Json()}};
}

QString figureText(const ToldFigure &figure)
{
    switch (figure.told) {
    case Told::Known:
        return figure.value;
    case Told::NotOffered:
        return tr("not offered");
    case Told::Failed:
        break;
    }
    return tr("could not be read");
}

} // namespace

Json activityJson(const AccountActivity &activity)
{
    return JsonObject{{QStringLiteral("id"), activity.account},
                      {QStringLiteral("open_orders"), figureJson(activity.openOrders)},
                      {QStringLiteral("balance"), figureJson(activity.balance)},
                      {QStringLiteral("currency"), activity.currency},
                      {QStringLiteral("last_activity"), figureJson(activity.lastActivity)},
                      {QStringLiteral("blocked"), activity.isBlocked},
                      {QStringLiteral("problem"), activity.problem}};
}

QString activityText(const std::vector<AccountActivity> &activities)
{
    TextTable table({{tr("ACCOUNT")},
                     {tr("OPEN ORDERS")},
                     {tr("BALANCE")},
                     {tr("LAST ACTIVE")},
                     {tr("PROBLEM")}});
    for (const AccountActivity &activity : activities) {
        const bool hasBalance = activity.balance.told == Told::Known;
        table.add({activity.account, figureText(activity.openOrders),
                   (figureText(activity.balance) + QLatin1Char(' ') +
                    (hasBalance ? activity.currency : QString()))
                       .trimmed(),
                   figureText(activity.lastActivity),
                   activity.isBlocked ? tr("blocked") : activity.problem});
    }
    return table.text();
}

Json supposedJson(const Supposed &supposed)
{
    JsonArray rows;
    for (const auto &[candidate, with] : supposed)
        rows.push_back(JsonObject{
            {QStringLiteral("id"), candidate.account.id},
            {QStringLiteral("odds"), Json::number(QString::number(candidate.odds, 'f', 4))},
            {QStringLiteral("supposed_odds"),
             with ? Json::number(QString::number(with->odds, 'f', 4)) : Json()}});
    return rows;
}

QString supposedText(const QString &field, const Supposed &supposed)
{
    QStringList lines;
    for (const auto &[candidate, with] : supposed) {
        if (with)
            lines += tr("A matching %1 would make %2 %3 instead of %4.")
                         .arg(field, candidate.account.id, oddsText(with->odds),
                              oddsText(candidate.odds));
        else
            lines +=
                tr("Nothing can be supposed of the %1 of %2.").arg(field, candidate.account.id);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
