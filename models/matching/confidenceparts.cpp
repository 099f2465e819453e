// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/confidenceparts.h"

#include "models/matching/candidatesearch.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

constexpr double mostLead = 20;
constexpr double nearLead = 3;

//! One candidate's outcome by name.
class Outcome
{
public:
    explicit Outcome(const Scored &scored) : m_scored(scored) {}

    [[nodiscard]] double name(NamePart part) const
    {
        return static_cast<double>(m_scored.name[static_cast<std::size_t>(part)]);
    }
    [[nodiscard]] bool has(NamePart part) const { return name(part) > 0; }
    [[nodiscard]] const FieldOutcome &field(Field field) const
    {
        return m_scored.fields[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] bool is(Field which, Agreement agreement) const
    {
        return field(which).agreement == agreement;
    }
    [[nodiscard]] double bits(Field which) const
    {
        return is(which, Agreement::Same) ? static_cast<double>(field(which).bits) : 0;
    }
    [[nodiscard]] double count(Agreement agreement) const
    {
        return static_cast<double>(
            std::ranges::count(m_scored.fields, agreement, &FieldOutcome::agreement));
    }

private:
    const Scored &m_scored;
};

void addCircumstances(const Outcome &best, ConfidenceParts &parts)
{
    const auto set = [&parts](Circumstance circumstance, bool holds) {
        parts.circumstances[static_cast<std::size_t>(circumstance)] = holds;
    };
    const bool query = best.has(NamePart::QueryCore) || best.has(NamePart::QueryOther) ||
                       best.has(NamePart::QueryPlace) || best.has(NamePart::QueryUnknown);
    const bool account = best.has(NamePart::AccountCore) || best.has(NamePart::AccountOther) ||
                         best.has(NamePart::AccountPlace);
    constexpr Field identifying[] = {Field::Tax,   Field::Domain, Field::Email,
                                     Field::Phone, Field::Street, Field::Postcode};
    const bool isIdentified = std::ranges::any_of(
        identifying, [&best](Field field) { return best.is(field, Agreement::Same); });
    set(Circumstance::Always, true);
    set(Circumstance::Clean, !query && !account && !best.has(NamePart::FormOther));
    set(Circumstance::QueryWords, query);
    set(Circumstance::AccountWords, account);
    set(Circumstance::FormOther, best.has(NamePart::FormOther));
    set(Circumstance::QueryPlace, best.has(NamePart::QueryPlace));
    set(Circumstance::QueryCore, best.has(NamePart::QueryCore));
    set(Circumstance::QueryOther, best.has(NamePart::QueryOther));
    set(Circumstance::NameAlone, !isIdentified);
}

void addSigns(const Outcome &best, double lead, ConfidenceParts &parts)
{
    const auto set = [&parts](Sign sign, double value) {
        parts.signs[static_cast<std::size_t>(sign)] = value;
    };
    const auto fields = {
        std::pair(Sign::TaxSame, Field::Tax), {Sign::DomainSame, Field::Domain},
        {Sign::PhoneSame, Field::Phone},      {Sign::PostcodeSame, Field::Postcode},
        {Sign::CitySame, Field::City},        {Sign::CountrySame, Field::Country},
        {Sign::StreetSame, Field::Street}};
    constexpr auto toOther =
        static_cast<std::uint8_t>(Sign::TaxOther) - static_cast<std::uint8_t>(Sign::TaxSame);
    for (const auto &[same, field] : fields) {
        set(same, best.is(field, Agreement::Same) ? 1 : 0);
        set(static_cast<Sign>(static_cast<std::uint8_t>(same) + toOther),
            best.is(field, Agreement::Other) ? 1 : 0);
    }
    const auto ids = {Field::Tax, Field::Domain, Field::Phone};
    const auto agreeing = std::ranges::count_if(
        ids, [&best](Field field) { return best.is(field, Agreement::Same); });
    set(Sign::Always, 1);
    set(Sign::TwoSame, agreeing >= 2 ? 1 : 0);
    set(Sign::NoneOther, best.count(Agreement::Other) == 0 ? 1 : 0);
    set(Sign::Lead, std::min(lead, nearLead));
}

void addAmounts(const Outcome &best, double odds, double others, double lead,
                ConfidenceParts &parts)
{
    const auto set = [&parts](Amount amount, double value) {
        parts.amounts[static_cast<std::size_t>(amount)] = value;
    };
    const auto names = {std::pair(Amount::Share, NamePart::Share),
                        {Amount::Text, NamePart::Text},
                        {Amount::QueryUnknown, NamePart::QueryUnknown},
                        {Amount::QueryCore, NamePart::QueryCore},
                        {Amount::QueryPlace, NamePart::QueryPlace},
                        {Amount::QueryOther, NamePart::QueryOther},
                        {Amount::AccountCore, NamePart::AccountCore},
                        {Amount::AccountPlace, NamePart::AccountPlace},
                        {Amount::AccountOther, NamePart::AccountOther},
                        {Amount::FormOne, NamePart::FormOne},
                        {Amount::IsSame, NamePart::IsSame},
                        {Amount::Acronym, NamePart::Acronym},
                        {Amount::ExactCore, NamePart::ExactCore}};
    for (const auto &[amount, part] : names)
        set(amount, best.name(part));
    set(Amount::Odds, odds);
    set(Amount::Others, others);
    set(Amount::Lead, lead);
    set(Amount::TaxBits, best.bits(Field::Tax));
    set(Amount::DomainBits, best.bits(Field::Domain));
    set(Amount::PhoneBits, best.bits(Field::Phone));
}

} // namespace

ConfidenceParts confidenceParts(const std::vector<Scored> &found)
{
    ConfidenceParts parts;
    const Outcome best(found.front());
    const double odds = found.front().odds;
    double others = 0;
    for (std::size_t i = 1; i < std::min(found.size(), rivals); ++i)
        others += std::exp2(std::max(found[i].odds - odds, -60.0));
    const double lead = found.size() > 1 ? std::min(odds - found[1].odds, mostLead) : mostLead;
    addCircumstances(best, parts);
    addSigns(best, lead, parts);
    addAmounts(best, odds, std::max(std::log2(others), -mostLead), lead, parts);
    return parts;
}

double logitOf(const ConfidenceParts &parts, const ConfidenceWeights &weights)
{
    double sum = 0;
    for (std::size_t i = 0; i < amountCount; ++i)
        sum += parts.amounts[i] * weights.amounts[i];
    for (std::size_t c = 0; c < circumstanceCount; ++c) {
        for (std::size_t s = 0; parts.circumstances[c] && s < signCount; ++s)
            sum += parts.signs[s] * weights.signs[c][s];
    }
    return sum;
}

double confidenceOf(const ConfidenceParts &parts, const ConfidenceWeights &weights)
{
    return 1 / (1 + std::exp(-logitOf(parts, weights)));
}

} // namespace unsnag
