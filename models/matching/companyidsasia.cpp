// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/checkdigits.h"
#include "models/matching/companyidform.h"

#include <iterator>

namespace unsnag {
namespace {

bool isLuhn(std::string_view id)
{
    return luhn(id) == 0;
}

bool china(std::string_view id) // GB 32100: no I, O, S, V, Z; weights are powers of three
{
    constexpr std::string_view letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (const char letter : id.substr(0, 17)) {
        const auto value = letters.find(letter);
        if (value == std::string_view::npos)
            return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return letters[(31 - sum % 31) % 31] == id.back();
}

//! Luhn in base 36.
bool india(std::string_view id)
{
    int sum = 0;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const char letter = id[id.size() - 1 - i];
        const int value = (letter <= '9' ? letter - '0' : letter - 'A' + 10) * (i % 2 == 0 ? 1 : 2);
        sum += value / 36 + value % 36;
    }
    return sum % 36 == 0;
}

bool indonesia(std::string_view id) // the office and the branch behind have no check digit
{
    return luhn(id.substr(id.size() - 15, 9)) == 0;
}

bool japan(std::string_view id) // the check digit stands first
{
    const std::string_view number = id.substr(id.size() - 13);
    const int sum = weighted(number.substr(1), {2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1});
    return 9 - sum % 9 == digitAt(number, 0);
}

bool kazakhstan(std::string_view id)
{
    const int first = weighted(id, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) % 11;
    const int second = weighted(id, {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2}) % 11;
    return (first == 10 ? second : first) == lastDigit(id);
}

bool korea(std::string_view id)
{
    const int sum = weighted(id, {1, 3, 7, 1, 3, 7, 1, 3, 5}) + digitAt(id, 8) * 5 / 10;
    return (10 - sum % 10) % 10 == lastDigit(id);
}

bool singaporeBusiness(std::string_view id)
{
    return "XMKECAWLJDB"[weighted(id, {10, 4, 9, 3, 8, 2, 7, 1}) % 11] == id.back();
}

bool singaporeCompany(std::string_view id)
{
    return "ZKCMDNERGWH"[weighted(id, {10, 8, 6, 4, 9, 7, 5, 3, 1}) % 11] == id.back();
}

bool singaporeOther(std::string_view id)
{
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
    constexpr std::size_t weights[] = {4, 3, 5, 3, 10, 2, 2, 5, 7};
    std::size_t sum = 11 - 5;
    for (std::size_t i = 0; i < 9; ++i) {
        const auto value = letters.find(id[i]);
        if (value == std::string_view::npos)
            return false;
        sum += value * weights[i];
    }
    return letters[sum % 11] == id.back();
}

bool taiwan(std::string_view id)
{
    constexpr int weights[] = {1, 2, 1, 2, 1, 2, 4, 1};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const int product = digitAt(id, i) * weights[i];
        sum += product / 10 + product % 10;
    }
    // A seven in the seventh place makes 28, whose digits make ten: a one or a zero.
    return sum % 5 == 0 || (id[6] == '7' && (sum + 1) % 5 == 0);
}

bool thailand(std::string_view id)
{
    const int sum = weighted(id, {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2});
    return (11 - sum % 11) % 10 == lastDigit(id);
}

bool vietnam(std::string_view id) // the branch behind has no check digit
{
    return 10 - weighted(id, {31, 29, 23, 19, 17, 13, 7, 5, 3}) % 11 == digitAt(id, 9);
}

constexpr CompanyIdForm forms[] = {{"AE", "100############", nullptr},
                                   {"CN", "%%######%%%%%%%%%%", china, true},
                                   {"ID", "###############|0###############", indonesia},
                                   {"IL", "#########", isLuhn},
                                   {"IN", "##@@@@@####@%Z%", india, true},
                                   {"IN", "@@@@@####@", nullptr}, // PAN
                                   {"JP", "[1-9]############|T[1-9]############", japan},
                                   {"KR", "##########", korea},
                                   {"KZ", "############", kazakhstan},
                                   {"MY", "20[0-2]#########", nullptr},
                                   {"PH", "#########|############", nullptr},
                                   {"SA", "3#############3", nullptr},
                                   {"SG", "########@", singaporeBusiness},
                                   {"SG", "#########@", singaporeCompany},
                                   {"SG", "[RST]##@@####%", singaporeOther},
                                   {"TH", "#############", thailand},
                                   {"TW", "########", taiwan},
                                   {"UZ", "#########", nullptr},
                                   {"VN", "##########|#############", vietnam}};

} // namespace

std::span<const CompanyIdForm> companyIdsOfAsia()
{
    return forms;
}

} // namespace unsnag
