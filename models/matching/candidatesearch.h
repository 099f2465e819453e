// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/corpus.h"
#include "models/matching/gramsearch.h"
#include "models/matching/matchrules.h"
#include "models/matching/namekeys.h"

#include <vector>

namespace unsnag {

//! An account held against a query.
struct Scored {
    Corpus::Place place;
    NameParts name{};
    FieldOutcomes fields{};
    double odds = 0; //!< log2, by the rules
};

//! One query against all accounts: collects those that may be meant, by exact keys, by rare letters
//! of the name, by rare words and by words nearly the same, and compares each field by field.
class CandidateSearch
{
public:
    CandidateSearch(const Corpus &corpus, const MatchRules &rules, const AccountText &query);

    //! Every candidate above the floor of the rules, best first, equals by their ids; an account that
    //! has aliases once, under the name that fits best.
    [[nodiscard]] std::vector<Scored> run();
    //! One account, whatever its odds.
    [[nodiscard]] Scored compare(const Corpus::Place &place);

private:
    [[nodiscard]] std::vector<QueryGram> queryGrams() const;
    [[nodiscard]] std::vector<std::uint32_t> collected(std::size_t part) const;
    void searchPart(std::size_t part, std::vector<Scored> &found);
    //! Returns how near the nearest name came, letter by letter, 0..1.
    float score(std::size_t part, const std::vector<std::uint32_t> &accounts,
                std::vector<Scored> &found);
    void sort(std::vector<Scored> &found) const;

    const Corpus &m_corpus;
    const MatchRules &m_rules;
    AccountText m_query;
    CompanyName m_name;
    ContactKeyTexts m_keyTexts;
    std::vector<ExactKey> m_keys;
    std::vector<QueryGram> m_grams;
    NameComparison m_names;
    FieldComparison m_fields;
};

//! The sum that the rules make of an outcome: log2 odds. `choice`: see Corpus::choice.
[[nodiscard]] double oddsOf(const NameParts &name, const FieldOutcomes &fields,
                            const MatchRules &rules, double choice);
//! What one field adds.
[[nodiscard]] double weightOf(Field field, const FieldOutcome &outcome, const MatchRules &rules);

} // namespace unsnag
