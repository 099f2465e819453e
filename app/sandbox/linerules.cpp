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

Decimal hundredth()
{
    return *Decimal::fromText(QStringLiteral("0.01"));
}

Decimal product(const Json &line)
{
    const auto quantity = Decimal::fromText(line["quantity"].toString());
    const auto price = Decimal::fromText(line["unit_price"].toString());
    if (!quantity || !price)
        return {};
    const auto discount = Decimal::fromText(line["discount"].toString());
    const Decimal whole = *quantity * *price;
    return discount ? whole * (Decimal(100) - *discount) * hundredth() : whole;
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

QString percentOf(const QString &percent, const QString &amount)
{
    const auto share = Decimal::fromText(percent);
    const auto whole = Decimal::fromText(amount);
    return cents(share && whole ? *share * *whole * hundredth() : Decimal());
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
    if (line["discount"].isNull())
        return std::nullopt;
    const auto discount = Decimal::fromText(line["discount"].toString());
    if (!line["discount"].isString() || !discount || discount->isNegative() ||
        *discount > Decimal(100))
        return invalid(place + QStringLiteral("/discount"),
                       QStringLiteral("must be a decimal number from 0 to 100 written as text"));
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
