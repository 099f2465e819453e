// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/samevalue.h"

#include "models/base/clock.h"
#include "models/base/decimal.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Text with an exponent is a code ("1E5"), not an amount.
std::optional<Decimal> decimalOf(const Json &value)
{
    const QString text = value.scalarText();
    if (value.isBool() ||
        (value.isString() && text.contains(QLatin1Char('e'), Qt::CaseInsensitive)))
        return std::nullopt;
    return Decimal::fromText(text);
}

std::optional<Timestamp> momentOf(const Json &value)
{
    const QString text = value.toString();
    const bool isDate =
        text.size() >= 10 && text[4] == QLatin1Char('-') && text[7] == QLatin1Char('-');
    return isDate ? fromRfc3339(text) : std::nullopt;
}

bool isSameScalar(const Json &a, const Json &b)
{
    const auto decimalA = decimalOf(a);
    const auto decimalB = decimalOf(b);
    if (decimalA && decimalB)
        return *decimalA == *decimalB;
    const auto momentA = momentOf(a);
    const auto momentB = momentOf(b);
    if (momentA && momentB)
        return *momentA == *momentB;
    if (a.isString() && b.isString())
        return a.toString().normalized(QString::NormalizationForm_C) ==
               b.toString().normalized(QString::NormalizationForm_C);
    return a == b;
}

} // namespace

bool isSameValue(const Json &a, const Json &b)
{
    if (a.isObject() && b.isObject()) {
        return std::ranges::equal(a.object(), b.object(), [](const auto &left, const auto &right) {
            return left.first == right.first && isSameValue(left.second, right.second);
        });
    }
    if (a.isArray() && b.isArray())
        return std::ranges::equal(a.array(), b.array(), isSameValue);
    return isSameScalar(a, b);
}

} // namespace unsnag
