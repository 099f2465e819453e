// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/companyname.h"

#include "models/matching/transliteration.h"
#include "models/matching/utf8.h"
#include "models/matching/wordtable.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace unsnag {
namespace {

bool isDropped(std::string_view word)
{
    return word == "and" || word == "und" || word == "et" || word == "the";
}

bool isWordPart(char32_t code)
{
    if (code < 0x80)
        return (code >= U'a' && code <= U'z') || (code >= U'0' && code <= U'9');
    return QChar::isLetterOrNumber(code) || QChar::isMark(code);
}

//! Forms that stand in front by custom. Others there are more often the name itself: "KSC Holding".
bool isFormInFront(std::string_view word)
{
    constexpr std::string_view forms[] = {"ab",  "oy",  "pt",  "kk",   "uab",  "sia",
                                          "ou",  "ooo", "oao", "zao",  "pao",  "too",
                                          "tov", "pat", "cv",  "prat", "aktb", "sdn"};
    return std::ranges::find(forms, word) != std::end(forms);
}

bool isLeftOutOfAcronyms(std::string_view word)
{
    return word == "and" || word == "of" || word == "the" || word == "for" || word == "de" ||
           word == "und";
}

//! Whether a form is a word of the name as well: groups, foundations and bodies of the state are told
//! apart by it, unless it is written as a few letters ("e.V.").
bool isWordToo(const LegalFormSpan &span, std::string_view first)
{
    switch (span.form) {
    case LegalForm::Group:
    case LegalForm::Trust:
        return true;
    case LegalForm::Association:
    case LegalForm::Foundation:
    case LegalForm::Public:
        return span.end - span.begin > 1 || first.size() > 4;
    case LegalForm::None:
    case LegalForm::Limited:
    case LegalForm::Stock:
    case LegalForm::Partnership:
    case LegalForm::LimitedPartnership:
    case LegalForm::Sole:
    case LegalForm::Cooperative:
    case LegalForm::Company:
    case LegalForm::Status:
        return false;
    }
    return false;
}

} // namespace

