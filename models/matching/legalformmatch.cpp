// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformmatch.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAscii(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

//! Whether the "and" at i joins two initials: "E & P" is a word of a name, no form called "ep".
bool joinsInitials(LegalFormWords words, std::size_t i)
{
    return words[i - 1].size() == 1 && words[i + 1].size() == 1;
}

//! A form that is also a word of names says so by the word before it.
bool isGuarded(LegalFormWords words, std::size_t begin, std::size_t end)
{
    if (end - begin == 1 && words[begin].size() == 1 && isAscii(words[begin])) {
        // A.E. and O.E. in Greek letters; else a class or a number: "Trust 2013-A".
        constexpr std::size_t shortest = 5;
        const std::string_view before = words[begin - 1];
        if (before.size() < shortest || std::ranges::any_of(before, isDigit))
            return true;
    }
    return end - begin == 1 && LegalFormTries::get().isGuard(words[begin], words[begin - 1]);
}

//! "E&P Limited" holds no "P Limited"; "Beispiel & C. sas" does hold "C. sas".
bool isCutName(LegalFormWords words, std::size_t begin)
{
    return isAnd(words[begin - 1]) && words[begin].size() == 1 && words[begin] != "c";
}

//! The longest form at the end of the rest that leaves a word.
LegalFormMatch longestAtEnd(LegalFormWords words, LegalFormRest rest)
{
    const LegalFormTries &tries = LegalFormTries::get();
    LegalFormMatch best;
    ByteTrie::Node node = ByteTrie::root;
    for (std::size_t i = rest.to; i-- > rest.from + 1;) {
        if (i + 1 < rest.to && isAnd(words[i])) {
            if (joinsInitials(words, i))
                return best;
            continue;
        }
        for (std::size_t at = words[i].size(); at-- > 0;) {
            node = tries.endings().next(node, words[i][at]);
            if (node == ByteTrie::nowhere)
                return best;
        }
        const FormValue value(tries.endings().value(node));
        if (!value.isNone() && !isCutName(words, i) &&
            !(value.isGuarded() && isGuarded(words, i, rest.to)))
            best = {rest.to - i, value};
    }
    return best;
}

LegalFormMatch longestAtBeginning(LegalFormWords words, LegalFormRest rest)
{
    const LegalFormTries &tries = LegalFormTries::get();
    LegalFormMatch best;
    ByteTrie::Node node = ByteTrie::root;
    for (std::size_t i = rest.from; i + 1 < rest.to; ++i) {
        if (i > rest.from && isAnd(words[i])) {
            if (joinsInitials(words, i))
                return best;
            continue;
        }
        for (const char byte : words[i]) {
            node = tries.beginnings().next(node, byte);
            if (node == ByteTrie::nowhere)
                return best;
        }
        const FormValue value(tries.beginnings().value(node));
        if (!value.isNone())
            best = {i + 1 - rest.from, value};
    }
    return best;
}

//! How many words at an end of the rest are words of public bodies, if that makes such a name.
template <typename Word>
std::size_t publicBodyRun(LegalFormRest rest, Word word)
{
    const ByteTrie &trie = LegalFormTries::get().publicBodies();
    std::size_t run = 0;
    bool hasNoun = false;
    for (; run + 1 < rest.to - rest.from; ++run) {
        const std::uint8_t kind = trie.find(word(run));
        if (kind == 0)
            break;
        hasNoun = hasNoun || kind == LegalFormTries::noun;
    }
    return hasNoun && run >= 2 ? run : 0;
}

LegalFormMatch publicBodyAtEnd(LegalFormWords words, LegalFormRest rest)
{
    const auto word = [&](std::size_t i) { return words[rest.to - 1 - i]; };
    return {publicBodyRun(rest, word), FormValue(LegalForm::Public, LegalFormPlace::EitherEnd)};
}

LegalFormMatch publicBodyAtBeginning(LegalFormWords words, LegalFormRest rest)
{
    const auto word = [&](std::size_t i) { return words[rest.from + i]; };
    return {publicBodyRun(rest, word), FormValue(LegalForm::Public, LegalFormPlace::EitherEnd)};
}

