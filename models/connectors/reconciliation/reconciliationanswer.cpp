// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationanswer.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace unsnag {
namespace {

constexpr qsizetype longestText = 500;
constexpr std::size_t mostFeatures = 50;

QString shortText(const Json &json)
{
    return json.scalarText().left(longestText);
}

Error wrong(const QString &place, const QString &detail)
{
    return {Code::RefusedByRemote, detail, place, {}};
}

//! A finite number, also where it is written as a text.
std::optional<double> finite(const Json &json)
{
    bool isNumber = false;
    const double value = json.scalarText().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::vector<ReconciliationFeature> featuresOf(const Json &list)
{
    std::vector<ReconciliationFeature> features;
    for (std::size_t i = 0; i < std::min(list.size(), mostFeatures); ++i) {
        const Json &feature = list.at(i);
        const Json &value = feature["value"];
        const auto number =
            value.isBool() ? std::optional(value.toBool() ? 1.0 : 0.0) : finite(value);
        const QString id = shortText(feature["id"]);
        if (!id.isEmpty() && number)
            features.push_back({id, *number});
    }
    return features;
}

Result<ReconciliationCandidate> candidateOf(const Json &json, const QString &place)
{
    if (!json.isObject())
        return wrong(place, QStringLiteral("expected a candidate as a JSON object"));
    const QString id = json["id"].scalarText();
    if (id.isEmpty() || id.size() > longestText) // a cut id would be another one
        return wrong(place + QStringLiteral("/id"),
                     QStringLiteral("expected an id of at most %1 characters").arg(longestText));
    ReconciliationCandidate candidate;
    candidate.id = id;
    candidate.name = shortText(json["name"]);
    if (candidate.name.isEmpty())
        candidate.name = id;
    candidate.description = shortText(json["description"]);
    const auto score = finite(json["score"]);
    if (!score && !json["score"].isNull())
        return wrong(place + QStringLiteral("/score"), QStringLiteral("expected a number"));
    candidate.score = score.value_or(0);
    candidate.isMatch = json["match"].toBool();
    candidate.features = featuresOf(json["features"]);
    return candidate;
}

} // namespace

Result<std::vector<ReconciliationCandidate>> readCandidates(const Json &answer,
                                                            const QString &source, int most)
{
    const Json &list = answer["q0"]["result"];
    const QString place = source + QStringLiteral("#/q0/result");
    if (!list.isArray()) {
        const QString told = shortText(answer["message"]);
        return wrong(place, told.isEmpty() ? QStringLiteral("expected an array of candidates")
                                           : QStringLiteral("the service says: %1").arg(told));
    }
    std::vector<ReconciliationCandidate> candidates;
    const std::size_t count = std::min(list.size(), static_cast<std::size_t>(std::max(most, 0)));
    for (std::size_t i = 0; i < count; ++i) {
        UNSNAG_TRY(auto candidate, candidateOf(list.at(i), place + QStringLiteral("/%1").arg(i)));
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace unsnag
