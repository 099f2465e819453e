// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/unicodefolding.h"

#include "models/matching/cyrillic.h"
#include "models/matching/greek.h"

namespace unsnag {
namespace {

bool isWithin(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isVowelPoint(char32_t c)
{
    const bool isHebrew = isWithin(c, 0x591, 0x5C7) && c != 0x5BE && c != 0x5C0 && c != 0x5C3;
    return isHebrew || isWithin(c, 0x610, 0x61A) || isWithin(c, 0x640, 0x640) ||
           isWithin(c, 0x64B, 0x65F) || c == 0x670 || isWithin(c, 0x6D6, 0x6DC) ||
           isWithin(c, 0x6DF, 0x6E8) || isWithin(c, 0x6EA, 0x6ED);
}

//! Soft hyphen, joiners, marks of direction, choices of variant; and the apostrophes that count as
//! letters, so that they split no word.
bool isUnseen(char32_t c)
{
    return c == 0xAD || isWithin(c, 0x2B9, 0x2BF) || c == 0x34F || isWithin(c, 0x200B, 0x200F) ||
           isWithin(c, 0x202A, 0x202E) || isWithin(c, 0x2060, 0x206F) ||
           isWithin(c, 0xFE00, 0xFE0F) || c == 0xFEFF || isWithin(c, 0xE0100, 0xE01EF);
}

struct Letter {
    char32_t letter;
    std::u32string_view plain;
};

// Letters that canonical decomposition leaves alone, signs for the apostrophe, and the letters that
// Persian and Arabic keyboards write differently.
constexpr Letter letters[] = {
    {0xDF, U"ss"},      {0xE6, U"ae"},      {0xF8, U"o"},   {0x153, U"oe"}, {0x142, U"l"},
    {0x111, U"d"},      {0xF0, U"d"},       {0xFE, U"th"},  {0x131, U"i"},  {0x127, U"h"},
    {0x14B, U"n"},      {0x167, U"t"},      {0x138, U"k"},  {0x180, U"b"},  {0x253, U"b"},
    {0x256, U"d"},      {0x257, U"d"},      {0x199, U"k"},  {0x192, U"f"},  {0x268, U"i"},
    {0x26B, U"l"},      {0x259, U"e"},      {0x1DD, U"e"},  {0x1E5, U"g"},  {0x1B6, U"z"},
    {0x289, U"u"},      {0x24D, U"r"},      {0x23C, U"c"},  {0x24F, U"y"},  {0x247, U"e"},
    {0x2018, U"'"},     {0x2019, U"'"},     {0x201B, U"'"}, {0x2044, U"/"}, {0x6A9, U"\u0643"},
    {0x649, U"\u064A"}, {0x6CC, U"\u064A"},
};

void appendPlain(std::u32string &out, char32_t c)
{
    if (isDiacritic(c) || isVowelPoint(c))
        return;
    for (const Letter &letter : letters) {
        if (letter.letter == c) {
            out += letter.plain;
            return;
        }
    }
    const int digit = QChar::digitValue(c);
    const bool isDigit = digit >= 0 && QChar::category(c) == QChar::Number_DecimalDigit;
    out += isDigit ? U'0' + static_cast<char32_t>(digit) : c;
}

//! Collects the words of a text that is normalised already, with Greek and Cyrillic ones in Latin.
class LatinText
{
public:
    void add(char32_t c)
    {
        const Script script = scriptOf(c);
        if (script == Script::Other && m_script != Script::Other && isDiacritic(c))
            return; // accents within a word
        if (script != m_script)
            closeWord();
        m_script = script;
        (script == Script::Other ? m_text : m_word) += c;
    }
    [[nodiscard]] std::u32string take()
    {
        closeWord();
        return std::move(m_text);
    }

private:
    enum class Script { Other, Greek, Cyrillic };

    static Script scriptOf(char32_t c)
    {
        if (isCyrillicLetter(c))
            return Script::Cyrillic;
        return isGreekLetter(c) ? Script::Greek : Script::Other;
    }
    void closeWord()
    {
        std::string latin;
        if (m_script == Script::Cyrillic)
            appendCyrillic(latin, m_word);
        else if (m_script == Script::Greek)
            appendGreek(latin, m_word);
        m_text.append(latin.begin(), latin.end());
        m_word.clear();
    }

    std::u32string m_text;
    std::u32string m_word;
    Script m_script = Script::Other;
};

} // namespace

bool isDiacritic(char32_t c)
{
    return isWithin(c, 0x300, 0x36F) || isWithin(c, 0x483, 0x489) || isWithin(c, 0x1AB0, 0x1AFF) ||
           isWithin(c, 0x1DC0, 0x1DFF) || isWithin(c, 0x20D0, 0x20FF) ||
           isWithin(c, 0xFE20, 0xFE2F);
}

std::string foldedByUnicode(QString text)
{
    text.replace(QChar(0xB4), QLatin1Char('\'')); // would be a blank with an accent
    text = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    LatinText latin;
    for (char32_t c : text.normalized(QString::NormalizationForm_C).toStdU32String()) {
        if (isWithin(c, 0x1F00, 0x1FFF)) // Greek with accents of old
            c = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D).front().unicode();
        if (!isUnseen(c))
            latin.add(c);
    }
    std::u32string plain;
    text = QString::fromStdU32String(latin.take()).normalized(QString::NormalizationForm_D);
    for (const char32_t c : text.toStdU32String())
        appendPlain(plain, c);
    text = QString::fromStdU32String(plain).normalized(QString::NormalizationForm_C);
    return text.toStdString();
}

} // namespace unsnag
