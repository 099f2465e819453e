// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/inspectaudit.h"

#include "models/audit/digest.h"
#include "models/audit/hashtree.h"
#include "models/audit/tiles.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/audittable.h"

#include <algorithm>
#include <limits>

namespace unsnag {
namespace {

constexpr int pageSize = 1024; //!< entries held in memory at a time

Result<Json> jsonOf(const AuditEntry &entry)
{
    auto json = readJson(entry.canonical);
    if (json)
        return json;
    return Error{Code::Damaged, QStringLiteral("the entry is %1").arg(json.error().detail),
                 QStringLiteral("audit entry %1").arg(entry.sequence),
                 QStringLiteral("run: unsnag-cli audit verify")};
}

template <typename Use>
Result<void> forEachEntry(AuditSource &source, const std::stop_token &stop, Use use)
{
    for (qint64 from = 0;;) {
        if (stop.stop_requested())
            return Error{
                Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("audit log"), {}};
        UNSNAG_TRY(const auto page, source.entries(from, pageSize));
        if (page.empty())
            return {};
        for (const AuditEntry &entry : page) {
            UNSNAG_TRY(Json json, jsonOf(entry));
            UNSNAG_CHECK(use(entry, std::move(json)));
        }
        from = page.back().sequence + 1;
    }
}

QString wordsIn(const std::vector<EvidencePart> &evidence)
{
    const auto why = std::ranges::find(evidence, QStringLiteral("why"), &EvidencePart::name);
    return why == evidence.end() ? QString() : why->content.toString();
}

} // namespace

QString InspectedEntry::words() const
{
    return wordsIn(evidence);
}

Result<InspectedEntries> InspectAudit::search(AuditQuery query, qint64 skip, qint64 limit,
                                              const std::stop_token &stop)
{
    if (query.asksForTrace()) {
        UNSNAG_CHECK(
            forEachEntry(m_source, stop, [&](const AuditEntry &, const Json &json) -> Result<void> {
                query.learn(json);
                return {};
            }));
    }
    InspectedEntries found;
    UNSNAG_CHECK(
        forEachEntry(m_source, stop, [&](const AuditEntry &entry, Json json) -> Result<void> {
            std::optional<std::vector<EvidencePart>> evidence;
            QStringList words;
            if (query.hasWords()) {
                UNSNAG_TRY(evidence, m_source.evidence(json));
                words += wordsIn(*evidence);
            }
            if (!query.matches(json, words))
                return {};
            ++found.total;
            if (found.total <= skip || static_cast<qint64>(found.entries.size()) >= limit)
                return {};
            if (!evidence) {
                UNSNAG_TRY(evidence, m_source.evidence(json));
            }
            found.entries.push_back(
                {entry.sequence, entry.leafHash, std::move(json), std::move(*evidence)});
            return {};
        }));
    return found;
}

Result<InspectedEntries> InspectAudit::story(const QString &exception, const std::stop_token &stop)
{
    AuditQuery query;
    query.setException(exception);
    return search(query, 0, std::numeric_limits<qint64>::max(), stop);
}

Result<AuditSample> InspectAudit::sample(const std::stop_token &stop)
{
    AuditSample sample;
    UNSNAG_CHECK(
        forEachEntry(m_source, stop, [&](const AuditEntry &, const Json &json) -> Result<void> {
            sample.add(json);
            return {};
        }));
    return sample;
}

Result<InspectedEntry> InspectAudit::entry(qint64 sequence)
{
    UNSNAG_TRY(const auto page, m_source.entries(sequence, 1));
    if (page.empty() || page.front().sequence != sequence)
        return Error{Code::NotFound,
                     QStringLiteral("no audit entry %1").arg(sequence),
                     QStringLiteral("audit log"),
                     {}};
    UNSNAG_TRY(Json json, jsonOf(page.front()));
    UNSNAG_TRY(auto evidence, m_source.evidence(json));
    return InspectedEntry{sequence, page.front().leafHash, std::move(json), std::move(evidence)};
}

Result<InclusionShown> showInclusion(BundleSource &source, qint64 index)
{
    UNSNAG_TRY(const AuditHead head, source.head());
    constexpr qint64 mostTile = 256 * 32;
    TiledTree tree(head.size,
                   [&source](const QString &path) { return source.files().read(path, mostTile); });
    InclusionShown shown{index, head.size, {}, head.root, {}, false};
    UNSNAG_TRY(shown.proof, inclusionProof(index, head.size, tree.nodes()));
    UNSNAG_TRY(const auto page, source.entries(index, 1));
    if (!page.empty())
        shown.leafHash = page.front().leafHash;
    shown.holds = verifyInclusion(index, head.size, shown.leafHash, shown.proof, head.root);
    return shown;
}

Result<AuditHead> WorkspaceLog::head()
{
    return m_bench.store.read([](Session &session) { return AuditTable(session).head(); });
}

Result<std::vector<AuditEntry>> WorkspaceLog::entries(qint64 from, int limit)
{
    return m_bench.store.read(
        [&](Session &session) { return AuditTable(session).entries(from, limit); });
}

Result<std::vector<EvidencePart>> WorkspaceLog::evidence(const Json &entry)
{
    std::vector<EvidencePart> parts = commitmentsOf(entry);
    if (parts.empty())
        return parts;
    const qint64 sequence = entry["seq"].toInt(-1);
    UNSNAG_TRY(const auto payloads, m_bench.store.read([&](Session &session) {
        return AuditPayloadTable(session).between(sequence, sequence + 1);
    }));
    for (const AuditPayload &payload : payloads) {
        const auto part = std::ranges::find(parts, toHex(payload.digest), &EvidencePart::sha256);
        if (part == parts.end())
            continue;
        part->state = payload.isErased() ? EvidenceState::Erased : EvidenceState::Included;
        part->content = contentOf(payload);
    }
    return parts;
}

Result<std::unique_ptr<BundleSource>> openBundle(const QString &path)
{
    UNSNAG_TRY(auto files, BundleFiles::open(path));
    return BundleSource::open(std::move(files));
}

} // namespace unsnag
