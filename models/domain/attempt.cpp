// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attempt.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<Outcome, 4> outcomeNames{{
    {Outcome::Pending, "pending"},
    {Outcome::Applied, "applied"},
    {Outcome::NotApplied, "not_applied"},
    {Outcome::Unknown, "unknown"},
}};

constexpr NameTable<OperationState, 4> operationStateNames{{
    {OperationState::Sending, "sending"},
    {OperationState::Done, "done"},
    {OperationState::Refused, "refused"},
    {OperationState::Unknown, "unknown"},
}};

constexpr NameTable<OutboxState, 6> outboxStateNames{{
    {OutboxState::Queued, "queued"},
    {OutboxState::Running, "running"},
    {OutboxState::Done, "done"},
    {OutboxState::Failed, "failed"},
    {OutboxState::Unknown, "unknown"},
    {OutboxState::Withdrawn, "withdrawn"},
}};

} // namespace

QString outcomeName(Outcome value)
{
    return nameIn(outcomeNames, value);
}

std::optional<Outcome> outcomeFromName(const QString &name)
{
    return valueIn(outcomeNames, name);
}

QString operationStateName(OperationState value)
{
    return nameIn(operationStateNames, value);
}

std::optional<OperationState> operationStateFromName(const QString &name)
{
    return valueIn(operationStateNames, name);
}

QString outboxStateName(OutboxState value)
{
    return nameIn(outboxStateNames, value);
}

std::optional<OutboxState> outboxStateFromName(const QString &name)
{
    return valueIn(outboxStateNames, name);
}

} // namespace unsnag
