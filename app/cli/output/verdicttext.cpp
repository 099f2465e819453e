// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/verdicttext.h"

#include <QCoreApplication>

#include <algorithm>

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

QString timeText(qint64 unixSeconds)
{
    constexpr qint64 last = 253'402'300'799; // of the year 9999; a witness can claim any time
    return toRfc3339(Timestamp(std::chrono::seconds(std::min(unixSeconds, last))));
}

Json seconds(double value)
{
    return Json::number(QString::number(value, 'f', 3));
}

Json witnessesJson(const std::vector<BundleWitness> &witnesses)
{
    JsonArray list;
    for (const BundleWitness &witness : witnesses)
        list.push_back(
            JsonObject{{QStringLiteral("kind"), witness.isTimestamp ? QStringLiteral("time_stamp")
                                                                    : QStringLiteral("witness")},
                       {QStringLiteral("name"), witness.name},
                       {QStringLiteral("size"), std::int64_t{witness.size}},
                       {QStringLiteral("at"),
                        witness.why.isEmpty() ? Json(timeText(witness.unixSeconds)) : Json()},
                       {QStringLiteral("known"), witness.isKnown},
                       {QStringLiteral("why"), textOrNull(witness.why)}});
    return list;
}

//! What a check of either has.
Json commonJson(const Verdict &verdict, const std::vector<BundleWitness> &witnesses,
                const CheckCost &cost)
{
    return JsonObject{{QStringLiteral("ok"), verdict.ok()},
                      {QStringLiteral("verdict"), verdict.verdict},
                      {QStringLiteral("entries"), std::int64_t{verdict.entries}},
                      {QStringLiteral("root"), hex(verdict.root)},
                      {QStringLiteral("why"), textOrNull(verdict.why)},
                      {QStringLiteral("witnesses"), witnessesJson(witnesses)},
                      {QStringLiteral("bytes"), std::int64_t{cost.bytes}},
                      {QStringLiteral("seconds"), seconds(cost.seconds)},
                      {QStringLiteral("sha256_seconds"), seconds(cost.hashSeconds)}};
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

QString witnessText(const BundleWitness &witness)
{
    if (!witness.why.isEmpty())
        return tr("%1 does not count: %2").arg(witness.name, witness.why);
    const QString at = timeText(witness.unixSeconds);
    const QString size = QString::number(witness.size);
    return witness.isTimestamp
               ? tr("Time stamp by %1 at %2 over %3 entries.").arg(witness.name, at, size)
               : tr("Witness %1 saw the first %2 entries at %3.").arg(witness.name, size, at);
}

//! `isOwn`: of a workspace, where nobody has to bring keys.
QString witnessesText(const std::vector<BundleWitness> &witnesses, bool isOwn)
{
    QStringList lines;
    for (const BundleWitness &witness : witnesses)
        lines += witnessText(witness) + (isOwn || witness.isKnown || !witness.why.isEmpty()
                                             ? QString()
                                             : tr(" (Only the bundle says who that is.)"));
    return lines.join(QLatin1Char('\n'));
}

QString costText(const CheckCost &cost)
{
    return tr("Took %1 s; SHA-256 alone over the same %2 bytes takes %3 s (%4 %).")
        .arg(QString::number(cost.seconds, 'f', 3), QString::number(cost.bytes),
             QString::number(cost.hashSeconds, 'f', 3), QString::number(cost.percent()));
}

QString firstBadText(const Verdict &verdict)
{
    return verdict.firstBad ? tr(" First wrong entry: %1.").arg(*verdict.firstBad) : QString();
}

QString keysText(const BundleVerdict &found)
{
    QStringList names;
    for (const NoteKey &key : found.signedBy)
        names.append(key.text());
    QStringList lines;
    if (!names.isEmpty())
        lines += tr("Signed with %1.").arg(names.join(u' '));
    if (!found.isPinned)
        lines += tr("The key was taken from the bundle itself, so this does not prove who made it. "
                    "Compare the key line with one that you have from elsewhere (--key).");
    return lines.join(QLatin1Char('\n'));
}

QString strangersText(qint64 strangers)
{
    return tr("Signature lines of unknown witnesses: %1. Nobody gave their keys (--key), so they "
              "prove nothing.")
        .arg(strangers);
}

//! Who vouches for a bundle, and how far that goes.
QString vouchersText(const BundleVerdict &found)
{
    const QString strangers =
        found.strangers > 0 ? QLatin1Char('\n') + strangersText(found.strangers) : QString();
    if (found.witnesses.empty())
        return tr("No witness and no time stamp vouches for it: who holds the key could have "
                  "rewritten the history. Compare with an earlier checkpoint (--since).") +
               strangers;
    const QString text = witnessesText(found.witnesses, false);
    if (std::ranges::any_of(found.witnesses, &BundleWitness::isKnown))
        return text + strangers;
    return text + QLatin1Char('\n') +
           tr("Their keys and certificates came with the bundle, so who holds the key of the log "
              "could have made them up too. Compare them with those that witnesses (--key) and "
              "authorities (--ca) publish.") +
           strangers;
}

} // namespace

