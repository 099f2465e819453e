// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/candidate.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

struct Column {
    const char *name;
    QString Account::*field;
};

constexpr Column columns[] = {
    {"id", &Account::id},
    {"name", &Account::name},
    {"domain", &Account::domain},
    {"tax_id", &Account::taxId},
    {"street", &Account::street},
    {"city", &Account::city},
    {"postcode", &Account::postcode},
    {"country", &Account::country},
    {"email", &Account::email},
    {"phone", &Account::phone},
};

Json realNumber(double value)
{
    return Json::number(QString::number(value, 'f', 4));
}

double realAt(const Json &json, const char *key)
{
    return json[key].scalarText().toDouble();
}

Json toJson(const Evidence &evidence)
{
    return JsonObject{{QStringLiteral("field"), evidence.field},
                      {QStringLiteral("query"), evidence.query},
                      {QStringLiteral("candidate"), evidence.candidate},
                      {QStringLiteral("similarity"), realNumber(evidence.similarity)},
                      {QStringLiteral("weight"), realNumber(evidence.weight)}};
}

Evidence evidenceFromJson(const Json &json)
{
    return {json["field"].toString(), json["query"].toString(), json["candidate"].toString(),
            realAt(json, "similarity"), realAt(json, "weight")};
}

Json toJson(const Candidate &candidate)
{
    JsonArray evidence;
    for (const Evidence &part : candidate.evidence)
        evidence.push_back(toJson(part));
    return JsonObject{{QStringLiteral("id"), candidate.account.id},
                      {QStringLiteral("name"), candidate.account.name},
                      {QStringLiteral("account"), toJson(candidate.account)},
                      {QStringLiteral("score"), realNumber(candidate.score)},
                      {QStringLiteral("lead"), realNumber(candidate.lead)},
                      {QStringLiteral("confidence"), realNumber(candidate.confidence)},
                      {QStringLiteral("evidence"), std::move(evidence)}};
}

Candidate candidateFromJson(const Json &json)
{
    Candidate candidate{accountFromJson(json["account"]),
                        realAt(json, "score"),
                        realAt(json, "lead"),
                        realAt(json, "confidence"),
                        {}};
    for (const Json &part : json["evidence"].array())
        candidate.evidence.push_back(evidenceFromJson(part));
    return candidate;
}

} // namespace

Json toJson(const Account &account)
{
    JsonObject json;
    for (const Column &column : columns)
        json.insert_or_assign(QString::fromLatin1(column.name), account.*column.field);
    return json;
}

Account accountFromJson(const Json &json)
{
    Account account;
    for (const Column &column : columns)
        account.*column.field = json[column.name].scalarText();
    return account;
}

Json toJson(const Suggestions &suggestions)
{
    JsonArray candidates;
    for (const Candidate &candidate : suggestions.candidates)
        candidates.push_back(toJson(candidate));
    return JsonObject{{QStringLiteral("query"), toJson(suggestions.query)},
                      {QStringLiteral("searched"), static_cast<std::int64_t>(suggestions.searched)},
                      {QStringLiteral("candidates"), std::move(candidates)}};
}

Suggestions suggestionsFromJson(const Json &json)
{
    Suggestions suggestions{accountFromJson(json["query"]), json["searched"].toInt(), {}};
    for (const Json &candidate : json["candidates"].array())
        suggestions.candidates.push_back(candidateFromJson(candidate));
    return suggestions;
}

} // namespace unsnag
