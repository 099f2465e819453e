// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/syncexception.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<ExceptionState, 7> stateNames{{
    {ExceptionState::Open, "open"},
    {ExceptionState::Claimed, "claimed"},
    {ExceptionState::Held, "held"},
    {ExceptionState::Queued, "queued"},
    {ExceptionState::Replaying, "replaying"},
    {ExceptionState::Confirmed, "confirmed"},
    {ExceptionState::Dismissed, "dismissed"},
}};

} // namespace

QString exceptionStateName(ExceptionState value)
{
    return nameIn(stateNames, value);
}

std::optional<ExceptionState> exceptionStateFromName(const QString &name)
{
    return valueIn(stateNames, name);
}

bool mayBecome(ExceptionState from, ExceptionState to)
{
    using enum ExceptionState;
    switch (from) {
    case Open:
    case Claimed:
        return to != Replaying && !(from == Open && to == Open);
    case Held:
        return to == Open || to == Claimed || to == Queued || to == Confirmed || to == Dismissed;
    case Queued:
        return to == Replaying || to == Open || to == Claimed || to == Held || to == Confirmed;
    case Replaying:
        return to == Confirmed || to == Open || to == Claimed || to == Queued || to == Held;
    case Confirmed:
        return false;
    case Dismissed:
        return to == Open;
    }
    return false;
}

bool isClosed(ExceptionState state)
{
    return state == ExceptionState::Confirmed || state == ExceptionState::Dismissed;
}

} // namespace unsnag
