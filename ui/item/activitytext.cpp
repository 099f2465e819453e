// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/activitytext.h"

#include "ui/theme/presentation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace unsnag {
namespace {

class ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(ActivityText)
};

QString dayText(const QString &moment)
{
    const auto day = QDateTime::fromString(moment, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day.date(), QLocale::ShortFormat) : moment;
}

QString openOrdersText(const ToldFigure &figure)
{
    if (figure.told == Told::Failed)
        return ActivityText::tr("open orders could not be read");
    if (figure.told == Told::NotOffered)
        return ActivityText::tr("open orders not offered");
    const int count = figure.value.toInt();
    return count == 0 ? ActivityText::tr("no open orders")
                      : ActivityText::tr("%n open order(s)", nullptr, count);
}

QString balanceText(const AccountActivity &activity)
{
    if (activity.balance.told == Told::Failed)
        return ActivityText::tr("balance could not be read");
    if (activity.balance.told == Told::NotOffered)
        return ActivityText::tr("balance not offered");
    return ActivityText::tr("balance %1")
        .arg(amountText(activity.balance.value, activity.currency));
}

} // namespace

QStringList activityParts(const AccountActivity &activity, ActivityLength length)
{
    QStringList parts;
    if (activity.isBlocked)
        parts += ActivityText::tr("blocked");
    if (activity.openOrders.told != Told::Known &&
        activity.openOrders.told == activity.balance.told) {
        parts += activity.balance.told == Told::Failed
                     ? ActivityText::tr("open orders and balance could not be read")
                     : ActivityText::tr("open orders and balance not offered");
    } else {
        parts += openOrdersText(activity.openOrders);
        parts += balanceText(activity);
    }
    if (length == ActivityLength::Full && activity.lastActivity.told == Told::Known)
        parts += ActivityText::tr("last active %1").arg(dayText(activity.lastActivity.value));
    return parts;
}

} // namespace unsnag
