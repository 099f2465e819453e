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

//! Where a name of at most this many bytes is no name of a country, none is.
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

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string countryKey(std::string_view country)
{
    const std::string_view text = trimmed(country).substr(0, longestText);
    if (text.size() == 2) {
        std::string code(text);
        for (char &letter : code)
            letter = static_cast<char>(asCapital(static_cast<unsigned char>(letter)));
        if (book().isCode(countryNumber(code)))
            return code;
    }
    std::string folded = foldedCountryName(text);
    const std::string_view code = book().codeOf(folded);
    return code.empty() ? folded : std::string(code);
}

} // namespace unsnag
