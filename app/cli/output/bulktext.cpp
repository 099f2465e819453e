// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/bulktext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString trBulk(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

Json countsJson(const BulkView &view)
{
    Json counts = JsonObject{};
    for (const auto &[state, count] : view.counts)
        counts.set(bulkItemStateName(state), static_cast<std::int64_t>(count));
    return counts;
}

Json itemsJson(const std::vector<BulkItem> &items)
{
    JsonArray array;
    for (const BulkItem &item : items)
        array.push_back(
            JsonObject{{QStringLiteral("id"), item.exception.text()},
                       {QStringLiteral("state"), bulkItemStateName(item.state)},
                       {QStringLiteral("why"), item.why.isEmpty() ? Json() : Json(item.why)}});
    return array;
}

QString itemsText(const std::vector<BulkItem> &items)
{
    TextTable table({{QStringLiteral("ID")},
                     {trBulk(QT_TRANSLATE_NOOP("unsnag", "STATE"))},
                     {trBulk(QT_TRANSLATE_NOOP("unsnag", "WHY")), Align::Left, 80}});
    for (const BulkItem &item : items)
        table.add({item.exception.text(), bulkItemStateName(item.state), item.why});
    return table.text();
}

QString countsText(const BulkView &view)
{
    QStringList parts;
    for (const auto &[state, count] : view.counts)
        parts += QStringLiteral("%1 %2").arg(count).arg(bulkItemStateName(state));
    return parts.join(QStringLiteral(", "));
}

} // namespace

Json bulkPlanJson(const BulkPlan &plan)
{
    return JsonObject{{QStringLiteral("wanted"), static_cast<std::int64_t>(plan.wanted)},
                      {QStringLiteral("items"), itemsJson(plan.items)}};
}

QString bulkPlanText(const BulkPlan &plan)
{
    return itemsText(plan.items) + QLatin1Char('\n') +
           trBulk(QT_TRANSLATE_NOOP("unsnag", "To be worked on: %1, skipped: %2."))
               .arg(plan.wanted)
               .arg(static_cast<qint64>(plan.items.size()) - plan.wanted);
}

Json bulkJson(const BulkView &view)
{
    const BulkRun &run = view.run;
    const auto textOrNull = [](const QString &text) {
        return text.isEmpty() ? Json() : Json(text);
    };
    Json json = JsonObject{
        {QStringLiteral("id"), run.id.text()},
        {QStringLiteral("action"), bulkActionName(run.action)},
        {QStringLiteral("query"), textOrNull(run.query)},
        {QStringLiteral("arguments"), run.arguments},
        {QStringLiteral("why"), run.why},
        {QStringLiteral("actor"), run.actor},
        {QStringLiteral("ramp"), run.ramp},
        {QStringLiteral("stop_at"), run.stopAt},
        {QStringLiteral("state"), bulkStateName(run.state)},
        {QStringLiteral("stage"), run.stage},
        {QStringLiteral("incident"), textOrNull(run.incident)},
        {QStringLiteral("note"), textOrNull(run.note)},
        {QStringLiteral("created_at"), toRfc3339(run.createdAt)},
        {QStringLiteral("ended_at"), run.endedAt ? Json(toRfc3339(*run.endedAt)) : Json()},
        {QStringLiteral("counts"), countsJson(view)}};
    if (!view.items.empty())
        json.set(QStringLiteral("items"), itemsJson(view.items));
    return json;
}

QString bulkText(const BulkView &view)
{
    const BulkRun &run = view.run;
    const QString head =
        labelled({{trBulk(QT_TRANSLATE_NOOP("unsnag", "bulk run")), run.id.text()},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "action")), bulkActionName(run.action)},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "state")), bulkStateName(run.state)},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "query")), run.query},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "incident")), run.incident},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "why")), run.why},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "ramp")),
                   QStringLiteral("%1 (%2)").arg(run.ramp).arg(run.stage + 1)},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "items")), countsText(view)},
                  {trBulk(QT_TRANSLATE_NOOP("unsnag", "note")), run.note}});
    return view.items.empty() ? head : head + QStringLiteral("\n\n") + itemsText(view.items);
}

Json bulkListJson(const std::vector<BulkView> &views)
{
    JsonArray runs;
    for (const BulkView &view : views)
        runs.push_back(bulkJson(view));
    return JsonObject{{QStringLiteral("bulk_runs"), runs}};
}

QString bulkListText(const std::vector<BulkView> &views)
{
    if (views.empty())
        return trBulk(QT_TRANSLATE_NOOP("unsnag", "There are no bulk runs."));
    TextTable table({{QStringLiteral("ID")},
                     {trBulk(QT_TRANSLATE_NOOP("unsnag", "ACTION"))},
                     {trBulk(QT_TRANSLATE_NOOP("unsnag", "STATE"))},
                     {trBulk(QT_TRANSLATE_NOOP("unsnag", "ITEMS"))},
                     {trBulk(QT_TRANSLATE_NOOP("unsnag", "WHY"))}});
    for (const BulkView &view : views)
        table.add({view.run.id.text(), bulkActionName(view.run.action),
                   bulkStateName(view.run.state), countsText(view), view.run.why});
    return table.text();
}

} // namespace unsnag
