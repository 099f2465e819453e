// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/reporthtml.h"

#include "models/audit/digest.h"
#include "models/audit/visibletext.h"

namespace unsnag {
namespace {

const QString page = QStringLiteral(R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>%1</title>
<style>
body { font: 15px/1.5 sans-serif; color: #1c1f24; background: #fff; max-width: 72em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #d6dae0; overflow-wrap: anywhere; }
th { font-weight: 600; } td.n { text-align: right; font-variant-numeric: tabular-nums; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f5f7; padding: .6em; margin: .3em 0; font-size: .87em; }
.note { border-left: 4px solid #8a6d1a; padding: .2em 1em; background: #fdf8e7; }
@media print { details > * { display: block; } body { margin: 0; } h2 { break-after: avoid; } }
</style>
</head>
<body>
%2
</body>
</html>
)html");

const QString columns = QStringLiteral("<table>\n<tr><th>No.</th><th>When (UTC)</th><th>Who</th>"
                                       "<th>What</th><th>State</th><th>Why</th></tr>\n");

QString cell(const QString &text)
{
    return QStringLiteral("<td>%1</td>").arg(inertHtml(text));
}

QString labelled(const QString &label, const QString &text)
{
    return QStringLiteral("<tr><th>%1</th>%2</tr>\n").arg(label, cell(text));
}

QString contentText(const EvidencePart &part)
{
    if (part.state != EvidenceState::Included)
        return evidenceStateName(part.state);
    return part.content.isString() ? part.content.toString()
                                   : QString::fromUtf8(part.content.toIndentedText());
}

//! A row below an entry with what it rests on.
QString evidenceRow(const std::vector<EvidencePart> &evidence)
{
    QString text;
    for (const EvidencePart &part : evidence) {
        if (part.name == QLatin1String("why") || part.state == EvidenceState::Unknown)
            continue;
        text += QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>")
                    .arg(inertHtml(part.name), inertHtml(contentText(part)));
    }
    return text.isEmpty()
               ? text
               : QStringLiteral("<tr><td></td><td colspan=\"5\">%1</td></tr>\n").arg(text);
}

QString whyOf(const Json &entry, const std::vector<EvidencePart> &evidence)
{
    QStringList why{entry["reason"].toString()};
    for (const EvidencePart &part : evidence) {
        if (part.name == QLatin1String("why"))
            why.append(part.state == EvidenceState::Included
                           ? contentText(part)
                           : QStringLiteral("(%1)").arg(contentText(part)));
    }
    why.removeAll(QString());
    return why.join(QStringLiteral(": "));
}

QString stateOf(const Json &entry)
{
    const QString before = entry["prev_state"].toString();
    const QString after = entry["next_state"].toString();
    return before.isEmpty() || before == after ? after : before + QStringLiteral(" → ") + after;
}

} // namespace

QString inertHtml(const QString &text)
{
    return visibleText(text).toHtmlEscaped();
}

ReportHtml::ReportHtml(Checkpoint checkpoint, QString asked, QString key)
    : m_checkpoint(std::move(checkpoint)), m_asked(std::move(asked)), m_key(std::move(key))
{}

void ReportHtml::add(const Json &entry, const std::vector<EvidencePart> &evidence)
{
    if (++m_count > mostEntries)
        return;
    const QString exception = entry["exception"].toString();
    const auto [story, isNew] = m_stories.try_emplace(exception);
    if (isNew)
        m_order.push_back(exception);
    const QString who =
        entry["role"].toString().isEmpty()
            ? entry["actor"].toString()
            : QStringLiteral("%1 (%2)").arg(entry["actor"].toString(), entry["role"].toString());
    const QString what =
        entry["op"].toString().isEmpty()
            ? entry["kind"].toString()
            : QStringLiteral("%1: %2").arg(entry["kind"].toString(), entry["op"].toString());
    story->second += QStringLiteral("<tr><td class=\"n\">%1</td>").arg(entry["seq"].toInt()) +
                     cell(entry["at"].toString()) + cell(who) + cell(what) + cell(stateOf(entry)) +
                     cell(whyOf(entry, evidence)) + QStringLiteral("</tr>\n") +
                     evidenceRow(evidence);
}

QString ReportHtml::head() const
{
    QString text =
        QStringLiteral("<h1>Audit log of %1</h1>\n").arg(inertHtml(m_checkpoint.origin)) +
        QStringLiteral(
            "<p class=\"note\">This page is made from the files beside it and proves nothing by "
            "itself. VERIFY.md tells how to check them without Unsnag. Whoever holds the "
            "signing key can rewrite the whole history, unless a checkpoint, a witness or a "
            "time stamp from before exists outside their reach.</p>\n<table>\n");
    text += labelled(QStringLiteral("Asked for"), m_asked);
    text += labelled(QStringLiteral("Entries in the log"), QString::number(m_checkpoint.size));
    text += labelled(QStringLiteral("Entries chosen"), QString::number(m_count));
    text += labelled(QStringLiteral("Root hash"), toHex(m_checkpoint.root));
    text += labelled(QStringLiteral("Signed with"), m_key);
    text += QStringLiteral("</table>\n");
    if (m_count > mostEntries)
        text += QStringLiteral("<p>The first %1 are shown; all are in tile/entries.</p>\n")
                    .arg(mostEntries);
    return text;
}

QByteArray ReportHtml::toHtml() const
{
    QString body = head();
    for (const QString &exception : m_order) {
        const QString title =
            exception.isEmpty() ? QStringLiteral("About no single exception") : exception;
        body += QStringLiteral("<h2>%1</h2>\n").arg(inertHtml(title)) + columns +
                m_stories.at(exception) + QStringLiteral("</table>\n");
    }
    // Both parts hold text from elsewhere, so neither may be searched for a place marker.
    const QString title = inertHtml(m_checkpoint.origin);
    return (page.section(QStringLiteral("%1"), 0, 0) + title +
            page.section(QStringLiteral("%1"), 1).section(QStringLiteral("%2"), 0, 0) + body +
            page.section(QStringLiteral("%2"), 1))
        .toUtf8();
}

} // namespace unsnag
