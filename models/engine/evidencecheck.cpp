// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/evidencecheck.h"

#include "models/audit/auditsource.h"
#include "models/audit/digest.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Whom evidence of the entry is about, as AuditTable files it.
QString subjectOf(const Json &entry)
{
    if (entry["kind"].toString().startsWith(QLatin1String("audit.")))
        return QStringLiteral("audit");
    const QString exception = entry["exception"].toString();
    return exception.isEmpty() ? entry["event"].toString() : exception;
}

bool erases(const QString &kind)
{
    return kind == QLatin1String("audit.erased") || kind == QLatin1String("audit.retained");
}

} // namespace

void EvidenceCheck::blame(qint64 index, const QString &why)
{
    if (m_firstBad && *m_firstBad <= index)
        return;
    m_firstBad = index;
    m_why = why;
}

void EvidenceCheck::expect(qint64 index, const Json &entry)
{
    const QString kind = entry["kind"].toString();
    if (kind == QLatin1String("audit.key_made") && !m_keptFrom)
        m_keptFrom = index;
    if (erases(kind))
        m_erasing[index].at = fromRfc3339(entry["at"].toString());
    Expected expected{entry["exception"].toString(), subjectOf(entry), {}, std::nullopt};
    if (entry.contains(QStringLiteral("place")))
        expected.place = entry["place"].toInt();
    for (const EvidencePart &part : commitmentsOf(entry))
        expected.digests.emplace(part.name, part.sha256);
    m_page.emplace(index, std::move(expected));
}

void EvidenceCheck::addFiled(const FiledEntry &row)
{
    const auto expected = m_page.find(row.sequence);
    if (expected != m_page.end() && expected->second.exception != row.exception)
        blame(row.sequence, QStringLiteral("the entry is filed under \"%1\", it is about \"%2\"")
                                .arg(row.exception, expected->second.exception));
}

void EvidenceCheck::add(const AuditPayload &row)
{
    if (const auto erasing = m_erasing.find(row.sequence);
        erasing != m_erasing.end() && row.name == QLatin1String("erased") && !row.isErased()) {
        const Json list = contentOf(row);
        DigestSum &said = erasing->second.digests.emplace(DigestSum());
        for (const Json &digest : list.array())
            said.add(QByteArray::fromHex(digest.toString().toLatin1()));
    }
    if (!m_keptFrom)
        m_keptFrom = row.sequence;
    const auto entry = m_page.find(row.sequence);
    if (entry == m_page.end())
        return; // the entry itself is wrong
    auto &digests = entry->second.digests;
    const auto digest = digests.find(row.name);
    if (digest == digests.end())
        return blame(
            row.sequence,
            QStringLiteral("the entry commits to no \"%1\", but it is kept").arg(row.name));
    if (digest->second != toHex(row.digest))
        blame(
            row.sequence,
            QStringLiteral("\"%1\" is kept under another digest than the entry has").arg(row.name));
    else if (!row.isErased() && !opens(row))
        blame(row.sequence,
              QStringLiteral("\"%1\" is not what the entry commits to").arg(row.name));
    else if (row.subject != entry->second.subject)
        blame(row.sequence, QStringLiteral("\"%1\" is filed under \"%2\", it is about \"%3\"")
                                .arg(row.name, row.subject, entry->second.subject));
    else if (row.place && row.place != entry->second.place)
        blame(row.sequence,
              QStringLiteral("the event stands at place %1 of its lane, not where the "
                             "entry says")
                  .arg(*row.place));
    if (row.isErased() != row.erasedBy.has_value() ||
        (row.isErased() && !(row.salt.isEmpty() && row.content.isEmpty())))
        blame(row.sequence, QStringLiteral("\"%1\" is half erased").arg(row.name));
    else if (row.isErased() && *row.erasedBy <= row.sequence)
        blame(row.sequence,
              QStringLiteral("\"%1\" was erased before it was written").arg(row.name));
    else if (row.isErased())
        addErased(row);
    digests.erase(digest);
}

void EvidenceCheck::endPage()
{
    for (const auto &[index, expected] : m_page) {
        if (m_keptFrom && index >= *m_keptFrom && !expected.digests.empty())
            blame(index, QStringLiteral("\"%1\" is missing, and nothing says that it was erased")
                             .arg(expected.digests.begin()->first));
    }
    m_page.clear();
}

void EvidenceCheck::DigestSum::add(const QByteArray &digest)
{
    ++count;
    for (qsizetype i = 0; i < std::min(sum.size(), digest.size()); ++i)
        sum[i] = static_cast<char>(sum[i] ^ digest[i]);
}

void EvidenceCheck::addErased(const AuditPayload &row)
{
    const auto [erasure, isFirst] =
        m_erasures.try_emplace(*row.erasedBy, Erased{row.sequence, *row.erasedAt, {}});
    erasure->second.digests.add(row.digest);
    if (erasure->second.at != *row.erasedAt)
        blame(row.sequence,
              QStringLiteral("what entry %1 erased was erased at two times").arg(*row.erasedBy));
}

void EvidenceCheck::checkErasure(qint64 by, const Erased &erased, qint64 size)
{
    const auto entry = m_erasing.find(by);
    if (entry == m_erasing.end())
        return blame(erased.first, QStringLiteral("what it rested on was erased by entry %1 of %2, "
                                                  "which is no erasure")
                                       .arg(by)
                                       .arg(size));
    if (entry->second.at != erased.at)
        blame(erased.first,
              QStringLiteral("what it rested on was erased at another time than entry %1 says")
                  .arg(by));
    if (entry->second.digests && *entry->second.digests != erased.digests)
        blame(erased.first,
              QStringLiteral("entry %1 erased %2 pieces of evidence, %3 say that it erased them")
                  .arg(by)
                  .arg(entry->second.digests->count)
                  .arg(erased.digests.count));
}

void EvidenceCheck::endLog(qint64 size)
{
    for (const auto &[by, erased] : m_erasures)
        checkErasure(by, erased, size);
}

} // namespace unsnag
