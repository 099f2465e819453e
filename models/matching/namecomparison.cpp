// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/namecomparison.h"

#include "models/matching/acronyms.h"
#include "models/matching/transliteration.h"
#include "models/matching/wordlikeness.h"
#include "models/matching/wordtable.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Letters and digits of a folded text.
void appendSquashed(std::string &out, std::string_view text)
{
    const std::size_t begin = out.size();
    appendFolded(out, text);
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                             [](char c) {
                                 return static_cast<unsigned char>(c) < 0x80 &&
                                        !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
                             }),
              out.end());
}

constexpr float leastLikeness = 0.5F;
constexpr float sameMeaning = 0.95F; // "univ" and "university"
constexpr float cutLikeness = 0.9F;  // "Nordl." and "Nordlicht"
constexpr std::size_t firstSlots = 2048;

float &at(NameParts &parts, NamePart part)
{
    return parts[static_cast<std::size_t>(part)];
}

//! Whether a word is one mistake away from a legal form that is too short for its reader to know it.
bool isNearForm(const EditPattern &word)
{
    constexpr std::string_view forms[] = {"inc",  "ltd", "llc", "plc",     "corp",
                                          "gmbh", "sa",  "spa", "limited", "oyj"};
    return std::ranges::any_of(forms,
                               [&word](std::string_view form) { return word.distance(form) == 1; });
}

//! How far a share is above a mark, 0..1.
float above(float share, float mark)
{
    return std::max(0.0F, share - mark) / (1 - mark);
}

//! What a word is where it stands at the end of a name.
LegalForm formOf(std::string_view word)
{
    const std::array<std::string_view, 2> name{"x", word};
    const LegalFormSpans spans = legalFormsOf(name);
    return spans.size() == 1 && spans[0].begin == 1 ? spans[0].form : LegalForm::None;
}

//! Whether two words are the same legal form, written out or not: "Company" and "Co".
bool isSameForm(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    const LegalForm form = a[0] == b[0] ? formOf(a) : LegalForm::None;
    return form != LegalForm::None && form == formOf(b);
}

bool isNumber(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

//! One name being aligned: how well each word found a partner.
struct NameComparison::Side {
    std::array<float, mostWords> matched{};
    std::array<float, mostWords> bits{};  // what the agreement is worth: the less rare of the two
    std::array<bool, mostWords> isForm{}; // the other name has it as its legal form

    [[nodiscard]] bool isAlone(std::size_t i) const { return matched[i] == 0 && !isForm[i]; }
    //! No word alike but for mistakes is a partner.
    void keepEqual()
    {
        std::ranges::replace_if(
            matched, [](float likeness) { return likeness < 1; }, 0.0F);
    }
};

//! How much of both names' weight agrees.
struct NameComparison::Agreed {
    float agreed = 0;
    float all = 0;
};

NameComparison::NameComparison(const CompanyName &query, std::string_view text,
                               const Corpus &corpus)
    : m_query(query), m_corpus(corpus), m_joined(query.joined()), m_joinedPattern(m_joined),
      m_slots(firstSlots)
{
    appendSquashed(m_text, text);
    m_textPattern = EditPattern(m_text);
    for (const std::string &word : query.words) {
        if (m_words.size() == mostWords)
            break;
        const std::uint64_t count = corpus.wordCount(word);
        m_words.push_back(wordOf(word, count));
        if (count == 0) {
            m_words.back().kind = 3;
            m_words.back().bits = static_cast<float>(corpus.rarity(1));
        }
        m_words.back().isForm = formOf(word) != LegalForm::None;
        m_wordPatterns.emplace_back(word);
    }
    if (m_words.size() > 1 && query.form == LegalForm::None)
        m_words.back().isNearForm = isNearForm(m_wordPatterns.back());
}

NameComparison::Word NameComparison::wordOf(std::string_view text, std::uint64_t count) const
{
    const auto [canonical, kind] = knownWord(text);
    auto bits = static_cast<float>(m_corpus.rarity(count));
    if (kind == WordClass::Filler || text.size() == 1)
        bits *= 0.5F;
    const std::uint8_t number = kind == WordClass::Core || kind == WordClass::Number ? 0
                                : kind == WordClass::Place                           ? 2
                                                                                     : 1;
    return {text, canonical, bits, number};
}

const NameComparison::Known &NameComparison::known(std::size_t segment, std::uint32_t word)
{
    const std::uint64_t key = (static_cast<std::uint64_t>(segment) << 32U) + word + 1;
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (key * 0x9E37'79B9'7F4A'7C15U) >> 40U & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (m_known[m_slots[slot] - 1].key == key)
            return m_known[m_slots[slot] - 1];
    }
    Known &next = m_known.emplace_back();
    next.key = key;
    const std::string_view text = m_corpus.segment(segment).word(word);
    next.word = wordOf(text, m_corpus.wordCount(segment, word));
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        next.likeness[i] =
            static_cast<float>(wordLikeness(m_words[i].text, m_wordPatterns[i], text));
        if (m_query.isCut(i) && text.starts_with(m_words[i].text) && text != m_words[i].text)
            next.likeness[i] = std::max(next.likeness[i], cutLikeness);
        if (next.likeness[i] < sameMeaning && m_words[i].meaning == next.word.meaning)
            next.likeness[i] = sameMeaning;
    }
    m_slots[slot] = static_cast<std::uint32_t>(m_known.size());
    if (m_known.size() * 2 > m_slots.size()) {
        m_slots.assign(m_slots.size() * 2, 0);
        const std::size_t wider = m_slots.size() - 1;
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            std::size_t free = (m_known[i].key * 0x9E37'79B9'7F4A'7C15U) >> 40U & wider;
            while (m_slots[free] != 0)
                free = (free + 1) & wider;
            m_slots[free] = static_cast<std::uint32_t>(i + 1);
        }
    }
    return next;
}

