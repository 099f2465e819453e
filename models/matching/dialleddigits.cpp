// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/dialleddigits.h"

#include "models/matching/plainletter.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t longestText = 128;
constexpr std::size_t fullNumber = 7;  // with so many digits before a word the number is complete
constexpr std::size_t shortNumber = 5; // and with so many before a word that says "extension"
constexpr std::size_t firstPart = 3;   // digits that a vanity number has before its letters

bool isExtension(std::string_view word)
{
    constexpr std::string_view words[] = {"X",   "EXT",     "EXTENSION", "DURCHWAHL", "DW",
                                          "KL",  "KLAPPE",  "APP",       "APPARAT",   "NST",
                                          "INT", "INTERNO", "POSTE",     "ANEXO",     "RAMAL"};
    return std::ranges::find(words, word) != std::end(words);
}

//! The digit on whose key a letter stands (E.161).
char keyOf(char letter)
{
    constexpr std::string_view keys = "22233344455566677778889999";
    return keys[static_cast<std::size_t>(letter - 'A')];
}

} // namespace

DialledDigits::DialledDigits(std::string_view text) : m_text(text.substr(0, longestText))
{
    read();
}

void DialledDigits::read()
{
    while (m_at < m_text.size() && m_size < m_digits.size()) {
        const std::size_t before = m_at;
        const char32_t letter = plainLetterAt(m_text, m_at);
        if (isDigit(letter)) {
            addDigit(static_cast<char>(letter), before);
        } else if (letter == '+' && m_size == 0) {
            m_hasPlus = true;
        } else if (isCapital(asCapital(letter))) {
            m_at = before;
            if (!takesWord(nextWord().text()))
                return;
        } else if (m_size >= fullNumber && endsNumber(letter)) {
            return;
        }
    }
}

void DialledDigits::addDigit(char digit, std::size_t at)
{
    const bool isBracketed =
        at > 0 && m_text[at - 1] == '(' && m_at < m_text.size() && m_text[m_at] == ')';
    if (digit == '0' && isBracketed && m_size > 0)
        m_bracketZero = m_size;
    m_digits[m_size++] = digit;
}

//! Signs between two numbers or before an extension.
bool DialledDigits::endsNumber(char32_t letter) const
{
    if (letter == '/' || letter == '|') { // "030 1234567 / 0171 1234567"
        std::string_view rest = m_text.substr(m_at);
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        return rest.starts_with('0') || rest.starts_with('+') || rest.starts_with('(');
    }
    return letter == ',' || letter == ';' || letter == '#' || letter == '\n' || letter == '+';
}

DialledDigits::Word DialledDigits::nextWord()
{
    Word word;
    while (m_at < m_text.size()) {
        std::size_t next = m_at;
        const char32_t letter = asCapital(plainLetterAt(m_text, next));
        if (!isCapital(letter))
            return word;
        if (word.size < word.letters.size())
            word.letters[word.size++] = static_cast<char>(letter);
        m_at = next;
    }
    return word;
}

//! A word is nothing before the number ("Tel."), digits of a vanity number, or the end of the number:
//! then the answer is no.
bool DialledDigits::takesWord(std::string_view word)
{
    if (m_size >= fullNumber || (m_size >= shortNumber && isExtension(word)))
        return false;
    // "0xx11" leaves the choice of a carrier to the reader.
    if (m_size < firstPart || word == "XX")
        return true;
    if (word.size() < 2)
        return false;
    for (std::size_t i = 0; i < word.size() && m_size < m_digits.size(); ++i)
        m_digits[m_size++] = keyOf(word[i]);
    return true;
}

} // namespace unsnag
