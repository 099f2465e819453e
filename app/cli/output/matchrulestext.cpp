// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/matchrulestext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

Json number(qint64 value)
{
    return static_cast<std::int64_t>(value);
}

Json namesJson(const std::vector<TaughtName> &names)
{
    JsonArray list;
    for (const TaughtName &name : names)
        list.emplace_back(JsonObject{{QStringLiteral("account"), name.account},
                                     {QStringLiteral("name"), name.name},
                                     {QStringLiteral("resolution"), name.resolution.text()},
                                     {QStringLiteral("by"), name.decidedBy},
                                     {QStringLiteral("at"), toRfc3339(name.at)}});
    return list;
}

QString namesText(const std::vector<TaughtName> &names)
{
    TextTable table(
        {{tr("ACCOUNT")}, {tr("IS KNOWN AS")}, {tr("DECISION")}, {tr("BY")}, {tr("AT")}});
    for (const TaughtName &name : names)
        table.add(
            {name.account, name.name, name.resolution.text(), name.decidedBy, toRfc3339(name.at)});
    return table.text();
}

Json outcomeJson(const MatchOutcome &outcome)
{
    return JsonObject{{QStringLiteral("account"), outcome.first},
                      {QStringLiteral("name"), outcome.name},
                      {QStringLiteral("alone"), outcome.isAlone},
                      {QStringLiteral("by_alias"), outcome.isByAlias}};
}

QString outcomeText(const MatchOutcome &outcome)
{
    if (outcome.first.isEmpty())
        return tr("none");
    return outcome.isAlone ? tr("%1, alone").arg(outcome.first) : outcome.first;
}

QString share(qint64 part, qint64 whole)
{
    return whole == 0 ? QStringLiteral("0/0")
                      : QStringLiteral("%1/%2 (%3 %)")
                            .arg(part)
                            .arg(whole)
                            .arg(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0,
                                 'f', 1);
}

QString figuresText(const MatchRehearsal &rehearsal, const QString &after)
{
    TextTable table({{QString()}, {rehearsal.against, Align::Right}, {after, Align::Right}});
    const auto row = [&](const QString &what, const auto &figure) {
        table.add({what, figure(rehearsal.before), figure(rehearsal.after)});
    };
    row(tr("the account that was taken comes first"),
        [&](const MatchFigures &figures) { return share(figures.first, rehearsal.taken); });
    row(tr("one would be suggested alone"),
        [&](const MatchFigures &figures) { return share(figures.alone, rehearsal.cases); });
    row(tr("and rightly"),
        [](const MatchFigures &figures) { return share(figures.aloneRight, figures.alone); });
    return table.text();
}

QString whatWasLearned(const MatchVersion &version)
{
    return version.hasWeights ? tr("weights and names") : tr("names");
}

} // namespace

Json matchVersionJson(const MatchVersion &version)
{
    return JsonObject{
        {QStringLiteral("number"), version.number},
        {QStringLiteral("system"), version.system},
        {QStringLiteral("version"), version.document["version"].toString()},
        {QStringLiteral("state"), matchVersionStateName(version.state)},
        {QStringLiteral("decisions"), number(version.decisions)},
        {QStringLiteral("has_weights"), version.hasWeights},
        {QStringLiteral("apart"), number(version.apart)},
        {QStringLiteral("made_by"), version.madeBy},
        {QStringLiteral("made_at"), toRfc3339(version.madeAt)},
        {QStringLiteral("rehearsal"), version.rehearsal ? toJson(*version.rehearsal) : Json()},
        {QStringLiteral("activated_by"), version.activatedBy},
        {QStringLiteral("activated_at"),
         version.activatedAt ? Json(toRfc3339(*version.activatedAt)) : Json()},
        {QStringLiteral("why"), version.why}};
}

Json taughtVersionJson(const TaughtVersion &taught)
{
    Json json = matchVersionJson(taught.version);
    json.set(QStringLiteral("rules"), taught.version.document);
    json.set(QStringLiteral("names"), namesJson(taught.names));
    return json;
}

QString taughtVersionText(const TaughtVersion &taught)
{
    const QString document = QString::fromUtf8(taught.version.document.toIndentedText()).trimmed();
    return taught.names.empty() ? document
                                : document + QStringLiteral("\n\n") + namesText(taught.names);
}

