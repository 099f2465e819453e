// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ownership.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Whose a flow is, and whether its owner said yes to it as it is now.
struct FlowOwnership {
    QString flow;
    QString title;
    QString version;
    QString owner;
    QString backup;
    std::optional<Acceptance> accepted; //!< the newest; maybe of an earlier version
    bool isCurrent = false;             //!< of this version, SLA and runbook
};

//! The flows with their owners.
class ListOwnership
{
public:
    explicit ListOwnership(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<FlowOwnership>> run();

private:
    Workbench &m_bench;
};

//! Records that the owner of a flow accepts its runbook and SLA: who, when, version, digest.
//! Errors: NotFound for the flow; Forbidden where the actor is no member of the owning role. Accepting
//! what is accepted already changes nothing.
class AcceptFlow
{
public:
    explicit AcceptFlow(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Acceptance> run(const QString &flow);

private:
    Workbench &m_bench;
};

//! Why a flow must not run; nothing where its owner has accepted it as it is now.
[[nodiscard]] Result<std::optional<QString>> whyNotRun(Session &session, const FlowSet &flows,
                                                       const Flow &flow);

} // namespace unsnag