QString foldedText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return QString::fromStdString(
        folded({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

std::string CompanyName::joined() const
{
    std::string text;
    for (const std::string &word : words)
        text += word;
    return text;
}

void NameReader::split()
{
    m_words.clear();
    const std::string_view text = m_folded;
    constexpr std::size_t outside = std::string_view::npos;
    std::size_t begin = outside;
    const auto end = [&](std::size_t at) {
        if (begin != outside)
            m_words.push_back(text.substr(begin, at - begin));
        begin = outside;
    };
    for (std::size_t i = 0; i < text.size();) {
        const Letter letter = firstLetter(text.substr(i));
        if (!isWordPart(letter.code)) {
            end(i);
            if (letter.code == U'&' || letter.code == U'+')
                m_words.push_back("and");
        } else if (begin == outside) {
            begin = i;
        }
        i += letter.size;
    }
    end(text.size());
}

void NameReader::joinInitials()
{
    m_joined.clear();
    m_initials.clear();
    m_initials.reserve(m_folded.size()); // its text is looked into while it grows
    const auto isInitial = [](std::string_view word) { return word.size() == 1 && word[0] >= 'a'; };
    for (auto word = m_words.begin(); word != m_words.end();) {
        const auto end = std::find_if_not(word, m_words.end(), isInitial);
        if (end - word < 2) {
            m_joined.push_back(*word++);
            continue;
        }
        const std::size_t begin = m_initials.size();
        for (; word != end; ++word)
            m_initials += *word;
        m_joined.push_back(std::string_view(m_initials).substr(begin));
    }
}

void NameReader::readAcronyms(CompanyName &out) const
{
    out.acronym.clear();
    out.longAcronym.clear();
    for (const std::string_view word : m_joined) {
        const std::string_view initial = word.substr(0, firstLetter(word).size);
        if (!isLeftOutOfAcronyms(word))
            out.longAcronym += initial;
        if (wordClass(word) != WordClass::Filler)
            out.acronym += initial;
    }
    if (out.acronym.size() < 2)
        out.acronym.clear();
}

//! "Co., Ltd. Nordlicht": the end of a name that somebody put in front.
LegalForm NameReader::stripFormsInFront()
{
    constexpr std::size_t longest = 3;
    for (std::size_t size = std::min(longest, m_joined.size() - 1); size >= 1; --size) {
        std::vector<std::string_view> turned{m_joined.back()};
        turned.insert(turned.end(), m_joined.begin(),
                      m_joined.begin() + static_cast<std::ptrdiff_t>(size));
        const LegalFormSpans spans = legalFormsOf(turned);
        const bool isForm = spans.size() == 1 && spans[0].begin == 1 &&
                            spans[0].end == turned.size() && !isWordToo(spans[0], turned[1]);
        // One word in front is more often the beginning of a name.
        constexpr std::string_view sure[] = {"gmbh",    "ltd",  "llc", "inc",
                                             "limited", "sarl", "srl", "plc"};
        const bool isSure = size >= 2 || std::ranges::find(sure, turned[1]) != std::end(sure);
        if (!isForm || !isSure || spans[0].form == LegalForm::Company ||
            spans[0].form == LegalForm::Status)
            continue;
        const auto end = m_joined.begin() + static_cast<std::ptrdiff_t>(size);
        m_formWords.insert(m_formWords.end(), m_joined.begin(), end);
        m_joined.erase(m_joined.begin(), end);
        return spans[0].form;
    }
    return LegalForm::None;
}

LegalForm NameReader::stripForms()
{
    const LegalFormSpans spans = legalFormsOf(m_joined);
    LegalForm form = spans.decisive();
    for (const LegalFormSpan &span : spans) {
        const bool isInFront = span.begin == 0 && span.end - span.begin == 1;
        if (isWordToo(span, m_joined[span.begin]) || (isInFront && !isFormInFront(m_joined[0])))
            continue;
        for (std::uint32_t i = span.begin; i < span.end; ++i)
            m_formWords.push_back(std::exchange(m_joined[i], {}));
    }
    std::erase_if(m_joined, [](std::string_view word) { return word.empty(); });
    if (form == LegalForm::None)
        form = stripFormsInFront();
    for (std::string_view *word : {&m_joined.back(), &m_joined.front()}) {
        if (!isIdeographic(firstLetter(*word).code))
            continue;
        m_whole = *word;
        const LegalForm joined = stripJoinedForm(m_whole);
        if (joined == LegalForm::None)
            continue;
        // What is left stands in the word as it was.
        *word = word->substr(word->find(m_whole), m_whole.size());
        form = form == LegalForm::None ? joined : form;
    }
    return form;
}

bool NameReader::isCut(std::string_view word) const
{
    constexpr std::size_t shortest = 3; // "St." and "Dr." are whole
    const std::string_view text = m_folded;
    // Words of initials that were joined stand in a text of their own.
    const bool isOfName = std::less_equal<>()(text.data(), word.data()) &&
                          std::less_equal<>()(word.data() + word.size(), text.data() + text.size());
    if (word.size() < shortest || !isOfName)
        return false;
    const std::string_view rest =
        text.substr(static_cast<std::size_t>(word.data() - text.data()) + word.size());
    return rest == "." || rest.starts_with(". ");
}

void NameReader::read(std::string_view utf8, CompanyName &out)
{
    m_folded.clear();
    appendFolded(m_folded, utf8);
    std::erase(m_folded, '\''); // O'Example is one word
    split();
    joinInitials();
    m_formWords.clear();
    out.form = m_joined.empty() ? LegalForm::None : stripForms();
    readAcronyms(out);
    std::erase_if(m_joined, isDropped);
    if (m_joined.empty())
        m_joined = m_words; // a company called "And"
    out.words.assign(m_joined.begin(), m_joined.end());
    out.formWords.assign(m_formWords.begin(), m_formWords.end());
    out.cutWords = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(m_joined.size(), 32); ++i)
        out.cutWords |= isCut(m_joined[i]) ? 1U << i : 0U;
}

CompanyName companyName(std::string_view utf8)
{
    CompanyName name;
    NameReader().read(utf8, name);
    return name;
}

} // namespace unsnag
