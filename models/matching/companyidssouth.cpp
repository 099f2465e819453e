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

bool australianBusiness(std::string_view id) // one is taken from the first digit
{
    return (weighted(id, {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19}) - 10) % 89 == 0;
}

bool australianCompany(std::string_view id)
{
    return (10 - weighted(id, {8, 7, 6, 5, 4, 3, 2, 1}) % 10) % 10 == lastDigit(id);
}

bool morocco(std::string_view id)
{
    return mod97(id) == 0;
}

bool newZealand(std::string_view id)
{
    const int nine = id.size() == 8 ? 0 : digitAt(id, 0) * 3;
    const std::string_view rest = id.substr(id.size() - 8);
    const int first = (11 - (nine + weighted(rest, {2, 7, 6, 5, 4, 3, 2})) % 11) % 11;
    const int nineAgain = id.size() == 8 ? 0 : digitAt(id, 0) * 7;
    const int second = (11 - (nineAgain + weighted(rest, {4, 3, 2, 5, 2, 7, 6})) % 11) % 11;
    return (first == 10 ? second : first) == lastDigit(id);
}

bool newZealandBusiness(std::string_view id) // a global location number
{
    const int sum = weighted(id, {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3});
    return (10 - sum % 10) % 10 == lastDigit(id);
}

constexpr CompanyIdForm forms[] = {{"AU", "[1-9]##########", australianBusiness},
                                   {"AU", "#########", australianCompany},
                                   {"DZ", "###############", nullptr},
                                   {"EG", "#########", nullptr},
                                   {"GH", "[CGPQV]##########", nullptr},
                                   {"KE", "[AP]#########@", nullptr},
                                   {"MA", "###############", morocco},
                                   {"NG", "############|########", nullptr},
                                   {"NZ", "########|#########", newZealand},
                                   {"NZ", "94###########", newZealandBusiness},
                                   {"TN", "#######@[ABDNP][CMNP]###|#######@", nullptr},
                                   {"ZA", "[01239]#########|4#########", isLuhn},
                                   {"ZA", "[12]###########", nullptr}}; // the register's number

} // namespace

std::span<const CompanyIdForm> companyIdsOfAfricaAndOceania()
{
    return forms;
}

} // namespace unsnag
