// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/countrykey.h"

#include "models/matching/countryname.h"
#include "models/matching/countrynames.h"
#include "models/matching/plainletter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace unsnag {
namespace {

//! Bytes of a text that are looked at: no country has a longer name.
constexpr std::size_t longestText = 256;

//! The tables, ready for questions.
class CountryBook
{
public:
    CountryBook()
    {
        m_names.resize(slotCount);
        for (const auto part : {countryNamesAToE(), countryNamesFToM(), countryNamesNToZ()}) {
            for (const CountryNames &country : part)
                add(country);
        }
        addCodes();
    }
    //! The code of a folded name or code of any kind; empty where not known.
    [[nodiscard]] std::string_view codeOf(std::string_view folded) const
    {
        const Entry &entry = m_names[slotOf(folded)];
        return entry.code;
    }
    [[nodiscard]] bool isCode(std::size_t number) const
    {
        return number < m_isCode.size() && m_isCode[number];
    }

private:
    struct Entry {
        std::string name;
        std::string_view code;
    };
    static constexpr std::size_t slotCount = 8192; // of some 3,100 names

    [[nodiscard]] std::size_t slotOf(std::string_view folded) const
    {
        std::size_t slot = std::hash<std::string_view>()(folded) % slotCount;
        while (!m_names[slot].code.empty() && m_names[slot].name != folded)
            slot = (slot + 1) % slotCount;
        return slot;
    }
    void addName(std::string_view name, std::string_view code)
    {
        std::string folded = foldedCountryName(name);
        Entry &entry = m_names[slotOf(folded)];
        if (!folded.empty() && entry.code.empty())
            entry = {std::move(folded), code};
    }
    void add(const CountryNames &country)
    {
        m_isCode[countryNumber(country.code)] = true;
        addName(country.code3, country.code);
        std::string_view names = country.names;
        while (!names.empty()) {
            const auto end = std::min(names.find('|'), names.size());
            addName(names.substr(0, end), country.code);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
        if (country.number == 0)
            return;
        const std::string number = std::to_string(country.number);
        addName(number, country.code);
        addName(std::string(3 - number.size(), '0') + number, country.code);
    }
    //! Codes of their own: of the EU, of cars on mail addresses.
    void addCodes()
    {
        constexpr const char *codes[][2] = {{"el", "GR"}, {"xi", "GB"}, {"uk", "GB"}, {"fl", "LI"},
                                            {"a", "AT"},  {"b", "BE"},  {"d", "DE"},  {"e", "ES"},
                                            {"f", "FR"},  {"h", "HU"},  {"i", "IT"},  {"j", "JP"},
                                            {"l", "LU"},  {"n", "NO"},  {"p", "PT"},  {"s", "SE"}};
        for (const auto &code : codes)
            addName(code[0], code[1]);
    }

    std::vector<Entry> m_names;
    std::array<bool, 676> m_isCode{};
};

const CountryBook &book()
{
    static const CountryBook made;
    return made;
}

//! Without blanks and signs around it.
std::string_view trimmed(std::string_view text)
{
    const auto isSign = [](char c) {
        const auto letter = static_cast<unsigned char>(c);
        return letter < 0x80 && !isDigit(letter) && !isCapital(asCapital(letter));
    };
    while (!text.empty() && isSign(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSign(text.back()))
        text.remove_suffix(1);
    return text;
}

//! What stands before a second name: "Germany (DE)", "DE - Germany", "Suisse/Schweiz".
std::string_view firstName(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_of("(/"), text.find(" - ")));
}

//! Whether a text is an alpha-2 code, in any case; then it is in capitals.
bool isCode(std::string &text)
{
    if (text.size() != 2)
        return false;
    const auto capital = [](char c) {
        return static_cast<char>(asCapital(static_cast<unsigned char>(c)));
    };
    const std::string code{capital(text[0]), capital(text[1])};
    if (!book().isCode(countryNumber(code)))
        return false;
    text = code;
    return true;
}

} // namespace

std::string countryKey(std::string_view country)
{
    const std::string_view text = trimmed(country).substr(0, longestText);
    if (std::string code(text.substr(0, 3)); isCode(code))
        return code;
    std::string folded = foldedCountryName(text);
    if (const std::string_view code = book().codeOf(folded); !code.empty())
        return std::string(code);
    if (isCode(folded)) // with signs of other scripts around it
        return folded;
    const std::string_view first = firstName(text);
    if (first.size() == text.size())
        return folded;
    std::string other = countryKey(first);
    return book().isCode(countryNumber(other)) ? other : folded;
}

} // namespace unsnag
