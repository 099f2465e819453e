// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/sagewords.h"

#include <algorithm>

namespace unsnag {

Json sageProblem(const char *code, const QString &message, const char *source)
{
    return JsonObject{
        {"$severity", "error"}, {"$dataCode", code}, {"$message", message}, {"$source", source}};
}

DoubleAnswer sageRefusal(int status, const char *code, const QString &message, const char *source)
{
    return DoubleAnswer::json(status, JsonArray{sageProblem(code, message, source)});
}

DoubleAnswer sageNotFound()
{
    return sageRefusal(404, "RecordNotFound", QStringLiteral("The record was not found."));
}

const QStringList &sageMembers(const QString &resource)
{
    static const QStringList contact{
        "name",        "contact_type_ids", "reference",           "tax_number",
        "currency_id", "main_address",     "main_contact_person", "idempotency_id"};
    static const QStringList invoice{"contact_id",    "status_id",     "date",
                                     "due_date",      "reference",     "currency_id",
                                     "invoice_lines", "idempotency_id"};
    return resource == QLatin1String("contacts") ? contact : invoice;
}

const QStringList &sageParameters(const QString &resource)
{
    static const QStringList common{
        "page",   "items_per_page",           "attributes",    "nested_attributes",
        "search", "updated_or_created_since", "deleted_since", "show_balance"};
    static const QStringList ofContacts = common + QStringList{"contact_type_id", "email"};
    static const QStringList ofInvoices =
        common + QStringList{"contact_id", "status_id", "from_date", "to_date"};
    static const QStringList ofProducts = common + QStringList{"active"};
    return resource == QLatin1String("contacts")         ? ofContacts
           : resource == QLatin1String("sales_invoices") ? ofInvoices
                                                         : ofProducts;
}

bool holdsSageText(const Json &fields, const QString &text)
{
    static const QStringList searched{"name",           "reference", "contact_name",
                                      "invoice_number", "item_code", "description"};
    return std::any_of(searched.begin(), searched.end(), [&](const QString &name) {
        return fields[name].toString().contains(text, Qt::CaseInsensitive);
    });
}

QString sageBusiness()
{
    return QStringLiteral("b1d4c6a0000000000000000000000001");
}

Json sageBusinesses()
{
    return JsonObject{{"$total", 1},
                      {"$page", 1},
                      {"$next", nullptr},
                      {"$back", nullptr},
                      {"$items_per_page", 20},
                      {"$items", JsonArray{JsonObject{
                                     {"id", sageBusiness()},
                                     {"displayed_as", "Demo Company"},
                                     {"$path", QStringLiteral("/businesses/") + sageBusiness()}}}}};
}

Json sageLedgerAccounts()
{
    return JsonObject{{"$total", 1},
                      {"$page", 1},
                      {"$next", nullptr},
                      {"$back", nullptr},
                      {"$items_per_page", 200},
                      {"$items", JsonArray{JsonObject{{"id", "sales4000"},
                                                      {"displayed_as", "Sales (4000)"},
                                                      {"$path", "/ledger_accounts/sales4000"}}}}};
}

Json sageTaxRates()
{
    return JsonObject{{"$total", 1},
                      {"$page", 1},
                      {"$next", nullptr},
                      {"$back", nullptr},
                      {"$items_per_page", 200},
                      {"$items", JsonArray{JsonObject{{"id", "GB_STANDARD"},
                                                      {"displayed_as", "Standard 20%"},
                                                      {"$path", "/tax_rates/GB_STANDARD"}}}}};
}

} // namespace unsnag
