// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/auditbundletext.h"

#include "app/cli/output/audittext.h"

#include <QCoreApplication>

#include <cmath>

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

Json checkpointJson(const Checkpoint &checkpoint)
{
    return JsonObject{{QStringLiteral("origin"), checkpoint.origin},
                      {QStringLiteral("size"), std::int64_t{checkpoint.size}},
                      {QStringLiteral("root"), hex(checkpoint.root)}};
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

QString timeText(qint64 unixSeconds)
{
    return toRfc3339(Timestamp(std::chrono::seconds(unixSeconds)));
}

Json seconds(double value)
{
    return Json::number(QString::number(value, 'f', 3));
}

Json firstBadJson(const Verdict &verdict)
{
    if (verdict.ok())
        return {};
    return JsonObject{{QStringLiteral("file"), textOrNull(verdict.file)},
                      {QStringLiteral("index"),
                       verdict.firstBad ? Json(std::int64_t{*verdict.firstBad}) : Json()},
                      {QStringLiteral("why"), verdict.why}};
}

Json witnessesJson(const std::vector<BundleWitness> &witnesses)
{
    JsonArray list;
    for (const BundleWitness &witness : witnesses)
        list.push_back(
            JsonObject{{QStringLiteral("name"), witness.name},
                       {QStringLiteral("size"), std::int64_t{witness.size}},
                       {QStringLiteral("at"),
                        witness.why.isEmpty() ? Json(timeText(witness.unixSeconds)) : Json()},
                       {QStringLiteral("why"), textOrNull(witness.why)}});
    return list;
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

QString trustText(const BundleVerdict &found)
{
    QStringList names;
    for (const NoteKey &key : found.signedBy)
        names.append(key.text());
    QString text = names.isEmpty() ? QString() : tr("Signed with %1.").arg(names.join(u' '));
    if (!found.isPinned)
        text += QLatin1Char('\n') +
                tr("The key was taken from the bundle itself, so this does not prove who made it. "
                   "Compare the key line with one that you have from elsewhere (--key).");
    if (found.witnesses.empty())
        text += QLatin1Char('\n') +
                tr("No witness and no time stamp vouches for it: who holds the key could have "
                   "rewritten the history. Compare with an earlier checkpoint (--since).");
    for (const BundleWitness &witness : found.witnesses)
        text +=
            QLatin1Char('\n') + (witness.why.isEmpty()
                                     ? tr("%1 saw the first %2 entries at %3.")
                                           .arg(witness.name, QString::number(witness.size),
                                                timeText(witness.unixSeconds))
                                     : tr("%1 does not count: %2").arg(witness.name, witness.why));
    return text.trimmed();
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
                     {tr("root"), hex(exported.checkpoint.root)},
                     {tr("key"), exported.key}}) +
           QLatin1Char('\n') + tr("Give the key line to who checks it on another way.");
}

Json verifiedJson(const VerifiedBundle &verified)
{
    const BundleVerdict &found = verified.found;
    JsonArray keys;
    for (const NoteKey &key : found.signedBy)
        keys.push_back(key.text());
    return JsonObject{{QStringLiteral("ok"), found.ok()},
                      {QStringLiteral("verdict"), found.verdict.verdict},
                      {QStringLiteral("entries"), std::int64_t{found.verdict.entries}},
                      {QStringLiteral("root"), hex(found.verdict.root)},
                      {QStringLiteral("checkpoint"),
                       found.checkpoint ? checkpointJson(*found.checkpoint) : Json()},
                      {QStringLiteral("first_bad"), firstBadJson(found.verdict)},
                      {QStringLiteral("why"), textOrNull(found.verdict.why)},
                      {QStringLiteral("keys"), std::move(keys)},
                      {QStringLiteral("key_is_pinned"), found.isPinned},
                      {QStringLiteral("witnesses"), witnessesJson(found.witnesses)},
                      {QStringLiteral("payloads"), std::int64_t{found.payloads}},
                      {QStringLiteral("withheld"), std::int64_t{found.withheld}},
                      {QStringLiteral("erased"), std::int64_t{found.erased}},
                      {QStringLiteral("bytes"), std::int64_t{found.bytes}},
                      {QStringLiteral("seconds"), seconds(verified.seconds)},
                      {QStringLiteral("sha256_seconds"), seconds(verified.hashSeconds)}};
}

QString verifiedText(const VerifiedBundle &verified)
{
    const BundleVerdict &found = verified.found;
    const Verdict &verdict = found.verdict;
    if (!verdict.ok()) {
        const QString entry =
            verdict.firstBad ? tr(" First wrong entry: %1.").arg(*verdict.firstBad) : QString();
        return tr("The bundle is NOT intact (%1): %2.").arg(verdict.verdict, verdict.why) +
               tr(" File: %1.").arg(verdict.file) + entry;
    }
    const int percent =
        verified.seconds > 0
            ? static_cast<int>(std::lround(100 * verified.hashSeconds / verified.seconds))
            : 100;
    return tr("The bundle is intact: %1 entries, root %2.")
               .arg(QString::number(verdict.entries), hex(verdict.root)) +
           QLatin1Char('\n') +
           tr("Evidence: %1 included, %2 withheld, %3 erased.")
               .arg(QString::number(found.payloads), QString::number(found.withheld),
                    QString::number(found.erased)) +
           QLatin1Char('\n') + trustText(found) + QLatin1Char('\n') +
           tr("Took %1 s; SHA-256 alone over the same %2 bytes takes %3 s (%4 %).")
               .arg(QString::number(verified.seconds, 'f', 2), QString::number(found.bytes),
                    QString::number(verified.hashSeconds, 'f', 2), QString::number(percent));
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
