// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/bulkrun.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<BulkAction, 6> actionNames{{
    {BulkAction::Resolve, "resolve"},
    {BulkAction::Assign, "assign"},
    {BulkAction::Hold, "hold"},
    {BulkAction::Replay, "replay"},
    {BulkAction::Dismiss, "dismiss"},
    {BulkAction::Release, "release"},
}};

constexpr NameTable<BulkState, 5> stateNames{{
    {BulkState::Running, "running"},
    {BulkState::Paused, "paused"},
    {BulkState::Stopped, "stopped"},
    {BulkState::Cancelled, "cancelled"},
    {BulkState::Done, "done"},
}};

constexpr NameTable<BulkItemState, 6> itemNames{{
    {BulkItemState::Waiting, "waiting"},
    {BulkItemState::Started, "started"},
    {BulkItemState::Done, "done"},
    {BulkItemState::Failed, "failed"},
    {BulkItemState::Skipped, "skipped"},
    {BulkItemState::Cancelled, "cancelled"},
}};

} // namespace

QString bulkActionName(BulkAction action)
{
    return nameIn(actionNames, action);
}

std::optional<BulkAction> bulkActionFromName(const QString &name)
{
    return valueIn(actionNames, name);
}

QString bulkStateName(BulkState state)
{
    return nameIn(stateNames, state);
}

std::optional<BulkState> bulkStateFromName(const QString &name)
{
    return valueIn(stateNames, name);
}

QString bulkItemStateName(BulkItemState state)
{
    return nameIn(itemNames, state);
}

std::optional<BulkItemState> bulkItemStateFromName(const QString &name)
{
    return valueIn(itemNames, name);
}

} // namespace unsnag
