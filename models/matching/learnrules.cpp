// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/learnrules.h"

#include "models/matching/companyname.h"
#include "models/matching/fieldlearning.h"
#include "models/matching/plattscaling.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace unsnag {
namespace {

constexpr double mostWrong = 0.005;
constexpr double byChance = 0.05;
constexpr double nobodyIsSure = 1;

//! How a case came out under some rules.
struct Outlook {
    double logit = 0;
    bool isRight = false;
    bool mayStandAlone = false;
};

//! A confidence that the others taught, and whether it was right.
struct Judged {
    double confidence = 0;
    bool isRight = false;
};

std::string plainName(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    std::string plain;
    for (const std::string &word :
         companyName({bytes.constData(), static_cast<std::size_t>(bytes.size())}).words)
        plain += word + ' ';
    return plain;
}

bool isSameName(const ScoredAccount &candidate)
{
    return candidate.scored.name[static_cast<std::size_t>(NamePart::IsSame)] > 0;
}

double fieldBits(const Scored &scored, const MatchRules &rules)
{
    double bits = 0;
    for (std::size_t i = 0; i < fieldCount; ++i)
        bits += weightOf(static_cast<Field>(i), scored.fields[i], rules);
    return bits;
}

//! As a search says it of a candidate: something beside the name is the same, and no tax id differs.
bool isIdentified(const Scored &scored)
{
    constexpr Field identifying[] = {Field::Tax, Field::Domain, Field::Email, Field::Phone,
                                     Field::Street};
    const auto outcome = [&scored](Field field) {
        return scored.fields[static_cast<std::size_t>(field)];
    };
    return outcome(Field::Tax).agreement != Agreement::Other &&
           std::ranges::any_of(identifying,
                               [&outcome](Field field) { return outcome(field).similarity == 1; });
}

//! The best candidate of a search under `rules`; nothing where it found none.
std::optional<Outlook> outlook(const MatchCase &decided, const MatchRules &shipped,
                               const MatchRules &rules)
{
    std::vector<std::size_t> order;
    std::vector<Scored> found;
    for (const ScoredAccount &candidate : decided.candidates) {
        if (!candidate.isFound)
            continue; // those stand behind all that were found
        order.push_back(order.size());
        found.push_back(candidate.scored);
        found.back().odds += fieldBits(found.back(), rules) - fieldBits(found.back(), shipped);
    }
    if (found.empty())
        return std::nullopt;
    std::ranges::stable_sort(
        order, [&found](std::size_t a, std::size_t b) { return found[a].odds > found[b].odds; });
    std::vector<Scored> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(found[i]);
    const bool hasTwin = sorted.size() > 1 && sorted[0].odds == sorted[1].odds;
    Outlook seen;
    seen.logit = logitOf(confidenceParts(sorted), shipped.confidence);
    seen.isRight = decided.candidates[order.front()].id == decided.chosen;
    seen.mayStandAlone = !hasTwin && isIdentified(sorted.front());
    return seen;
}

//! The same logistic, its curve set right.
ConfidenceWeights scaled(ConfidenceWeights weights, const PlattScaling &scaling)
{
    for (double &weight : weights.amounts)
        weight *= scaling.slope;
    for (auto &circumstance : weights.signs) {
        for (double &weight : circumstance)
            weight *= scaling.slope;
    }
    // The sign that is always there, where it always holds, is the sum's constant.
    weights.signs[static_cast<std::size_t>(Circumstance::Always)]
                 [static_cast<std::size_t>(Sign::Always)] += scaling.offset;
    return weights;
}

//! Whether so few of so many show that fewer than mostWrong are: were as many wrong, this few or fewer
//! would come by chance more seldom than one in 20 times (Poisson).
bool isProven(std::size_t wrong, std::size_t all)
{
    const double expected = mostWrong * static_cast<double>(all);
    double term = std::exp(-expected);
    double chance = term;
    for (std::size_t k = 1; k <= wrong; ++k) {
        term *= expected / static_cast<double>(k);
        chance += term;
    }
    return chance <= byChance;
}

//! Lowest confidence from which few enough are wrong.
double sureFrom(std::vector<Judged> judged, double shipped)
{
    std::ranges::stable_sort(
        judged, [](const Judged &a, const Judged &b) { return a.confidence > b.confidence; });
    double from = nobodyIsSure;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        wrong += judged[i].isRight ? 0 : 1;
        const bool isLastOfItsKind =
            i + 1 == judged.size() || judged[i + 1].confidence < judged[i].confidence;
        const bool isFewWrong =
            static_cast<double>(wrong) <= mostWrong * static_cast<double>(i + 1);
        if (!isLastOfItsKind || !isFewWrong)
            continue;
        if (judged[i].confidence >= shipped || isProven(wrong, i + 1))
            from = judged[i].confidence;
        else
            from = std::min(from, shipped); // nothing speaks against the shipped one
    }
    return judged.empty() ? shipped : from;
}

