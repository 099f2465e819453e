// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/acronyms.h"

#include "models/matching/utf8.h"
#include "models/matching/wordtable.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t leastLetters = 3; // of an acronym; shorter ones are too many names'

} // namespace

bool isAcronymTail(std::string_view foldedWord)
{
    constexpr std::string_view tails[] = {"group", "holding",    "trust",
                                          "fund",  "foundation", "bank"};
    return std::ranges::find(tails, canonicalWord(foldedWord)) != std::end(tails);
}

std::string acronymWithTail(const CompanyName &name)
{
    if (name.words.size() < 2 || !isAcronymTail(name.words.back()))
        return {};
    const std::string_view tail = name.words.back();
    std::string text = name.words.size() == 2 ? name.words.front() : name.longAcronym;
    if (name.words.size() > 2)
        text.resize(text.size() - std::min(text.size(), firstLetter(tail).size));
    if (text.size() < leastLetters)
        return {};
    return text += canonicalWord(tail);
}

bool isAcronymOf(const CompanyName &shorter, const CompanyName &longer)
{
    if (shorter.words.size() == 1) {
        const std::string &letters = shorter.words.front();
        return letters.size() >= leastLetters && longer.words.size() > 1 &&
               (letters == longer.acronym || letters == longer.longAcronym);
    }
    if (shorter.words.size() != 2 || longer.words.size() <= 2)
        return false;
    const std::string text = acronymWithTail(shorter);
    return !text.empty() && text == acronymWithTail(longer);
}

} // namespace unsnag
