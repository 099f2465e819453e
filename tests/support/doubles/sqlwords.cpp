// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/sqlwords.h"

#include "models/base/decimal.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

Decimal decimalOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(*Decimal::fromText(QStringLiteral("0")));
}

} // namespace

bool fitsSqlLike(const QString &text, const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        if (c == QLatin1Char('\\') && i + 1 < pattern.size())
            expression += QRegularExpression::escape(QString(pattern.at(++i)));
        else if (c == QLatin1Char('%'))
            expression += QLatin1String(".*");
        else if (c == QLatin1Char('_'))
            expression += QLatin1Char('.');
        else
            expression += QRegularExpression::escape(QString(c));
    }
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::DotMatchesEverythingOption);
    return whole.match(text).hasMatch();
}

QString sqlMoment(Timestamp moment)
{
    return toRfc3339(moment).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
}

Json exactNumber(const Json &decimal)
{
    return Json::number(decimalOf(decimal).text());
}

QString productOf(const Json &one, const Json &other)
{
    return (decimalOf(one) * decimalOf(other)).text();
}

QString sumOf(const QString &one, const QString &other)
{
    return (decimalOf(one) + decimalOf(other)).text();
}

QString countryName(const QString &code)
{
    if (code == QLatin1String("DE"))
        return QStringLiteral("Germany");
    return code == QLatin1String("FR") ? QStringLiteral("France") : code;
}

QString countryCode(const QString &name)
{
    if (name == QLatin1String("Germany"))
        return QStringLiteral("DE");
    return name == QLatin1String("France") ? QStringLiteral("FR") : name;
}

} // namespace unsnag
