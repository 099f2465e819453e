// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/taxnumber.h"

#include "models/domain/checkdigits.h"
#include "models/domain/idform.h"
#include "models/domain/vatdigits.h"
#include "models/matching/companyidform.h"
#include "models/matching/plainletter.h"

#include <algorithm>
#include <optional>

namespace unsnag {
namespace {

constexpr std::size_t longestText = 256;
constexpr std::size_t longestId = 48; // no id is longer; what is longer says no more
constexpr std::size_t shortestNear = 7;

//! Letters and digits in upper case; letters beyond ASCII stay as they are.
std::string compactOf(std::string_view taxId)
{
    std::string id;
    const std::string_view head = taxId.substr(0, longestText);
    for (std::size_t i = 0; i < head.size() && id.size() < longestId;) {
        const std::size_t before = i;
        const char32_t letter = asCapital(plainLetterAt(head, i));
        const bool isSign = letter < 0xC0 || (letter >= 0x2000 && letter < 0x2070) ||
                            (letter >= 0x3000 && letter < 0x3004) || letter == 0xFEFF ||
                            letter == 0xFFFD;
        if (isDigit(letter) || isCapital(letter))
            id += static_cast<char>(letter);
        else if (!isSign)
            id.append(head.substr(before, i - before));
    }
    return id;
}

TaxNumber numberOfCountry(std::string_view country, std::string_view id, TaxCheck check)
{
    return {std::string(country).append(id), std::string(country), check};
}

//! The id that a country's VAT id is made of or made into, so that both are one key.
std::string canonicalId(std::string_view country, std::string_view id)
{
    const std::string text(id);
    const std::size_t size = id.size();
    if (country == "FR" && (size == 9 || size == 14)) {
        const std::string siren = text.substr(0, 9);
        const std::int64_t check = (12 + 3 * (numberOf(siren) % 97)) % 97;
        return (check < 10 ? "0" : "") + std::to_string(check) + siren;
    }
    if (country == "SE" && size == 10)
        return text + "01";
    if ((country == "CH" || country == "NO" || country == "GB") && size >= 12)
        return text.substr(0, 9); // MWST, MVA, a branch
    return text;
}

TaxCheck checkOf(const CompanyIdForm &form, std::string_view id)
{
    if (!form.hasRightDigits)
        return TaxCheck::Unknown;
    return form.hasRightDigits(id) ? TaxCheck::Valid : TaxCheck::Broken;
}

//! An id as its country writes it, without the country before it.
std::optional<TaxNumber> nationalNumber(std::string_view country, std::string_view id)
{
    const VatFormat *vat = vatFormatOfCountry(country);
    const bool isVat = vat && hasIdForm(id, vat->form);
    if (isVat && vat->hasRightDigits(id))
        return numberOfCountry(country, canonicalId(country, id), TaxCheck::Valid);
    const CompanyIdForm *other = companyIdForm(country, id);
    const TaxCheck check = other ? checkOf(*other, id) : TaxCheck::Broken;
    if (other && (check != TaxCheck::Broken || !isVat))
        return numberOfCountry(country, canonicalId(country, id), check);
    if (isVat)
        return numberOfCountry(country, canonicalId(country, id), TaxCheck::Broken);
    return std::nullopt;
}

//! The country that the first letters name, and the rest.
struct Prefixed {
    std::string_view country;
    std::string_view rest;
};

std::optional<Prefixed> prefixOf(std::string_view id)
{
    if (const VatFormat *vat = vatFormatOfPrefix(id))
        return Prefixed{std::string_view(vat->prefix) == "XI" ? "GB" : vat->country,
                        id.substr(std::string_view(vat->prefix).size())};
    const std::string_view country = id.substr(0, 2);
    if (country == "GR" || country == "CH" || hasCompanyIds(country))
        return Prefixed{country, id.substr(2)};
    return std::nullopt;
}

//! An id that begins with its country.
std::optional<TaxNumber> prefixedNumber(std::string_view id)
{
    const auto prefixed = prefixOf(id);
    if (!prefixed)
        return std::nullopt;
    if (auto number = nationalNumber(prefixed->country, prefixed->rest))
        return number;
    const auto isFigure = [](char c) { return isDigit(static_cast<unsigned char>(c)); };
    const bool isMeant =
        prefixed->rest.size() >= 5 && std::ranges::all_of(prefixed->rest, isFigure);
    if (!isMeant || !vatFormatOfCountry(prefixed->country))
        return std::nullopt;
    return numberOfCountry(prefixed->country, prefixed->rest, TaxCheck::Broken);
}

std::optional<TaxNumber> knownNumber(std::string_view id, std::string_view country)
{
    auto national = country.empty() ? std::nullopt : nationalNumber(country, id);
    if (national && national->check == TaxCheck::Valid)
        return national;
    auto prefixed = prefixedNumber(id);
    if (prefixed && (!national || prefixed->check == TaxCheck::Valid))
        return prefixed;
    if (national)
        return national;
    if (const CompanyIdForm *form = telltaleIdForm(id)) {
        const std::string_view told(form->country, 2);
        return numberOfCountry(told, canonicalId(told, id), TaxCheck::Valid);
    }
    return std::nullopt;
}

} // namespace

TaxNumber taxNumber(std::string_view taxId, std::string_view country)
{
    std::string id = compactOf(taxId);
    if (id.empty())
        return {};
    if (auto number = knownNumber(id, country))
        return *number;
    return {std::move(id), {}, TaxCheck::Unknown};
}

std::string bareTax(std::string_view key)
{
    const auto prefixed = prefixOf(key);
    if (!prefixed || !prefixedNumber(key))
        return std::string(key);
    const std::string_view rest = prefixed->rest;
    if (prefixed->country == "FR" && rest.size() == 11)
        return std::string(rest.substr(2)); // the SIREN
    if ((prefixed->country == "SE" || prefixed->country == "NL") && rest.size() == 12)
        return std::string(rest.substr(0, prefixed->country == "SE" ? 10 : 9));
    return std::string(rest);
}

namespace {

//! Both replaced letters by letters would tell another country or another kind, not a slip.
bool isSlip(char a, char b)
{
    return isDigit(static_cast<unsigned char>(a)) || isDigit(static_cast<unsigned char>(b));
}

} // namespace

bool isNearTax(std::string_view a, std::string_view b)
{
    if (a.size() < b.size())
        std::swap(a, b);
    if (b.size() < shortestNear || a.size() > b.size() + 1 || a == b)
        return false;
    const auto [endA, endB] = std::ranges::mismatch(a, b);
    const std::string_view restA = a.substr(static_cast<std::size_t>(endA - a.begin()));
    const std::string_view restB = b.substr(static_cast<std::size_t>(endB - b.begin()));
    if (a.size() > b.size())
        return restA.substr(1) == restB && isDigit(static_cast<unsigned char>(restA[0]));
    if (restA.substr(1) == restB.substr(1))
        return isSlip(restA[0], restB[0]);
    return restA.size() >= 2 && restA[0] == restB[1] && restA[1] == restB[0] &&
           restA.substr(2) == restB.substr(2) && isSlip(restA[0], restA[1]);
}

} // namespace unsnag
