// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/activatematching.h"

#include "models/engine/activematching.h"
#include "models/engine/auditline.h"
#include "models/engine/rolecheck.h"
#include "models/store/matchversiontable.h"

namespace unsnag {
namespace {

//! Whether the actor leads, approves or administers, where the workspace says who does.
Result<void> checkRole(const Workbench &bench)
{
    return ensureRole(bench, {Role::Lead, Role::Approver, Role::Admin},
                      QStringLiteral("match rules"), QStringLiteral("a member activates them"));
}

Result<void> checkSecondPerson(const Workbench &bench, const MatchVersion &version)
{
    if (version.madeBy.compare(bench.actor.name, Qt::CaseInsensitive) != 0)
        return {};
    return Error{
        Code::Forbidden,
        QStringLiteral("%1 proposed version %2 and can't activate it too")
            .arg(version.madeBy)
            .arg(version.number),
        QStringLiteral("match rules"),
        QStringLiteral("a second person does: unsnag-cli --as NAME match activate %1 --why TEXT")
            .arg(version.number)};
}

Result<void> checkRehearsal(const MatchVersion &version, const QString &active)
{
    if (version.rehearsal && version.rehearsal->against == active)
        return {};
    const QString detail =
        version.rehearsal
            ? QStringLiteral("version %1 was rehearsed against %2, but %3 is active")
                  .arg(QString::number(version.number), version.rehearsal->against, active)
            : QStringLiteral("version %1 was never rehearsed").arg(version.number);
    return Error{Code::Conflict, detail, QStringLiteral("match rules"),
                 QStringLiteral("unsnag-cli match rehearse %1").arg(version.number)};
}

Error alreadyActive(int number)
{
    return {Code::Conflict,
            QStringLiteral("version %1 is active already").arg(number),
            QStringLiteral("match rules"),
            {}};
}

QString textOf(const std::optional<MatchVersion> &version)
{
    return version ? version->document["version"].toString() : MatchRules::builtIn().version;
}

Result<void> auditActivation(Session &session, const Workbench &bench, const QString &before,
                             const std::optional<MatchVersion> &after, const QString &system,
                             const QString &why)
{
    JsonObject more{{QStringLiteral("system"), system},
                    {QStringLiteral("version"), after ? after->number : 0}};
    AuditEvidence evidence = inWords(why);
    if (after) {
        evidence.emplace_back(QStringLiteral("document"), after->document);
        more.insert_or_assign(QStringLiteral("proposed_by"), after->madeBy);
        more.insert_or_assign(QStringLiteral("rehearsal"), toJson(*after->rehearsal));
    }
    return appendAudit(session, bench,
                       {QStringLiteral("match.activated"),
                        {},
                        {},
                        before,
                        textOf(after),
                        {},
                        std::move(more),
                        std::move(evidence)});
}

Result<void> retire(Session &session, std::optional<MatchVersion> &active)
{
    if (!active)
        return {};
    active->state = MatchVersionState::Retired;
    return MatchVersionTable(session).update(*active);
}

Result<MatchVersion> goBack(Session &session, const Workbench &bench, const QString &why)
{
    const QString system = bench.connectors.targetName();
    UNSNAG_TRY(auto active, MatchVersionTable(session).active(system));
    if (!active)
        return alreadyActive(0);
    UNSNAG_CHECK(retire(session, active));
    UNSNAG_CHECK(auditActivation(session, bench, textOf(active), std::nullopt, system, why));
    return *active;
}

Result<MatchVersion> activate(Session &session, const Workbench &bench, int number,
                              const QString &why)
{
    MatchVersionTable table(session);
    UNSNAG_TRY(MatchVersion version, table.find(number));
    UNSNAG_TRY(auto before, table.active(version.system));
    if (version.state == MatchVersionState::Active)
        return alreadyActive(number);
    UNSNAG_CHECK(checkSecondPerson(bench, version));
    UNSNAG_CHECK(checkRehearsal(version, textOf(before)));
    UNSNAG_CHECK(taughtBy(session, version)); // what can't be read must not become active
    UNSNAG_CHECK(retire(session, before));
    version.state = MatchVersionState::Active;
    version.activatedBy = bench.actor.name;
    version.activatedAt = bench.clock.now();
    version.why = why;
    UNSNAG_CHECK(table.update(version));
    UNSNAG_CHECK(auditActivation(session, bench, textOf(before), version, version.system, why));
    return version;
}

} // namespace

Result<MatchVersion> ActivateMatching::run(int number, const QString &why)
{
    if (why.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("a change of the match rules needs a reason"),
                     QStringLiteral("--why"), QStringLiteral("say in a few words why")};
    UNSNAG_CHECK(checkRole(m_bench));
    return m_bench.store.write([&](Session &session) -> Result<MatchVersion> {
        return number == 0 ? goBack(session, m_bench, why)
                           : activate(session, m_bench, number, why);
    });
}

} // namespace unsnag
