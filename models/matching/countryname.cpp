// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/countryname.h"

#include "models/matching/plainletter.h"

namespace unsnag {
namespace {

// From U+00C0 and U+0100 on: the letter without its mark, ' ' for signs, '*' for two letters.
constexpr std::string_view latin1 =
    "aaaaaa*ceeeeiiiidnooooo ouuuuy**aaaaaa*ceeeeiiiidnooooo ouuuuy*y";
constexpr std::string_view latinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string_view twoLetters(char32_t point)
{
    switch (point) {
    case 0xC6: // Æ
    case 0xE6:
        return "ae";
    case 0xDF:
        return "ss";
    case 0xDE: // Þ
    case 0xFE:
        return "th";
    case 0x132: // Ĳ
    case 0x133:
        return "ij";
    default:
        return "oe"; // Œ
    }
}

//! The letter without mark for Latin beyond U+017F, 0 where there is none.
char rareLatin(char32_t point)
{
    if (point == 0x18F || point == 0x259) // Ə
        return 'e';
    if (point == 0x218 || point == 0x219)
        return 's';
    if (point == 0x21A || point == 0x21B)
        return 't';
    if (point < 0x1EA0 || point > 0x1EF9) // Vietnamese
        return 0;
    constexpr struct {
        char32_t last;
        char letter;
    } rows[] = {{0x1EB7, 'a'}, {0x1EC7, 'e'}, {0x1ECB, 'i'},
                {0x1EE3, 'o'}, {0x1EF1, 'u'}, {0x1EF9, 'y'}};
    for (const auto &row : rows) {
        if (point <= row.last)
            return row.letter;
    }
    return 0;
}

//! Lower case without accent for Greek, Cyrillic and Armenian.
char32_t smallLetter(char32_t point)
{
    constexpr char32_t accented[][2] = {
        {0x386, 0x3B1}, {0x388, 0x3B5}, {0x389, 0x3B7}, {0x38A, 0x3B9}, {0x38C, 0x3BF},
        {0x38E, 0x3C5}, {0x38F, 0x3C9}, {0x3AC, 0x3B1}, {0x3AD, 0x3B5}, {0x3AE, 0x3B7},
        {0x3AF, 0x3B9}, {0x3C2, 0x3C3}, {0x3CC, 0x3BF}, {0x3CD, 0x3C5}, {0x3CE, 0x3C9}};
    for (const auto &pair : accented) {
        if (point == pair[0])
            return pair[1];
    }
    if (point >= 0x391 && point <= 0x3A9)
        return point + 0x20;
    if (point >= 0x400 && point <= 0x42F)
        return point + (point < 0x410 ? 0x50 : 0x20);
    if (point >= 0x48A && point <= 0x4BF)
        return point | 1;
    return point >= 0x531 && point <= 0x556 ? point + 0x30 : point;
}

//! Signs between words, of all scripts.
bool isBlank(char32_t point)
{
    return point < 0xC0 || (point >= 0x2B0 && point < 0x300) ||
           (point >= 0x2000 && point < 0x2070) || (point >= 0x3000 && point < 0x3005) ||
           point == 0xFEFF || point == 0xFFFD;
}

//! Builds the folded text letter by letter.
class FoldedName
{
public:
    void add(char32_t point)
    {
        if (point < 0x80)
            addAscii(static_cast<char>(point));
        else if (point >= 0x300 && point < 0x370)
            return; // a mark on the letter before
        else if (isBlank(point))
            addAscii(' ');
        else if (point < 0x180)
            addLatin(point);
        else if (const char letter = rareLatin(point))
            addAscii(letter);
        else
            addOther(smallLetter(point));
    }
    [[nodiscard]] std::string take()
    {
        if (m_text.ends_with(' '))
            m_text.pop_back();
        return m_text.starts_with("the ") ? m_text.substr(4) : std::move(m_text);
    }

private:
    void addAscii(char letter)
    {
        const auto c = static_cast<unsigned char>(letter);
        const char last = m_text.empty() ? ' ' : m_text.back();
        if (isCapital(c))
            letter = static_cast<char>(letter + ('a' - 'A'));
        const bool isWord = isSmall(static_cast<unsigned char>(letter)) || isDigit(c);
        const bool isUmlaut = letter == 'e' && (last == 'a' || last == 'o' || last == 'u');
        if (isWord && !isUmlaut)
            m_text += letter;
        else if (!isWord && last != ' ')
            m_text += ' ';
    }
    void addLatin(char32_t point)
    {
        const char letter = point < 0x100 ? latin1[point - 0xC0] : latinA[point - 0x100];
        if (letter != '*')
            return addAscii(letter);
        for (const char one : twoLetters(point))
            addAscii(one);
    }
    void addOther(char32_t point)
    {
        const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
        if (point < 0x800) {
            m_text += static_cast<char>(0xC0 | point >> 6);
        } else if (point < 0x10000) {
            m_text += static_cast<char>(0xE0 | point >> 12);
            m_text += tail(point >> 6);
        } else {
            m_text += static_cast<char>(0xF0 | point >> 18);
            m_text += tail(point >> 12);
            m_text += tail(point >> 6);
        }
        m_text += tail(point);
    }

    std::string m_text;
};

} // namespace

std::string foldedCountryName(std::string_view name)
{
    FoldedName folded;
    for (std::size_t i = 0; i < name.size();)
        folded.add(plainLetterAt(name, i));
    return folded.take();
}

} // namespace unsnag
