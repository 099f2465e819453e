// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlesource.h"

#include "models/audit/bundlecontents.h"
#include "models/audit/checkpoint.h"
#include "models/audit/entrybundle.h"
#include "models/audit/hashtree.h"
#include "models/audit/signednote.h"
#include "models/audit/tilepath.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr qint64 mostBytes = BundleLimits().fileBytes; //!< of one file
constexpr int fileWidth = TilePath::fullWidth;

} // namespace

Result<std::unique_ptr<BundleSource>> BundleSource::open(std::unique_ptr<BundleFiles> files,
                                                         std::optional<Error> damage)
{
    std::unique_ptr<BundleSource> source(new BundleSource(std::move(files)));
    source->listEntryFiles();
    const auto head = source->readHead();
    if (!head.ok() && source->m_entryFiles.empty())
        return head.error();
    const auto contents = source->readContents();
    source->m_damage = damage          ? std::move(damage)
                       : !head.ok()    ? std::optional(head.error())
                       : contents.ok() ? std::nullopt
                                       : std::optional(contents.error());
    return source;
}

void BundleSource::listEntryFiles()
{
    for (const BundleFile &file : m_files->list()) {
        const auto path = readTilePath(file.path);
        if (path && path->kind == TilePath::Kind::Entries)
            m_entryFiles.push_back({path->index * fileWidth, path->width});
    }
    std::ranges::sort(m_entryFiles, [](const EntryFile &a, const EntryFile &b) {
        return a.first != b.first ? a.first < b.first : a.width > b.width;
    });
    // Not std::ranges::unique: clang 14 does not take that of this library.
    const auto twice =
        std::unique(m_entryFiles.begin(), m_entryFiles.end(),
                    [](const EntryFile &a, const EntryFile &b) { return a.first == b.first; });
    m_entryFiles.erase(twice, m_entryFiles.end());
}

Result<void> BundleSource::readHead()
{
    if (!m_entryFiles.empty())
        m_head.size = m_entryFiles.back().first + m_entryFiles.back().width;
    UNSNAG_TRY(const QByteArray note, m_files->read(QStringLiteral("checkpoint"), mostBytes));
    UNSNAG_TRY(const SignedNote opened, readSignedNote(note));
    UNSNAG_TRY(const Checkpoint checkpoint, readCheckpointText(opened.text));
    m_head = {checkpoint.size, checkpoint.root};
    return {};
}

Result<void> BundleSource::readContents()
{
    const QString list = QStringLiteral("contents.json");
    UNSNAG_TRY(const QByteArray contents, m_files->read(list, mostBytes));
    UNSNAG_TRY(m_contents, readContentsJson(contents, list));
    for (const Json &payload : m_contents["payloads"].array())
        m_states.insert(payload["sha256"].toString(),
                        evidenceStateNamed(payload["state"].toString()));
    return {};
}

const std::vector<QByteArray> &BundleSource::load(const EntryFile &file)
{
    if (m_loaded == file.first)
        return m_entries;
    m_loaded = file.first;
    m_entries.clear();
    const TilePath path{TilePath::Kind::Entries, 0, file.first / fileWidth, file.width};
    if (const auto bytes = m_files->read(path.text(), mostBytes))
        m_entries = readableEntries(*bytes, file.width);
    return m_entries;
}

Result<std::vector<AuditEntry>> BundleSource::entries(qint64 from, int limit)
{
    std::vector<AuditEntry> page;
    const auto before = [](qint64 index, const EntryFile &file) { return index < file.first; };
    auto file = std::upper_bound(m_entryFiles.begin(), m_entryFiles.end(), from, before);
    if (file != m_entryFiles.begin())
        --file;
    for (; file != m_entryFiles.end() && file->first < m_head.size; ++file) {
        qint64 index = file->first;
        for (const QByteArray &entry : load(*file)) {
            if (static_cast<qint64>(page.size()) == limit)
                return page;
            if (index >= from && index < m_head.size)
                page.push_back({index, entry, leafHash(entry)});
            ++index;
        }
    }
    return page;
}

std::optional<Json> BundleSource::contentOf(const QString &sha256)
{
    const auto bytes = m_files->read(QStringLiteral("payload/") + sha256, mostBytes);
    if (!bytes.ok())
        return std::nullopt;
    AuditPayload payload;
    payload.salt = bytes->left(saltBytes);
    payload.content = bytes->mid(saltBytes);
    Json content = unsnag::contentOf(payload);
    if (content.isNull() && payload.content != "null")
        return std::nullopt;
    return content;
}

Result<std::vector<EvidencePart>> BundleSource::evidence(const Json &entry, const QString &only)
{
    std::vector<EvidencePart> parts = commitmentsOf(entry, only);
    for (EvidencePart &part : parts) {
        part.state = m_states.value(part.sha256, EvidenceState::Unknown);
        // Of a damaged bundle the list may be gone and the files there, or the other way round.
        if (part.state != EvidenceState::Included && !m_contents.isNull())
            continue;
        auto content = contentOf(part.sha256);
        if (content)
            part = {part.name, part.sha256, EvidenceState::Included, std::move(*content)};
        else if (part.state == EvidenceState::Included)
            part.state = EvidenceState::Unreadable;
    }
    return parts;
}

} // namespace unsnag