void NameComparison::align(std::span<const Known *const> words, Side &left, Side &right) const
{
    for (;;) {
        float best = leastLikeness;
        std::size_t a = mostWords;
        std::size_t b = mostWords;
        for (std::size_t j = 0; j < words.size(); ++j) {
            if (right.matched[j] > 0)
                continue;
            for (std::size_t i = 0; i < m_words.size(); ++i) {
                if (left.matched[i] == 0 && words[j]->likeness[i] > best) {
                    best = words[j]->likeness[i];
                    a = i;
                    b = j;
                }
            }
        }
        if (a == mostWords)
            return;
        left.matched[a] = right.matched[b] = best;
        left.bits[a] = right.bits[b] = std::min(m_words[a].bits, words[b]->word.bits);
    }
}

//! "Soft Ware" against "Software": two neighbours that are one word on the other side. The second may
//! have been taken for a legal form: "Mom Ent".
void NameComparison::joinNeighbours(std::span<const Known *const> words, Side &left,
                                    Side &right) const
{
    constexpr float joined = 0.97F;
    const auto isPair = [](std::string_view a, std::string_view b, std::string_view whole) {
        return a.size() + b.size() == whole.size() && whole.starts_with(a) && whole.ends_with(b);
    };
    const auto isWithForm = [&](std::string_view whole) {
        return !m_words.empty() && !m_query.formWords.empty() &&
               isPair(m_words.back().text, m_query.formWords.front(), whole);
    };
    for (std::size_t j = 0; j < words.size(); ++j) {
        const Word &word = words[j]->word;
        if (right.matched[j] < joined && isWithForm(word.text)) {
            left.matched[m_words.size() - 1] = right.matched[j] = joined;
            left.bits[m_words.size() - 1] = right.bits[j] = word.bits;
        }
        for (std::size_t i = 0; i + 1 < m_words.size(); ++i) {
            if (right.matched[j] >= joined ||
                !isPair(m_words[i].text, m_words[i + 1].text, word.text))
                continue;
            left.matched[i] = left.matched[i + 1] = right.matched[j] = joined;
            left.bits[i] = left.bits[i + 1] = word.bits / 2;
            right.bits[j] = word.bits;
        }
    }
    for (std::size_t j = 0; j + 1 < words.size(); ++j) {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (left.matched[i] >= joined ||
                !isPair(words[j]->word.text, words[j + 1]->word.text, m_words[i].text))
                continue;
            right.matched[j] = right.matched[j + 1] = left.matched[i] = joined;
            left.bits[i] = std::max(words[j]->word.bits, words[j + 1]->word.bits);
            right.bits[j] = right.bits[j + 1] = left.bits[i] / 2;
        }
    }
}

void NameComparison::addQueryWords(const Side &left, Agreed &sum, NameParts &parts) const
{
    constexpr NamePart missing[] = {NamePart::QueryCore, NamePart::QueryOther, NamePart::QueryPlace,
                                    NamePart::QueryUnknown};
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (left.isForm[i] || (left.matched[i] == 0 && m_words[i].isNearForm))
            continue;
        sum.all += m_words[i].bits;
        sum.agreed += m_words[i].bits * left.matched[i];
        if (left.matched[i] == 0)
            at(parts, missing[m_words[i].kind]) += m_words[i].bits;
    }
}

