// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/bulkrun.h"
#include "models/store/session.h"

#include <map>

namespace unsnag {

//! Bulk runs and the items they were fixed to. Which exceptions belong to a run never changes.
class BulkTable
{
public:
    explicit BulkTable(Session &session) : m_session(session) {}

    //! Stores a run with the next id and its items; returns it with the id.
    [[nodiscard]] Result<BulkRun> insert(BulkRun run, std::vector<BulkItem> items);
    [[nodiscard]] Result<BulkRun> find(const Id<BulkRun> &id);
    //! Newest first, older than `before` (an id; empty for the first page).
    [[nodiscard]] Result<std::vector<BulkRun>> list(const QString &before, int limit);
    //! Those that are running, oldest first.
    [[nodiscard]] Result<std::vector<BulkRun>> running();
    //! The run that lets the held items of an incident go and has not ended.
    [[nodiscard]] Result<std::optional<BulkRun>> releaseOf(const QString &incident);
    //! Writes state, stage, note and end.
    [[nodiscard]] Result<void> update(const BulkRun &run);
    //! Items behind `place`, in order; with a state only those.
    [[nodiscard]] Result<std::vector<BulkItem>> items(const Id<BulkRun> &run, int behind,
                                                      int limit);
    [[nodiscard]] Result<std::vector<BulkItem>> items(const Id<BulkRun> &run, BulkItemState state,
                                                      int limit);
    [[nodiscard]] Result<std::map<BulkItemState, qint64>> counts(const Id<BulkRun> &run);
    //! Writes state and reason of an item.
    [[nodiscard]] Result<void> update(const BulkItem &item);
    //! Sets every waiting item of a run to cancelled.
    [[nodiscard]] Result<void> cancelWaiting(const Id<BulkRun> &run);

private:
    Session &m_session;
};

} // namespace unsnag
