// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditsource.h"
#include "models/base/progress.h"
#include "models/engine/inspectaudit.h"
#include "models/engine/workbench.h"

#include <QTemporaryDir>

#include <stop_token>

namespace unsnag {

//! A copy of a workspace, opened to look into its log: without connectors, and without a byte written
//! where it lies. SQLite writes files of its own beside a database that it reads; where the medium
//! could be written, a private temporary folder therefore gets a second copy, and that is read. The
//! file of checkpoints that lies beside the database is read where it is.
class InspectedCopy
{
public:
    //! `path`: the workspace's folder, or the database file in it. Errors: NotFound; Forbidden where
    //! it can't be read or the temporary folder can't be written; Conflict for a workspace of an older
    //! or newer version; Damaged; Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<InspectedCopy>> open(const QString &path,
                                                                     const std::stop_token &stop,
                                                                     const Progress &progress = {});

    //! For verbs that only read. Lives as long as this.
    [[nodiscard]] Workbench &bench() { return m_bench; }

private:
    InspectedCopy(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Store> store,
                  const QString &checkpoints);

    std::unique_ptr<QTemporaryDir> m_folder; //!< outlives the store; null where it is read in place
    std::unique_ptr<Store> m_store;
    ConnectorSet m_connectors;
    FlowSet m_flows;
    AccountCatalog m_accounts;
    SystemClock m_clock;
    SystemRng m_rng;
    ThreadScheduler m_scheduler;
    RunLocks m_locks;
    Workbench m_bench;
};

//! Whether this is, or lies in, a workspace of this program; a bundle is not.
[[nodiscard]] bool isWorkspaceAt(const QString &path);

//! The proof for an entry out of the subtree hashes that a workspace keeps.
//! Errors: Input for an index outside the log; Damaged where hashes are missing.
[[nodiscard]] Result<InclusionShown> showInclusion(Workbench &bench, qint64 index);

} // namespace unsnag
