// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/dolibarrfilter.h"

#include "tests/support/doubles/sqlwords.h"

#include <QRegularExpression>
#include <QStringList>

namespace unsnag {
namespace {

QString unquoted(const QString &text)
{
    const bool isQuoted =
        text.size() >= 2 && text.startsWith(QLatin1Char('\'')) && text.endsWith(QLatin1Char('\''));
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

std::optional<bool> fitsCriterion(const QString &criterion, const Json &row)
{
    const QStringList parts = criterion.split(QLatin1Char(':'));
    if (parts.size() < 3 || !row.contains(parts.at(0)))
        return std::nullopt;
    const QString its = row[parts.at(0)].scalarText();
    const QString sign = parts.at(1).toLower();
    const QString value = unquoted(parts.at(2));
    if (sign == QLatin1String("="))
        return its.compare(value, Qt::CaseInsensitive) == 0;
    if (sign == QLatin1String(">="))
        return its >= value;
    if (sign == QLatin1String("like"))
        return fitsSqlLike(its, value);
    if (sign == QLatin1String("in"))
        return parts.at(2).split(QLatin1Char(',')).contains(its);
    return std::nullopt;
}

} // namespace

std::optional<bool> fitsDolibarrFilter(const QString &filter, const Json &row)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\(([a-zA-Z0-9_.]+:[<>!=a-z]+:[^()]+)\))"));
    QString rest = filter;
    QString truth; // T and F with a and o between
    for (auto match = form.match(rest); match.hasMatch(); match = form.match(rest)) {
        const auto fits = fitsCriterion(match.captured(1), row);
        if (!fits)
            return std::nullopt;
        truth += *fits ? QLatin1Char('T') : QLatin1Char('F');
        rest.remove(match.capturedStart(), match.capturedLength());
    }
    const QString joints = rest.simplified();
    if (joints.isEmpty())
        return truth.size() == 1 ? std::optional(truth == QLatin1String("T")) : std::nullopt;
    if (joints == QLatin1String("and"))
        return truth == QLatin1String("TT");
    return joints == QLatin1String("or") ? std::optional(truth.contains(QLatin1Char('T')))
                                         : std::nullopt;
}

} // namespace unsnag
