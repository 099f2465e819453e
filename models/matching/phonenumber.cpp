// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/phonenumber.h"

#include "models/matching/callingplan.h"
#include "models/matching/plainletter.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr std::size_t longestText = 128;
constexpr std::size_t longestNumber = 15; // E.164
constexpr std::size_t shortestNumber = 6;
constexpr std::size_t fullNumber = 7; // more digits than this before a word: the number is complete

//! The digits of a telephone number as they are dialled, and what was written around them.
class Dialled
{
public:
    explicit Dialled(std::string_view text) : m_text(text.substr(0, longestText)) { read(); }

    [[nodiscard]] std::string_view digits() const { return {m_digits.data(), m_size}; }
    [[nodiscard]] bool hasPlus() const { return m_hasPlus; }
    //! A zero in brackets behind the calling code ("+49 (0)30"), as the position of the digit; 0: none.
    [[nodiscard]] std::size_t bracketZero() const { return m_bracketZero; }

private:
    void read()
    {
        while (m_at < m_text.size() && m_size < m_digits.size()) {
            const std::size_t before = m_at;
            const char32_t letter = plainLetterAt(m_text, m_at);
            if (isDigit(letter))
                addDigit(static_cast<char>(letter), before);
            else if (letter == '+' && m_size == 0)
                m_hasPlus = true;
            else if (isCapital(asCapital(letter))) {
                m_at = before;
                if (!readWord())
                    return;
            } else if (m_size >= fullNumber && endsNumber(letter))
                return;
        }
    }
    void addDigit(char digit, std::size_t at)
    {
        const bool isBracketed =
            at > 0 && m_text[at - 1] == '(' && m_at < m_text.size() && m_text[m_at] == ')';
        if (digit == '0' && isBracketed && m_size > 0)
            m_bracketZero = m_size;
        m_digits[m_size++] = digit;
    }
    //! Signs between two numbers or before an extension.
    [[nodiscard]] bool endsNumber(char32_t letter) const
    {
        if (letter == '/' || letter == '|') { // "030 1234567 / 0171 1234567"
            std::string_view rest = m_text.substr(m_at);
            rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
            return rest.starts_with('0') || rest.starts_with('+') || rest.starts_with('(');
        }
        return letter == ',' || letter == ';' || letter == '#' || letter == '\n' || letter == '+';
    }
    //! A word: nothing before the number, the end of a complete one, digits of a vanity number. False
    //! where the number ends.
    bool readWord()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isLetter(m_text[end]))
            ++end;
        const std::string_view word = m_text.substr(m_at, end - m_at);
        m_at = end;
        if (m_size == 0)
            return true; // "Tel."
        if (m_size >= fullNumber)
            return false; // "ext", "x", "Durchwahl", a name
        const bool isVanity = m_size >= 3 && word.size() >= 2 && word != "xx" && word != "XX";
        for (std::size_t i = 0; isVanity && i < word.size() && m_size < m_digits.size(); ++i)
            m_digits[m_size++] = keyOf(word[i]);
        return isVanity || m_size < 3;
    }
    static bool isLetter(char c) { return isCapital(asCapital(static_cast<unsigned char>(c))); }
    static char keyOf(char letter)
    {
        constexpr std::string_view keys = "22233344455566677778889999";
        return keys[asCapital(static_cast<unsigned char>(letter)) - 'A'];
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::array<char, 24> m_digits{};
    std::size_t m_size = 0;
    std::size_t m_bracketZero = 0;
    bool m_hasPlus = false;
};

std::string withoutZeros(std::string_view digits)
{
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits.size() < shortestNumber ? std::string() : std::string(digits);
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
        return argentineNumber(national);
    const bool isMexicanMobile = country == "MX" && national.size() == 11 && national[0] == '1';
    const bool isBelarusian = country == "BY" && national.starts_with('0');
    return std::string(national.substr(isMexicanMobile || isBelarusian ? 1 : 0));
}

//! The number behind a calling code, without a trunk prefix that does not belong there.
std::string_view withoutTrunk(std::string_view national, const CallingPlan &plan)
{
    const std::string_view trunk = plan.trunk;
    const bool isLithuanian = std::string_view(plan.code) == "370" && national.starts_with('0');
    if (isLithuanian)
        return national.substr(1);
    const bool hasTrunk = !trunk.empty() && national.starts_with(trunk);
    // Only a zero is never the beginning of a number with area code.
    const bool isCertain = trunk == "0" || national.size() > plan.most;
    return hasTrunk && isCertain ? national.substr(trunk.size()) : national;
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

//! Whether digits without '+' and trunk prefix are calling code and number all the same ("49 30 1234567").
bool hasOwnCode(std::string_view digits, const CallingPlan &plan)
{
    const std::string_view code = plan.code;
    if (!digits.starts_with(code) || digits.size() < code.size() + plan.least ||
        digits.size() > code.size() + plan.most)
        return false;
    const bool isItalian = code == "39" && digits[2] == '0'; // no mobile number begins so
    const bool wantsTrunk = std::string_view(plan.trunk) == "0";
    return wantsTrunk || isItalian || digits.size() > plan.most;
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
    return isWhole ? joined(code, digits) : withoutZeros(digits);
}

} // namespace

std::string phoneKey(std::string_view phone, std::string_view country)
{
    const Dialled dialled(phone);
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
        const bool isAbroad = digits.starts_with(prefix) && rest.size() >= 8;
        if (isAbroad && callingCodeSize(rest) > 0) {
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
