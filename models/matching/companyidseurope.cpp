// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/checkdigits.h"
#include "models/domain/vatdigits.h"
#include "models/matching/companyidform.h"

#include <iterator>
#include <string>

namespace unsnag {
namespace {

bool isLuhn(std::string_view id)
{
    return luhn(id) == 0;
}

bool sirenOfSiret(std::string_view id)
{
    return luhn(id.substr(0, 9)) == 0;
}

// Ids that a VAT id is made of, or that a VAT id begins.

bool hasVatDigits(std::string_view country, std::string_view body)
{
    return vatFormatOfCountry(country)->hasRightDigits(body);
}

bool austria(std::string_view id)
{
    return hasVatDigits("AT", std::string("U").append(id));
}

bool belgium(std::string_view id)
{
    return hasVatDigits("BE", std::string("0").append(id));
}

bool germany(std::string_view id)
{
    return hasVatDigits("DE", id.substr(0, 9));
}

bool hungary(std::string_view id)
{
    return hasVatDigits("HU", id.substr(0, 8));
}

bool netherlands(std::string_view id)
{
    return weighted(id, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
}

bool swedenWithCentury(std::string_view id)
{
    return luhn(id.substr(2)) == 0;
}

bool belarus(std::string_view id)
{
    return weighted(id, {29, 23, 19, 17, 13, 7, 5, 3}) % 11 == lastDigit(id);
}

bool iceland(std::string_view id) // the last digit is the century
{
    return weighted(id, {3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool moldova(std::string_view id)
{
    return weighted(id, {7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1}) % 10 == lastDigit(id);
}

bool macedonia(std::string_view id)
{
    const int sum = weighted(id, {7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2});
    return (11 - sum % 11) % 11 % 10 == lastDigit(id);
}

bool montenegro(std::string_view id)
{
    return (11 - weighted(id, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11 % 10 == lastDigit(id);
}

bool regon(std::string_view id)
{
    return weighted(id, {8, 9, 2, 3, 4, 5, 6, 7}) % 11 % 10 == digitAt(id, 8);
}

bool regonOfBranch(std::string_view id)
{
    const int sum = weighted(id, {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8});
    return regon(id) && sum % 11 % 10 == lastDigit(id);
}

bool russia(std::string_view id)
{
    if (id.size() == 10)
        return weighted(id, {2, 4, 10, 3, 5, 9, 4, 6, 8}) % 11 % 10 == lastDigit(id);
    const int first = weighted(id, {7, 2, 4, 10, 3, 5, 9, 4, 6, 8}) % 11 % 10;
    const int second = weighted(id, {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8}) % 11 % 10;
    return first == digitAt(id, 10) && second == lastDigit(id);
}

bool russianWithOffice(std::string_view id) // INN and KPP
{
    return russia(id.substr(0, 10));
}

bool ogrn(std::string_view id)
{
    const std::int64_t modulus = id.size() == 13 ? 11 : 13;
    return numberOf(id.substr(0, id.size() - 1)) % modulus % 10 == lastDigit(id);
}

bool slovakCompany(std::string_view id)
{
    const int check = (11 - weighted(id, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return (check == 0 ? 1 : check) % 10 == lastDigit(id);
}

bool turkey(std::string_view id)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        const int shifted = (digitAt(id, static_cast<std::size_t>(i)) + 9 - i) % 10;
        const int value = shifted * (1 << (9 - i)) % 9;
        sum += shifted != 0 && value == 0 ? 9 : value;
    }
    return (10 - sum % 10) % 10 == lastDigit(id);
}

bool ukraine(std::string_view id)
{
    const std::int64_t number = numberOf(id);
    const bool isMiddle = number > 30'000'000 && number < 60'000'000;
    const int first =
        isMiddle ? weighted(id, {7, 1, 2, 3, 4, 5, 6}) : weighted(id, {1, 2, 3, 4, 5, 6, 7});
    const int second =
        isMiddle ? weighted(id, {9, 3, 4, 5, 6, 7, 8}) : weighted(id, {3, 4, 5, 6, 7, 8, 9});
    return (first % 11 == 10 ? second : first) % 11 % 10 == lastDigit(id);
}

constexpr CompanyIdForm forms[] = {
    {"AL", "[JKLM]########@", nullptr},
    {"AT", "########", austria},
    {"AT", "FN######@|FN#####@", nullptr},
    {"BE", "#########", belgium},
    {"BY", "#########", belarus},
    {"CH", "###########", nullptr},        // the register's number before the UID
    {"DE", "[1-9]########0000#", germany}, // with a number for each business
    {"FR", "#########", isLuhn},
    {"FR", "##############", sirenOfSiret},
    {"GB", "########|[NSO][CIE]######", nullptr}, // the register's number
    {"HU", "########[1-5]##", hungary},           // with VAT code and county
    {"IE", "######", nullptr},
    {"IS", "#########[089]", iceland},
    {"IT", "@@@@@@##@##@###@", nullptr},
    {"MD", "#############", moldova},
    {"ME", "########", montenegro},
    {"MK", "#############", macedonia},
    {"NL", "#########", netherlands},
    {"PL", "#########", regon},
    {"PL", "##############", regonOfBranch},
    {"PL", "000#######", nullptr}, // KRS
    {"RS", "#########", isMod1110},
    {"RU", "##########|############", russia},
    {"RU", "[1-9]############|3##############", ogrn},
    {"RU", "###################", russianWithOffice},
    {"SE", "##########", isLuhn},
    {"SE", "16##########", swedenWithCentury},
    {"SK", "########", slovakCompany},
    {"TR", "##########", turkey},
    {"UA", "########", ukraine}};

} // namespace

std::span<const CompanyIdForm> companyIdsOfEurope()
{
    return forms;
}

} // namespace unsnag
