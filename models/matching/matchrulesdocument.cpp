// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/matchrulesdocument.h"

#include "models/base/jsonpointer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <span>

namespace unsnag {
namespace {

using Names = std::span<const char *const>;

constexpr std::array nameParts{
    "exact_core",    "exact_other",   "alike",          "meaning",       "alike_lost",
    "query_unknown", "query_core",    "query_other",    "query_place",   "account_core",
    "account_other", "account_place", "query_whole",    "account_whole", "share",
    "share_high",    "share_top",     "whole",          "whole_high",    "text",
    "text_high",     "text_top",      "text_beginning", "is_same",       "same_words",
    "first_word",    "acronym",       "beginning",      "number",        "form_same",
    "form_other",    "form_one",      "text_same"};

constexpr std::array circumstances{"always",        "clean",       "query_words",
                                   "account_words", "form_other",  "query_place",
                                   "query_core",    "query_other", "name_alone"};

constexpr std::array signNames{"always",        "tax_same",      "domain_same",  "phone_same",
                               "postcode_same", "city_same",     "country_same", "street_same",
                               "tax_other",     "domain_other",  "phone_other",  "postcode_other",
                               "city_other",    "country_other", "street_other", "two_same",
                               "none_other",    "lead"};

constexpr std::array amountNames{"odds",        "others",        "lead",          "share",
                                 "text",        "query_unknown", "query_core",    "query_place",
                                 "query_other", "account_core",  "account_place", "account_other",
                                 "form_one",    "is_same",       "acronym",       "exact_core",
                                 "tax_bits",    "domain_bits",   "phone_bits"};

// A new part needs a name here, in the order of its enumeration.
static_assert(nameParts.size() == namePartCount && circumstances.size() == circumstanceCount &&
              signNames.size() == signCount && amountNames.size() == amountCount);

constexpr std::array<const char *, 4> weightNames{"same", "per_bit", "near", "other"};
constexpr std::array<double MatchRules::FieldWeights::*, 4> weightMembers{
    &MatchRules::FieldWeights::same, &MatchRules::FieldWeights::perBit,
    &MatchRules::FieldWeights::near, &MatchRules::FieldWeights::other};

//! A number of the rules that stands alone, and its range.
struct Plain {
    const char *name;
    double MatchRules::*member;
    double least = std::numeric_limits<double>::lowest();
    double most = std::numeric_limits<double>::max();
};

constexpr std::array<Plain, 6> plainNumbers{{{"prior", &MatchRules::prior},
                                             {"per_choice", &MatchRules::perChoice},
                                             {"tax_conflict", &MatchRules::taxConflict},
                                             {"floor", &MatchRules::floor},
                                             {"sure_from", &MatchRules::sureFrom, 0, 1},
                                             {"sure_lead", &MatchRules::sureLead, 0}}};

QString word(const char *name)
{
    return QString::fromLatin1(name);
}

Json number(double value)
{
    // 17 digits tell every double from its neighbours.
    return Json::number(QString::number(value, 'g', std::numeric_limits<double>::max_digits10));
}

template <typename Values>
Json numbers(Names names, const Values &values)
{
    JsonObject json;
    for (std::size_t i = 0; i < names.size(); ++i)
        json.insert_or_assign(word(names[i]), number(values[i]));
    return json;
}

Json fieldsJson(const MatchRules &rules)
{
    JsonObject json;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        JsonObject weights;
        for (std::size_t w = 0; w < weightNames.size(); ++w)
            weights.insert_or_assign(word(weightNames[w]),
                                     number(rules.fields[i].*weightMembers[w]));
        json.insert_or_assign(word(fieldName(static_cast<Field>(i))), std::move(weights));
    }
    return json;
}

Json confidenceJson(const ConfidenceWeights &weights)
{
    JsonObject byCircumstance;
    for (std::size_t i = 0; i < circumstanceCount; ++i)
        byCircumstance.insert_or_assign(word(circumstances[i]),
                                        numbers(signNames, weights.signs[i]));
    return JsonObject{{QStringLiteral("amounts"), numbers(amountNames, weights.amounts)},
                      {QStringLiteral("signs"), std::move(byCircumstance)}};
}

//! Reads a document member by member and says where it is wrong.
class RulesReader
{
public:
    explicit RulesReader(const QString &source) : m_source(source) {}

    //! An object with exactly these members.
    [[nodiscard]] Result<void> members(const Json &json, const JsonPointer &place,
                                       Names names) const
    {
        if (!json.isObject())
            return wrong(place, QStringLiteral("expected an object"));
        for (const char *name : names) {
            if (!json.contains(word(name)))
                return wrong(place.child(word(name)),
                             QStringLiteral("expected a member, found nothing"));
        }
        for (const auto &member : json.object()) {
            const QString &found = member.first;
            if (std::ranges::none_of(
                    names, [&found](const char *known) { return found == QLatin1String(known); }))
                return wrong(place.child(found),
                             QStringLiteral("found a member that these rules don't have"));
        }
        return {};
    }

