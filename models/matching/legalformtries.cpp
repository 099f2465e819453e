// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformtries.h"

#include "models/matching/legalformtable.h"
#include "models/matching/transliteration.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace unsnag {
namespace {

using Entries = std::vector<std::pair<std::string, std::uint8_t>>;

//! Calls add(heading, word) for each word of lines "heading: word word".
template <typename Add>
void readLists(std::string_view table, Add add)
{
    std::istringstream lines{std::string(table)};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos)
            continue;
        std::istringstream words(line.substr(colon + 1));
        for (std::string word; words >> word;)
            add(line.substr(0, colon), folded(word));
    }
}

std::vector<JoinedForm> readJoinedForms()
{
    std::vector<JoinedForm> forms;
    LegalForm kind = LegalForm::None;
    std::istringstream lines{std::string(joinedLegalForms)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("= ")) {
            kind = legalFormCalled(std::string_view(line).substr(2));
            continue;
        }
        std::istringstream items(line);
        for (std::string item; std::getline(items, item, ';');) {
            std::string text = folded(item);
            std::erase(text, ' ');
            const bool isAtBeginning = text.starts_with('<');
            text.erase(0, isAtBeginning ? 1 : 0);
            if (!text.empty())
                forms.push_back({text, kind, isAtBeginning});
        }
    }
    const auto isLonger = [](const JoinedForm &a, const JoinedForm &b) {
        return a.text.size() > b.text.size();
    };
    std::ranges::stable_sort(forms, isLonger);
    return forms;
}

//! Those of the tables, and the joined ones, which can stand between blanks as well.
std::vector<LegalFormEntry> allForms(const std::vector<JoinedForm> &joined)
{
    std::vector<LegalFormEntry> forms;
    for (const std::string_view table :
         {legalFormsOfTheWest, legalFormsOfTheNorth, legalFormsOfTheEast, legalFormsOfAsia}) {
        std::vector<LegalFormEntry> read = readLegalForms(table);
        std::ranges::move(read, std::back_inserter(forms));
    }
    for (const JoinedForm &form : joined) {
        const LegalFormPlace place =
            form.isAtBeginning ? LegalFormPlace::EitherEnd : LegalFormPlace::End;
        forms.push_back({legalFormKey(form.text), {}, form.form, place});
    }
    return forms;
}

//! The long words of forms of several words.
std::vector<LegalVocabulary::Word> longWordsOf(const std::vector<LegalFormEntry> &forms)
{
    std::vector<LegalVocabulary::Word> longWords;
    for (const LegalFormEntry &form : forms) {
        for (std::size_t i = 0; form.words.size() > 1 && i < form.words.size(); ++i) {
            if (form.words[i].size() >= LegalVocabulary::shortest)
                longWords.push_back({form.words[i], i == 0, i + 1 == form.words.size()});
        }
    }
    return longWords;
}

using Guards = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

Guards readGuards()
{
    Guards guards;
    readLists(legalFormGuards, [&](const std::string &form, std::string word) {
        guards[form].insert(std::move(word));
    });
    return guards;
}

Entries endingsOf(const std::vector<LegalFormEntry> &forms, const Guards &guards)
{
    Entries entries;
    for (const LegalFormEntry &form : forms) {
        const bool isAtEnd =
            form.place != LegalFormPlace::Beginning && form.place != LegalFormPlace::BesidesEnd;
        if (!isAtEnd || guards.at("never").contains(form.key))
            continue;
        const FormValue value(form.form, form.place);
        const bool isGuarded = guards.contains(form.key) || form.key.size() == 1;
        entries.emplace_back(std::string(form.key.rbegin(), form.key.rend()),
                             (isGuarded ? value.guarded() : value).byte());
    }
    return entries;
}

Entries beginningsOf(const std::vector<LegalFormEntry> &forms)
{
    Entries entries;
    for (const LegalFormEntry &form : forms) {
        if (form.place != LegalFormPlace::End)
            entries.emplace_back(form.key, FormValue(form.form, form.place).byte());
    }
    return entries;
}

Entries publicBodiesOf(std::string_view table)
{
    Entries entries;
    readLists(table, [&](const std::string &kind, std::string word) {
        entries.emplace_back(std::move(word), kind == "noun" ? LegalFormTries::noun : 1);
    });
    return entries;
}

} // namespace

LegalFormTries::LegalFormTries(std::vector<JoinedForm> joined,
                               const std::vector<LegalFormEntry> &forms)
    : m_guards(readGuards()), m_joined(std::move(joined)), m_endings(endingsOf(forms, m_guards)),
      m_beginnings(beginningsOf(forms)), m_publicBodies(publicBodiesOf(publicBodyWords)),
      m_vocabulary(longWordsOf(forms))
{}

const LegalFormTries &LegalFormTries::get()
{
    static const LegalFormTries tries = [] {
        const std::vector<JoinedForm> joined = readJoinedForms();
        return LegalFormTries(joined, allForms(joined));
    }();
    return tries;
}

bool LegalFormTries::isGuard(std::string_view form, std::string_view before) const
{
    const auto guard = m_guards.find(form);
    return guard != m_guards.end() && guard->second.contains(before);
}

} // namespace unsnag
