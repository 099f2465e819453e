// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/auditbundletext.h"

#include "app/cli/output/audittext.h"
#include "app/cli/output/verdicttext.h"

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

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

Json evidenceJson(const std::vector<EvidencePart> &evidence)
{
    JsonArray list;
    for (const EvidencePart &part : evidence)
        list.push_back(JsonObject{{QStringLiteral("name"), part.name},
                                  {QStringLiteral("sha256"), part.sha256},
                                  {QStringLiteral("state"), evidenceStateName(part.state)},
                                  {QStringLiteral("content"), part.content}});
    return list;
}

QString stateText(const Json &entry)
{
    const QString before = entry["prev_state"].toString();
    const QString after = entry["next_state"].toString();
    return before.isEmpty() ? after : QStringLiteral("%1 > %2").arg(before, after);
}

QString whyText(const InspectedEntry &entry)
{
    QStringList why{entry.entry["reason"].toString(), entry.words()};
    for (const EvidencePart &part : entry.evidence) {
        if (part.name == QLatin1String("why") && part.state == EvidenceState::Erased)
            why.append(tr("(words erased)"));
    }
    why.removeAll(QString());
    return why.join(QStringLiteral(": "));
}

} // namespace

Json exportedJson(const ExportedAudit &exported)
{
    return JsonObject{{QStringLiteral("checkpoint"), checkpointJson(exported.checkpoint)},
                      {QStringLiteral("key"), exported.key},
                      {QStringLiteral("entries"), std::int64_t{exported.chosen}},
                      {QStringLiteral("payloads"), std::int64_t{exported.included}},
                      {QStringLiteral("withheld"), std::int64_t{exported.withheld}},
                      {QStringLiteral("erased"), std::int64_t{exported.erased}},
                      {QStringLiteral("timestamps"), std::int64_t{exported.timestamps}},
                      {QStringLiteral("files"), std::int64_t{exported.files}}};
}

QString exportedText(const ExportedAudit &exported)
{
    return tr("Exported %1 entries in %2 files.")
               .arg(QString::number(exported.checkpoint.size), QString::number(exported.files)) +
           QLatin1Char('\n') +
           labelled({{tr("chosen entries"), QString::number(exported.chosen)},
                     {tr("evidence included"), QString::number(exported.included)},
                     {tr("withheld"), QString::number(exported.withheld)},
                     {tr("erased"), QString::number(exported.erased)},
                     {tr("time stamps"), QString::number(exported.timestamps)},
                     {tr("root"), hex(exported.checkpoint.root)},
                     {tr("key"), exported.key}}) +
           QLatin1Char('\n') + tr("Give the key line to who checks it on another way.");
}

Json inspectedJson(const InspectedEntries &found)
{
    JsonArray list;
    for (const InspectedEntry &entry : found.entries)
        list.push_back(JsonObject{{QStringLiteral("seq"), std::int64_t{entry.sequence}},
                                  {QStringLiteral("leaf_hash"), hex(entry.leafHash)},
                                  {QStringLiteral("entry"), entry.entry},
                                  {QStringLiteral("evidence"), evidenceJson(entry.evidence)}});
    return JsonObject{{QStringLiteral("total"), std::int64_t{found.total}},
                      {QStringLiteral("entries"), std::move(list)}};
}

QString inspectedText(const InspectedEntries &found)
{
    TextTable table = auditTable();
    for (const InspectedEntry &entry : found.entries)
        table.add({QString::number(entry.sequence), entry.entry["at"].toString(),
                   entry.entry["actor"].toString(), entry.entry["kind"].toString(),
                   entry.entry["exception"].toString(), stateText(entry.entry), whyText(entry)});
    return auditTableText(table, static_cast<qint64>(found.entries.size()), found.total);
}

QString storyText(const InspectedEntries &found)
{
    QString text = inspectedText(found);
    for (const InspectedEntry &entry : found.entries) {
        for (const EvidencePart &part : entry.evidence) {
            if (part.state == EvidenceState::Unknown || part.name == QLatin1String("why"))
                continue;
            const QString content = part.state == EvidenceState::Included
                                        ? QString::fromUtf8(part.content.toIndentedText())
                                        : QStringLiteral("(%1)").arg(evidenceStateName(part.state));
            text += QStringLiteral("\n\n%1 %2\n%3")
                        .arg(QString::number(entry.sequence), part.name, content);
        }
    }
    return text;
}

Json sampleJson(const DrawnSample &sample)
{
    JsonArray list;
    for (const SampledException &one : sample.drawn)
        list.push_back(JsonObject{{QStringLiteral("exception"), one.exception},
                                  {QStringLiteral("reason"), textOrNull(one.title)},
                                  {QStringLiteral("amount"), one.amount.text()},
                                  {QStringLiteral("currency"), textOrNull(one.currency)},
                                  {QStringLiteral("opened"), std::int64_t{one.opened}},
                                  {QStringLiteral("stratum"), one.stratum}});
    return JsonObject{{QStringLiteral("seed"), sample.seed},
                      {QStringLiteral("population"), std::int64_t{sample.population}},
                      {QStringLiteral("sample"), std::move(list)}};
}

QString sampleText(const DrawnSample &sample)
{
    if (sample.drawn.empty())
        return tr("The log opens no exceptions.");
    TextTable table({{tr("STRATUM"), Align::Right},
                     {tr("EXCEPTION")},
                     {tr("REASON")},
                     {tr("AMOUNT"), Align::Right},
                     {tr("CURRENCY")},
                     {tr("N"), Align::Right}});
    for (const SampledException &one : sample.drawn)
        table.add({QString::number(one.stratum), one.exception, one.title, one.amount.text(),
                   one.currency, QString::number(one.opened)});
    return table.text() + QLatin1Char('\n') +
           tr("%1 of %2 exceptions, seed %3: of each stratum those whose SHA-256 of "
              "\"seed:exception\" comes first.")
               .arg(QString::number(sample.drawn.size()), QString::number(sample.population),
                    sample.seed);
}

} // namespace unsnag
