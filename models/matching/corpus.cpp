// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/corpus.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

constexpr std::uint64_t fewAccounts = 1000;

std::uint64_t without(std::uint64_t count,
                      const std::unordered_map<std::string, std::uint64_t> &gone,
                      std::string_view text)
{
    if (gone.empty())
        return count;
    const auto found = gone.find(std::string(text));
    return found == gone.end() ? count : count - std::min(count, found->second);
}

} // namespace

void Corpus::add(std::shared_ptr<const Segment> segment, PartKind kind)
{
    if (kind == PartKind::Accounts)
        m_accounts += segment->accounts();
    m_parts.push_back({std::move(segment), kind, {}});
}

void Corpus::leaveOut(std::size_t number, std::uint32_t account)
{
    Part &part = m_parts[number];
    part.gone.resize(part.segment->accounts());
    if (part.gone[account])
        return;
    part.gone[account] = true;
    if (part.kind != PartKind::Accounts)
        return;
    --m_accounts;
    const auto words = part.segment->nameWords(account);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto before = words.subspan(0, i);
        if (std::ranges::find(before, words[i]) == before.end())
            ++m_words[std::string(part.segment->word(words[i]))];
    }
    if (const auto city = part.segment->record(account).keys.city; !city.empty())
        ++m_cities[std::string(city)];
}

std::optional<Corpus::Place> Corpus::find(std::string_view id) const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].kind != PartKind::Accounts)
            continue;
        for (const std::uint64_t entry : m_parts[i].segment->keys(KeyKind::Id, id)) {
            const auto account = static_cast<std::uint32_t>(entry & 0xFFFF'FFFFU);
            if (account < m_parts[i].segment->accounts() && !isGone(i, account) &&
                m_parts[i].segment->record(account).text.id == id)
                return Place{i, account};
        }
    }
    return std::nullopt;
}

template <typename Count>
std::uint64_t Corpus::sum(const Count &count) const
{
    std::uint64_t all = 0;
    for (const Part &part : m_parts) {
        if (part.kind == PartKind::Accounts)
            all += count(*part.segment);
    }
    return all;
}

std::uint64_t Corpus::wordCount(std::string_view word) const
{
    const std::uint64_t count = sum([word](const Segment &segment) -> std::uint64_t {
        const auto found = segment.findWord(word);
        return found ? segment.wordCount(*found) : 0;
    });
    return without(count, m_words, word);
}

std::uint64_t Corpus::wordCount(std::size_t part, std::uint32_t word) const
{
    if (m_parts.size() == 1 && m_words.empty())
        return m_parts[0].segment->wordCount(word);
    return wordCount(m_parts[part].segment->word(word));
}

std::uint64_t Corpus::gramCount(std::uint64_t gram) const
{
    return sum([gram](const Segment &segment) -> std::uint64_t {
        const auto found = segment.findGram(gram);
        return found ? segment.gramCount(*found) : 0;
    });
}

std::uint64_t Corpus::keyCount(KeyKind kind, std::string_view text) const
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].kind != PartKind::Accounts)
            continue;
        const auto entries = m_parts[i].segment->keys(kind, text);
        const auto isThere = [this, i](std::uint64_t entry) {
            return !isGone(i, static_cast<std::uint32_t>(entry & 0xFFFF'FFFFU));
        };
        count += hasGone(i) ? static_cast<std::uint64_t>(std::ranges::count_if(entries, isThere))
                            : entries.size();
    }
    return count;
}

std::uint64_t Corpus::cityCount(std::string_view city) const
{
    return without(sum([city](const Segment &segment) { return segment.cityCount(city); }),
                   m_cities, city);
}

double Corpus::rarity(std::uint64_t count) const
{
    const auto all = static_cast<double>(std::max(m_accounts, fewAccounts));
    return std::log2((all + 1) / (static_cast<double>(count) + 0.5));
}

double Corpus::choice() const
{
    return std::log2(static_cast<double>(std::max(m_accounts, fewAccounts)));
}

} // namespace unsnag
