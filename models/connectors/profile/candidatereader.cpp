// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/candidatereader.h"

#include "models/base/jsonpointer.h"

#include <QRegularExpression>

namespace unsnag {

std::vector<Json> CandidateReader::read(const Json &body) const
{
    if (m_candidates.isString())
        return readPlace(m_candidates, body);
    for (const Json &place : m_candidates.array()) {
        auto found = readPlace(place, body);
        if (!found.empty())
            return found;
    }
    return {};
}

std::vector<Json> CandidateReader::readPlace(const Json &place, const Json &body) const
{
    const QString list = place.isString() ? place.toString() : place["list"].toString();
    const Json &there = valueAt(body, list);
    std::vector<Json> out;
    // One record or one text where a list could be is a list of one.
    for (const Json &element : there.isArray() ? there.array() : JsonArray{there}) {
        const Json &item = valueAt(element, place["item"].toString());
        if (place.contains(QStringLiteral("id"))) {
            auto records = named(place["id"].toString(), item.scalarText());
            std::move(records.begin(), records.end(), std::back_inserter(out));
        } else if (item.isObject()) {
            out.push_back(item);
        }
    }
    return out;
}

std::vector<Json> CandidateReader::named(const QString &pattern, const QString &text) const
{
    std::vector<Json> out;
    const auto place = JsonPointer::parse(m_idPlace);
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (place && matches.hasNext()) {
        const QString id = matches.next().captured(1);
        Json record = JsonObject{};
        if (!id.isEmpty() && place->put(record, id))
            out.push_back(std::move(record));
    }
    return out;
}

} // namespace unsnag
