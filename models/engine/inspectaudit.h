// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditindex.h"
#include "models/audit/auditsample.h"
#include "models/audit/bundlesource.h"
#include "models/audit/verdict.h"
#include "models/base/progress.h"
#include "models/engine/workbench.h"

#include <QHash>

#include <stop_token>

namespace unsnag {

//! An entry with what it rests on.
struct InspectedEntry {
    qint64 sequence = 0;
    QByteArray leafHash; //!< 32 bytes
    Json entry;
    std::vector<EvidencePart> evidence; //!< by name
    Json before =
        {}; //!< of a change in a story: the record that it is made to; null where it is not there

    [[nodiscard]] QString words()
        const; //!< what a person wrote ("why"); empty where it can't be read
};

//! Entries that were asked for, and how many there are of them in all.
struct InspectedEntries {
    qint64 total = 0;
    std::vector<InspectedEntry> entries; //!< by rising sequence
};

//! That an entry belongs to the log (RFC 9162 2.1.3).
struct InclusionShown {
    qint64 index = 0;
    qint64 size = 0;
    QByteArray leafHash;
    QByteArray root;
    std::vector<QByteArray> proof;
    bool holds = false; //!< whether the proof leads from the leaf to the root
};

//! Entries that can't be read, from `from` to before `end`.
struct UnreadableSpan {
    qint64 from = 0;
    qint64 end = 0;

    bool operator==(const UnreadableSpan &) const = default;
};

//! Looks into a log, of a workspace or a bundle, without changing or verifying anything. The log is read
//! once into an index, and searches are answered from it.
class InspectAudit
{
public:
    explicit InspectAudit(AuditSource &source, qint64 indexLimit = AuditIndex::mostBytes)
        : m_source(source), m_index(indexLimit)
    {}

    //! Reads the log into the index; goes on where it was stopped before. What needs the index calls
    //! this itself. Errors: those of the source; Cancelled.
    [[nodiscard]] Result<void> index(const std::stop_token &stop, const Progress &progress = {});
    //! What was passed over because it can't be read, once the index is complete.
    [[nodiscard]] const std::vector<UnreadableSpan> &unreadable() const { return m_unreadable; }

    //! Those that match, without the first `skip` of them, at most `limit`. Errors: those of the
    //! source; Cancelled.
    [[nodiscard]] Result<InspectedEntries> search(AuditQuery query, qint64 skip, qint64 limit,
                                                  const std::stop_token &stop);
    //! All about one exception, with the records that its changes were made to.
    [[nodiscard]] Result<InspectedEntries> story(const QString &exception,
                                                 const std::stop_token &stop);
    [[nodiscard]] Result<AuditSample> sample(const std::stop_token &stop);
    //! Errors: NotFound; Damaged where it can't be read.
    [[nodiscard]] Result<InspectedEntry> entry(qint64 sequence);

private:
    [[nodiscard]] Result<QString> wordsBeside(const Json &entry);
    void passOver(qint64 upTo);
    [[nodiscard]] Result<InspectedEntries> firstPage(qint64 limit);
    [[nodiscard]] Result<std::vector<InspectedEntry>> read(const std::vector<qint64> &sequences);
    [[nodiscard]] Result<InspectedEntry> inspected(const AuditEntry &entry, Json json);
    //! Beyond what the index holds.
    [[nodiscard]] Result<void> learnBeyond(AuditQuery &query, const std::stop_token &stop);
    [[nodiscard]] Result<void> searchBeyond(const AuditQuery &query, qint64 skip, qint64 limit,
                                            const std::stop_token &stop, InspectedEntries &found);
    //! The events of these traces whose content is there.
    [[nodiscard]] Result<std::vector<InspectedEntry>> eventsOf(const QSet<QString> &traces,
                                                               const std::stop_token &stop);

    AuditSource &m_source;
    AuditIndex m_index;
    qint64 m_next = 0; //!< first sequence that is not in the index
    bool m_isRead = false;
    std::vector<UnreadableSpan> m_unreadable;
};

//! How many entries from the first on this verdict shows to be what they were, in a log with this head.
[[nodiscard]] qint64 provenEntries(const Verdict &verdict, const AuditHead &head);

//! The proof for an entry out of the tiles of a bundle. Errors: Input for an index outside the log;
//! Damaged where tiles are missing.
[[nodiscard]] Result<InclusionShown> showInclusion(BundleSource &source, qint64 index);

//! The log of an open workspace.
class WorkspaceLog final : public AuditSource
{
public:
    explicit WorkspaceLog(Workbench &bench) : m_bench(bench) {}

    [[nodiscard]] Result<AuditHead> head() override;
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(qint64 from, int limit) override;
    [[nodiscard]] Result<std::vector<EvidencePart>> evidence(const Json &entry,
                                                             const QString &only = {}) override;

private:
    [[nodiscard]] Result<std::vector<AuditPayload>> payloadsOf(qint64 sequence,
                                                               const QString &only);

    Workbench &m_bench;
    QString m_named; //!< of which name the evidence of a stretch of entries is in memory
    qint64 m_from = 0;
    qint64 m_end = 0;
    QHash<qint64, AuditPayload> m_stretch;
};

//! Opens a bundle, also one that is damaged, as far as it can be read. Errors: those of BundleFiles and
//! BundleSource where nothing of it can be read.
[[nodiscard]] Result<std::unique_ptr<BundleSource>> openBundle(const QString &path);

} // namespace unsnag
