// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/inspectaudit.h"

#include "models/audit/digest.h"
#include "models/audit/flatentry.h"
#include "models/audit/hashtree.h"
#include "models/audit/tiles.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/audittable.h"

#include <algorithm>
#include <limits>

namespace unsnag {
namespace {

constexpr int pageSize = 1024; //!< entries held in memory at a time
const QString personsWords = QStringLiteral("why");

Error stopped()
{
    return {Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("audit log"), {}};
}

std::optional<Json> jsonOf(const AuditEntry &entry)
{
    if (auto flat = readFlatEntry(entry.canonical))
        return flat;
    auto json = readJson(entry.canonical);
    return json.ok() && json->isObject() ? std::optional(std::move(*json)) : std::nullopt;
}

//! Entries from `from` on, those that can't be read left out. `turn` is called after each page with
//! the number that comes next.
template <typename Use, typename Turn>
Result<void> forEachEntry(AuditSource &source, qint64 from, const std::stop_token &stop, Use use,
                          Turn turn)
{
    for (;;) {
        if (stop.stop_requested())
            return stopped();
        UNSNAG_TRY(const auto page, source.entries(from, pageSize));
        if (page.empty())
            return {};
        for (const AuditEntry &entry : page) {
            if (auto json = jsonOf(entry))
                UNSNAG_CHECK(use(entry, std::move(*json)));
        }
        from = page.back().sequence + 1;
        turn(from);
    }
}

template <typename Use>
Result<void> forEachEntry(AuditSource &source, qint64 from, const std::stop_token &stop, Use use)
{
    return forEachEntry(source, from, stop, std::move(use), [](qint64) {});
}

QString wordsIn(const std::vector<EvidencePart> &evidence)
{
    const auto why = std::ranges::find(evidence, personsWords, &EvidencePart::name);
    return why == evidence.end() ? QString() : why->content.toString();
}

const EvidencePart *partNamed(const InspectedEntry &entry, const char *name)
{
    const auto part =
        std::ranges::find(entry.evidence, QString::fromLatin1(name), &EvidencePart::name);
    return part == entry.evidence.end() || part->state != EvidenceState::Included ? nullptr
                                                                                  : &*part;
}

} // namespace

QString InspectedEntry::words() const
{
    return wordsIn(evidence);
}

Result<QString> InspectAudit::wordsBeside(const Json &entry)
{
    if (entry[commitmentMember(personsWords)].isNull())
        return QString();
    UNSNAG_TRY(const auto evidence, m_source.evidence(entry, personsWords));
    return wordsIn(evidence);
}

void InspectAudit::passOver(qint64 upTo)
{
    if (upTo > m_next)
        m_unreadable.push_back({m_next, upTo});
    m_next = upTo;
}

Result<void> InspectAudit::index(const std::stop_token &stop, const Progress &progress)
{
    if (m_isRead)
        return {};
    UNSNAG_TRY(const AuditHead head, m_source.head());
    UNSNAG_CHECK(forEachEntry(
        m_source, m_next, stop,
        [&](const AuditEntry &entry, const Json &json) -> Result<void> {
            UNSNAG_TRY(const QString words,
                       m_index.isFull() ? Result<QString>(QString()) : wordsBeside(json));
            passOver(entry.sequence);
            m_index.add(entry.sequence, json, words);
            m_next = entry.sequence + 1;
            return {};
        },
        [&](qint64 next) { progress(next, head.size, QStringLiteral("reading")); }));
    passOver(head.size);
    m_isRead = true;
    return {};
}

Result<InspectedEntry> InspectAudit::inspected(const AuditEntry &entry, Json json)
{
    UNSNAG_TRY(auto evidence, m_source.evidence(json));
    return InspectedEntry{entry.sequence, entry.leafHash, std::move(json), std::move(evidence), {}};
}

Result<std::vector<InspectedEntry>> InspectAudit::read(const std::vector<qint64> &sequences)
{
    std::vector<InspectedEntry> all;
    for (std::size_t at = 0; at < sequences.size();) {
        std::size_t next = at + 1; // what stands together is read together
        while (next < sequences.size() && sequences[next] == sequences[next - 1] + 1)
            ++next;
        UNSNAG_TRY(const auto page, m_source.entries(sequences[at], static_cast<int>(next - at)));
        for (const AuditEntry &entry : page) {
            auto json = jsonOf(entry);
            if (!json || entry.sequence > sequences[next - 1])
                continue;
            UNSNAG_TRY(InspectedEntry one, inspected(entry, std::move(*json)));
            all.push_back(std::move(one));
        }
        at = next;
    }
    return all;
}

Result<InspectedEntries> InspectAudit::firstPage(qint64 limit)
{
    UNSNAG_TRY(const AuditHead head, m_source.head());
    std::vector<qint64> sequences;
    for (qint64 i = 0; i < std::min(limit, head.size); ++i)
        sequences.push_back(i);
    InspectedEntries found{head.size, {}};
    UNSNAG_TRY(found.entries, read(sequences));
    return found;
}

Result<InspectedEntries> InspectAudit::search(AuditQuery query, qint64 skip, qint64 limit,
                                              const std::stop_token &stop)
{
    if (stop.stop_requested())
        return stopped();
    if (!m_isRead && query.isEmpty() && skip == 0)
        return firstPage(limit);
    UNSNAG_CHECK(index(stop));
    if (query.asksForTrace()) {
        m_index.teach(query);
        UNSNAG_CHECK(learnBeyond(query, stop));
    }
    const IndexFinding held = m_index.find(query, skip, limit);
    InspectedEntries found{held.total, {}};
    UNSNAG_TRY(found.entries, read(held.sequences));
    UNSNAG_CHECK(searchBeyond(query, skip, limit, stop, found));
    return found;
}

Result<void> InspectAudit::learnBeyond(AuditQuery &query, const std::stop_token &stop)
{
    if (!m_index.isFull())
        return {};
    return forEachEntry(m_source, m_index.end(), stop,
                        [&](const AuditEntry &, const Json &json) -> Result<void> {
                            query.learn(json);
                            return {};
                        });
}

Result<void> InspectAudit::searchBeyond(const AuditQuery &query, qint64 skip, qint64 limit,
                                        const std::stop_token &stop, InspectedEntries &found)
{
    if (!m_index.isFull())
        return {};
    return forEachEntry(
        m_source, m_index.end(), stop, [&](const AuditEntry &entry, Json json) -> Result<void> {
            UNSNAG_TRY(const QString words,
                       query.hasWords() ? wordsBeside(json) : Result<QString>(QString()));
            if (!query.matches(json, {words}) || ++found.total <= skip ||
                static_cast<qint64>(found.entries.size()) >= limit)
                return {};
            UNSNAG_TRY(InspectedEntry one, inspected(entry, std::move(json)));
            found.entries.push_back(std::move(one));
            return {};
        });
}

Result<std::vector<InspectedEntry>> InspectAudit::eventsOf(const QSet<QString> &traces,
                                                           const std::stop_token &stop)
{
    std::vector<InspectedEntry> events;
    for (const QString &trace : traces) {
        AuditQuery query;
        query.setTrace(trace);
        query.setKind(QStringLiteral("event"));
        UNSNAG_TRY(auto found, search(std::move(query), 0, pageSize, stop));
        for (InspectedEntry &entry : found.entries) {
            if (partNamed(entry, "payload"))
                events.push_back(std::move(entry));
        }
    }
    std::ranges::sort(events, {}, &InspectedEntry::sequence);
    return events;
}

Result<InspectedEntries> InspectAudit::story(const QString &exception, const std::stop_token &stop)
{
    AuditQuery query;
    query.setException(exception);
    UNSNAG_TRY(auto story, search(query, 0, std::numeric_limits<qint64>::max(), stop));
    QSet<QString> traces;
    const bool hasChanges = std::ranges::any_of(
        story.entries, [](const InspectedEntry &entry) { return partNamed(entry, "patch"); });
    for (const InspectedEntry &entry : story.entries) {
        if (const QString trace = entry.entry["trace_id"].toString();
            hasChanges && !trace.isEmpty())
            traces.insert(trace);
    }
    UNSNAG_TRY(const auto events, eventsOf(traces, stop));
    for (InspectedEntry &entry : story.entries) {
        for (const InspectedEntry &event : events) {
            if (partNamed(entry, "patch") && event.sequence < entry.sequence)
                entry.before = partNamed(event, "payload")->content;
        }
    }
    return story;
}

Result<AuditSample> InspectAudit::sample(const std::stop_token &stop)
{
    AuditSample sample;
    UNSNAG_CHECK(
        forEachEntry(m_source, 0, stop, [&](const AuditEntry &, const Json &json) -> Result<void> {
            sample.add(json);
            return {};
        }));
    return sample;
}

Result<InspectedEntry> InspectAudit::entry(qint64 sequence)
{
    const QString place = QStringLiteral("audit entry %1").arg(sequence);
    UNSNAG_TRY(const auto page, m_source.entries(sequence, 1));
    if (page.empty() || page.front().sequence != sequence)
        return Error{Code::NotFound, QStringLiteral("no such entry can be read"), place, {}};
    auto json = jsonOf(page.front());
    if (!json)
        return Error{Code::Damaged, QStringLiteral("the entry is no JSON object"), place,
                     QStringLiteral("run: unsnag-cli audit verify")};
    return inspected(page.front(), std::move(*json));
}

qint64 provenEntries(const Verdict &verdict, const AuditHead &head)
{
    // These say that every entry is the one that was signed, and hold something else against the log.
    for (const char *sound : {"intact", "policy_broken", "rolled_back"}) {
        if (verdict.verdict == QLatin1String(sound))
            return head.size;
    }
    if (verdict.verdict == QLatin1String("altered") && verdict.firstBad)
        return std::min(*verdict.firstBad, head.size);
    if (verdict.verdict == QLatin1String("unknown_key") ||
        verdict.verdict == QLatin1String("inconsistent"))
        return 0;
    // What is wrong lies beside the entries where those lead to the root.
    const bool isLogRight = verdict.entries == head.size && verdict.root == head.root;
    return isLogRight ? head.size : std::min(verdict.firstBad.value_or(0), head.size);
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

Result<std::vector<AuditPayload>> WorkspaceLog::payloadsOf(qint64 sequence, const QString &only)
{
    if (only.isEmpty())
        return m_bench.store.read([&](Session &session) {
            return AuditPayloadTable(session).between(sequence, sequence + 1);
        });
    // Whoever asks for one name goes through the log, entry by entry.
    if (only != m_named || sequence < m_from || sequence >= m_end) {
        UNSNAG_TRY(auto stretch, m_bench.store.read([&](Session &session) {
            return AuditPayloadTable(session).between(sequence, sequence + pageSize, only);
        }));
        m_named = only;
        m_from = sequence;
        m_end = sequence + pageSize;
        m_stretch.clear();
        for (AuditPayload &payload : stretch)
            m_stretch.insert(payload.sequence, std::move(payload));
    }
    const auto payload = m_stretch.constFind(sequence);
    return payload == m_stretch.cend() ? std::vector<AuditPayload>()
                                       : std::vector<AuditPayload>{*payload};
}

Result<std::vector<EvidencePart>> WorkspaceLog::evidence(const Json &entry, const QString &only)
{
    std::vector<EvidencePart> parts = commitmentsOf(entry, only);
    if (parts.empty())
        return parts;
    UNSNAG_TRY(const auto payloads, payloadsOf(entry["seq"].toInt(-1), only));
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
    auto files = BundleFiles::open(path);
    if (files.ok() || files.error().code != Code::Input)
        return files.ok() ? BundleSource::open(std::move(*files)) : files.error();
    auto salvaged = BundleFiles::salvage(path);
    if (!salvaged.ok())
        return files.error();
    auto source = BundleSource::open(std::move(*salvaged), files.error());
    return source.ok() ? std::move(source) : files.error();
}

} // namespace unsnag
