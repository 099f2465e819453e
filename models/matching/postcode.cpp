// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/postcode.h"

#include "models/matching/plainletter.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace unsnag {
namespace {

//! How a country writes its codes and which leading part says what.
struct Form {
    char country[3];
    std::uint8_t digits; //!< of a code that is all digits; 0 where letters are part of it
    std::uint8_t area;   //!< leading characters of a delivery area
    std::uint8_t region; //!< leading characters of a region; 0: none
};

constexpr Form forms[] = {
    {"AD", 3, 3, 0}, {"AF", 4, 2, 0}, {"AL", 4, 2, 1}, {"AM", 4, 2, 0}, {"AR", 4, 2, 1},
    {"AT", 4, 2, 1}, {"AU", 4, 2, 1}, {"AX", 5, 3, 2}, {"AZ", 4, 2, 0}, {"BA", 5, 3, 2},
    {"BD", 4, 2, 1}, {"BE", 4, 2, 1}, {"BG", 4, 2, 1}, {"BR", 8, 5, 2}, {"BY", 6, 4, 3},
    {"CA", 0, 3, 1}, {"CH", 4, 2, 1}, {"CL", 7, 3, 2}, {"CN", 6, 4, 2}, {"CO", 6, 4, 2},
    {"CR", 5, 3, 1}, {"CU", 5, 3, 2}, {"CY", 4, 2, 1}, {"CZ", 5, 3, 2}, {"DE", 5, 3, 2},
    {"DK", 4, 2, 1}, {"DO", 5, 3, 2}, {"DZ", 5, 2, 0}, {"EC", 6, 4, 2}, {"EE", 5, 3, 2},
    {"EG", 5, 3, 2}, {"ES", 5, 3, 2}, {"FI", 5, 3, 2}, {"FO", 3, 2, 1}, {"FR", 5, 3, 2},
    {"GE", 4, 2, 0}, {"GP", 5, 4, 3}, {"GR", 5, 3, 2}, {"GT", 5, 3, 2}, {"HN", 5, 3, 2},
    {"HR", 5, 3, 2}, {"HU", 4, 2, 1}, {"ID", 5, 3, 2}, {"IE", 0, 3, 1}, {"IL", 7, 3, 2},
    {"IN", 6, 3, 2}, {"IQ", 5, 3, 2}, {"IR", 0, 3, 2}, {"IS", 3, 2, 1}, {"IT", 5, 3, 2},
    {"JO", 5, 3, 2}, {"JP", 7, 3, 2}, {"KE", 5, 3, 2}, {"KG", 6, 4, 3}, {"KH", 0, 3, 2},
    {"KR", 5, 3, 2}, {"KW", 5, 3, 2}, {"KZ", 6, 4, 2}, {"LA", 5, 3, 2}, {"LI", 4, 3, 2},
    {"LK", 5, 3, 2}, {"LT", 5, 3, 2}, {"LU", 4, 2, 1}, {"LV", 4, 2, 1}, {"MA", 5, 3, 2},
    {"MC", 5, 5, 3}, {"MD", 4, 2, 1}, {"ME", 5, 3, 2}, {"MK", 4, 2, 1}, {"MM", 5, 3, 2},
    {"MN", 5, 3, 2}, {"MQ", 5, 4, 3}, {"MT", 0, 3, 0}, {"MX", 5, 3, 2}, {"MY", 5, 3, 2},
    {"NG", 6, 3, 2}, {"NI", 5, 3, 2}, {"NL", 0, 4, 2}, {"NO", 4, 2, 1}, {"NP", 5, 3, 2},
    {"NZ", 4, 2, 1}, {"PE", 5, 3, 2}, {"PH", 4, 2, 1}, {"PK", 5, 3, 2}, {"PL", 5, 2, 1},
    {"PR", 5, 3, 2}, {"PT", 7, 4, 2}, {"PY", 0, 2, 1}, {"RE", 5, 4, 3}, {"RO", 6, 4, 2},
    {"RS", 5, 3, 2}, {"RU", 6, 3, 2}, {"SA", 5, 3, 2}, {"SE", 5, 3, 2}, {"SG", 6, 2, 0},
    {"SI", 4, 2, 1}, {"SK", 5, 3, 2}, {"SM", 5, 4, 3}, {"TH", 5, 3, 2}, {"TN", 4, 2, 0},
    {"TR", 5, 3, 2}, {"TW", 0, 3, 1}, {"UA", 5, 3, 2}, {"US", 5, 3, 2}, {"UY", 5, 3, 2},
    {"UZ", 6, 4, 2}, {"VA", 5, 5, 3}, {"VE", 4, 2, 1}, {"VN", 0, 3, 2}, {"XK", 5, 3, 2},
    {"ZA", 4, 2, 1}};

constexpr auto formIndex = [] {
    std::array<std::uint8_t, 677> index{};
    for (std::size_t i = 0; i < std::size(forms); ++i)
        index[countryNumber({forms[i].country, 2})] = static_cast<std::uint8_t>(i + 1);
    return index;
}();

const Form *formOf(std::string_view country)
{
    const std::uint8_t index = formIndex[countryNumber(country)];
    return index == 0 ? nullptr : &forms[index - 1];
}

bool isDigitAt(std::string_view text, std::size_t i)
{
    return i < text.size() && isDigit(static_cast<unsigned char>(text[i]));
}

bool isLetterAt(std::string_view text, std::size_t i)
{
    return i < text.size() && isCapital(static_cast<unsigned char>(text[i]));
}

bool hasOnlyDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return isDigit(static_cast<unsigned char>(c)); });
}

