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

constexpr NameTable<SearchState, 3> searchStates{{{SearchState::Complete, "complete"},
                                                  {SearchState::Incomplete, "incomplete"},
                                                  {SearchState::Failed, "failed"}}};

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

Candidate candidateFromJson(const Json &json)
{
    Candidate candidate;
    candidate.account = accountFromJson(json["account"]);
    candidate.odds = realAt(json, "odds");
    candidate.score = realAt(json, "score");
    candidate.lead = realAt(json, "lead");
    candidate.confidence = realAt(json, "confidence");
    // Decisions of older versions name no source: all their candidates were found by the index.
    if (json.contains("source"))
        candidate.source = json["source"].toString();
    for (const Json &part : json["evidence"].array())
        candidate.evidence.push_back(evidenceFromJson(part));
    return candidate;
}

} // namespace

QString Account::*accountMember(const QString &column)
{
    for (const Column &known : columns) {
        if (column == QLatin1String(known.name))
            return known.field;
    }
    return nullptr;
}

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

Json toJson(const Candidate &candidate)
{
    JsonArray evidence;
    for (const Evidence &part : candidate.evidence)
        evidence.push_back(toJson(part));
    return JsonObject{{QStringLiteral("id"), candidate.account.id},
                      {QStringLiteral("name"), candidate.account.name},
                      {QStringLiteral("account"), toJson(candidate.account)},
                      {QStringLiteral("source"), candidate.source},
                      {QStringLiteral("odds"), realNumber(candidate.odds)},
                      {QStringLiteral("score"), realNumber(candidate.score)},
                      {QStringLiteral("lead"), realNumber(candidate.lead)},
                      {QStringLiteral("confidence"), realNumber(candidate.confidence)},
                      {QStringLiteral("evidence"), std::move(evidence)}};
}

QString searchStateCode(SearchState state)
{
    return nameIn(searchStates, state);
}

std::optional<SearchState> searchStateFromCode(const QString &code)
{
    return valueIn(searchStates, code);
}

Json toJson(const Suggestions &suggestions)
{
    JsonArray candidates;
    for (const Candidate &candidate : suggestions.candidates)
        candidates.push_back(toJson(candidate));
    return JsonObject{{QStringLiteral("query"), toJson(suggestions.query)},
                      {QStringLiteral("state"), searchStateCode(suggestions.state)},
                      {QStringLiteral("searched"), static_cast<std::int64_t>(suggestions.searched)},
                      {QStringLiteral("expected"), static_cast<std::int64_t>(suggestions.expected)},
                      {QStringLiteral("remark"), suggestions.remark},
                      {QStringLiteral("rules"), suggestions.rules},
                      {QStringLiteral("sure"), suggestions.isSure},
                      {QStringLiteral("candidates"), std::move(candidates)}};
}

Suggestions suggestionsFromJson(const Json &json)
{
    Suggestions suggestions;
    suggestions.query = accountFromJson(json["query"]);
    suggestions.state =
        searchStateFromCode(json["state"].toString()).value_or(SearchState::Complete);
    suggestions.searched = json["searched"].toInt();
    suggestions.expected = json["expected"].toInt();
    suggestions.remark = json["remark"].toString();
    suggestions.rules = json["rules"].toString();
    suggestions.isSure = json["sure"].toBool();
    for (const Json &candidate : json["candidates"].array())
        suggestions.candidates.push_back(candidateFromJson(candidate));
    return suggestions;
}

} // namespace unsnag
