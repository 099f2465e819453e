// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditquery.h"
#include "models/audit/auditsample.h"
#include "models/audit/bundlesource.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! An entry with what it rests on.
struct InspectedEntry {
    qint64 sequence = 0;
    QByteArray leafHash; //!< 32 bytes
    Json entry;
    std::vector<EvidencePart> evidence; //!< by name

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

//! Looks into a log, of a workspace or a bundle, without changing or verifying anything.
class InspectAudit
{
public:
    explicit InspectAudit(AuditSource &source) : m_source(source) {}

    //! Those that match, without the first `skip` of them, at most `limit`. Errors: those of the
    //! source; Damaged for an entry that can't be read; Cancelled.
    [[nodiscard]] Result<InspectedEntries> search(AuditQuery query, qint64 skip, qint64 limit,
                                                  const std::stop_token &stop);
    //! All about one exception.
    [[nodiscard]] Result<InspectedEntries> story(const QString &exception,
                                                 const std::stop_token &stop);
    [[nodiscard]] Result<AuditSample> sample(const std::stop_token &stop);
    [[nodiscard]] Result<InspectedEntry> entry(qint64 sequence);

private:
    AuditSource &m_source;
};

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
    [[nodiscard]] Result<std::vector<EvidencePart>> evidence(const Json &entry) override;

private:
    Workbench &m_bench;
};

//! A bundle to look into. Errors: those of BundleFiles and BundleSource.
[[nodiscard]] Result<std::unique_ptr<BundleSource>> openBundle(const QString &path);

} // namespace unsnag
