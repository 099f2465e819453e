// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/qualitytext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString verdictText(RunVerdict verdict)
{
    switch (verdict) {
    case RunVerdict::Passed:
        return tr("passed");
    case RunVerdict::Failed:
        return tr("failed");
    case RunVerdict::Empty:
        return tr("nothing could be compared");
    }
    return {};
}

} // namespace

QString canaryText(const CanaryRun &run)
{
    const QString figures =
        tr("Canary of %1 version %2, %3: %4. Sample: %5, same: %6, different: %7, not compared: "
           "%8.")
            .arg(run.flow, run.flowVersion, toRfc3339(run.startedAt), verdictText(run.verdict),
                 QString::number(run.sample), QString::number(run.same),
                 QString::number(run.different), QString::number(run.failed));
    if (run.cases.size() == 0)
        return figures;
    TextTable table({{tr("EVENT")}, {tr("END")}, {tr("WHY"), Align::Left, 60}, {tr("DIFFERENCE")}});
    for (const Json &one : run.cases.array())
        table.add({one["event"].toString(), one["end"].toString(), one["why"].toString(),
                   one["patch"].isNull() ? QString() : QString::fromUtf8(one["patch"].toText())});
    return table.text() + QLatin1Char('\n') + figures;
}

QString syntheticText(const SyntheticRun &run)
{
    TextTable table({{tr("STEP")},
                     {tr("OK")},
                     {tr("MS"), Align::Right},
                     {tr("ID")},
                     {tr("DETAIL"), Align::Left, 80}});
    for (const Json &step : run.steps.array())
        table.add({step["step"].toString(), step["ok"].toBool() ? tr("yes") : tr("no"),
                   step["ms"].scalarText(), step["id"].toString(), step["detail"].toString()});
    return table.text() + QLatin1Char('\n') +
           tr("Synthetic run %1, %2: %3.")
               .arg(run.key, toRfc3339(run.startedAt), verdictText(run.verdict));
}

} // namespace unsnag
