// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/audit/archivemap.h"

#include "models/audit/entrybundle.h"
#include "models/audit/tilepath.h"
#include "models/audit/ustar.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr qsizetype lengthSize = 2;

const QStringList badVerdicts{QStringLiteral("altered"),      QStringLiteral("unknown_key"),
                              QStringLiteral("inconsistent"), QStringLiteral("rolled_back"),
                              QStringLiteral("incomplete"),   QStringLiteral("policy_broken")};

void findEntries(ArchiveMap::Member &member, const QByteArray &bytes)
{
    const auto place = readTilePath(member.path);
    if (!place || place->kind != TilePath::Kind::Entries)
        return;
    const auto entries = readEntryBundle(bytes, place->width);
    member.firstEntry = place->index * TilePath::fullWidth;
    qsizetype end = member.content;
    for (const QByteArray &entry : *entries)
        member.entries.push_back(end += lengthSize + entry.size());
}

} // namespace

ArchiveMap::ArchiveMap(const SampleBundle::Files &files)
{
    for (const auto &[path, bytes] : files) {
        const qsizetype content = m_end + ustarBlock;
        const qsizetype padding = content + bytes.size();
        Member member{path, m_end, content, padding, padding + ustarPadding(bytes.size())};
        findEntries(member, bytes);
        m_end = member.end;
        m_members.push_back(std::move(member));
    }
}

const ArchiveMap::Member *ArchiveMap::at(qsizetype byte) const
{
    const auto after = std::ranges::upper_bound(m_members, byte, {}, &Member::header);
    return byte < m_end ? &*std::prev(after) : nullptr;
}

std::optional<qint64> entryAt(const ArchiveMap::Member &member, qsizetype byte)
{
    const auto entry = std::ranges::upper_bound(member.entries, byte);
    if (entry == member.entries.end())
        return std::nullopt;
    return member.firstEntry + (entry - member.entries.begin());
}

QString ArchiveMap::complaint(const Verdict &found, qsizetype byte) const
{
    const QString said = QStringLiteral("byte %1: %2, %3, entry %4: %5")
                             .arg(byte)
                             .arg(found.verdict, found.file)
                             .arg(found.firstBad.value_or(-1))
                             .arg(found.why);
    if (!badVerdicts.contains(found.verdict) || found.why.isEmpty())
        return said;
    const Member *member = at(byte);
    if (member && byte >= member->content && byte < member->padding) {
        const bool isNamed = found.file == member->path &&
                             (member->entries.empty() || found.firstBad == entryAt(*member, byte));
        return isNamed ? QString() : QStringLiteral("%1, changed %2").arg(said, member->path);
    }
    const QString place = QStringLiteral("archive, byte ");
    const qsizetype named = found.file.mid(place.size()).toLongLong();
    const qsizetype begin = member ? member->header : m_end;
    const qsizetype end = member ? member->end : m_end + 1;
    const bool isThere = found.file.startsWith(place) && named >= begin && named < end;
    return isThere ? QString() : said;
}

} // namespace unsnag
