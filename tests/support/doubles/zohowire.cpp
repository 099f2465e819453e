// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/zohowire.h"

#include "tests/support/doubles/sqlwords.h"

namespace unsnag {

const std::map<QString, QString> &zohoAccountMembers()
{
    static const std::map<QString, QString> all{
        {"Account_Name", "name"},       {"Website", "domain"},    {"Phone", "phone"},
        {"Billing_Street", "street"},   {"Billing_City", "city"}, {"Billing_Code", "postcode"},
        {"Billing_Country", "country"}, {"VAT_Number", "tax_id"}, {"Billing_Email", "email"},
        {"Unsnag_Key", "external_id"},  {"ERP_Id", "erp_id"}};
    return all;
}

DoubleAnswer zohoRefusal(int status, const QString &code, const QString &words, const Json &details)
{
    return DoubleAnswer::json(
        status,
        JsonObject{{"code", code}, {"details", details}, {"message", words}, {"status", "error"}});
}

DoubleAnswer zohoRecordRefusal(int status, const QString &code, const QString &words,
                               const Json &details)
{
    return DoubleAnswer::json(status,
                              JsonObject{{"data", JsonArray{JsonObject{{"code", code},
                                                                       {"details", details},
                                                                       {"message", words},
                                                                       {"status", "error"}}}}});
}

QString zohoMoment(Timestamp at)
{
    return toRfc3339(at + std::chrono::hours(1)).left(19) + QLatin1String("+01:00");
}

std::optional<Timestamp> zohoMomentOf(const QString &text)
{
    const bool hasOffset = text.size() == 25 && text.at(22) == QLatin1Char(':');
    return hasOffset ? fromRfc3339(text) : std::nullopt;
}

Json zohoAccount(const DoubleRecord &record)
{
    Json out = JsonObject{{"id", record.id},
                          {"Owner", JsonObject{{"name", "Jana Brandt"}, {"id", "570001"}}},
                          {"Created_Time", zohoMoment(record.created)},
                          {"Modified_Time", zohoMoment(record.modified)}};
    for (const auto &[member, canonical] : zohoAccountMembers()) {
        const Json &value = record.fields[canonical];
        out.set(member, value.scalarText().isEmpty() ? Json() : value);
    }
    out.set(QStringLiteral("Billing_Country"), countryName(record.fields["country"].scalarText()));
    return out;
}

DoubleAnswer zohoList(JsonArray rows, bool hasMore, const Json &info)
{
    if (rows.empty())
        return DoubleAnswer::none(204);
    Json told = info;
    told.set(QStringLiteral("count"), int(rows.size()));
    told.set(QStringLiteral("more_records"), hasMore);
    return DoubleAnswer::json(200, JsonObject{{"data", std::move(rows)}, {"info", told}});
}

Json zohoCanonical(const Json &row)
{
    Json out = JsonObject{};
    for (const auto &[member, value] : row.object())
        out.set(zohoAccountMembers().at(member), value);
    return out;
}

DoubleAnswer zohoWritten(int status, const DoubleRecord &record, const char *action)
{
    const Json details = JsonObject{{"id", record.id},
                                    {"Modified_Time", zohoMoment(record.modified)},
                                    {"Created_Time", zohoMoment(record.created)}};
    return DoubleAnswer::json(status,
                              JsonObject{{"data", JsonArray{JsonObject{{"code", "SUCCESS"},
                                                                       {"action", action},
                                                                       {"duplicate_field", nullptr},
                                                                       {"details", details},
                                                                       {"message", "record saved"},
                                                                       {"status", "success"}}}}});
}

} // namespace unsnag
