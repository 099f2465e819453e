// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/namekeys.h"

#include "models/matching/acronyms.h"
#include "models/matching/taxnumber.h"
#include "models/matching/wordtable.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t phoneTail = 9; // digits that stay when somebody leaves the prefixes out

//! The words by their meaning, in alphabetical order.
std::string sortedJoined(const CompanyName &name)
{
    std::vector<std::string_view> words;
    for (const std::string &word : name.words)
        words.push_back(canonicalWord(word));
    std::ranges::sort(words);
    std::string text;
    for (const std::string_view word : words)
        text += word;
    return text;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return out;
}

} // namespace

std::vector<ExactKey> exactKeys(const AccountText &account, const ContactKeys &keys,
                                const CompanyName &name)
{
    std::vector<ExactKey> out;
    out.reserve(10);
    const auto add = [&out](KeyKind kind, std::string text) {
        if (!text.empty())
            out.push_back({kind, std::move(text)});
    };
    add(KeyKind::Id, std::string(account.id));
    add(KeyKind::Tax, bareTax(keys.tax));
    add(KeyKind::Domain, std::string(keys.domain));
    add(KeyKind::Email, lower(account.email));
    add(KeyKind::Phone,
        std::string(keys.phone.substr(keys.phone.size() - std::min(keys.phone.size(), phoneTail))));
    const std::string joined = name.joined();
    std::string sorted = sortedJoined(name);
    if (sorted != joined)
        add(KeyKind::Name, std::move(sorted));
    add(KeyKind::Name, joined);
    if (name.acronym.size() >= 3)
        add(KeyKind::Name, name.acronym);
    if (name.longAcronym.size() >= 3 && name.longAcronym != name.acronym)
        add(KeyKind::Name, name.longAcronym);
    if (std::string tailed = acronymWithTail(name); tailed != joined)
        add(KeyKind::Name, std::move(tailed));
    return out;
}

} // namespace unsnag
