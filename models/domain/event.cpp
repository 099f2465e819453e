// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<EventState, 5> stateNames{{
    {EventState::Pending, "pending"},
    {EventState::Failed, "failed"},
    {EventState::Confirmed, "confirmed"},
    {EventState::Dismissed, "dismissed"},
    {EventState::Superseded, "superseded"},
}};

} // namespace

QString eventStateName(EventState value)
{
    return nameIn(stateNames, value);
}

std::optional<EventState> eventStateFromName(const QString &name)
{
    return valueIn(stateNames, name);
}

} // namespace unsnag
