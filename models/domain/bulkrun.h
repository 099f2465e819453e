// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"
#include "models/domain/syncexception.h"

namespace unsnag {

//! What a bulk run does with each of its items. Release: lets go what an incident held.
enum class BulkAction { Resolve, Assign, Hold, Replay, Dismiss, Release };
[[nodiscard]] QString bulkActionName(BulkAction action);
[[nodiscard]] std::optional<BulkAction> bulkActionFromName(const QString &name);

//! Where a bulk run stands. Stopped: too many of a stage failed.
enum class BulkState { Running, Paused, Stopped, Cancelled, Done };
[[nodiscard]] QString bulkStateName(BulkState state);
[[nodiscard]] std::optional<BulkState> bulkStateFromName(const QString &name);

//! Where an item of a bulk run stands.
enum class BulkItemState { Waiting, Started, Done, Failed, Skipped, Cancelled };
[[nodiscard]] QString bulkItemStateName(BulkItemState state);
[[nodiscard]] std::optional<BulkItemState> bulkItemStateFromName(const QString &name);

//! One action on a list of exceptions that was fixed when it was confirmed.
struct BulkRun {
    Id<BulkRun> id; //!< "BK-3"
    BulkAction action = BulkAction::Replay;
    QString query;  //!< as the person wrote it; empty for a release
    Json arguments; //!< object: what the action needs, by name
    QString why;
    QString actor;
    QString ramp;     //!< "1,5,25,100"
    int stopAt = 100; //!< percent
    BulkState state = BulkState::Running;
    int stage = 0;
    QString incident; //!< exception whose held items it lets go; empty otherwise
    QString note;     //!< why it stopped
    Timestamp createdAt;
    std::optional<Timestamp> endedAt;
};

//! One exception of a bulk run.
struct BulkItem {
    Id<BulkRun> run;
    int place = 0; //!< from 0, in the order of the list
    Id<SyncException> exception;
    BulkItemState state = BulkItemState::Waiting;
    QString why; //!< why it was skipped or failed
};

} // namespace unsnag
