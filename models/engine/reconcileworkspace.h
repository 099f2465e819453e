// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/qualityruns.h"
#include "models/engine/sightingdesk.h"

#include <stop_token>

namespace unsnag {

//! What a reconcile looked at and found.
struct ReconcileReport {
    Timestamp startedAt;
    int documents = 0; //!< of the target, that carry our reference
    int deals = 0;     //!< won deals past their date
    int proofs = 0;    //!< proven documents read again
    int links = 0;     //!< accounts links read again
    int opened = 0;
    int known = 0;
    int attended = 0;
    int closed = 0; //!< never_billed exceptions whose invoice was read back
    std::vector<Seen> seen;
    QStringList problems; //!< one line per thing that could not be read
};

//! How far back a reconcile looks for deals that were never billed: at all of them; or at those that
//! were changed lately, and at all of them once a week.
enum class ReconcileReach { Whole, Recent };

//! Whether a reconcile stores what it finds.
enum class ReconcileMode { Live, DryRun };

//! Compares what the layer believes with what the systems show: orphaned documents, won deals that were
//! never billed, changes by hand. One exception per trace key; a second run opens nothing new.
class ReconcileWorkspace
{
public:
    explicit ReconcileWorkspace(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<ReconcileReport> run(ReconcileMode mode, const std::stop_token &stop,
                                              const Progress &progress = {},
                                              ReconcileReach reach = ReconcileReach::Whole);

private:
    [[nodiscard]] Result<void> take(const std::vector<Sighting> &sightings, ReconcileMode mode,
                                    ReconcileReport &report);
    [[nodiscard]] Result<void> closeBilled(const std::stop_token &stop, ReconcileReport &report);
    [[nodiscard]] Result<void> closeIfBilled(const Id<SyncException> &id,
                                             const std::stop_token &stop, ReconcileReport &report);
    [[nodiscard]] Result<void> remember(const ReconcileReport &report, const Json &bookmarks);

    Workbench &m_bench;
};

//! Reconciles what is recent, where the stored interval has passed since the last one. The interval is the named value
//! reconcile.interval_minutes, 60 by default; 0 turns it off. The first due time is one interval after
//! the first call.
[[nodiscard]] Result<std::optional<ReconcileReport>> reconcileIfDue(Workbench &bench,
                                                                    const std::stop_token &stop,
                                                                    const Progress &progress);

[[nodiscard]] Json toJson(const ReconcileReport &report);

} // namespace unsnag
