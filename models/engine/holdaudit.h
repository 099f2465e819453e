// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"
#include "models/store/auditholdtable.h"
#include "models/store/auditpayloadtable.h"

namespace unsnag {

//! Begins a legal hold: what the log commits to about an exception is kept until it is released.
class HoldAudit
{
public:
    explicit HoldAudit(Workbench &bench) : m_bench(bench) {}
    //! `target`: an exception, or "*" for everything. Errors: Input without a reason, NotFound,
    //! Conflict where it is held already.
    [[nodiscard]] Result<AuditHold> run(const QString &target, const QString &why);

private:
    Workbench &m_bench;
};

//! Ends a legal hold.
class ReleaseAudit
{
public:
    explicit ReleaseAudit(Workbench &bench) : m_bench(bench) {}
    //! Errors: Input without a reason, NotFound where there is no hold on this target.
    [[nodiscard]] Result<AuditHold> run(const QString &target, const QString &why);

private:
    Workbench &m_bench;
};

//! The legal holds that are not released.
class ListAuditHolds
{
public:
    explicit ListAuditHolds(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<AuditHold>> run();

private:
    Workbench &m_bench;
};

//! The hold that forbids erasing each of these payloads; nothing where none does.
[[nodiscard]] Result<std::vector<std::optional<AuditHold>>> holdsOn(
    Session &session, const std::vector<AuditPayload> &payloads);

} // namespace unsnag