    [[nodiscard]] Result<void> number(const Json &json, const JsonPointer &place, double &value,
                                      double least = std::numeric_limits<double>::lowest(),
                                      double most = std::numeric_limits<double>::max()) const
    {
        bool isRead = false;
        const double read = json.isNumber() ? json.scalarText().toDouble(&isRead) : 0;
        if (!isRead || !std::isfinite(read))
            return wrong(place,
                         QStringLiteral("expected a finite number, found %1").arg(shown(json)));
        if (read < least || read > most)
            return wrong(
                place,
                QStringLiteral("expected %1, found %2").arg(range(least, most), shown(json)));
        value = read;
        return {};
    }

    //! An object with exactly these numbers.
    [[nodiscard]] Result<void> numbers(const Json &json, const JsonPointer &place, Names names,
                                       const std::function<double &(std::size_t)> &slot) const
    {
        UNSNAG_CHECK(members(json, place, names));
        for (std::size_t i = 0; i < names.size(); ++i)
            UNSNAG_CHECK(number(json[names[i]], place.child(word(names[i])), slot(i)));
        return {};
    }

    [[nodiscard]] Error wrong(const JsonPointer &place, const QString &what) const
    {
        return {Code::Input, what, m_source + QLatin1Char('#') + place.text(), {}};
    }

private:
    static QString shown(const Json &json)
    {
        return json.isNull() ? QStringLiteral("nothing")
                             : QString::fromUtf8(json.toText()).left(40);
    }
    static QString range(double least, double most)
    {
        return most == std::numeric_limits<double>::max()
                   ? QStringLiteral("a number from %1").arg(least)
                   : QStringLiteral("a number from %1 to %2").arg(least).arg(most);
    }

    QString m_source;
};

Result<void> readFields(const RulesReader &reader, const Json &json, MatchRules &rules)
{
    const JsonPointer place({QStringLiteral("fields")});
    std::array<const char *, fieldCount> names{};
    for (std::size_t i = 0; i < fieldCount; ++i)
        names[i] = fieldName(static_cast<Field>(i));
    UNSNAG_CHECK(reader.members(json, place, names));
    for (std::size_t i = 0; i < fieldCount; ++i) {
        UNSNAG_CHECK(reader.numbers(
            json[names[i]], place.child(word(names[i])), weightNames,
            [&](std::size_t w) -> double & { return rules.fields[i].*weightMembers[w]; }));
    }
    return {};
}

Result<void> readConfidence(const RulesReader &reader, const Json &json, ConfidenceWeights &weights)
{
    const JsonPointer place({QStringLiteral("confidence")});
    constexpr std::array<const char *, 2> parts{"amounts", "signs"};
    UNSNAG_CHECK(reader.members(json, place, parts));
    UNSNAG_CHECK(reader.numbers(json["amounts"], place.child(QStringLiteral("amounts")),
                                amountNames,
                                [&](std::size_t i) -> double & { return weights.amounts[i]; }));
    const JsonPointer signPlace = place.child(QStringLiteral("signs"));
    UNSNAG_CHECK(reader.members(json["signs"], signPlace, circumstances));
    for (std::size_t c = 0; c < circumstanceCount; ++c) {
        UNSNAG_CHECK(reader.numbers(
            json["signs"][circumstances[c]], signPlace.child(word(circumstances[c])), signNames,
            [&](std::size_t s) -> double & { return weights.signs[c][s]; }));
    }
    return {};
}

Result<void> readVersion(const RulesReader &reader, const Json &json, QString &version)
{
    constexpr qsizetype longest = 64;
    version = json.toString();
    if (!json.isString() || version.trimmed().isEmpty() || version.size() > longest)
        return reader.wrong(JsonPointer({QStringLiteral("version")}),
                            QStringLiteral("expected a text of 1 to %1 characters").arg(longest));
    return {};
}

} // namespace

Json toJson(const MatchRules &rules)
{
    JsonObject json{{QStringLiteral("version"), rules.version},
                    {QStringLiteral("name"), numbers(nameParts, rules.name)},
                    {QStringLiteral("fields"), fieldsJson(rules)},
                    {QStringLiteral("confidence"), confidenceJson(rules.confidence)}};
    for (const Plain &plain : plainNumbers)
        json.insert_or_assign(word(plain.name), number(rules.*plain.member));
    return json;
}

Result<MatchRules> matchRulesFromJson(const Json &document, const QString &source)
{
    const RulesReader reader(source);
    std::vector<const char *> names{"version", "name", "fields", "confidence"};
    for (const Plain &plain : plainNumbers)
        names.push_back(plain.name);
    UNSNAG_CHECK(reader.members(document, {}, names));
    MatchRules rules;
    UNSNAG_CHECK(readVersion(reader, document["version"], rules.version));
    for (const Plain &plain : plainNumbers) {
        UNSNAG_CHECK(reader.number(document[plain.name], JsonPointer({word(plain.name)}),
                                   rules.*plain.member, plain.least, plain.most));
    }
    UNSNAG_CHECK(reader.numbers(document["name"], JsonPointer({QStringLiteral("name")}), nameParts,
                                [&](std::size_t i) -> double & { return rules.name[i]; }));
    UNSNAG_CHECK(readFields(reader, document["fields"], rules));
    UNSNAG_CHECK(readConfidence(reader, document["confidence"], rules.confidence));
    return rules;
}

} // namespace unsnag
