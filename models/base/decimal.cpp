// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"

#include <QRegularExpression>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace unsnag {
namespace {

using Integer = boost::multiprecision::cpp_int;

constexpr int maxDigits = 400; // far beyond any amount, yet cheap to compute with

//! value = units / 10^places
struct Scaled {
    Integer units;
    int places = 0;
};

Integer powerOfTen(int exponent)
{
    return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

Scaled scaled(const QString &text)
{
    const auto point = text.indexOf(QLatin1Char('.'));
    const int places = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    QString digits = QString(text).remove(QLatin1Char('.'));
    const bool isNegative = digits.startsWith(QLatin1Char('-'));
    if (isNegative)
        digits.remove(0, 1);
    // A leading zero would make the library read octal.
    while (digits.size() > 1 && digits[0] == QLatin1Char('0'))
        digits.remove(0, 1);
    const Integer units(digits.toStdString());
    return {isNegative ? Integer(-units) : units, places};
}

Integer raised(const Scaled &value, int places)
{
    return value.units * powerOfTen(places - value.places);
}

QString textOf(const Scaled &value)
{
    const bool isNegative = value.units < 0;
    QString digits =
        QString::fromStdString((isNegative ? Integer(-value.units) : value.units).str());
    if (value.places > 0) {
        digits = digits.rightJustified(value.places + 1, QLatin1Char('0'));
        digits.insert(digits.size() - value.places, QLatin1Char('.'));
    }
    return isNegative ? QLatin1Char('-') + digits : digits;
}

const QRegularExpression &numberGrammar()
{
    static const QRegularExpression grammar(
        QStringLiteral(R"(\A(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?\z)"));
    return grammar;
}

//! Shifts the point of digits (without sign) by exponent places.
std::optional<QString> shifted(const QString &whole, const QString &fraction, int exponent)
{
    QString digits = whole + fraction;
    auto point = whole.size() + exponent;
    if (point > maxDigits || point < -maxDigits || digits.size() > maxDigits)
        return std::nullopt;
    if (point <= 0) {
        digits = QString(1 - point, QLatin1Char('0')) + digits;
        point = 1;
    }
    if (point > digits.size())
        digits = digits.leftJustified(point, QLatin1Char('0'));
    QString left = digits.left(point);
    while (left.size() > 1 && left[0] == QLatin1Char('0'))
        left.remove(0, 1);
    const QString right = digits.mid(point);
    return right.isEmpty() ? left : left + QLatin1Char('.') + right;
}

} // namespace

std::optional<Decimal> Decimal::fromText(const QString &text)
{
    const auto match = numberGrammar().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool isExponent = true;
    const int exponent = match.capturedLength(4) == 0 ? 0 : match.captured(4).toInt(&isExponent);
    if (!isExponent || std::abs(exponent) > maxDigits)
        return std::nullopt;
    const auto digits = shifted(match.captured(2), match.captured(3), exponent);
    if (!digits)
        return std::nullopt;
    Decimal value(*digits);
    if (match.capturedLength(1) > 0 && !value.isZero())
        value.m_text.prepend(QLatin1Char('-'));
    return value;
}

bool Decimal::isJsonNumber(const QString &text)
{
    return numberGrammar().match(text).hasMatch();
}

int Decimal::places() const
{
    return scaled(m_text).places;
}

Decimal Decimal::operator+(const Decimal &other) const
{
    const Scaled a = scaled(m_text);
    const Scaled b = scaled(other.m_text);
    const int places = std::max(a.places, b.places);
    return Decimal(textOf({raised(a, places) + raised(b, places), places}));
}

Decimal Decimal::operator-(const Decimal &other) const
{
    const Scaled a = scaled(m_text);
    const Scaled b = scaled(other.m_text);
    const int places = std::max(a.places, b.places);
    return Decimal(textOf({raised(a, places) - raised(b, places), places}));
}

Decimal Decimal::operator*(const Decimal &other) const
{
    const Scaled a = scaled(m_text);
    const Scaled b = scaled(other.m_text);
    return Decimal(textOf({a.units * b.units, a.places + b.places}));
}

Decimal Decimal::rounded(int places) const
{
    const Scaled a = scaled(m_text);
    if (a.places <= places)
        return Decimal(textOf({raised(a, places), places}));
    const Integer divisor = powerOfTen(a.places - places);
    const Integer half = divisor / 2;
    const Integer units =
        (a.units < 0 ? Integer(a.units - half) : Integer(a.units + half)) / divisor;
    return Decimal(textOf({units, places}));
}

bool Decimal::isZero() const
{
    return std::ranges::all_of(m_text, [](QChar c) {
        return c == QLatin1Char('0') || c == QLatin1Char('.') || c == QLatin1Char('-');
    });
}

bool Decimal::isNegative() const
{
    return m_text.startsWith(QLatin1Char('-'));
}

int Decimal::compare(const Decimal &other) const
{
    if (m_text == other.m_text)
        return 0;
    const Scaled a = scaled(m_text);
    const Scaled b = scaled(other.m_text);
    const int places = std::max(a.places, b.places);
    return raised(a, places).compare(raised(b, places));
}

} // namespace unsnag
