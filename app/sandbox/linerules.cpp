// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/linerules.h"

#include <QDate>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int centPlaces = 2;
constexpr int mostPlaces = 6;
constexpr int mostDigits = 18;

//! A sum keeps at least its cents: "18400" is written "18400.00".
QString cents(const Decimal &value)
{
    return (value + *Decimal::fromText(QStringLiteral("0.00"))).rounded(centPlaces).text();
}

Decimal product(const Json &line)
{
    const auto quantity = Decimal::fromText(line["quantity"].toString());
    const auto price = Decimal::fromText(line["unit_price"].toString());
    return quantity && price ? *quantity * *price : Decimal();
}

} // namespace

QString linesTotal(const Json &lines)
{
    Decimal total;
    for (const Json &line : lines.array())
        total = total + product(line);
    return cents(total);
}

QString lineTotal(const Json &line)
{
    return cents(product(line));
}

std::optional<SandboxRefusal> lineFigureRefusal(const Json &line, const QString &place)
{
    for (const auto *member : {"quantity", "unit_price"}) {
        const QString field = place + QLatin1Char('/') + QLatin1String(member);
        const auto value = Decimal::fromText(line[member].toString());
        if (!line[member].isString() || !value)
            return invalid(field, QStringLiteral("must be a decimal number written as text"));
        if (value->places() > mostPlaces || value->text().size() > mostDigits + 2)
            return invalid(field, QStringLiteral("has too many digits"));
        if (value->isZero() && QLatin1String(member) == QLatin1String("quantity"))
            return invalid(field, QStringLiteral("must not be zero"));
    }
    return std::nullopt;
}

bool isCalendarDate(const QString &text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

bool isCurrencyCode(const QString &text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar letter) {
               return letter >= QLatin1Char('A') && letter <= QLatin1Char('Z');
           });
}

} // namespace unsnag
