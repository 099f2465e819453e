// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/ownershiptext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

Json timeOrNone(const std::optional<Timestamp> &moment)
{
    return moment ? Json(toRfc3339(*moment)) : Json();
}

Json textOrNone(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

QString timeText(const std::optional<Timestamp> &moment)
{
    return moment ? toRfc3339(*moment) : QString();
}

QString leftText(std::chrono::minutes left)
{
    const auto minutes = std::chrono::abs(left).count();
    return QStringLiteral("%1%2:%3")
        .arg(left.count() < 0 ? QStringLiteral("-") : QString())
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Json dueJson(const SlaDue &due)
{
    JsonArray counted;
    for (const CountedSpan &span : due.counted)
        counted.emplace_back(JsonObject{{QStringLiteral("from"), toRfc3339(span.span.begin)},
                                        {QStringLiteral("to"), toRfc3339(span.span.end)},
                                        {QStringLiteral("calendar"), span.calendar}});
    JsonArray pauses;
    for (const SlaPause &pause : due.pauses)
        pauses.emplace_back(JsonObject{{QStringLiteral("from"), toRfc3339(pause.begin)},
                                       {QStringLiteral("to"), timeOrNone(pause.end)},
                                       {QStringLiteral("reason"), pause.reason}});
    return JsonObject{
        {QStringLiteral("due_at"), toRfc3339(due.due)},
        {QStringLiteral("target_minutes"), static_cast<std::int64_t>(due.target.count())},
        {QStringLiteral("met_at"), timeOrNone(due.met)},
        {QStringLiteral("counted"), std::move(counted)},
        {QStringLiteral("pauses"), std::move(pauses)}};
}

Json promiseJson(const SlaPromise &promise)
{
    return JsonObject{
        {QStringLiteral("from"), toRfc3339(promise.from)},
        {QStringLiteral("first_response_minutes"),
         static_cast<std::int64_t>(promise.firstResponse.count())},
        {QStringLiteral("resolution_minutes"),
         static_cast<std::int64_t>(promise.resolution.count())},
        {QStringLiteral("calendar"), promise.calendar + QLatin1Char(' ') + promise.calendarVersion},
        {QStringLiteral("owner"), promise.owner},
        {QStringLiteral("reason"), reasonName(promise.reason)},
        {QStringLiteral("severity"), severityName(promise.severity)},
        {QStringLiteral("why"), promise.why}};
}

QString dueText(const QString &title, const SlaDue &due)
{
    QStringList lines{tr("%1: %2 minutes of working time, due %3%4")
                          .arg(title, QString::number(due.target.count()), toRfc3339(due.due),
                               due.met ? tr(", met %1").arg(toRfc3339(*due.met)) : QString())};
    for (const CountedSpan &span : due.counted)
        lines.append(QStringLiteral("  ") +
                     tr("counted %1 to %2 (%3)")
                         .arg(toRfc3339(span.span.begin), toRfc3339(span.span.end), span.calendar));
    for (const SlaPause &pause : due.pauses)
        lines.append(QStringLiteral("  ") +
                     tr("paused  %1 to %2: %3")
                         .arg(toRfc3339(pause.begin), timeText(pause.end), pause.reason));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Json standingJson(const SlaStanding &standing)
{
    return JsonObject{
        {QStringLiteral("state"), slaStateName(standing.state)},
        {QStringLiteral("next_due_at"), timeOrNone(standing.nextDue)},
        {QStringLiteral("working_minutes_left"),
         standing.nextDue ? Json(static_cast<std::int64_t>(standing.left.count())) : Json()},
        {QStringLiteral("paused_because"), textOrNone(standing.pausedBecause)},
        {QStringLiteral("first_response"), dueJson(standing.firstResponse)},
        {QStringLiteral("resolution"), dueJson(standing.resolution)}};
}

Json slaJson(const std::vector<SlaRow> &rows)
{
    JsonArray list;
    for (const SlaRow &row : rows) {
        Json json = standingJson(row.standing);
        json.set(QStringLiteral("id"), row.exception.id.text());
        json.set(QStringLiteral("owner"), row.exception.owner);
        json.set(QStringLiteral("severity"), severityName(row.exception.severity));
        json.set(QStringLiteral("calendar"), textOrNone(row.exception.calendar));
        json.set(QStringLiteral("escalated_at"), timeOrNone(row.exception.escalatedAt));
        list.push_back(std::move(json));
    }
    return JsonObject{{QStringLiteral("exceptions"), std::move(list)}};
}

QString slaText(const std::vector<SlaRow> &rows)
{
    if (rows.empty())
        return tr("No exceptions match.");
    TextTable table({{tr("ID")},
                     {tr("SEV")},
                     {tr("OWNER"), Align::Left, 20},
                     {tr("FIRST RESPONSE DUE")},
                     {tr("RESOLUTION DUE")},
                     {tr("LEFT"), Align::Right},
                     {tr("SLA")},
                     {tr("PAUSED BECAUSE")}});
    for (const SlaRow &row : rows)
        table.add({row.exception.id.text(), severityName(row.exception.severity),
                   row.exception.owner,
                   row.standing.firstResponse.met ? tr("answered")
                                                  : toRfc3339(row.standing.firstResponse.due),
                   toRfc3339(row.standing.resolution.due),
                   row.standing.nextDue ? leftText(row.standing.left) : QString(),
                   slaStateName(row.standing.state), row.standing.pausedBecause});
    return table.text();
}

Json explanationJson(const SlaExplanation &explanation)
{
    Json json = standingJson(explanation.standing);
    json.set(QStringLiteral("id"), explanation.exception.id.text());
    json.set(QStringLiteral("rule"), textOrNone(explanation.exception.rule));
    json.set(QStringLiteral("opened_at"), toRfc3339(explanation.exception.openedAt));
    json.set(QStringLiteral("escalated_at"), timeOrNone(explanation.exception.escalatedAt));
    JsonArray promises;
    for (const SlaPromise &promise : explanation.promises)
        promises.push_back(promiseJson(promise));
    json.set(QStringLiteral("promises"), std::move(promises));
    JsonArray holds;
    for (const BillingHold &hold : explanation.billingHolds)
        holds.push_back(billingHoldJson(hold));
    json.set(QStringLiteral("billing_holds"), std::move(holds));
    return json;
}

QString explanationText(const SlaExplanation &explanation)
{
    const SlaStanding &standing = explanation.standing;
    QStringList parts{
        labelled({{tr("exception"), explanation.exception.id.text()},
                  {tr("state"), slaStateName(standing.state)},
                  {tr("opened"), toRfc3339(explanation.exception.openedAt)},
                  {tr("due next"), timeText(standing.nextDue)},
                  {tr("left"), standing.nextDue ? leftText(standing.left) : QString()},
                  {tr("paused because"), standing.pausedBecause},
                  {tr("routed by"), explanation.exception.rule},
                  {tr("escalated"), timeText(explanation.exception.escalatedAt)},
                  {tr("billing"), billingText(explanation.billingHolds)}})};
    for (const SlaPromise &promise : explanation.promises)
        parts.append(tr("from %1 on: %2, counted in %3 (%4)")
                         .arg(toRfc3339(promise.from), promise.owner,
                              promise.calendar + QLatin1Char(' ') + promise.calendarVersion,
                              promise.why));
    parts.append(dueText(tr("first response"), standing.firstResponse));
    parts.append(dueText(tr("resolution"), standing.resolution));
    return parts.join(QLatin1Char('\n'));
}

Json billingHoldJson(const BillingHold &hold)
{
    return JsonObject{{QStringLiteral("state"), billingHoldStateName(hold.state)},
                      {QStringLiteral("system"), textOrNone(hold.system)},
                      {QStringLiteral("account"), textOrNone(hold.account)},
                      {QStringLiteral("reference"), textOrNone(hold.reference)},
                      {QStringLiteral("why"), hold.why},
                      {QStringLiteral("note"), textOrNone(hold.note)},
                      {QStringLiteral("wanted_at"), toRfc3339(hold.wantedAt)},
                      {QStringLiteral("set_at"), timeOrNone(hold.setAt)},
                      {QStringLiteral("released_at"), timeOrNone(hold.releasedAt)}};
}

QString billingText(const std::vector<BillingHold> &holds)
{
    if (holds.empty())
        return {};
    const BillingHold &hold = holds.back();
    switch (hold.state) {
    case BillingHoldState::Wanted:
        return tr("hold wanted at %1 since %2").arg(hold.system, toRfc3339(hold.wantedAt));
    case BillingHoldState::Set:
        return hold.system.isEmpty()
                   ? tr("held as a local event since %1 (%2)").arg(timeText(hold.setAt), hold.note)
                   : tr("on hold at %1 since %2").arg(hold.system, timeText(hold.setAt));
    case BillingHoldState::ReleaseWanted:
        return tr("release wanted at %1").arg(hold.system);
    case BillingHoldState::Released:
        return tr("hold released %1").arg(timeText(hold.releasedAt));
    }
    return {};
}

Json absenceJson(const Absence &absence)
{
    return JsonObject{{QStringLiteral("id"), absence.id()},
                      {QStringLiteral("who"), absence.who},
                      {QStringLiteral("from"), toRfc3339(absence.from)},
                      {QStringLiteral("until"), timeOrNone(absence.until)},
                      {QStringLiteral("stand_in"), absence.standIn},
                      {QStringLiteral("why"), textOrNone(absence.why)},
                      {QStringLiteral("by"), absence.by},
                      {QStringLiteral("made_at"), toRfc3339(absence.madeAt)},
                      {QStringLiteral("ended_at"), timeOrNone(absence.endedAt)}};
}

QString absencesText(const std::vector<Absence> &absences, Timestamp now)
{
    if (absences.empty())
        return tr("Nobody is away.");
    TextTable table({{tr("ID")},
                     {tr("WHO")},
                     {tr("FROM")},
                     {tr("UNTIL")},
                     {tr("STAND-IN")},
                     {tr("NOW")},
                     {tr("WHY")}});
    for (const Absence &absence : absences)
        table.add({absence.id(), absence.who, toRfc3339(absence.from),
                   timeText(absence.endedAt ? absence.endedAt : absence.until), absence.standIn,
                   absence.covers(now) ? tr("away") : QString(), absence.why});
    return table.text();
}

Json ownershipJson(const FlowOwnership &ownership)
{
    const auto &accepted = ownership.accepted;
    return JsonObject{
        {QStringLiteral("flow"), ownership.flow},
        {QStringLiteral("title"), ownership.title},
        {QStringLiteral("version"), ownership.version},
        {QStringLiteral("owner"), ownership.owner},
        {QStringLiteral("backup_owner"), ownership.backup},
        {QStringLiteral("accepted"), ownership.isCurrent},
        {QStringLiteral("accepted_version"), accepted ? Json(accepted->version) : Json()},
        {QStringLiteral("accepted_by"), accepted ? Json(accepted->actor) : Json()},
        {QStringLiteral("accepted_at"), accepted ? Json(toRfc3339(accepted->at)) : Json()},
        {QStringLiteral("digest"), accepted ? Json(accepted->digest) : Json()}};
}

QString ownershipText(const std::vector<FlowOwnership> &flows)
{
    TextTable table({{tr("FLOW")},
                     {tr("VERSION")},
                     {tr("OWNER")},
                     {tr("BACKUP")},
                     {tr("ACCEPTED")},
                     {tr("BY")},
                     {tr("AT")}});
    for (const FlowOwnership &flow : flows)
        table.add({flow.flow, flow.version, flow.owner, flow.backup,
                   flow.isCurrent
                       ? tr("yes")
                       : (flow.accepted ? tr("no, only version %1").arg(flow.accepted->version)
                                        : tr("no")),
                   flow.accepted ? flow.accepted->actor : QString(),
                   flow.accepted ? toRfc3339(flow.accepted->at) : QString()});
    return table.text();
}

Json reroutesJson(const std::vector<Reroute> &reroutes)
{
    JsonArray list;
    for (const Reroute &one : reroutes)
        list.emplace_back(JsonObject{{QStringLiteral("id"), one.id.text()},
                                     {QStringLiteral("from"), one.from},
                                     {QStringLiteral("to"), one.to},
                                     {QStringLiteral("backup_owner"), one.backup},
                                     {QStringLiteral("rule_before"), textOrNone(one.ruleBefore)},
                                     {QStringLiteral("rule"), one.rule},
                                     {QStringLiteral("skipped"), textOrNone(one.skipped)}});
    return JsonObject{{QStringLiteral("exceptions"), std::move(list)}};
}

QString reroutesText(const std::vector<Reroute> &reroutes)
{
    if (reroutes.empty())
        return tr("Every exception is where the rules of today would send it.");
    TextTable table({{tr("ID")},
                     {tr("FROM")},
                     {tr("TO")},
                     {tr("RULE BEFORE")},
                     {tr("RULE")},
                     {tr("STAYS BECAUSE")}});
    for (const Reroute &one : reroutes)
        table.add({one.id.text(), one.from, one.to, one.ruleBefore, one.rule, one.skipped});
    return table.text();
}

Json escalationJson(const EscalationReport &report)
{
    return JsonObject{{QStringLiteral("handed_over"), report.handedOver},
                      {QStringLiteral("escalated"), report.escalated},
                      {QStringLiteral("billing_holds_set"), report.billingHeld},
                      {QStringLiteral("billing_holds_released"), report.billingReleased}};
}

QString escalationText(const EscalationReport &report)
{
    return tr("Handed over for absences: %1, escalated: %2; billing holds set: %3, released: %4.")
        .arg(QString::number(report.handedOver), QString::number(report.escalated),
             QString::number(report.billingHeld), QString::number(report.billingReleased));
}

} // namespace unsnag
