// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/phonenumber.h"

#include "models/matching/callingplan.h"
#include "models/matching/dialleddigits.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t longestNumber = 15; // E.164
constexpr std::size_t shortestNumber = 6;
constexpr std::size_t slack = 2;      // digits that a number may be shorter than its plan says
constexpr std::size_t fullNumber = 7; // so many digits are enough to know a number by its end

std::string_view leadingZerosOff(std::string_view digits)
{
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

std::string withoutZeros(std::string_view digits)
{
    const std::string_view number = leadingZerosOff(digits);
    return number.size() < shortestNumber ? std::string() : std::string(number);
}

std::string joined(std::string_view code, std::string_view national)
{
    if (code.size() + national.size() < shortestNumber + 1 || national.size() < 4)
        return {};
    std::string key = "+";
    key.append(code).append(national.substr(0, longestNumber - code.size()));
    return key;
}

//! Argentina's mobile numbers: a 9 after the calling code, or a 15 after an area code of two to four
//! digits, and neither in a number to call from a fixed line.
std::string argentineNumber(std::string_view national)
{
    if (national.size() == 11 && national[0] == '9')
        return std::string(national.substr(1));
    if (national.size() != 12)
        return std::string(national);
    const std::size_t first = national.starts_with("11") ? 2 : 3;
    for (std::size_t area = first; area <= 4; ++area) {
        if (national.substr(area, 2) == "15")
            return std::string(national.substr(0, area)).append(national.substr(area + 2));
    }
    return std::string(national);
}

//! Without what some countries write before the number beside the trunk prefix.
std::string nationalNumber(std::string_view national, const CallingPlan &plan)
{
    const std::string_view country = plan.country;
    if (country == "AR")
        return argentineNumber(leadingZerosOff(national));
    // No area code begins with a zero where one belongs to the trunk prefix ("8 0…", lately "0…").
    if (country == "BY" || country == "LT" || std::string_view(plan.trunk) == "0")
        return std::string(leadingZerosOff(national));
    const bool isMexicanMobile = country == "MX" && national.size() == 11 && national[0] == '1';
    return std::string(national.substr(isMexicanMobile ? 1 : 0));
}

//! The number behind a calling code, without a trunk prefix, which does not belong there.
std::string_view withoutTrunk(std::string_view national, const CallingPlan &plan)
{
    const std::string_view trunk = plan.trunk;
    // Other than zeros, it may be the beginning of a number.
    const bool hasTrunk = !trunk.empty() && national.starts_with(trunk);
    return hasTrunk && national.size() > plan.most ? national.substr(trunk.size()) : national;
}

//! Of "49…": calling code, then the number.
std::string internationalKey(std::string_view digits, std::size_t bracketZero)
{
    const std::size_t size = callingCodeSize(digits);
    if (size == 0)
        return withoutZeros(digits);
    const std::string_view code = digits.substr(0, size);
    std::string_view national = digits.substr(size);
    const CallingPlan *plan = callingPlanOfCode(code);
    const bool isTrunk = bracketZero == size && national.starts_with('0');
    if (isTrunk && std::string_view(plan ? plan->country : "") != "IT")
        national.remove_prefix(1);
    return plan ? joined(code, nationalNumber(withoutTrunk(national, *plan), *plan))
                : joined(code, national);
}

//! Whether digits behind "00" are a calling code and a number of its country, so that "00" was meant.
bool isInternationalNumber(std::string_view digits)
{
    const std::size_t size = callingCodeSize(digits);
    const CallingPlan *plan = callingPlanOfCode(digits.substr(0, size));
    const std::size_t least = plan ? plan->least : 8;
    return size > 0 && digits.size() + slack >= size + least;
}

//! Whether digits without '+' and trunk prefix are calling code and number all the same ("49 30 1234567").
bool hasOwnCode(std::string_view digits, const CallingPlan &plan)
{
    const std::string_view code = plan.code;
    const std::size_t rest = digits.size() - std::min(code.size(), digits.size());
    if (!digits.starts_with(code) || rest > plan.most)
        return false;
    if (digits.size() > plan.most) // too long without
        return rest + slack >= plan.least;
    const bool isItalian = code == "39" && digits[2] == '0'; // no mobile number begins so
    return rest >= plan.least && (isItalian || std::string_view(plan.trunk) == "0");
}

//! As dialled inside a country.
std::string nationalKey(std::string_view digits, const CallingPlan &plan)
{
    const std::string_view trunk = plan.trunk;
    const std::string_view code = plan.code;
    const bool hasTrunk =
        !trunk.empty() && digits.starts_with(trunk) && (trunk == "0" || digits.size() > plan.least);
    if (hasTrunk)
        return joined(code, nationalNumber(digits.substr(trunk.size()), plan));
    if (hasOwnCode(digits, plan))
        return internationalKey(digits, 0);
    const bool isWhole = digits.size() >= plan.least;
    return isWhole ? joined(code, nationalNumber(digits, plan)) : withoutZeros(digits);
}

} // namespace

std::string phoneKey(std::string_view phone, std::string_view country)
{
    const DialledDigits dialled(phone);
    const std::string_view digits = dialled.digits();
    const CallingPlan *plan = callingPlanOf(country);
    const std::size_t least = plan ? plan->least : shortestNumber; // of small islands: four digits
    if (digits.size() < std::min(least, shortestNumber))
        return {};
    if (dialled.hasPlus())
        return internationalKey(digits.substr(digits.starts_with("00") ? 2 : 0),
                                dialled.bracketZero());
    const std::string_view abroad = plan ? plan->abroad : "00";
    for (const std::string_view prefix : {abroad, std::string_view("00")}) {
        const std::string_view rest = digits.substr(std::min(prefix.size(), digits.size()));
        if (digits.starts_with(prefix) && isInternationalNumber(rest)) {
            const std::size_t zero = dialled.bracketZero();
            return internationalKey(rest, zero > prefix.size() ? zero - prefix.size() : 0);
        }
    }
    return plan ? nationalKey(digits, *plan) : withoutZeros(digits);
}

namespace {

bool isInternational(std::string_view key)
{
    return key.starts_with('+');
}

//! Without '+' and calling code.
std::string_view nationalPart(std::string_view key)
{
    if (!isInternational(key))
        return key;
    const std::string_view digits = key.substr(1);
    return digits.substr(callingCodeSize(digits));
}

} // namespace

bool isSamePhone(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty())
        return false;
    if (a == b)
        return true;
    if (isInternational(a) && isInternational(b))
        return false;
    const std::string_view end =
        isInternational(a) || (!isInternational(b) && b.size() < a.size()) ? b : a;
    const std::string_view whole = end.data() == a.data() ? b : a;
    return end.size() >= fullNumber && whole.size() > end.size() && whole.ends_with(end);
}

bool isNearPhone(std::string_view a, std::string_view b)
{
    if (a == b || (isInternational(a) && isInternational(b) && a.substr(0, 4) != b.substr(0, 4)))
        return false;
    const std::string_view first = nationalPart(a);
    const std::string_view second = nationalPart(b);
    const auto [endA, endB] = std::ranges::mismatch(first, second);
    const auto equal = static_cast<std::size_t>(endA - first.begin());
    const std::size_t restA = first.size() - equal;
    const std::size_t restB = second.size() - equal;
    return equal >= 6 && restA <= 4 && restB <= 4 && restA + restB > 0;
}

} // namespace unsnag
