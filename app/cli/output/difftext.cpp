// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/difftext.h"

#include "app/cli/output/texttable.h"
#include "models/base/jsonpointer.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag::DiffText", text);
}

QString valueText(const Json &value)
{
    if (value.isNull())
        return {};
    return value.isObject() || value.isArray() ? QString::fromUtf8(value.toText()) : value.scalarText();
}

} // namespace

QString patchText(const Json &from, const Json &patch)
{
    if (patch.size() == 0)
        return tr("The documents are equal.");
    TextTable table({{tr("CHANGE")}, {tr("PLACE")}, {tr("FROM")}, {tr("TO")}});
    for (const Json &operation : patch.array()) {
        const QString place = operation["path"].toString();
        table.add({operation["op"].toString(), place, valueText(valueAt(from, place)), valueText(operation["value"])});
    }
    return table.text();
}

Json comparisonJson(const Comparison &sides)
{
    JsonArray rows;
    for (const ThreeWayRow &row : sides.rows)
        rows.emplace_back(JsonObject{{QStringLiteral("pointer"), row.pointer}});
    JsonArray problems;
    for (const QString &problem : sides.problems)
        problems.emplace_back(problem);
    return JsonObject{{QStringLiteral("failure"), sides.atFailure},
                      {QStringLiteral("crm"), sides.crmNow},
                      {QStringLiteral("erp"), sides.erpNow},
                      {QStringLiteral("problems"), std::move(problems)},
                      {QStringLiteral("rows"), std::move(rows)}};
}

QString comparisonText(const Comparison &sides)
{
    TextTable table({{tr("FIELD")}, {tr("AT FAILURE")}, {tr("CRM NOW")}, {tr("ERP NOW")}});
    for (const ThreeWayRow &row : sides.rows)
        table.add({row.pointer});
    return table.text();
}

} // namespace unsnag
