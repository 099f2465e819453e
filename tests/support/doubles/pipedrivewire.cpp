// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/pipedrivewire.h"

#include "tests/support/doubles/sqlwords.h"

#include <algorithm>

namespace unsnag {
namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

QString moment(Timestamp at)
{
    return toRfc3339(at).left(19) + QLatin1Char('Z');
}

Json customFields(const std::vector<PipedriveField> &fields, const Json &canonical)
{
    Json out = JsonObject{};
    for (const PipedriveField &field : fields) {
        const Json &value = canonical[field.canonical];
        out.set(text(field.code), value.scalarText().isEmpty() ? Json() : value);
    }
    return out;
}

} // namespace

const std::vector<PipedriveField> &pipedriveOrganizationFields()
{
    static const std::vector<PipedriveField> all{
        {"0123456789abcdef0123456789abcdef01234567", "Unsnag key", "external_id"},
        {"1123456789abcdef0123456789abcdef01234567", "ERP number", "erp_id"},
        {"2123456789abcdef0123456789abcdef01234567", "VAT number", "tax_id"},
        {"3123456789abcdef0123456789abcdef01234567", "Company website", "domain"},
        {"4123456789abcdef0123456789abcdef01234567", "Billing email", "email"},
        {"5123456789abcdef0123456789abcdef01234567", "Phone", "phone"}};
    return all;
}

const std::vector<PipedriveField> &pipedriveDealFields()
{
    static const std::vector<PipedriveField> all{
        {"a123456789abcdef0123456789abcdef01234567", "Payment terms", "terms"}};
    return all;
}

JsonArray pipedriveFieldList(const std::vector<PipedriveField> &fields)
{
    JsonArray out{JsonObject{{"field_name", "Name"},
                             {"field_code", "name"},
                             {"field_type", "varchar"},
                             {"is_custom_field", false}}};
    for (const PipedriveField &field : fields)
        out.push_back(JsonObject{{"field_name", field.name},
                                 {"field_code", field.code},
                                 {"field_type", "varchar"},
                                 {"is_custom_field", true}});
    return out;
}

std::optional<Json> pipedriveCanonical(const std::vector<PipedriveField> &fields,
                                       const Json &custom)
{
    Json out = JsonObject{};
    for (const auto &[code, value] : custom.object()) {
        const auto known = std::ranges::find_if(
            fields, [&code](const PipedriveField &field) { return text(field.code) == code; });
        if (known == fields.end())
            return std::nullopt;
        out.set(text(known->canonical), value);
    }
    return out;
}

Json pipedriveOrganization(const DoubleRecord &record)
{
    const Json &f = record.fields;
    const QString country = countryName(f["country"].scalarText());
    return JsonObject{
        {"id", record.id.toInt()},
        {"name", f["name"]},
        {"owner_id", 7},
        {"add_time", moment(record.created)},
        {"update_time", moment(record.modified)},
        {"is_deleted", false},
        {"visible_to", 3},
        {"address", JsonObject{{"value", f["street"].scalarText() + QLatin1String(", ") +
                                             f["city"].scalarText()},
                               {"route", f["street"]},
                               {"street_number", nullptr},
                               {"locality", f["city"]},
                               {"postal_code", f["postcode"]},
                               {"country", country}}},
        {"custom_fields", customFields(pipedriveOrganizationFields(), f)}};
}

Json pipedriveDeal(const DoubleRecord &record)
{
    const Json &f = record.fields;
    const bool isWon = f["won"].toBool(true);
    const QString closed = f["close_date"].scalarText() + QLatin1String("T10:00:00Z");
    Json terms = JsonObject{};
    terms.set(QStringLiteral("terms"),
              f["terms"].scalarText() == QLatin1String("net30") ? Json("Net 30") : f["terms"]);
    return JsonObject{{"id", record.id.toInt()},
                      {"title", f["title"]},
                      {"value", exactNumber(f["amount"])},
                      {"currency", f["currency"]},
                      {"org_id", f["account"].scalarText().toInt()},
                      {"person_id", nullptr},
                      {"owner_id", 7},
                      {"stage_id", 3},
                      {"pipeline_id", 1},
                      {"status", isWon ? "won" : "open"},
                      {"won_time", isWon ? Json(closed) : Json()},
                      {"close_time", isWon ? Json(closed) : Json()},
                      {"add_time", moment(record.created)},
                      {"update_time", moment(record.modified)},
                      {"is_deleted", false},
                      {"custom_fields", customFields(pipedriveDealFields(), terms)}};
}

} // namespace unsnag
