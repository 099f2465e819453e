// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/taxnumber.h"

#include "models/domain/checkdigits.h"
#include "models/domain/idform.h"
#include "models/domain/vatdigits.h"
#include "models/matching/companyidform.h"
#include "models/matching/idspelling.h"
#include "models/matching/plainletter.h"

#include <algorithm>
#include <optional>

namespace unsnag {
namespace {

constexpr std::size_t shortestNear = 7;

bool hasOnlyDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return isDigit(static_cast<unsigned char>(c)); });
}

TaxNumber numberOfCountry(std::string_view country, std::string_view id, TaxCheck check)
{
    return {std::string(country).append(id), std::string(country), check};
}

//! A French VAT id of a SIREN.
std::string frenchId(std::string_view siren)
{
    const std::int64_t check = (12 + 3 * (numberOf(siren) % 97)) % 97;
    return (check < 10 ? "0" : "") + std::to_string(check).append(siren);
}

//! An Australian business number of a company number: two check digits before it.
std::string australianId(std::string_view company)
{
    const int sum = weighted(company, {3, 5, 7, 9, 11, 13, 15, 17, 19});
    return std::to_string(10 + (89 - sum % 89) % 89).append(company);
}

//! What a country's ids of one company have in common, as one id: its VAT id where that follows from
//! the others, without a branch, an office, a register behind it.
std::string canonicalId(std::string_view country, std::string_view id)
{
    struct Rule {
        const char *country;
        std::size_t size;
        std::size_t first; //!< of the characters to keep
        std::size_t kept;
        const char *before;
        const char *behind;
    };
    constexpr Rule rules[] = {
        {"AT", 8, 0, 8, "U", ""},   {"BE", 9, 0, 9, "0", ""},  {"CA", 15, 0, 9, "", ""},
        {"CH", 12, 0, 9, "", ""},   {"CH", 13, 0, 9, "", ""},  {"CO", 10, 0, 9, "", ""},
        {"DE", 14, 0, 9, "", ""},   {"GB", 12, 0, 9, "", ""},  {"HU", 11, 0, 8, "", ""},
        {"ID", 16, 1, 15, "", ""},  {"JP", 14, 1, 13, "", ""}, {"NL", 9, 0, 9, "", "B01"},
        {"NO", 12, 0, 9, "", ""},   {"PL", 14, 0, 9, "", ""},  {"RU", 19, 0, 10, "", ""},
        {"SE", 10, 0, 10, "", "01"}};
    if (country == "FR" && (id.size() == 9 || id.size() == 14))
        return frenchId(id.substr(0, 9));
    if (country == "AU" && id.size() == 9)
        return australianId(id);
    const bool hasCentury = country == "SE" && id.size() == 12 && id.starts_with("16");
    if (hasCentury && !id.ends_with("01") && luhn(id.substr(2)) == 0)
        return std::string(id.substr(2)).append("01");
    for (const Rule &rule : rules) {
        if (id.size() == rule.size && country == rule.country)
            return std::string(rule.before).append(id.substr(rule.first, rule.kept)) + rule.behind;
    }
    return std::string(id);
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

bool hasFormOfCountry(const Prefixed &prefixed)
{
    const VatFormat *vat = vatFormatOfCountry(prefixed.country);
    return (vat && hasIdForm(prefixed.rest, vat->form)) ||
           companyIdForm(prefixed.country, prefixed.rest) != nullptr;
}

//! Digits behind the letters of a country can only mean an id of it, though they lack its form.
bool isMisshapen(const Prefixed &prefixed)
{
    return prefixed.rest.size() >= 5 && vatFormatOfCountry(prefixed.country) &&
           hasOnlyDigits(prefixed.rest);
}

//! An id that begins with its country.
std::optional<TaxNumber> prefixedNumber(std::string_view id)
{
    const auto prefixed = prefixOf(id);
    if (!prefixed)
        return std::nullopt;
    if (auto number = nationalNumber(prefixed->country, prefixed->rest))
        return number;
    if (!isMisshapen(*prefixed))
        return std::nullopt;
    return numberOfCountry(prefixed->country, prefixed->rest, TaxCheck::Broken);
}

//! An id of a country's form whose leading zero a spreadsheet dropped.
std::optional<TaxNumber> zeroedNumber(std::string_view country, std::string_view id)
{
    const bool isCase = id.size() >= 7 && hasOnlyDigits(id);
    auto number = isCase ? nationalNumber(country, std::string("0").append(id)) : std::nullopt;
    return number && number->check == TaxCheck::Valid ? number : std::nullopt;
}

std::optional<TaxNumber> knownNumber(std::string_view id, std::string_view country)
{
    auto national = country.empty() ? std::nullopt : nationalNumber(country, id);
    if (national && national->check == TaxCheck::Valid)
        return national;
    auto prefixed = prefixedNumber(id);
    if (prefixed &&
        (!national || prefixed->check == TaxCheck::Valid || national->check == TaxCheck::Broken))
        return prefixed;
    if (national)
        return national;
    if (const CompanyIdForm *form = telltaleIdForm(id)) {
        const std::string_view told(form->country, 2);
        return numberOfCountry(told, canonicalId(told, id), TaxCheck::Valid);
    }
    return country.empty() ? std::nullopt : zeroedNumber(country, id);
}

//! An id without country whose signs tell it ("12-3456789").
std::optional<TaxNumber> signedNumber(std::string_view taxId, std::string_view id)
{
    const std::string_view country = countryOfIdSigns(taxId);
    auto number = country.empty() ? std::nullopt : nationalNumber(country, id);
    return number && number->check != TaxCheck::Broken ? number : std::nullopt;
}

} // namespace

TaxNumber taxNumber(std::string_view taxId, std::string_view country)
{
    const std::string id = compactId(taxId);
    if (id.empty())
        return {};
    if (auto number = knownNumber(id, country))
        return *number;
    if (country.empty()) {
        if (auto number = signedNumber(taxId, id))
            return *number;
    }
    const std::string_view bare = withoutIdLabel(id);
    if (bare.size() < id.size()) {
        if (auto number = knownNumber(bare, country))
            return *number;
    }
    return {std::string(bare), {}, TaxCheck::Unknown};
}

std::string bareTax(std::string_view key)
{
    const auto prefixed = prefixOf(key);
    if (!prefixed || !(hasFormOfCountry(*prefixed) || isMisshapen(*prefixed)))
        return std::string(key);
    const std::string_view country = prefixed->country;
    const std::string_view rest = prefixed->rest;
    if ((country == "FR" || country == "AU") && rest.size() == 11)
        return std::string(rest.substr(2)); // the SIREN, the company number
    if ((country == "SE" || country == "NL") && rest.size() == 12)
        return std::string(rest.substr(0, country == "SE" ? 10 : 9));
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
