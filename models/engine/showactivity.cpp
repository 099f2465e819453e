// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/showactivity.h"

namespace unsnag {
namespace {

const QString readOperation = QStringLiteral("get_account");

//! Which of the figures the profile of the target knows by name.
class Offer
{
public:
    explicit Offer(const Profile &profile)
    {
        const Json &document = profile.document();
        const QString entity = document["operations"][readOperation]["entity"].toString();
        if (profile.hasOperation(readOperation))
            m_fields = document["entities"][entity]["fields"];
    }

    [[nodiscard]] bool has(const QString &field) const { return m_fields.contains(field); }
    [[nodiscard]] bool isEmpty() const
    {
        return !has(QStringLiteral("open_orders")) && !has(QStringLiteral("balance")) &&
               !has(QStringLiteral("last_activity"));
    }
    [[nodiscard]] ToldFigure failed(const QString &field) const
    {
        return {has(field) ? Told::Failed : Told::NotOffered, {}};
    }
    //! A field that this record leaves empty was not told, so it is not offered for this account.
    [[nodiscard]] ToldFigure told(const QString &field, const Json &record) const
    {
        const QString value = record[field].scalarText();
        if (!has(field) || value.isEmpty())
            return {};
        return {Told::Known, value};
    }

private:
    Json m_fields = JsonObject{};
};

AccountActivity failedActivity(const Offer &offer, const QString &account, const QString &problem)
{
    AccountActivity activity;
    activity.account = account;
    activity.openOrders = offer.failed(QStringLiteral("open_orders"));
    activity.balance = offer.failed(QStringLiteral("balance"));
    activity.lastActivity = offer.failed(QStringLiteral("last_activity"));
    activity.problem = problem;
    return activity;
}

AccountActivity activityFrom(const Offer &offer, const QString &account, const Json &record)
{
    AccountActivity activity;
    activity.account = account;
    activity.openOrders = offer.told(QStringLiteral("open_orders"), record);
    activity.balance = offer.told(QStringLiteral("balance"), record);
    activity.lastActivity = offer.told(QStringLiteral("last_activity"), record);
    activity.currency = record["currency"].scalarText();
    const bool isInactive = record["active"].isBool() && !record["active"].toBool();
    activity.isBlocked = isInactive || record["credit_hold"].toBool();
    return activity;
}

} // namespace

Result<std::vector<AccountActivity>> ShowActivity::run(const QStringList &accounts,
                                                       const std::stop_token &stop,
                                                       const std::function<bool()> &isWanted)
{
    UNSNAG_TRY(const auto target, m_bench.connectors.target());
    const Offer offer(target->profile());
    std::vector<AccountActivity> activities;
    QString away; // why the target is not asked any more
    for (const QString &account : accounts) {
        const bool isOver = stop.stop_requested() || (isWanted && !isWanted());
        if (offer.isEmpty() || !away.isEmpty() || isOver) {
            activities.push_back(
                failedActivity(offer, account, isOver ? QStringLiteral("cancelled") : away));
            continue;
        }
        const Reply reply =
            target->call(readOperation, JsonObject{{QStringLiteral("id"), account}}, stop, 1);
        if (reply.ok() && !reply.records.empty()) {
            activities.push_back(activityFrom(offer, account, reply.records.front().fields));
            continue;
        }
        const QString problem =
            reply.ok() ? QStringLiteral("%1 has no account %2").arg(target->name(), account)
                       : toError(reply).line();
        if (reply.status == 0 || reply.kind == ReplyClass::Auth)
            away = problem;
        activities.push_back(failedActivity(offer, account, problem));
    }
    return activities;
}

} // namespace unsnag
