// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/runbooktext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

Json headJson(const RunbookVersion &runbook)
{
    return JsonObject{
        {QStringLiteral("reason"), reasonName(runbook.reason)},
        {QStringLiteral("version"), runbook.number},
        {QStringLiteral("built_in"), runbook.number == 0},
        {QStringLiteral("is_written"), !runbook.text.isEmpty()},
        {QStringLiteral("by"), runbook.actor},
        {QStringLiteral("at"), runbook.number == 0 ? Json() : Json(toRfc3339(runbook.at))},
        {QStringLiteral("why"), runbook.why},
        {QStringLiteral("exception"), runbook.exception.text()}};
}

} // namespace

Json runbookJson(const RunbookVersion &runbook)
{
    Json json = headJson(runbook);
    json.set(QStringLiteral("text"), runbook.text);
    return json;
}

Json runbooksJson(const std::vector<RunbookVersion> &runbooks)
{
    JsonArray list;
    for (const RunbookVersion &runbook : runbooks)
        list.push_back(headJson(runbook));
    return JsonObject{{QStringLiteral("runbooks"), std::move(list)}};
}

QString runbooksText(const std::vector<RunbookVersion> &runbooks)
{
    TextTable table(
        {{tr("REASON")}, {tr("VERSION"), Align::Right}, {tr("BY")}, {tr("AT")}, {tr("WHY")}});
    for (const RunbookVersion &runbook : runbooks) {
        const bool isOurs = runbook.number > 0;
        table.add({reasonName(runbook.reason), QString::number(runbook.number),
                   isOurs ? runbook.actor : QString(), isOurs ? toRfc3339(runbook.at) : QString(),
                   isOurs                   ? runbook.why
                   : runbook.text.isEmpty() ? tr("not written")
                                            : tr("built in")});
    }
    return table.text();
}

Json editedRunbookJson(const EditedRunbook &edited, const RunbookEdit &edit)
{
    if (edited.isStored)
        return runbookJson(edited.active);
    return JsonObject{{QStringLiteral("reason"), reasonName(edit.reason)},
                      {QStringLiteral("conflict"), true},
                      {QStringLiteral("base"), edit.base},
                      {QStringLiteral("theirs"), runbookJson(edited.active)},
                      {QStringLiteral("yours"), edit.text}};
}

QString conflictText(const EditedRunbook &edited, const RunbookEdit &edit)
{
    const RunbookVersion &theirs = edited.active;
    return tr("unsnag-cli: conflict: the runbook of %1 moved from version %2 to version %3 (%4, "
              "%5: "
              "%6); nothing was stored.\n\n--- version %3\n%7\n--- yours\n%8\nMerge the two and "
              "edit "
              "again with --base %3.")
        .arg(reasonName(edit.reason), QString::number(edit.base), QString::number(theirs.number),
             theirs.actor, toRfc3339(theirs.at), theirs.why, theirs.text, edit.text);
}

} // namespace unsnag
