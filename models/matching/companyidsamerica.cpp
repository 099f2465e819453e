// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/checkdigits.h"
#include "models/matching/companyidform.h"

#include <array>
#include <iterator>

namespace unsnag {
namespace {

//! Weights 2, 3, 4, … from the right, before the last character.
int risingSum(std::string_view id)
{
    int sum = 0;
    for (std::size_t i = 1; i < id.size(); ++i)
        sum += static_cast<int>(i + 1) * digitAt(id, id.size() - 1 - i);
    return sum;
}

//! A last character that is a digit, or K for ten.
bool endsWith(std::string_view id, int check)
{
    return check == 10 ? id.back() == 'K' : id.back() == '0' + check;
}

bool argentina(std::string_view id)
{
    const int check = (11 - weighted(id, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return (check == 10 ? 9 : check) == lastDigit(id);
}

int brazilianDigit(int sum)
{
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
}

bool brazil(std::string_view id) // letters count as their place in ASCII
{
    const int first = brazilianDigit(weighted(id, {5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2}));
    const int second = brazilianDigit(weighted(id, {6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2}));
    return first == digitAt(id, 12) && second == digitAt(id, 13);
}

bool brazilianPerson(std::string_view id)
{
    const int first = brazilianDigit(weighted(id, {10, 9, 8, 7, 6, 5, 4, 3, 2}));
    const int second = brazilianDigit(weighted(id, {11, 10, 9, 8, 7, 6, 5, 4, 3, 2}));
    return first == digitAt(id, 9) && second == digitAt(id, 10);
}

bool canada(std::string_view id) // the program account behind it has no check digit
{
    return luhn(id.substr(0, 9)) == 0;
}

bool chile(std::string_view id)
{
    int sum = 0;
    for (std::size_t i = 1; i < id.size(); ++i)
        sum += static_cast<int>(2 + (i - 1) % 6) * digitAt(id, id.size() - 1 - i);
    return endsWith(id, (11 - sum % 11) % 11);
}

bool colombia(std::string_view id)
{
    constexpr std::array<int, 15> weights{3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
    int sum = 0;
    for (std::size_t i = 1; i < id.size(); ++i)
        sum += weights[i - 1] * digitAt(id, id.size() - 1 - i);
    return (sum % 11 < 2 ? sum % 11 : 11 - sum % 11) == lastDigit(id);
}

bool dominicanRepublic(std::string_view id)
{
    return (10 - weighted(id, {7, 9, 8, 6, 5, 4, 3, 2}) % 11) % 9 + 1 == lastDigit(id);
}

bool elSalvador(std::string_view id)
{
    if (numberOf(id.substr(10, 3)) <= 100) {
        const int sum = weighted(id, {14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2});
        return sum % 11 % 10 == lastDigit(id);
    }
    const int sum = weighted(id, {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2});
    return (11 - sum % 11) % 11 % 10 == lastDigit(id);
}

bool guatemala(std::string_view id)
{
    return endsWith(id, (11 - risingSum(id) % 11) % 11);
}

//! The place of a character in the alphabet of the tax office, where & stands between N and O.
int mexicanValue(char letter)
{
    if (letter <= '9')
        return letter - '0';
    return letter - 'A' + (letter < 'O' ? 10 : 11);
}

bool mexico(std::string_view id) // a company's id has a blank before it, which counts 37
{
    int sum = id.size() == 12 ? 37 * 13 : 0;
    const std::size_t first = id.size() == 12 ? 1 : 0;
    for (std::size_t i = 0; i + 1 < id.size(); ++i)
        sum += mexicanValue(id[i]) * (13 - static_cast<int>(i + first));
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? id.back() == 'A' : id.back() == '0' + check;
}

bool paraguay(std::string_view id)
{
    return (11 - risingSum(id) % 11) % 11 % 10 == lastDigit(id);
}

bool peru(std::string_view id)
{
    const int sum = weighted(id, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2});
    return (11 - sum % 11) % 10 == lastDigit(id);
}

bool uruguay(std::string_view id)
{
    return (11 - weighted(id, {4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2}) % 11) % 11 == lastDigit(id);
}

bool venezuela(std::string_view id)
{
    const int kind = static_cast<int>(std::string_view("VEJPG").find(id[0]) + 1) * 4;
    const int sum = kind + weighted(id.substr(1), {3, 2, 7, 6, 5, 4, 3, 2});
    return "00987654321"[sum % 11] == id.back();
}

constexpr CompanyIdForm forms[] = {
    {"AR", "[23][034]#########", argentina},
    {"BR", "%%%%%%%%%%%%##", brazil},
    {"BR", "###########", brazilianPerson},
    {"CA", "#########|#########R[CMPTZ]####", canada},
    {"CL", "########[0-9K]|#######[0-9K]", chile},
    {"CO", "##########", colombia},
    {"CO", "#########", nullptr}, // without its check digit
    {"CR", "[2-5]#########", nullptr},
    {"DO", "#########", dominicanRepublic},
    {"EC", "##########001", nullptr}, // newer ones no longer keep to the check digit
    {"GT", "######[0-9K]|#######[0-9K]|########[0-9K]", guatemala},
    {"MX", "@@@##[01]#[0-3]#[1-9A-V][1-9A-Z][0-9A]|@@@@##[01]#[0-3]#[1-9A-V][1-9A-Z][0-9A]", mexico,
     true},
    {"PE", "[12][057]#########", peru},
    {"PY", "#####~~~~", paraguay},
    {"SV", "[019]#############", elSalvador},
    {"US", "#########", nullptr}, // EIN
    {"UY", "[012]#######001#", uruguay},
    {"VE", "[VEJPG]#########", venezuela}};

} // namespace

std::span<const CompanyIdForm> companyIdsOfAmerica()
{
    return forms;
}

} // namespace unsnag
