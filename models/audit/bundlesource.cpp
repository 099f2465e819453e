// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlesource.h"

#include "models/audit/checkpoint.h"
#include "models/audit/entrybundle.h"
#include "models/audit/hashtree.h"
#include "models/audit/signednote.h"
#include "models/audit/tilepath.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr qint64 mostBytes = qint64{64} << 20; //!< of one file
constexpr int fileWidth = TilePath::fullWidth;

EvidenceState stateNamed(const QString &name)
{
    for (const auto state :
         {EvidenceState::Included, EvidenceState::Withheld, EvidenceState::Erased}) {
        if (evidenceStateName(state) == name)
            return state;
    }
    return EvidenceState::Unknown;
}

} // namespace

Result<std::unique_ptr<BundleSource>> BundleSource::open(std::unique_ptr<BundleFiles> files)
{
    std::unique_ptr<BundleSource> source(new BundleSource(std::move(files)));
    UNSNAG_CHECK(source->read());
    return source;
}

Result<void> BundleSource::read()
{
    const QString head = QStringLiteral("checkpoint");
    UNSNAG_TRY(const QByteArray note, m_files->read(head, mostBytes));
    UNSNAG_TRY(const SignedNote opened, readSignedNote(note));
    UNSNAG_TRY(const Checkpoint checkpoint, readCheckpointText(opened.text));
    m_head = {checkpoint.size, checkpoint.root};
    const QString list = QStringLiteral("contents.json");
    UNSNAG_TRY(const QByteArray contents, m_files->read(list, mostBytes));
    UNSNAG_TRY(m_contents, readJson(contents, list, {16, mostBytes}));
    for (const Json &payload : m_contents["payloads"].array())
        m_states.insert(payload["sha256"].toString(), stateNamed(payload["state"].toString()));
    return {};
}

Result<const std::vector<QByteArray> *> BundleSource::fileOf(qint64 index)
{
    const qint64 first = index / fileWidth * fileWidth;
    if (m_loaded == first)
        return &m_entries;
    const int width = static_cast<int>(std::min<qint64>(fileWidth, m_head.size - first));
    const TilePath path{TilePath::Kind::Entries, 0, first / fileWidth, width};
    UNSNAG_TRY(const QByteArray bytes, m_files->read(path.text(), mostBytes));
    UNSNAG_TRY(m_entries, readEntryBundle(bytes, width));
    m_loaded = first;
    return &m_entries;
}

Result<std::vector<AuditEntry>> BundleSource::entries(qint64 from, int limit)
{
    std::vector<AuditEntry> page;
    const qint64 end = limit < m_head.size - from ? from + limit : m_head.size;
    for (qint64 index = std::max<qint64>(from, 0); index < end; ++index) {
        UNSNAG_TRY(const auto *file, fileOf(index));
        const QByteArray &entry = (*file)[static_cast<std::size_t>(index % fileWidth)];
        page.push_back({index, entry, leafHash(entry)});
    }
    return page;
}

Result<Json> BundleSource::contentOf(const QString &sha256)
{
    UNSNAG_TRY(const QByteArray bytes,
               m_files->read(QStringLiteral("payload/") + sha256, mostBytes));
    AuditPayload payload;
    payload.salt = bytes.left(saltBytes);
    payload.content = bytes.mid(saltBytes);
    return unsnag::contentOf(payload);
}

Result<std::vector<EvidencePart>> BundleSource::evidence(const Json &entry)
{
    std::vector<EvidencePart> parts = commitmentsOf(entry);
    for (EvidencePart &part : parts) {
        part.state = m_states.value(part.sha256, EvidenceState::Unknown);
        if (part.state == EvidenceState::Included) {
            UNSNAG_TRY(part.content, contentOf(part.sha256));
        }
    }
    return parts;
}

} // namespace unsnag