void NameComparison::addAccountWords(std::span<const Known *const> words, const Side &right,
                                     Agreed &sum, NameParts &parts)
{
    constexpr NamePart missing[] = {NamePart::AccountCore, NamePart::AccountOther,
                                    NamePart::AccountPlace};
    for (std::size_t j = 0; j < words.size(); ++j) {
        const Word &word = words[j]->word;
        const float likeness = right.matched[j];
        if (right.isForm[j])
            continue;
        sum.all += word.bits;
        sum.agreed += word.bits * likeness;
        if (likeness == 0) {
            at(parts, missing[word.kind]) += word.bits;
        } else if (likeness == 1) {
            at(parts, word.kind == 0 ? NamePart::ExactCore : NamePart::ExactOther) += right.bits[j];
        } else if (likeness == sameMeaning) {
            at(parts, NamePart::Meaning) += right.bits[j];
        } else {
            at(parts, NamePart::Alike) += right.bits[j] * likeness;
            at(parts, NamePart::AlikeLost) += right.bits[j] * (1 - likeness);
        }
    }
}

//! "Ostwerk Limited - Purchasing" against "Ostwerk Ltd": what is a word of one name, since it stands in
//! its middle, is the legal form of the other.
bool NameComparison::joinForms(std::span<const Known *const> words, std::string_view text,
                               Side &left, Side &right) const
{
    const auto has = [](const std::vector<std::string> &forms, std::string_view word) {
        return std::ranges::any_of(
            forms, [word](const std::string &form) { return isSameForm(form, word); });
    };
    bool isJoined = false;
    // Reading the account's name again is worth it only where it may be the one that is meant.
    const auto partners = std::ranges::count_if(std::span(right.matched).first(words.size()),
                                                [](float likeness) { return likeness > 0; });
    const bool isNear = partners * 2 >= std::ssize(words);
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (isNear && left.matched[i] == 0 && m_words[i].isForm &&
            has(read(text).formWords, m_words[i].text))
            isJoined = left.isForm[i] = true;
    }
    for (std::size_t j = 0; j < words.size(); ++j) {
        if (right.matched[j] == 0 && has(m_query.formWords, words[j]->word.text))
            isJoined = right.isForm[j] = true;
    }
    return isJoined;
}

void NameComparison::addWords(std::span<const Known *const> words, std::string_view text,
                              NameParts &parts)
{
    Side left;
    Side right;
    align(words, left, right);
    joinNeighbours(words, left, right);
    // "Blue" is no acronym of "Blue Lake University".
    const bool isShortened = words[0]->likeness[0] < 1 && isAcronym(words, text);
    if (isShortened) {
        left.keepEqual();
        right.keepEqual();
    }
    const bool isFormJoined = joinForms(words, text, left, right);
    Agreed sum;
    addQueryWords(left, sum, parts);
    addAccountWords(words, right, sum, parts);
    const float share = sum.all > 0 ? sum.agreed / sum.all : 0;
    at(parts, NamePart::Share) = share;
    at(parts, NamePart::ShareHigh) = above(share, 0.8F);
    at(parts, NamePart::ShareTop) = above(share, 0.95F);
    at(parts, NamePart::Acronym) = isShortened ? 1 : 0;
    at(parts, NamePart::FormSame) = isFormJoined ? 1 : 0;
    if (m_words.empty())
        return;
    const auto isWhole = [](const Side &side, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            if (side.isAlone(i))
                return false;
        }
        return true;
    };
    at(parts, NamePart::QueryWhole) = isWhole(left, m_words.size()) ? 1 : 0;
    at(parts, NamePart::AccountWhole) = isWhole(right, words.size()) ? 1 : 0;
    at(parts, NamePart::FirstWord) = isShortened ? 0 : words[0]->likeness[0];
    addNumbers(words, left, right, parts);
}

void NameComparison::addNumbers(std::span<const Known *const> words, const Side &left,
                                const Side &right, NameParts &parts) const
{
    bool isQueryAlone = false;
    bool isAccountAlone = false;
    bool agree = false;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (isNumber(m_words[i].text))
            (left.matched[i] == 0 ? isQueryAlone : agree) = true;
    }
    for (std::size_t j = 0; j < words.size(); ++j) {
        if (isNumber(words[j]->word.text))
            (right.matched[j] == 0 ? isAccountAlone : agree) = true;
    }
    at(parts, NamePart::Number) = isQueryAlone && isAccountAlone && !agree ? 1 : 0;
}

