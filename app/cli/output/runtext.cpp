// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/runtext.h"

#include "app/cli/output/ownershiptext.h"
#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

} // namespace

Json pullJson(const PullReport &report)
{
    JsonArray problems;
    for (const QString &problem : report.problems)
        problems.emplace_back(problem);
    return JsonObject{{QStringLiteral("records"), report.records},
                      {QStringLiteral("events"), report.events},
                      {QStringLiteral("repeats"), report.repeats},
                      {QStringLiteral("duplicates"), report.duplicates},
                      {QStringLiteral("late"), report.late},
                      {QStringLiteral("not_a_trigger"), report.others},
                      {QStringLiteral("accounts"), report.accounts},
                      {QStringLiteral("exceptions"), report.exceptions},
                      {QStringLiteral("exceptions_new"), report.opened},
                      {QStringLiteral("problems"), std::move(problems)}};
}

QString pullText(const PullReport &report)
{
    const QString told =
        tr("Records read: %1, accounts: %2; new events: %3, repeats of open exceptions: %4, "
           "known before: %5, not a trigger of this flow: %6.")
        .arg(QString::number(report.records), QString::number(report.accounts),
             QString::number(report.events), QString::number(report.repeats),
             QString::number(report.duplicates), QString::number(report.others));
    return report.exceptions == 0
               ? told
               : told + QLatin1Char(' ') +
                     tr("Exceptions of the outside layer: %1, new or changed: %2.")
                         .arg(QString::number(report.exceptions), QString::number(report.opened));
}

Json runJson(const RunReport &report)
{
    return JsonObject{
        {QStringLiteral("pull"), pullJson(report.pull)},
        {QStringLiteral("processed"), report.processed},
        {QStringLiteral("confirmed"), report.confirmed},
        {QStringLiteral("failed"), report.failed},
        {QStringLiteral("unknown"), report.unknown},
        {QStringLiteral("replayed"), report.replayed},
        {QStringLiteral("waiting"), report.waiting},
        {QStringLiteral("released"), report.released},
        {QStringLiteral("in_lanes"), report.inLanes},
        {QStringLiteral("mappings_written"), report.mappings.written},
        {QStringLiteral("mapping_conflicts"), report.mappings.conflicts},
        {QStringLiteral("paused"), report.paused.isEmpty() ? Json() : Json(report.paused)},
        {QStringLiteral("escalation"), escalationJson(report.escalation)}};
}

QString runText(const RunReport &report)
{
    return pullText(report.pull) + QLatin1Char('\n') +
           tr("Events run: %1, replays: %2; proven: %3, failed: %4, outcome unknown: %5; replays "
              "waiting: %6, holds ended: %7.")
               .arg(QString::number(report.processed), QString::number(report.replayed),
                    QString::number(report.confirmed), QString::number(report.failed),
                    QString::number(report.unknown), QString::number(report.waiting),
                    QString::number(report.released)) +
           QLatin1Char('\n') + escalationText(report.escalation);
}

QString statusText(const WorkspaceStatus &status)
{
    const Json json = statusJson(status);
    std::vector<std::pair<QString, QString>> pairs;
    const auto add = [&pairs](const QString &name, const QString &value) {
        pairs.emplace_back(name, value);
    };
    if (const auto &holder = status.holder)
        add(tr("held by"), tr("%1 %2, process %3 on %4, since %5")
                               .arg(holder->program, holder->version)
                               .arg(holder->process)
                               .arg(holder->host, toRfc3339(holder->since)));
    else
        add(tr("held by"), tr("nobody: no operating layer runs"));
    const Json &pass = json["last_pass"];
    add(tr("last pass"),
        pass.isNull()
            ? tr("none yet")
            : tr("%1, took %2 ms").arg(pass["ended_at"].toString(), pass["ms"].scalarText()));
    if (pass.contains(QStringLiteral("error")))
        add(tr("last problem"), pass["error"].toString());
    for (const auto &[state, count] : status.layer.exceptions)
        add(exceptionStateName(state), QString::number(count));
    add(tr("overdue"), QString::number(status.layer.overdue));
    add(tr("incidents"), QString::number(status.layer.queue.incidents));
    add(tr("events waiting"), QString::number(status.layer.queue.eventsPending));
    add(tr("outcomes unknown"), QString::number(status.layer.queue.operationsUnknown));
    add(tr("replays owed"), QString::number(status.layer.queue.replaysOwed));
    add(tr("next replay"), json["next_replay_at"].toString());
    for (const Json &connection : json["connections"].array()) {
        QStringList parts{connection["state"].toString()};
        if (connection.contains(QStringLiteral("requests")))
            parts.append(tr("%1 requests").arg(connection["requests"].scalarText()));
        if (const QString parked = connection["parked_until"].toString(); !parked.isEmpty())
            parts.append(tr("parked until %1").arg(parked));
        add(connection["name"].toString(), parts.join(QStringLiteral(", ")));
    }
    if (const Json &counters = json["counters"]; !counters.isNull())
        add(tr("since the start"),
            tr("%1 passes, %2 events, %3 proven, %4 failed")
                .arg(counters["passes"].scalarText(), counters["events"].scalarText(),
                     counters["confirmed"].scalarText(), counters["failed"].scalarText()));
    return labelled(pairs);
}

} // namespace unsnag
