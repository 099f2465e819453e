// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/witnesscheck.h"

#include "models/audit/cosignature.h"
#include "models/audit/digest.h"
#include "models/audit/timestamptoken.h"
#include "models/audit/visibletext.h"
#include "models/store/auditsealtables.h"
#include "models/store/audittimestamptable.h"

#include <algorithm>

namespace unsnag {
namespace {

//! When the witness of that key says it saw the note; nothing where the line does not verify.
std::optional<qint64> seenAt(const QByteArray &note, const QString &line, const QString &vkey)
{
    const auto key = readNoteKey(vkey);
    const auto cosigned = readSignedNote(note + line.toUtf8() + '\n');
    return key && cosigned ? cosignedAt(*cosigned, *key) : std::nullopt;
}

bool tellsOf(const Json &entry, const AuditTimestampRow &row)
{
    return entry["token_digest"].toString() == toHex(sha256(row.token)) &&
           entry["certificates_digest"].toString() == toHex(sha256(row.ca)) &&
           entry["authority"].toString() == row.authority &&
           entry["stamped_at"].toString() == toRfc3339(row.at);
}

} // namespace

void WitnessCheck::expect(qint64 index, const Json &entry)
{
    const QString kind = entry["kind"].toString();
    if (kind == QLatin1String("audit.witnessed"))
        m_lines.emplace(entry["size"].toInt(), Told{index, entry});
    else if (kind == QLatin1String("audit.timestamped"))
        m_stamps.emplace(entry["size"].toInt(), Told{index, entry});
}

void WitnessCheck::blame(const QString &why, std::optional<qint64> index)
{
    if (!m_why.isEmpty())
        return;
    m_why = why;
    m_firstBad = index;
}

Result<void> WitnessCheck::read(Session &session)
{
    AuditCheckpointTable checkpoints(session);
    std::map<qint64, QByteArray> notes;
    UNSNAG_TRY(const auto rows, checkpoints.all());
    for (const AuditCheckpointRow &row : rows)
        notes.emplace(row.size, row.note);
    UNSNAG_TRY(const auto lines, checkpoints.cosignatures());
    for (const AuditCosignatureRow &row : lines)
        check(row, notes[row.size]);
    UNSNAG_TRY(const auto stamps, AuditTimestampTable(session).all());
    for (const AuditTimestampRow &row : stamps)
        check(row, notes[row.size]);
    for (const auto *told : {&m_lines, &m_stamps}) {
        for (const auto &[size, one] : *told) {
            if (!one.isKept)
                blame(QStringLiteral("the log tells of a %1 over %2 entries that is missing")
                          .arg(told == &m_lines ? QStringLiteral("witness")
                                                : QStringLiteral("time stamp"))
                          .arg(size),
                      one.index);
        }
    }
    std::ranges::stable_sort(m_witnesses, {}, &BundleWitness::size);
    return {};
}

void WitnessCheck::check(const AuditCosignatureRow &row, const QByteArray &note)
{
    const auto [first, last] = m_lines.equal_range(row.size);
    for (auto told = first; told != last; ++told) {
        const QString vkey = told->second.entry["witness"].toString();
        const auto seconds = seenAt(note, row.line, vkey);
        if (!seconds || told->second.isKept)
            continue;
        told->second.isKept = true;
        m_witnesses.push_back({visibleLine(readNoteKey(vkey)->name), row.size, *seconds, {}});
        return;
    }
    blame(QStringLiteral("a line of a witness over %1 entries does not verify, or the log does not "
                         "tell of it")
              .arg(row.size));
}

void WitnessCheck::check(const AuditTimestampRow &row, const QByteArray &note)
{
    const auto told = m_stamps.find(row.size);
    if (told == m_stamps.end() || !tellsOf(told->second.entry, row))
        return blame(
            QStringLiteral("the time stamp over %1 entries is not the one the log tells of")
                .arg(row.size));
    told->second.isKept = true;
    const auto bytes = bytesToStamp(note);
    const auto stamped =
        bytes ? verifyTimestamp(row.token, *bytes, row.ca) : Result<StampedTime>(bytes.error());
    if (!stamped)
        return blame(QStringLiteral("the time stamp over %1 entries does not verify: %2")
                         .arg(QString::number(row.size), stamped.error().detail),
                     told->second.index);
    m_witnesses.push_back(
        {visibleLine(stamped->authority), row.size, stamped->unixSeconds, {}, true});
}

} // namespace unsnag
