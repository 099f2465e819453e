// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountrecord.h"

#include <array>
#include <cstdint>

namespace unsnag {
namespace {

using Text = std::string_view AccountText::*;
constexpr std::array<Text, 10> texts{
    &AccountText::id,     &AccountText::name, &AccountText::domain,   &AccountText::taxId,
    &AccountText::street, &AccountText::city, &AccountText::postcode, &AccountText::country,
    &AccountText::email,  &AccountText::phone};

//! A key and the text it is worked out from.
struct KeyPlace {
    std::string_view ContactKeys::*key;
    Text text;
};
constexpr std::array<KeyPlace, 6> keyPlaces{{{&ContactKeys::domain, &AccountText::domain},
                                             {&ContactKeys::tax, &AccountText::taxId},
                                             {&ContactKeys::phone, &AccountText::phone},
                                             {&ContactKeys::postcode, &AccountText::postcode},
                                             {&ContactKeys::country, &AccountText::country},
                                             {&ContactKeys::city, &AccountText::city}}};

constexpr std::uint64_t sameAsText = 1; // lengths of keys are stored two higher; 0 is an empty key

void appendNumber(std::string &out, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7U)
        out += static_cast<char>(number | 0x80U);
    out += static_cast<char>(number);
}

std::uint64_t takeNumber(std::string_view &bytes)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0; !bytes.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[0]);
        bytes.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return number;
    }
    return number;
}

std::string_view takeText(std::string_view &bytes, std::uint64_t size)
{
    const std::string_view text = bytes.substr(0, size);
    bytes.remove_prefix(text.size());
    return text;
}

} // namespace

void appendRecord(std::string &out, const AccountText &account, const ContactKeys &keys)
{
    for (const Text text : texts) {
        appendNumber(out, (account.*text).size());
        out += account.*text;
    }
    for (const auto &[key, text] : keyPlaces) {
        const std::string_view value = keys.*key;
        if (value.empty()) {
            appendNumber(out, 0);
        } else if (value == account.*text) {
            appendNumber(out, sameAsText);
        } else {
            appendNumber(out, value.size() + 2);
            out += value;
        }
    }
}

AccountRecord readRecord(std::string_view bytes)
{
    AccountRecord record;
    for (const Text text : texts)
        record.text.*text = takeText(bytes, takeNumber(bytes));
    for (const auto &[key, text] : keyPlaces) {
        const std::uint64_t size = takeNumber(bytes);
        if (size == sameAsText)
            record.keys.*key = record.text.*text;
        else if (size >= 2)
            record.keys.*key = takeText(bytes, size - 2);
    }
    return record;
}

} // namespace unsnag