QString proposalText(const TaughtVersion &proposal)
{
    const MatchVersion &version = proposal.version;
    QStringList parts{
        tr("Version %1 of the match rules for %2 is proposed, learned from %3 decisions: %4. "
           "Nothing has changed yet.")
            .arg(QString::number(version.number), version.system,
                 QString::number(version.decisions), whatWasLearned(version))};
    if (!version.hasWeights)
        parts +=
            tr("Weights are learned from 200 decisions on; they stay as the program brings them.");
    if (!proposal.names.empty())
        parts += namesText(proposal.names);
    parts += tr("Next: unsnag-cli match rehearse %1").arg(version.number);
    return parts.join(QStringLiteral("\n\n"));
}

Json rehearsedJson(const MatchRehearsed &rehearsed)
{
    Json json = matchVersionJson(rehearsed.version);
    JsonArray differing;
    for (const DifferingCase &one : rehearsed.differing)
        differing.emplace_back(JsonObject{{QStringLiteral("exception"), one.exception.text()},
                                          {QStringLiteral("query"), one.query},
                                          {QStringLiteral("decided"), one.decided},
                                          {QStringLiteral("before"), outcomeJson(one.before)},
                                          {QStringLiteral("after"), outcomeJson(one.after)},
                                          {QStringLiteral("against_person"), one.isAgainstPerson}});
    json.set(QStringLiteral("differing"), std::move(differing));
    return json;
}

QString rehearsedText(const MatchRehearsed &rehearsed)
{
    const MatchRehearsal figures = rehearsed.version.rehearsal.value_or(MatchRehearsal());
    QStringList parts{
        tr("%1 decided cases; in %2 an account was taken.")
            .arg(QString::number(figures.cases), QString::number(figures.taken)),
        figuresText(figures, rehearsed.version.document["version"].toString()),
        tr("%1 cases come out otherwise, %2 of them not as a person decided.")
            .arg(QString::number(figures.differing), QString::number(figures.againstPerson))};
    if (figures.byAlias > 0)
        parts += tr("%1 come first by a name that these same decisions taught; that proves nothing "
                    "about other cases.")
                     .arg(figures.byAlias);
    if (rehearsed.differing.empty())
        return parts.join(QStringLiteral("\n\n"));
    TextTable table({{tr("EXCEPTION")},
                     {tr("ASKED FOR")},
                     {tr("DECIDED")},
                     {tr("BEFORE")},
                     {tr("AFTER")},
                     {QString()}});
    for (const DifferingCase &one : rehearsed.differing)
        table.add({one.exception.text(), one.query,
                   one.decided.isEmpty() ? tr("none") : one.decided, outcomeText(one.before),
                   outcomeText(one.after), one.isAgainstPerson ? tr("not as decided") : QString()});
    parts += table.text();
    return parts.join(QStringLiteral("\n\n"));
}

Json overviewJson(const MatchingOverview &overview)
{
    JsonArray versions;
    for (const MatchVersion &version : overview.versions)
        versions.push_back(matchVersionJson(version));
    return JsonObject{{QStringLiteral("system"), overview.system},
                      {QStringLiteral("active"), overview.active},
                      {QStringLiteral("rules"), overview.document},
                      {QStringLiteral("names"), namesJson(overview.names)},
                      {QStringLiteral("versions"), std::move(versions)}};
}

QString overviewText(const MatchingOverview &overview)
{
    QStringList parts{
        tr("Searches among the accounts of %1 go by %2.").arg(overview.system, overview.active)};
    if (!overview.versions.empty()) {
        TextTable table({{tr("VERSION"), Align::Right},
                         {tr("STATE")},
                         {tr("LEARNED")},
                         {tr("DECISIONS"), Align::Right},
                         {tr("BY")},
                         {tr("AT")},
                         {tr("REHEARSED AGAINST")},
                         {tr("ACTIVATED BY")},
                         {tr("WHY")}});
        for (const MatchVersion &version : overview.versions)
            table.add({QString::number(version.number), matchVersionStateName(version.state),
                       whatWasLearned(version), QString::number(version.decisions), version.madeBy,
                       toRfc3339(version.madeAt),
                       version.rehearsal ? version.rehearsal->against : QString(),
                       version.activatedBy, version.why});
        parts += table.text();
    }
    if (!overview.names.empty())
        parts += namesText(overview.names);
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace unsnag
