// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! What a pass over clocks and absences did.
struct EscalationReport {
    int handedOver = 0;      //!< exceptions that went to who stands in
    int escalated = 0;       //!< exceptions that went to their backup
    int billingHeld = 0;     //!< billing holds that were set
    int billingReleased = 0; //!< billing holds that were released
};

//! Part of every pass: exceptions of who is away go to who stands in, overdue ones to their backup
//! with a billing hold, and billing holds follow. An exception escalates once.
class EscalateOverdue
{
public:
    explicit EscalateOverdue(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<EscalationReport> run(const std::stop_token &stop);

private:
    [[nodiscard]] Result<int> handOver();
    [[nodiscard]] Result<int> escalateDue();

    Workbench &m_bench;
};

//! Escalates one exception by hand, whatever its clock says. Error: Conflict where it is closed or
//! was escalated.
class EscalateException
{
public:
    explicit EscalateException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id, const QString &why);

private:
    Workbench &m_bench;
};

} // namespace unsnag
