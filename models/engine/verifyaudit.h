// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/logverifier.h"
#include "models/base/progress.h"
#include "models/engine/checkcost.h"
#include "models/engine/showexception.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! The verdict on the log of a workspace, who vouches for it, and what the check took.
struct VerifiedLog {
    Verdict verdict;
    std::vector<BundleWitness> witnesses; //!< by rising size
    CheckCost cost;
};

//! Recomputes the whole audit tree from the stored entries and compares it with what is stored, with
//! what is kept beside the entries, with all checkpoints here and in the file outside, and with the rules
//! of the trade.
class VerifyAudit
{
public:
    explicit VerifyAudit(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Verdict> run(const std::stop_token &stop, const Progress &progress = {});
    //! The same with more to tell.
    [[nodiscard]] Result<VerifiedLog> measured(const std::stop_token &stop,
                                               const Progress &progress = {});

private:
    Workbench &m_bench;
};

//! Reads the audit log as lines, from a sequence number on.
class ReadAudit
{
public:
    explicit ReadAudit(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<TimelineEntry>> run(qint64 from, int limit);
    //! The newest entries older than `before`, or the newest of all without it; newest first.
    [[nodiscard]] Result<std::vector<TimelineEntry>> newest(std::optional<qint64> before,
                                                            int limit);
    //! The canonical bytes of one entry with its hash. Error: NotFound.
    [[nodiscard]] Result<AuditEntry> entry(qint64 sequence);

private:
    Workbench &m_bench;
};

} // namespace unsnag