void NameComparison::addWhole(std::span<const Known *const> words, NameParts &parts) const
{
    std::string joined;
    for (const Known *known : words)
        joined += known->word.text;
    const std::size_t shorter = std::min(joined.size(), m_joined.size());
    if (shorter == 0)
        return;
    at(parts, NamePart::Whole) = m_joinedPattern.similarity(joined);
    at(parts, NamePart::WholeHigh) = above(at(parts, NamePart::Whole), 0.8F);
    const bool isSame =
        words.size() == m_words.size() &&
        std::ranges::equal(
            words, m_words, {}, [](const Known *k) { return k->word.text; }, &Word::text);
    at(parts, NamePart::IsSame) = isSame ? 1 : 0;
    if (!isSame && words.size() == m_words.size() && at(parts, NamePart::Share) >= 0.9999F)
        at(parts, NamePart::SameWords) = 1;
    if (shorter >= 5 && (joined.starts_with(m_joined) || m_joined.starts_with(joined)))
        at(parts, NamePart::Beginning) = 1;
}

//! Whether one name is the other's first letters. What can't be is found out without reading the name.
bool NameComparison::isAcronym(std::span<const Known *const> words, std::string_view text) const
{
    constexpr std::size_t mostOfAcronym = 2; // its letters and a tail
    const auto mayBe = [](std::string_view letters, std::size_t size, std::string_view first,
                          std::size_t longer) {
        return size <= mostOfAcronym && longer > size && letters.size() >= 3 &&
               letters.size() <= mostWords && letters[0] == first[0];
    };
    if (m_words.empty())
        return false;
    const std::string_view ours = m_words[0].text;
    const std::string_view theirs = words[0]->word.text;
    if (mayBe(ours, m_words.size(), theirs, words.size()))
        return isAcronymOf(m_query, read(text));
    return mayBe(theirs, words.size(), ours, m_words.size()) && isAcronymOf(read(text), m_query);
}

const CompanyName &NameComparison::read(std::string_view text)
{
    thread_local NameReader reader;
    thread_local CompanyName name;
    reader.read(text, name);
    return name;
}

void NameComparison::addText(std::string_view text, NameParts &parts) const
{
    thread_local std::string squashed;
    squashed.clear();
    appendSquashed(squashed, text);
    if (squashed.empty() || m_text.empty())
        return;
    at(parts, NamePart::TextSame) = squashed == m_text ? 1 : 0;
    at(parts, NamePart::Text) = m_textPattern.similarity(squashed);
    at(parts, NamePart::TextHigh) = above(at(parts, NamePart::Text), 0.8F);
    at(parts, NamePart::TextTop) = above(at(parts, NamePart::Text), 0.93F);
    if (m_text.size() >= 5 && squashed.starts_with(m_text))
        at(parts, NamePart::TextBeginning) = 1;
}

void NameComparison::addForms(LegalForm other, NameParts &parts) const
{
    const auto says = [](LegalForm form) {
        return form != LegalForm::None && form != LegalForm::Company;
    };
    const bool isMistyped =
        !m_words.empty() && m_words.back().isNearForm; // some form, nobody knows which
    const bool queryHas = says(m_query.form) || isMistyped;
    if (at(parts, NamePart::FormSame) == 1)
        return;
    if (says(m_query.form) && says(other))
        at(parts, m_query.form == other ? NamePart::FormSame : NamePart::FormOther) = 1;
    else if (queryHas != says(other))
        at(parts, NamePart::FormOne) = 1;
}

NameParts NameComparison::compare(std::size_t segment, std::uint32_t account, std::string_view text)
{
    NameParts parts{};
    const Segment &from = m_corpus.segment(segment);
    // A name that is missing speaks neither for nor against.
    if (m_text.empty() || from.nameWords(account).empty())
        return parts;
    std::array<const Known *, mostWords> all{};
    std::size_t size = 0;
    for (const std::uint32_t word : from.nameWords(account)) {
        if (size < mostWords)
            all[size++] = &known(segment, word);
    }
    const std::span<const Known *const> words(all.data(), size);
    addWords(words, text, parts);
    addWhole(words, parts);
    addText(text, parts);
    addForms(from.form(account), parts);
    return parts;
}

} // namespace unsnag
