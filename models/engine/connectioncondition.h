// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! A write that a far system refused.
struct RefusedCall {
    Timestamp at;
    QString operation; //!< of the profile
    qint64 status = 0; //!< of HTTP; 0: none came
    QString answer;    //!< beginning of what it said, secrets masked
    QString exception; //!< open one about it; may be empty
};

//! How one connection stands: what it may still ask, what went wrong, and what waits for it.
struct ConnectionCondition {
    QString name;
    Timestamp at;
    std::vector<BudgetState> budgets;
    std::optional<SyncException> incident; //!< open connection_fault
    QString fault;                         //!< what the incident says went wrong
    qint64 heldExceptions = 0;             //!< behind the incident
    qint64 waitingEvents = 0;              //!< of the workspace, while the incident is open
    std::vector<RefusedCall> refused;      //!< newest first
};

//! Reads it in one snapshot; asks no far system.
class ConditionReader
{
public:
    explicit ConditionReader(Workbench &bench) : m_bench(bench) {}
    //! Error: NotFound naming the connection.
    [[nodiscard]] Result<ConnectionCondition> read(const QString &name);

private:
    Workbench &m_bench;
};

} // namespace unsnag
