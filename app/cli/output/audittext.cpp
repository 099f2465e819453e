// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/audittext.h"

#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/exceptiontext.h"
#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Json auditLogJson(const AuditExtract &extract)
{
    JsonArray rows;
    for (const TimelineEntry &entry : extract.entries)
        rows.push_back(timelineJson(entry));
    return JsonObject{{QStringLiteral("total"), static_cast<std::int64_t>(extract.total)},
                      {QStringLiteral("entries"), std::move(rows)}};
}

TextTable auditTable()
{
    return TextTable({{tr("N"), Align::Right},
                      {tr("WHEN")},
                      {tr("WHO")},
                      {tr("WHAT")},
                      {tr("EXCEPTION")},
                      {tr("STATE")},
                      {tr("WHY")}});
}

QString auditTableText(const TextTable &table, qint64 shown, qint64 total)
{
    if (shown == 0)
        return tr("No entries match.");
    if (shown == total)
        return table.text();
    return table.text() + QLatin1Char('\n') +
           tr("%1 of %2 entries").arg(QString::number(shown), QString::number(total));
}

QString auditLogText(const AuditExtract &extract)
{
    TextTable table = auditTable();
    for (const TimelineEntry &entry : extract.entries) {
        const QString change =
            entry.stateBefore.isEmpty()
                ? entry.stateAfter
                : QStringLiteral("%1 > %2").arg(entry.stateBefore, entry.stateAfter);
        table.add({QString::number(entry.sequence), toRfc3339(entry.at), entry.actor, entry.kind,
                   entry.more["exception"].toString(), change, whyText(entry)});
    }
    return auditTableText(table, static_cast<qint64>(extract.entries.size()), extract.total);
}

Json auditEntryJson(const AuditEntry &entry, const Json &content)
{
    return JsonObject{{QStringLiteral("seq"), static_cast<std::int64_t>(entry.sequence)},
                      {QStringLiteral("leaf_hash"), hex(entry.leafHash)},
                      {QStringLiteral("entry"), content},
                      {QStringLiteral("canonical"), QString::fromUtf8(entry.canonical)}};
}

QString auditEntryText(const AuditEntry &entry, const Json &content)
{
    return labelled({{tr("entry"), QString::number(entry.sequence)},
                     {tr("leaf hash"), hex(entry.leafHash)}}) +
           QLatin1Char('\n') + QString::fromUtf8(content.toIndentedText());
}

} // namespace unsnag
