// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/acceptflow.h"

#include "models/engine/auditline.h"
#include "models/store/acceptancetable.h"

namespace unsnag {
namespace {

bool isCurrent(const std::optional<Acceptance> &acceptance, const FlowSet &flows, const Flow &flow)
{
    return acceptance && acceptance->version == flow.version() &&
           acceptance->digest == flows.ownershipDigest(flow);
}

} // namespace

Result<std::vector<FlowOwnership>> ListOwnership::run()
{
    return m_bench.store.read([this](Session &session) -> Result<std::vector<FlowOwnership>> {
        std::vector<FlowOwnership> all;
        for (const auto &flow : m_bench.flows.all()) {
            FlowOwnership one{flow->id(),    flow->title(),       flow->version(),
                              flow->owner(), flow->backupOwner(), {},
                              false};
            UNSNAG_TRY(one.accepted, AcceptanceTable(session).newest(flow->id()));
            one.isCurrent = isCurrent(one.accepted, m_bench.flows, *flow);
            all.push_back(std::move(one));
        }
        return all;
    });
}

Result<Acceptance> AcceptFlow::run(const QString &id)
{
    UNSNAG_TRY(const auto flow, m_bench.flows.find(id));
    const RoleBook &roles = m_bench.flows.roles();
    if (!roles.mayActFor(m_bench.actor.name, flow->owner()))
        return Error{Code::Forbidden,
                     QStringLiteral("%1 is no member of %2, which owns %3")
                         .arg(m_bench.actor.name, flow->owner(), id),
                     id, QStringLiteral("a member accepts it: accept %1").arg(id)};
    return m_bench.store.write([&](Session &session) -> Result<Acceptance> {
        UNSNAG_TRY(const auto known, AcceptanceTable(session).newest(id));
        if (isCurrent(known, m_bench.flows, *flow))
            return *known;
        Acceptance acceptance;
        acceptance.flow = id;
        acceptance.version = flow->version();
        acceptance.digest = m_bench.flows.ownershipDigest(*flow);
        acceptance.owner = flow->owner();
        acceptance.actor = m_bench.actor.name;
        acceptance.at = m_bench.clock.now();
        UNSNAG_TRY(acceptance, AcceptanceTable(session).insert(acceptance));
        UNSNAG_CHECK(appendAudit(session, m_bench,
                                 {QStringLiteral("flow.accepted"),
                                  {},
                                  {},
                                  known ? known->version : QString(),
                                  acceptance.version,
                                  {},
                                  JsonObject{{QStringLiteral("flow"), id},
                                             {QStringLiteral("owner"), acceptance.owner},
                                             {QStringLiteral("digest"), acceptance.digest}}}));
        return acceptance;
    });
}

Result<std::optional<QString>> whyNotRun(Session &session, const FlowSet &flows, const Flow &flow)
{
    UNSNAG_TRY(const auto known, AcceptanceTable(session).newest(flow.id()));
    if (isCurrent(known, flows, flow))
        return std::optional<QString>();
    const QString what =
        !known ? QStringLiteral("its runbook and SLA")
               : QStringLiteral("version %1 (accepted was %2, or its SLA or runbook changed)")
                     .arg(flow.version(), known->version);
    return std::optional(
        QStringLiteral("flow %1 does not run: its owner %2 has not accepted %3; to accept: "
                       "unsnag-cli accept %1")
            .arg(flow.id(), flow.owner(), what));
}

} // namespace unsnag
