// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace unsnag {

// What the check digits of most ids are made of. All texts hold what the name of the function says and
// nothing else; the caller has looked at the form.

[[nodiscard]] constexpr int digitAt(std::string_view text, std::size_t index)
{
    return text[index] - '0';
}

[[nodiscard]] constexpr int lastDigit(std::string_view text)
{
    return digitAt(text, text.size() - 1);
}

//! The digits as one number; at most 18 of them.
[[nodiscard]] constexpr std::int64_t numberOf(std::string_view digits)
{
    std::int64_t number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

//! The sum of the first digits, each by its weight.
[[nodiscard]] constexpr int weighted(std::string_view text, std::initializer_list<int> weights)
{
    int sum = 0;
    std::size_t i = 0;
    for (const int weight : weights)
        sum += weight * digitAt(text, i++);
    return sum;
}

//! Luhn: every second digit from the right doubled; 0 for a number with its check digit.
[[nodiscard]] constexpr int luhn(std::string_view text)
{
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = digitAt(text, text.size() - 1 - i) * (i % 2 == 0 ? 1 : 2);
        sum += value / 10 + value % 10;
    }
    return sum % 10;
}

//! The digit that Luhn wants behind these digits.
[[nodiscard]] constexpr int luhnDigit(std::string_view text)
{
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = digitAt(text, text.size() - 1 - i) * (i % 2 == 0 ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10;
}

//! ISO 7064, mod 11,10: whether the last digit is the right one.
[[nodiscard]] constexpr bool isMod1110(std::string_view text)
{
    int product = 10;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const int sum = (product + digitAt(text, i)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + lastDigit(text)) % 10 == 1;
}

//! ISO 7064, mod 97,10, over digits and capital letters as numbers; 1 for a text with its check digits.
[[nodiscard]] constexpr int mod97(std::string_view text)
{
    int rest = 0;
    for (const char letter : text) {
        const int value = letter <= '9' ? letter - '0' : letter - 'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
}

} // namespace unsnag
