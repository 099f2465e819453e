// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/candidatesearch.h"

#include "models/matching/gramlists.h"
#include "models/matching/grams.h"
#include "models/matching/wordcandidates.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::uint64_t postingBudget = 400'000; // postings of grams that are read
constexpr float leastWeight = 0.35F;             // of the query's grams that are read in any case
constexpr std::size_t gramHits = 200;
constexpr std::size_t mostOfKey = 400; // a value that more accounts share names none of them
constexpr float near = 0.8F;           // a name as near as this leaves no word mistyped,
constexpr float nearShort = 0.95F;     // but short ones have many neighbours
constexpr std::size_t shortName = 10;

using Numbers = std::vector<std::uint32_t>;

void makeUnique(Numbers &numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

double weightOf(Field field, const FieldOutcome &outcome, const MatchRules &rules)
{
    const MatchRules::FieldWeights &weights = rules.fields[static_cast<std::size_t>(field)];
    switch (outcome.agreement) {
    case Agreement::Missing:
        return 0;
    case Agreement::Same:
        return weights.same + weights.perBit * static_cast<double>(outcome.bits);
    case Agreement::Near:
        return weights.near;
    case Agreement::Other:
        return weights.other + (outcome.isConflict ? rules.taxConflict : 0);
    }
    return 0;
}

double oddsOf(const NameParts &name, const FieldOutcomes &fields, const MatchRules &rules,
              double choice)
{
    double odds = rules.prior - rules.perChoice * choice;
    for (std::size_t i = 0; i < namePartCount; ++i)
        odds += rules.name[i] * static_cast<double>(name[i]);
    for (std::size_t i = 0; i < fieldCount; ++i)
        odds += weightOf(static_cast<Field>(i), fields[i], rules);
    return odds;
}

CandidateSearch::CandidateSearch(const Corpus &corpus, const MatchRules &rules,
                                 const AccountText &query)
    : m_corpus(corpus), m_rules(rules), m_query(query), m_name(companyName(query.name)),
      m_keyTexts(contactKeys(query)), m_keys(exactKeys(query, m_keyTexts.view(), m_name)),
      m_grams(queryGrams()), m_names(m_name, query.name, corpus),
      m_fields(query, m_keyTexts.view(), corpus)
{}

std::vector<QueryGram> CandidateSearch::queryGrams() const
{
    std::vector<std::uint64_t> grams;
    for (const std::string &word : m_name.words)
        appendMeaningGrams(word, grams);
    std::ranges::sort(grams);
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    std::vector<QueryGram> out;
    for (const std::uint64_t gram : grams) {
        // An alias may hold grams that no account has: they are as rare as can be.
        const std::uint64_t count = m_corpus.gramCount(gram);
        out.push_back({gram, gramWeight(count, m_corpus.accounts()), count});
    }
    keepRarest(out, postingBudget, leastWeight);
    return out;
}

Numbers CandidateSearch::collected(std::size_t part) const
{
    const Segment &segment = m_corpus.segment(part);
    std::vector<GramHit> hits;
    searchGrams(segment, m_grams, gramHits, hits);
    Numbers accounts;
    for (const GramHit &hit : hits)
        accounts.push_back(hit.account);
    for (const ExactKey &key : m_keys) {
        const auto entries = segment.keys(key.kind, key.text);
        if (key.kind == KeyKind::Id || entries.size() > mostOfKey)
            continue;
        for (const std::uint64_t entry : entries)
            accounts.push_back(static_cast<std::uint32_t>(entry & 0xFFFF'FFFFU));
    }
    addByWords(m_name, segment, accounts);
    makeUnique(accounts);
    return accounts;
}

float CandidateSearch::score(std::size_t part, const Numbers &accounts, std::vector<Scored> &found)
{
    const double prior = m_rules.prior - m_rules.perChoice * m_corpus.choice();
    float nearest = 0;
    // Each account is somewhere else in memory; waiting for one costs as much as comparing it.
    constexpr std::size_t ahead = 8;
    const Segment &segment = m_corpus.segment(part);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (i + 2 * ahead < accounts.size() && accounts[i + 2 * ahead] < segment.accounts())
            segment.fetchPlaces(accounts[i + 2 * ahead]);
        if (i + ahead < accounts.size() && accounts[i + ahead] < segment.accounts())
            segment.fetchBytes(accounts[i + ahead]);
        const std::uint32_t account = accounts[i];
        if (account >= segment.accounts() || m_corpus.isGone(part, account))
            continue;
        const Scored scored = compare({part, account});
        nearest = std::max(nearest, scored.name[static_cast<std::size_t>(NamePart::Text)]);
        if (scored.odds - prior >= m_rules.floor)
            found.push_back(scored);
    }
    return nearest;
}

Scored CandidateSearch::compare(const Corpus::Place &place)
{
    const AccountRecord record = m_corpus.segment(place.part).record(place.account);
    Scored scored{place, m_names.compare(place.part, place.account, record.text.name),
                  m_fields.compare(record), 0};
    scored.odds = oddsOf(scored.name, scored.fields, m_rules, m_corpus.choice());
    return scored;
}

void CandidateSearch::searchPart(std::size_t part, std::vector<Scored> &found)
{
    const Numbers accounts = collected(part);
    const float enough = m_query.name.size() <= shortName ? nearShort : near;
    if (score(part, accounts, found) >= enough && m_name.cutWords == 0)
        return;
    Numbers more;
    addByMistypedWords(m_name, m_corpus.segment(part), more);
    makeUnique(more);
    std::erase_if(more, [&accounts](std::uint32_t account) {
        return std::ranges::binary_search(accounts, account);
    });
    score(part, more, found);
}

void CandidateSearch::sort(std::vector<Scored> &found) const
{
    const auto idOf = [this](const Scored &scored) {
        return m_corpus.segment(scored.place.part).record(scored.place.account).text.id;
    };
    std::ranges::sort(found, [&idOf](const Scored &a, const Scored &b) {
        if (a.odds != b.odds)
            return a.odds > b.odds;
        const std::string_view idA = idOf(a);
        const std::string_view idB = idOf(b);
        return idA != idB ? idA < idB
                          : std::pair(a.place.part, a.place.account) <
                                std::pair(b.place.part, b.place.account);
    });
    const auto isAlias = [this](const Scored &scored) {
        return m_corpus.kind(scored.place.part) == PartKind::Aliases;
    };
    if (std::ranges::none_of(found, isAlias))
        return;
    std::vector<std::string_view> seen;
    std::erase_if(found, [&](const Scored &scored) {
        const std::string_view id = idOf(scored);
        if (std::ranges::find(seen, id) != seen.end())
            return true;
        seen.push_back(id);
        return false;
    });
}

std::vector<Scored> CandidateSearch::run()
{
    std::vector<Scored> found;
    for (std::size_t part = 0; part < m_corpus.parts(); ++part)
        searchPart(part, found);
    sort(found);
    return found;
}

} // namespace unsnag
