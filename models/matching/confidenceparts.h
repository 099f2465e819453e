// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace unsnag {

struct Scored;

//! How the best candidate's name stands to the query's.
enum class Circumstance : std::uint8_t {
    Always,
    Clean,        //!< no word without a partner on either side, no conflict of legal forms
    QueryWords,   //!< words of the query have no partner
    AccountWords, //!< words of the account have none
    FormOther,    //!< the legal forms contradict each other
    QueryPlace,   //!< a place of the query has no partner: the mark of a sister company
    QueryCore,    //!< a proper word of the query has none
    QueryOther,   //!< a market word of the query has none
    NameAlone,    //!< no tax id, domain, telephone, address agrees
    Count_
};

//! What is looked at under a circumstance.
enum class Sign : std::uint8_t {
    Always,
    TaxSame,
    DomainSame,
    PhoneSame,
    PostcodeSame,
    CitySame,
    CountrySame,
    StreetSame,
    TaxOther,
    DomainOther,
    PhoneOther,
    PostcodeOther,
    CityOther,
    CountryOther,
    StreetOther,
    TwoSame,   //!< two of tax id, domain and telephone are the same
    NoneOther, //!< no field differs
    Lead,      //!< odds over the next candidate, at most 3 bits
    Count_
};

//! Amounts that count in every circumstance.
enum class Amount : std::uint8_t {
    Odds,   //!< of the best candidate
    Others, //!< log2 of the sum of the others' odds over the best one's; at least -20
    Lead,   //!< at most 20
    Share,
    Text,
    QueryUnknown,
    QueryCore,
    QueryPlace,
    QueryOther,
    AccountCore,
    AccountPlace,
    AccountOther,
    FormOne,
    IsSame,
    Acronym,
    ExactCore, //!< see NamePart
    TaxBits,
    DomainBits,
    PhoneBits, //!< rarity of the value where it agrees
    Count_
};

constexpr std::size_t circumstanceCount = static_cast<std::size_t>(Circumstance::Count_);
constexpr std::size_t signCount = static_cast<std::size_t>(Sign::Count_);
constexpr std::size_t amountCount = static_cast<std::size_t>(Amount::Count_);

//! What the confidence in the best candidate is worked out from.
struct ConfidenceParts {
    std::array<bool, circumstanceCount> circumstances{};
    std::array<double, signCount> signs{};
    std::array<double, amountCount> amounts{};
};

//! Weights of a logistic regression over the amounts and over each sign under each circumstance.
struct ConfidenceWeights {
    std::array<std::array<double, signCount>, circumstanceCount> signs{};
    std::array<double, amountCount> amounts{};

    bool operator==(const ConfidenceWeights &) const = default;
};

//! Candidates behind these say nothing about how sure the first one is.
constexpr std::size_t rivals = 20;

//! `found`: all candidates, best first; at least one.
[[nodiscard]] ConfidenceParts confidenceParts(const std::vector<Scored> &found);

//! The sum of the weights over the parts: the log odds, to base e, that the best candidate is meant.
[[nodiscard]] double logitOf(const ConfidenceParts &parts, const ConfidenceWeights &weights);
//! Probability that the best candidate is the account that is meant, 0..1.
[[nodiscard]] double confidenceOf(const ConfidenceParts &parts, const ConfidenceWeights &weights);

} // namespace unsnag