bool hasOnlyLetters(std::string_view text)
{
    return std::ranges::all_of(text,
                               [](char c) { return isCapital(static_cast<unsigned char>(c)); });
}

//! No postcode is longer; what is longer is no postcode.
constexpr std::size_t longestCode = 16;
constexpr std::size_t longestText = 128;

//! Letters and digits in upper case, and where the first dash was.
struct Compact {
    std::string text;
    std::size_t dash = std::string::npos; //!< characters before it
};

Compact compactOf(std::string_view postcode)
{
    Compact out;
    const std::string_view head = postcode.substr(0, longestText);
    for (std::size_t i = 0; i < head.size() && out.text.size() < longestCode;) {
        const char32_t letter = asCapital(plainLetterAt(head, i));
        const bool isDash = letter == '-' || letter == 0x2010 || letter == 0x2013;
        if (isDigit(letter) || isCapital(letter))
            out.text += static_cast<char>(letter);
        else if (isDash && out.dash == std::string::npos)
            out.dash = out.text.size();
    }
    return out;
}

std::string padded(std::string_view digits, std::size_t size)
{
    return std::string(size - digits.size(), '0').append(digits);
}

//! A code of a country that uses digits only: no country before them, nothing behind them.
std::string digitCode(std::string_view text, const Form &form)
{
    while (isLetterAt(text, 0))
        text.remove_prefix(1);
    const auto end =
        std::ranges::find_if(text, [](char c) { return !isDigit(static_cast<unsigned char>(c)); });
    text = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    const bool isUnitedStates = std::string_view(form.country) == "US";
    if (isUnitedStates && text.size() >= 7 && text.size() <= 9)
        return padded(text, 9).substr(0, 5); // ZIP+4
    const bool lostZeros = text.size() < form.digits && text.size() + 2 >= form.digits;
    return lostZeros && !text.empty() ? padded(text, form.digits) : std::string(text);
}

//! Whether a code begins with the letters of its country and a dash: "D-", "NL-", but not the "VLT-" of
//! Valletta or the "K1A-" of Ottawa.
bool beginsWithCountry(const Compact &compact, std::string_view country)
{
    const std::string_view before = std::string_view(compact.text).substr(0, compact.dash);
    if (compact.dash == std::string::npos || before.empty() || before.size() > 3)
        return false;
    const bool isForeign = country.empty() && isDigitAt(compact.text, compact.dash);
    return before == country || (isForeign && hasOnlyLetters(before));
}

//! Of a country that is not known or has letters in its codes.
std::string letterCode(const Compact &compact, std::string_view country)
{
    const std::string_view text = compact.text;
    if (beginsWithCountry(compact, country))
        return std::string(text.substr(compact.dash));
    const bool isZipPlus4 = compact.dash == 5 && text.size() == 9 && hasOnlyDigits(text);
    return std::string(isZipPlus4 ? text.substr(0, 5) : text);
}

//! Where the inner part of a British code begins ("1BB" of "EC1A1BB"); 0 for other codes.
std::size_t outwardSize(std::string_view code)
{
    const std::size_t size = code.size();
    const bool isFull = size >= 5 && size <= 7 && isDigitAt(code, size - 3) &&
                        isLetterAt(code, size - 2) && isLetterAt(code, size - 1);
    if (!isLetterAt(code, 0))
        return 0;
    if (isFull)
        return size - 3;
    return size <= 4 && (isDigitAt(code, 1) || isDigitAt(code, 2)) ? size : 0;
}

double britishSimilarity(std::string_view a, std::string_view b)
{
    const std::size_t outA = outwardSize(a);
    const std::size_t outB = outwardSize(b);
    if (outA == 0 || outB == 0)
        return 0;
    if (a.substr(0, outA) == b.substr(0, outB))
        return 0.6;
    const std::size_t letters = isLetterAt(a, 1) ? 2 : 1;
    const bool isRegion =
        a.substr(0, letters) == b.substr(0, letters) && isLetterAt(b, 1) == (letters == 2);
    return isRegion ? 0.3 : 0;
}

//! The form that a code without country seems to have.
Form guessedForm(std::string_view code)
{
    if (hasOnlyDigits(code))
        return code.size() == 4 ? Form{"", 4, 2, 1} : Form{"", 0, 3, 2};
    return isDigitAt(code, 0) ? Form{"", 0, 4, 2} : Form{"", 0, 3, 1};
}

bool shareBeginning(std::string_view a, std::string_view b, std::size_t size)
{
    return size > 0 && a.size() >= size && b.size() >= size &&
           a.substr(0, size) == b.substr(0, size);
}

bool isBritish(std::string_view country)
{
    return country == "GB" || country == "GG" || country == "JE" || country == "IM";
}

} // namespace

std::string postcodeKey(std::string_view postcode, std::string_view country)
{
    const Compact compact = compactOf(postcode);
    const Form *form = formOf(country);
    return form && form->digits > 0 ? digitCode(compact.text, *form) : letterCode(compact, country);
}

double postcodeSimilarity(std::string_view a, std::string_view b, std::string_view country)
{
    if (a.empty() || b.empty())
        return 0;
    if (a == b)
        return 1;
    const bool areBritish = outwardSize(a) > 0 && outwardSize(b) > 0 && country.empty();
    if (isBritish(country) || areBritish)
        return britishSimilarity(a, b);
    const Form *known = formOf(country);
    const Form form = known ? *known : guessedForm(a);
    if (!known && a.size() != b.size())
        return 0;
    if (shareBeginning(a, b, form.area))
        return 0.6;
    return shareBeginning(a, b, form.region) ? 0.3 : 0;
}

} // namespace unsnag
