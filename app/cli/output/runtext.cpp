// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/runtext.h"

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
                      {QStringLiteral("problems"), std::move(problems)}};
}

QString pullText(const PullReport &report)
{
    return tr("Records read: %1, accounts: %2; new events: %3, repeats of open exceptions: %4, "
              "known before: %5, not a trigger of this flow: %6.")
        .arg(QString::number(report.records), QString::number(report.accounts),
             QString::number(report.events), QString::number(report.repeats),
             QString::number(report.duplicates), QString::number(report.others));
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
        {QStringLiteral("paused"), report.paused.isEmpty() ? Json() : Json(report.paused)},
        {QStringLiteral("in_lanes"), report.inLanes}};
}

QString runText(const RunReport &report)
{
    return pullText(report.pull) + QLatin1Char('\n') +
           tr("Events run: %1, replays: %2; proven: %3, failed: %4, outcome unknown: %5; replays "
              "waiting: %6, holds ended: %7.")
               .arg(QString::number(report.processed), QString::number(report.replayed),
                    QString::number(report.confirmed), QString::number(report.failed),
                    QString::number(report.unknown), QString::number(report.waiting),
                    QString::number(report.released));
}

Json statusJson(const WorkspaceStatus &status)
{
    Json states = JsonObject{};
    for (const auto &[state, count] : status.exceptions)
        states.set(exceptionStateName(state), static_cast<std::int64_t>(count));
    return JsonObject{
        {QStringLiteral("exceptions"), std::move(states)},
        {QStringLiteral("overdue"), static_cast<std::int64_t>(status.overdue)},
        {QStringLiteral("replays_owed"), static_cast<std::int64_t>(status.replaysOwed)},
        {QStringLiteral("events_pending"), static_cast<std::int64_t>(status.eventsPending)},
        {QStringLiteral("next_replay_at"),
         status.nextReplay ? Json(toRfc3339(*status.nextReplay)) : Json()}};
}

QString statusText(const WorkspaceStatus &status)
{
    std::vector<std::pair<QString, QString>> pairs;
    for (const auto &[state, count] : status.exceptions)
        pairs.emplace_back(exceptionStateName(state), QString::number(count));
    pairs.emplace_back(tr("overdue"), QString::number(status.overdue));
    pairs.emplace_back(tr("events waiting"), QString::number(status.eventsPending));
    pairs.emplace_back(tr("replays owed"), QString::number(status.replaysOwed));
    pairs.emplace_back(tr("next replay"),
                       status.nextReplay ? toRfc3339(*status.nextReplay) : QString());
    return labelled(pairs);
}

} // namespace unsnag
