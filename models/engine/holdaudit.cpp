// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/holdaudit.h"

#include "models/engine/auditline.h"
#include "models/engine/rolecheck.h"
#include "models/store/exceptiontable.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString everything = QStringLiteral("*");

Result<void> checkReason(const QString &why)
{
    if (!why.trimmed().isEmpty())
        return {};
    return Error{Code::Input, QStringLiteral("a legal hold needs a reason"),
                 QStringLiteral("--why"), QStringLiteral("say in a few words why")};
}

Result<void> note(Session &session, const Workbench &bench, const QString &kind,
                  const AuditHold &hold, const QString &why)
{
    return appendAudit(session, bench,
                       {kind,
                        hold.exception == everything ? QString() : hold.exception,
                        {},
                        {},
                        {},
                        {},
                        JsonObject{{QStringLiteral("legal_hold"), QString::number(hold.number)},
                                   {QStringLiteral("target"), hold.exception}},
                        inWords(why)});
}

Result<std::optional<AuditHold>> openHold(Session &session, const QString &target)
{
    UNSNAG_TRY(const auto open, AuditHoldTable(session).open());
    for (const AuditHold &hold : open) {
        if (hold.exception == target)
            return std::optional(hold);
    }
    return std::optional<AuditHold>();
}

bool isAmong(const std::vector<AuditPayload> &payloads, const AuditPayload &wanted)
{
    return std::ranges::any_of(payloads, [&](const AuditPayload &one) {
        return one.sequence == wanted.sequence && one.name == wanted.name;
    });
}

} // namespace

Result<AuditHold> HoldAudit::run(const QString &target, const QString &why)
{
    UNSNAG_CHECK(ensureKeeper(m_bench));
    UNSNAG_CHECK(checkReason(why));
    return m_bench.store.write([&](Session &session) -> Result<AuditHold> {
        if (target != everything)
            UNSNAG_CHECK(ExceptionTable(session).find(Id<SyncException>(target)));
        UNSNAG_TRY(const auto known, openHold(session, target));
        if (known)
            return Error{
                Code::Conflict,
                QStringLiteral("%1 is held already, since %2").arg(target, toRfc3339(known->at)),
                target,
                {}};
        UNSNAG_TRY(AuditHold hold,
                   AuditHoldTable(session).insert(
                       {0, target, why.trimmed(), m_bench.actor.name, m_bench.clock.now(), {}}));
        UNSNAG_CHECK(note(session, m_bench, QStringLiteral("audit.held"), hold, hold.why));
        return hold;
    });
}

Result<AuditHold> ReleaseAudit::run(const QString &target, const QString &why)
{
    UNSNAG_CHECK(ensureKeeper(m_bench));
    UNSNAG_CHECK(checkReason(why));
    return m_bench.store.write([&](Session &session) -> Result<AuditHold> {
        UNSNAG_TRY(auto hold, openHold(session, target));
        if (!hold)
            return Error{Code::NotFound,
                         QStringLiteral("there is no legal hold on %1").arg(target),
                         target,
                         {}};
        hold->releasedAt = m_bench.clock.now();
        UNSNAG_CHECK(AuditHoldTable(session).release(hold->number, *hold->releasedAt));
        UNSNAG_CHECK(
            note(session, m_bench, QStringLiteral("audit.hold_released"), *hold, why.trimmed()));
        return std::move(*hold);
    });
}

Result<std::vector<AuditHold>> ListAuditHolds::run()
{
    return m_bench.store.read([](Session &session) { return AuditHoldTable(session).open(); });
}

Result<std::vector<std::optional<AuditHold>>> holdsOn(Session &session,
                                                      const std::vector<AuditPayload> &payloads)
{
    std::vector<std::optional<AuditHold>> holds(payloads.size());
    UNSNAG_TRY(const auto open, AuditHoldTable(session).open());
    for (const AuditHold &hold : open) {
        std::vector<AuditPayload> held;
        if (hold.exception != everything) {
            UNSNAG_TRY(held, AuditPayloadTable(session).about(hold.exception));
        }
        for (std::size_t i = 0; i < payloads.size(); ++i) {
            if (hold.exception == everything || isAmong(held, payloads[i]))
                holds[i] = hold;
        }
    }
    return holds;
}

} // namespace unsnag
