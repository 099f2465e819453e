// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace unsnag {

//! An exact decimal number of any length: money, quantities, prices. Never a double.
//! Equality and order are numeric: 1.50 == 1.5.
class Decimal
{
public:
    Decimal() = default;
    explicit Decimal(long long value) : m_text(QString::number(value)) {}

    //! Reads "-12.50", "3", "1.5e3"; nothing where malformed or longer than 400 digits in full.
    [[nodiscard]] static std::optional<Decimal> fromText(const QString &text);
    //! Whether the text is a number by the grammar of RFC 8259.
    [[nodiscard]] static bool isJsonNumber(const QString &text);

    //! Plain digits with the places it was given: "1490.50"; no exponent.
    [[nodiscard]] const QString &text() const { return m_text; }
    //! Digits after the point.
    [[nodiscard]] int places() const;

    [[nodiscard]] Decimal operator+(const Decimal &other) const;
    [[nodiscard]] Decimal operator-(const Decimal &other) const;
    [[nodiscard]] Decimal operator*(const Decimal &other) const;
    //! To `places` digits after the point, halves away from zero (commercial rounding).
    [[nodiscard]] Decimal rounded(int places) const;
    [[nodiscard]] bool isZero() const;
    [[nodiscard]] bool isNegative() const;
    //! For charts and scores only.
    [[nodiscard]] double toDouble() const { return m_text.toDouble(); }

    friend bool operator==(const Decimal &a, const Decimal &b) { return a.compare(b) == 0; }
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
    {
        return a.compare(b) <=> 0;
    }

private:
    explicit Decimal(QString text) : m_text(std::move(text)) {}
    [[nodiscard]] int compare(const Decimal &other) const;

    QString m_text = QStringLiteral("0");
};

} // namespace unsnag
