// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformreader.h"

#include "models/matching/transliteration.h"

#include <algorithm>
#include <map>

namespace unsnag {
namespace {

using Alternatives = std::vector<std::string>;

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find_first_of(separators), text.size());
        if (size > 0)
            parts.push_back(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return parts;
}

bool isLetterOrDigit(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

//! One form of the table: its words, each with its alternatives.
class FormPattern
{
public:
    FormPattern(std::string_view text,
                const std::map<std::string, Alternatives, std::less<>> &words)
        : m_words(words)
    {
        while (!text.empty()) {
            const bool isGroup = text.front() == '(';
            const std::size_t size = std::min(text.find(isGroup ? ')' : ' '), text.size());
            if (size > 0)
                add(text.substr(isGroup ? 1 : 0, isGroup ? size - 1 : size), isGroup);
            text.remove_prefix(std::min(size + 1, text.size()));
        }
    }
    [[nodiscard]] const Alternatives &texts() const { return m_texts; }

private:
    void add(std::string_view text, bool isGroup)
    {
        Alternatives alternatives;
        if (isGroup && text.front() == '|')
            alternatives.emplace_back();
        for (const std::string_view word : split(text, "|")) {
            const auto known = m_words.find(word);
            if (known != m_words.end())
                alternatives.insert(alternatives.end(), known->second.begin(), known->second.end());
            else
                alternatives.emplace_back(word == "-" ? "" : word);
        }
        Alternatives longer;
        for (const std::string &begun : m_texts) {
            for (const std::string &word : alternatives) {
                std::string &spelling = longer.emplace_back(begun);
                spelling += begun.empty() || word.empty() ? "" : " ";
                spelling += word;
            }
        }
        m_texts = std::move(longer);
    }

    const std::map<std::string, Alternatives, std::less<>> &m_words;
    Alternatives m_texts{std::string()};
};

//! "ae" is folded to "a", but reads "ae" when it was written "A.E.": the key of the initials of a
//! short word, where it differs.
std::string keyOfInitials(std::string_view text, std::string_view key)
{
    constexpr std::size_t longest = 7;
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (key.size() > longest ||
        (text.find_first_of("eE") == std::string_view::npos && std::ranges::all_of(text, isAscii)))
        return {};
    std::string spaced;
    for (const char c : text) {
        if (c == ' ')
            return {};
        const bool isInside = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        spaced += isInside ? "" : " ";
        spaced += c;
    }
    const std::string initials = legalFormKey(spaced);
    return initials == key ? std::string() : initials;
}

LegalFormPlace placeOf(char sign)
{
    switch (sign) {
    case '<':
        return LegalFormPlace::EitherEnd;
    case '~':
        return LegalFormPlace::WeakBeginning;
    case '+':
        return LegalFormPlace::BesidesEnd;
    case '^':
        return LegalFormPlace::Beginning;
    default:
        return LegalFormPlace::End;
    }
}

} // namespace

LegalForm legalFormCalled(std::string_view name)
{
    constexpr std::pair<std::string_view, LegalForm> names[] = {
        {"limited", LegalForm::Limited},
        {"stock", LegalForm::Stock},
        {"partnership", LegalForm::Partnership},
        {"limitedpartnership", LegalForm::LimitedPartnership},
        {"sole", LegalForm::Sole},
        {"cooperative", LegalForm::Cooperative},
        {"association", LegalForm::Association},
        {"foundation", LegalForm::Foundation},
        {"public", LegalForm::Public},
        {"trust", LegalForm::Trust},
        {"company", LegalForm::Company},
        {"group", LegalForm::Group},
        {"status", LegalForm::Status},
    };
    const auto *const found = std::ranges::find(names, name, [](const auto &n) { return n.first; });
    return found == std::end(names) ? LegalForm::None : found->second;
}

bool isAnd(std::string_view word)
{
    return word == "and" || word == "und" || word == "et";
}

std::vector<std::string> legalFormWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (!word.empty() && !isAnd(word))
            words.push_back(word);
        word.clear();
    };
    for (const char c : folded(text)) {
        if (isLetterOrDigit(c))
            word += c;
        else if (c != '\'')
            close();
    }
    close();
    return words;
}

std::string legalFormKey(std::string_view text)
{
    std::string key;
    for (const std::string &word : legalFormWords(text))
        key += word;
    return key;
}

namespace {

void addEntry(std::vector<LegalFormEntry> &entries, const std::string &spelling, LegalForm form,
              LegalFormPlace place)
{
    LegalFormEntry entry{{}, legalFormWords(spelling), form, place};
    for (const std::string &word : entry.words)
        entry.key += word;
    if (entry.key.empty())
        return;
    std::string initials = keyOfInitials(spelling, entry.key);
    entries.push_back(std::move(entry));
    if (!initials.empty())
        entries.push_back({std::move(initials), {}, form, place});
}

} // namespace

std::vector<LegalFormEntry> readLegalForms(std::string_view table)
{
    std::vector<LegalFormEntry> entries;
    std::map<std::string, Alternatives, std::less<>> words;
    LegalForm form = LegalForm::None;
    for (const std::string_view line : split(table, "\n")) {
        if (line.starts_with("= ")) {
            form = legalFormCalled(line.substr(2));
            continue;
        }
        if (const std::size_t at = line.find(" = ");
            line.front() == '$' && at != std::string_view::npos) {
            for (const std::string_view word : split(line.substr(at + 3), " "))
                words[std::string(line.substr(0, at))].emplace_back(word);
            continue;
        }
        for (std::string_view text : split(line, ";")) {
            text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
            const LegalFormPlace place = text.empty() ? LegalFormPlace::End : placeOf(text.front());
            text.remove_prefix(place == LegalFormPlace::End ? 0 : 1);
            const FormPattern pattern(text, words);
            for (const std::string &spelling : pattern.texts())
                addEntry(entries, spelling, form, place);
        }
    }
    return entries;
}

} // namespace unsnag
