// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/faultplan.h"
#include "app/sandbox/requestjournal.h"
#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The calls below /admin that look into the sandbox and script it: journal, stats, faults, deals,
//! reset, and those of AdminRecords. Not journalled, no token, never met by faults.
class AdminRoutes
{
public:
    AdminRoutes(SandboxWorld &world, FaultPlan &faults, RequestJournal &journal)
        : m_world(world), m_faults(faults), m_journal(journal)
    {}

    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request, const QString &base);

private:
    [[nodiscard]] SandboxOutcome journal(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome stats() const;
    [[nodiscard]] SandboxOutcome putFaults(const SandboxRequest &request);
    [[nodiscard]] SandboxOutcome putDeal(const SandboxRequest &request, const QString &base) const;
    [[nodiscard]] SandboxOutcome reset();

    SandboxWorld &m_world;
    FaultPlan &m_faults;
    RequestJournal &m_journal;
};

} // namespace unsnag
