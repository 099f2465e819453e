// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/matchversion.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<MatchVersionState, 3> states{{
    {MatchVersionState::Proposed, "proposed"},
    {MatchVersionState::Active, "active"},
    {MatchVersionState::Retired, "retired"},
}};

Json number(qint64 value)
{
    return static_cast<std::int64_t>(value);
}

Json toJson(const MatchFigures &figures)
{
    return JsonObject{{QStringLiteral("first"), number(figures.first)},
                      {QStringLiteral("alone"), number(figures.alone)},
                      {QStringLiteral("alone_right"), number(figures.aloneRight)}};
}

MatchFigures figuresFromJson(const Json &json)
{
    return {json["first"].toInt(), json["alone"].toInt(), json["alone_right"].toInt()};
}

} // namespace

QString matchVersionStateName(MatchVersionState state)
{
    return nameIn(states, state);
}

std::optional<MatchVersionState> matchVersionStateFromName(const QString &name)
{
    return valueIn(states, name);
}

Json toJson(const MatchRehearsal &rehearsal)
{
    return JsonObject{{QStringLiteral("against"), rehearsal.against},
                      {QStringLiteral("cases"), number(rehearsal.cases)},
                      {QStringLiteral("taken"), number(rehearsal.taken)},
                      {QStringLiteral("before"), toJson(rehearsal.before)},
                      {QStringLiteral("after"), toJson(rehearsal.after)},
                      {QStringLiteral("by_alias"), number(rehearsal.byAlias)},
                      {QStringLiteral("differing"), number(rehearsal.differing)},
                      {QStringLiteral("against_person"), number(rehearsal.againstPerson)},
                      {QStringLiteral("by"), rehearsal.actor},
                      {QStringLiteral("at"), toRfc3339(rehearsal.at)}};
}

MatchRehearsal matchRehearsalFromJson(const Json &json)
{
    MatchRehearsal rehearsal;
    rehearsal.against = json["against"].toString();
    rehearsal.cases = json["cases"].toInt();
    rehearsal.taken = json["taken"].toInt();
    rehearsal.before = figuresFromJson(json["before"]);
    rehearsal.after = figuresFromJson(json["after"]);
    rehearsal.byAlias = json["by_alias"].toInt();
    rehearsal.differing = json["differing"].toInt();
    rehearsal.againstPerson = json["against_person"].toInt();
    rehearsal.actor = json["by"].toString();
    rehearsal.at = fromRfc3339(json["at"].toString()).value_or(Timestamp());
    return rehearsal;
}

} // namespace unsnag