Json checkpointJson(const Checkpoint &checkpoint)
{
    return JsonObject{{QStringLiteral("origin"), checkpoint.origin},
                      {QStringLiteral("size"), std::int64_t{checkpoint.size}},
                      {QStringLiteral("root"), hex(checkpoint.root)}};
}

Json verifiedJson(const VerifiedLog &verified)
{
    Json json = commonJson(verified.verdict, verified.witnesses, verified.cost);
    json.set(QStringLiteral("checkpoint"), Json());
    json.set(
        QStringLiteral("first_bad"),
        verified.verdict.firstBad
            ? Json(JsonObject{{QStringLiteral("index"), std::int64_t{*verified.verdict.firstBad}},
                              {QStringLiteral("why"), verified.verdict.why}})
            : Json());
    return json;
}

QString verifiedText(const VerifiedLog &verified)
{
    const Verdict &verdict = verified.verdict;
    if (!verdict.ok())
        return tr("The audit log is NOT intact (%1): %2.").arg(verdict.verdict, verdict.why) +
               firstBadText(verdict);
    const QString vouchers =
        verified.witnesses.empty()
            ? tr("No witness and no time stamp vouches for it: who holds the key could have "
                 "rewritten the history.")
            : witnessesText(verified.witnesses, true);
    return tr("The audit log is intact: %1 entries, root %2.")
               .arg(QString::number(verdict.entries), hex(verdict.root)) +
           QLatin1Char('\n') + vouchers + QLatin1Char('\n') + costText(verified.cost);
}

Json verifiedJson(const VerifiedBundle &verified)
{
    const BundleVerdict &found = verified.found;
    JsonArray keys;
    for (const NoteKey &key : found.signedBy)
        keys.push_back(key.text());
    Json json = commonJson(found.verdict, found.witnesses, verified.cost);
    json.set(QStringLiteral("checkpoint"),
             found.checkpoint ? checkpointJson(*found.checkpoint) : Json());
    json.set(QStringLiteral("first_bad"), firstBadJson(found.verdict));
    json.set(QStringLiteral("keys"), std::move(keys));
    json.set(QStringLiteral("key_is_pinned"), found.isPinned);
    json.set(QStringLiteral("unknown_witness_lines"), std::int64_t{found.strangers});
    json.set(QStringLiteral("payloads"), std::int64_t{found.payloads});
    json.set(QStringLiteral("withheld"), std::int64_t{found.withheld});
    json.set(QStringLiteral("erased"), std::int64_t{found.erased});
    return json;
}

QString verifiedText(const VerifiedBundle &verified)
{
    const BundleVerdict &found = verified.found;
    const Verdict &verdict = found.verdict;
    if (!verdict.ok())
        return tr("The bundle is NOT intact (%1): %2.").arg(verdict.verdict, verdict.why) +
               tr(" File: %1.").arg(verdict.file) + firstBadText(verdict);
    return QStringList{tr("The bundle is intact: %1 entries, root %2.")
                           .arg(QString::number(verdict.entries), hex(verdict.root)),
                       tr("Evidence: %1 included, %2 withheld, %3 erased.")
                           .arg(QString::number(found.payloads), QString::number(found.withheld),
                                QString::number(found.erased)),
                       keysText(found), vouchersText(found), costText(verified.cost)}
        .join(QLatin1Char('\n'));
}

} // namespace unsnag