//! The words at one end, from the outside inwards, with the long ones as they are meant.
class MeantWords
{
public:
    static constexpr std::size_t capacity = 8; //!< no legal form has more

    //! Word i from the outside is word(i) of count.
    template <typename Word>
    MeantWords(std::size_t count, Word word)
    {
        const LegalVocabulary &vocabulary = LegalFormTries::get().vocabulary();
        for (; m_size < std::min(count, capacity); ++m_size) {
            const std::string_view written = word(m_size);
            const bool isLong = written.size() >= LegalVocabulary::shortest;
            const LegalVocabulary::Word *const meant = vocabulary.meant(written);
            m_words[m_size] = meant == nullptr ? written : std::string_view(meant->text);
            m_isChanged = m_isChanged || m_words[m_size] != written;
            if (isLong && meant == nullptr) { // no form holds it; it may be the word that stays
                ++m_size;
                break;
            }
        }
    }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] LegalFormWords fromOutside() const
    {
        return LegalFormWords(m_words).first(m_size);
    }
    [[nodiscard]] LegalFormWords fromInside()
    {
        std::reverse(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(m_size));
        return fromOutside();
    }

private:
    std::array<std::string_view, capacity> m_words;
    std::size_t m_size = 0;
    bool m_isChanged = false;
};

//! Mistakes are looked for where the outermost word or, if nothing else is found, the one beside it
//! is a long one of legal forms.
bool mayBeMisspelt(std::string_view outermost, std::string_view beside, bool isLast, bool isFound)
{
    const LegalVocabulary &vocabulary = LegalFormTries::get().vocabulary();
    const LegalVocabulary::Word *const word = vocabulary.meant(outermost);
    if (word != nullptr && (isLast ? word->isLast : word->isFirst))
        return true;
    return !isFound && vocabulary.meant(beside) != nullptr;
}

LegalFormMatch misspeltAtEnd(LegalFormWords words, LegalFormRest rest, bool isFound)
{
    if (rest.to - rest.from < 3 ||
        !mayBeMisspelt(words[rest.to - 1], words[rest.to - 2], true, isFound))
        return {};
    const auto word = [&](std::size_t i) { return words[rest.to - 1 - i]; };
    MeantWords meant(rest.to - rest.from, word);
    if (!meant.isChanged())
        return {};
    const LegalFormWords inner = meant.fromInside();
    return longestAtEnd(inner, {0, inner.size()});
}

LegalFormMatch misspeltAtBeginning(LegalFormWords words, LegalFormRest rest, bool isFound)
{
    if (rest.to - rest.from < 3 ||
        !mayBeMisspelt(words[rest.from], words[rest.from + 1], false, isFound))
        return {};
    const auto word = [&](std::size_t i) { return words[rest.from + i]; };
    const MeantWords meant(rest.to - rest.from, word);
    if (!meant.isChanged())
        return {};
    const LegalFormWords outer = meant.fromOutside();
    return longestAtBeginning(outer, {0, outer.size()});
}

} // namespace

LegalFormMatch legalFormAtEnd(LegalFormWords words, LegalFormRest rest)
{
    const LegalFormMatch exact = longestAtEnd(words, rest);
    const LegalFormMatch body = publicBodyAtEnd(words, rest);
    const LegalFormMatch match = body.words > exact.words ? body : exact;
    const LegalFormMatch misspelt = misspeltAtEnd(words, rest, match.words > 0);
    return misspelt.words > std::max<std::size_t>(match.words, 1) ? misspelt : match;
}

LegalFormMatch legalFormAtBeginning(LegalFormWords words, LegalFormRest rest)
{
    const LegalFormMatch exact = longestAtBeginning(words, rest);
    const LegalFormMatch body = publicBodyAtBeginning(words, rest);
    const LegalFormMatch match = body.words > exact.words ? body : exact;
    const LegalFormMatch misspelt = misspeltAtBeginning(words, rest, match.words > 0);
    return misspelt.words > std::max<std::size_t>(match.words, 1) ? misspelt : match;
}

} // namespace unsnag
