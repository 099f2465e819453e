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
    return QCoreApplication::translate("unsnag", text);
}

QString valueText(const Json &value)
{
    if (value.isNull())
        return {};
    return value.isObject() || value.isArray() ? QString::fromUtf8(value.toText())
                                               : value.scalarText();
}

//! One line per side that has nothing to compare, and why. The CRM is read first, so its problem
//! comes first.
QStringList missingSides(const Comparison &sides)
{
    QStringList lines;
    QStringList problems = sides.problems;
    if (sides.crmNow.isNull())
        lines.append(problems.isEmpty()
                         ? tr("CRM now: the record is not there")
                         : tr("CRM now: could not be read: %1").arg(problems.takeFirst()));
    for (const QString &problem : problems)
        lines.append(tr("ERP now: could not be read: %1").arg(problem));
    if (problems.isEmpty() && sides.erpNow["invoice"].isNull())
        lines.append(tr("ERP now: there is no document yet"));
    return lines;
}

Json rowJson(const ThreeWayRow &row)
{
    return JsonObject{{QStringLiteral("pointer"), row.pointer},
                      {QStringLiteral("label"), row.label},
                      {QStringLiteral("failure"), row.base},
                      {QStringLiteral("crm"), row.crm},
                      {QStringLiteral("erp"), row.erp},
                      {QStringLiteral("change"), changeName(row.change)}};
}

} // namespace

QString patchText(const Json &from, const Json &patch)
{
    if (patch.size() == 0)
        return tr("The documents are equal.");
    TextTable table({{tr("CHANGE")}, {tr("PLACE")}, {tr("FROM")}, {tr("TO")}});
    for (const Json &operation : patch.array()) {
        const QString place = operation["path"].toString();
        table.add({operation["op"].toString(), place, valueText(valueAt(from, place)),
                   valueText(operation["value"])});
    }
    return table.text();
}

Json comparisonJson(const Comparison &sides)
{
    JsonArray rows;
    for (const ThreeWayRow &row : sides.rows) {
        if (!row.isGroup)
            rows.push_back(rowJson(row));
    }
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
    QStringList parts = missingSides(sides);
    TextTable table({{tr("FIELD"), Align::Left, 40},
                     {tr("AT FAILURE"), Align::Left, 30},
                     {tr("CRM NOW"), Align::Left, 30},
                     {tr("ERP NOW"), Align::Left, 30},
                     {tr("CHANGE")}});
    int differing = 0;
    for (const ThreeWayRow &row : sides.rows) {
        if (row.isGroup || row.change == ThreeWayRow::Change::Same)
            continue;
        ++differing;
        table.add({row.pointer, valueText(row.base), valueText(row.crm), valueText(row.erp),
                   changeName(row.change)});
    }
    if (differing > 0)
        parts.prepend(table.text());
    else if (sides.problems.isEmpty())
        parts.prepend(tr("Nothing differs from the snapshot at failure."));
    else if (!sides.crmNow.isNull() || !sides.erpNow.isNull())
        parts.prepend(tr("What could be read does not differ from the snapshot at failure."));
    return parts.join(QLatin1Char('\n'));
}

} // namespace unsnag