//! Confidence and threshold, each case judged by what the others teach.
void learnConfidence(const std::vector<MatchCase> &cases, const MatchRules &shipped,
                     FieldLearning fields, MatchRules &rules)
{
    constexpr int fewSteps = 3; // leaving one out moves the curve little
    std::vector<JudgedLogit> together;
    std::vector<const MatchCase *> answered;
    for (const MatchCase &decided : cases) {
        if (const auto seen = outlook(decided, shipped, rules)) {
            together.push_back({seen->logit, seen->isRight});
            answered.push_back(&decided);
        }
    }
    const PlattScaling scaling = PlattScaling::fit(together);
    std::vector<Judged> judged;
    for (std::size_t i = 0; i < answered.size(); ++i) {
        fields.remove(*answered[i]);
        const auto seen = outlook(*answered[i], shipped, fields.learned(shipped));
        fields.add(*answered[i]);
        if (seen && seen->mayStandAlone)
            judged.push_back(
                {PlattScaling::fit(together, i, scaling, fewSteps).probability(seen->logit),
                 seen->isRight});
    }
    rules.confidence = scaled(shipped.confidence, scaling);
    rules.sureFrom = sureFrom(std::move(judged), shipped.sureFrom);
}

//! What was decided about one name.
struct NameStory {
    QString account;
    std::size_t taughtBy = 0;
    bool isClear = true;
    bool isTaken = false;
};

void tell(NameStory &story, const MatchCase &decided, std::size_t number)
{
    if (decided.chosen.isEmpty()) {
        story.isTaken = false;
        return;
    }
    story.isClear = story.isClear && (story.account.isEmpty() || story.account == decided.chosen);
    story.account = decided.chosen;
    story.taughtBy = number;
    story.isTaken = true;
}

//! Whether the name alone puts an account before all others, and rightly so.
bool leadsTo(const ScoredAccount &account, const std::vector<ScoredAccount> &all,
             const MatchRules &shipped)
{
    constexpr float half = 0.5F; // of the names' weight must agree
    const auto byName = [&shipped](const Scored &scored) {
        return scored.odds - fieldBits(scored, shipped);
    };
    return account.scored.name[static_cast<std::size_t>(NamePart::Share)] >= half &&
           std::ranges::all_of(all, [&](const ScoredAccount &other) {
               return &other == &account || byName(other.scored) < byName(account.scored);
           });
}

//! Whether nobody is called that, and the account would not be found by it anyway.
bool isNews(const MatchCase &decided, const MatchRules &shipped)
{
    const auto chosen = std::ranges::find(decided.candidates, decided.chosen, &ScoredAccount::id);
    return chosen != decided.candidates.end() &&
           std::ranges::none_of(decided.candidates, isSameName) &&
           !leadsTo(*chosen, decided.candidates, shipped);
}

} // namespace

std::vector<LearnedAlias> learnAliases(const std::vector<MatchCase> &cases,
                                       const MatchRules &shipped)
{
    std::map<std::string, NameStory> stories;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (const std::string name = plainName(cases[i].query.name); !name.empty())
            tell(stories[name], cases[i], i);
    }
    std::vector<LearnedAlias> aliases;
    for (const auto &[name, story] : stories) {
        if (story.isClear && story.isTaken && isNews(cases[story.taughtBy], shipped))
            aliases.push_back({{story.account, cases[story.taughtBy].query.name}, story.taughtBy});
    }
    return aliases;
}

LearnedMatching learnMatching(const std::vector<MatchCase> &cases, const MatchRules &shipped,
                              const QString &version)
{
    LearnedMatching learned{shipped, cases.size() >= fewestForWeights, learnAliases(cases, shipped),
                            0};
    for (const MatchCase &decided : cases)
        learned.apart += static_cast<std::size_t>(decided.apart.size());
    if (learned.hasWeights) {
        FieldLearning fields;
        for (const MatchCase &decided : cases)
            fields.add(decided);
        learned.rules = fields.learned(shipped);
        learnConfidence(cases, shipped, fields, learned.rules);
    }
    learned.rules.version = version;
    return learned;
}

} // namespace unsnag
