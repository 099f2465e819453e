// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/frappefilter.h"

#include "tests/support/doubles/sqlwords.h"

#include <QStringList>

#include <algorithm>

namespace unsnag {
namespace {

std::optional<bool> fitsCondition(const Json &condition, const Json &document)
{
    const QString field = condition.at(0).toString();
    const QString sign = condition.at(1).toString().toLower();
    const Json &wanted = condition.at(2);
    if (condition.size() != 3 || !document.contains(field) || wanted.isArray() || wanted.isObject())
        return std::nullopt;
    const QString its = document[field].scalarText();
    const QString value = wanted.scalarText();
    if (sign == QLatin1String("="))
        return its.compare(value, Qt::CaseInsensitive) == 0;
    if (sign == QLatin1String("!="))
        return its.compare(value, Qt::CaseInsensitive) != 0;
    if (sign == QLatin1String(">="))
        return its >= value;
    if (sign == QLatin1String("<="))
        return its <= value;
    if (sign == QLatin1String("like"))
        return fitsSqlLike(its, value);
    return std::nullopt;
}

} // namespace

std::optional<bool> fitsFrappeFilter(const Json &conditions, const Json &document, FrappeJoin join)
{
    if (!conditions.isArray())
        return std::nullopt;
    bool fitsAll = true;
    bool fitsAny = false;
    for (const Json &condition : conditions.array()) {
        const auto fits = fitsCondition(condition, document);
        if (!fits)
            return std::nullopt;
        fitsAll = fitsAll && *fits;
        fitsAny = fitsAny || *fits;
    }
    return join == FrappeJoin::All ? fitsAll : fitsAny;
}

bool sortByFrappeOrder(std::vector<Json> &documents, const QString &order)
{
    const QStringList parts = order.split(QLatin1Char(','));
    // The last part first: sorting is stable.
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const QStringList words = part->trimmed().split(QLatin1Char(' '));
        const QString way = words.value(1, QStringLiteral("asc"));
        if (words.size() > 2 || (way != QLatin1String("asc") && way != QLatin1String("desc")))
            return false;
        const QString field = words.front();
        std::ranges::stable_sort(documents, [&](const Json &a, const Json &b) {
            const int sign = a[field].scalarText().compare(b[field].scalarText());
            return way == QLatin1String("asc") ? sign < 0 : sign > 0;
        });
    }
    return true;
}

} // namespace unsnag
