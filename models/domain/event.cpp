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

std::optional<bool> isOlderVersion(const QString &version, const QString &than)
{
    bool isNumber = false;
    bool isOtherNumber = false;
    const qint64 number = version.toLongLong(&isNumber);
    const qint64 other = than.toLongLong(&isOtherNumber);
    if (isNumber && isOtherNumber)
        return number < other;
    const auto moment = fromRfc3339(version);
    const auto otherMoment = fromRfc3339(than);
    if (moment && otherMoment)
        return *moment < *otherMoment;
    return std::nullopt;
}

} // namespace unsnag
