// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/reconciletext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

} // namespace

QString reconcileText(const ReconcileReport &report)
{
    const QString figures =
        tr("Documents: %1, won deals: %2, proofs read again: %3, links: %4; opened: %5, known: %6, "
           "in work already: %7, closed: %8.")
            .arg(QString::number(report.documents), QString::number(report.deals),
                 QString::number(report.proofs), QString::number(report.links),
                 QString::number(report.opened), QString::number(report.known),
                 QString::number(report.attended), QString::number(report.closed));
    if (report.seen.empty())
        return figures;
    TextTable table(
        {{tr("REASON")}, {tr("EXCEPTION")}, {tr("STATE")}, {tr("WHAT"), Align::Left, 100}});
    for (const Seen &seen : report.seen)
        table.add({reasonName(seen.sighting.reason), seen.exception, sightingEndName(seen.end),
                   seen.sighting.summary});
    return table.text() + QLatin1Char('\n') + figures;
}

} // namespace unsnag
