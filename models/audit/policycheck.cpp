// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/policycheck.h"

#include "models/domain/attempt.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Entries whose states are those of an exception; others tell the state of an event, an operation
//! or the version of a document.
bool tellsExceptionState(const QString &kind)
{
    return kind.startsWith(QLatin1String("exception.")) ||
           kind.startsWith(QLatin1String("resolution.")) ||
           kind == QLatin1String("incident.opened");
}

bool opensIncident(const AuditFacts &facts)
{
    return facts.kind == QLatin1String("incident.opened") ||
           (facts.kind == QLatin1String("exception.opened") &&
            facts.reason == QLatin1String("connection_fault"));
}

//! What an incident let go met the fault again: its closing was too early, so it is open once more.
bool opensIncidentAgain(const AuditFacts &facts, ExceptionState from, ExceptionState to)
{
    return facts.kind == QLatin1String("exception.reopened") && !facts.bulk.isEmpty() &&
           isClosed(from) && to == ExceptionState::Open;
}

} // namespace

void PolicyCheck::blame(qint64 index, const char *rule, const QString &why)
{
    if (!m_violation)
        m_violation = PolicyViolation{index, QString::fromLatin1(rule), why};
}

void PolicyCheck::add(qint64 index, const AuditFacts &facts)
{
    if (m_violation)
        return; // the first one is named; what follows may only be its echo
    checkPlace(index, facts);
    if (facts.kind.startsWith(QLatin1String("operation.")))
        return checkOperation(index, facts);
    if (facts.kind == QLatin1String("match.activated"))
        return checkActivation(index, facts);
    if (facts.exception.isEmpty() || !tellsExceptionState(facts.kind))
        return;
    Trail &trail = m_trails[facts.exception];
    checkDecision(index, facts, trail);
    checkMove(index, facts, trail);
}

void PolicyCheck::checkPlace(qint64 index, const AuditFacts &facts)
{
    if (facts.sequence != m_next || index != m_next)
        blame(index, "sequence",
              QStringLiteral("entry %1 stands where %2 is due").arg(facts.sequence).arg(m_next));
    ++m_next;
    if (!facts.at)
        return blame(index, "time", QStringLiteral("the entry tells no time"));
    if (m_latest && *facts.at + clockTolerance < *m_latest)
        blame(index, "time",
              QStringLiteral("it is dated %1, after an entry of %2")
                  .arg(toRfc3339(*facts.at), toRfc3339(*m_latest)));
    m_latest = std::max(m_latest.value_or(*facts.at), *facts.at);
}

void PolicyCheck::checkMove(qint64 index, const AuditFacts &facts, Trail &trail)
{
    if (facts.stateAfter.isEmpty())
        return;
    trail.isIncident = trail.isIncident || opensIncident(facts);
    const auto to = exceptionStateFromName(facts.stateAfter);
    const auto from = facts.stateBefore.isEmpty() ? std::optional<ExceptionState>()
                                                  : exceptionStateFromName(facts.stateBefore);
    if (!to || (!facts.stateBefore.isEmpty() && !from))
        return blame(index, "illegal_move",
                     QStringLiteral("%1 goes from \"%2\" to \"%3\", which are no states")
                         .arg(facts.exception, facts.stateBefore, facts.stateAfter));
    if (trail.state != from)
        blame(index, "illegal_move",
              QStringLiteral("%1 was %2, the entry says it was %3")
                  .arg(facts.exception,
                       trail.state ? exceptionStateName(*trail.state) : QStringLiteral("not there"),
                       from ? facts.stateBefore : QStringLiteral("not there")));
    else if (from && from != to && !mayBecome(*from, *to) &&
             !(trail.isIncident && opensIncidentAgain(facts, *from, *to)))
        blame(index, "illegal_move",
              QStringLiteral("%1 goes from %2 to %3")
                  .arg(facts.exception, facts.stateBefore, facts.stateAfter));
    const bool isOver = from == ExceptionState::Replaying &&
                        (to == ExceptionState::Open || to == ExceptionState::Claimed);
    if (isOver || isClosed(*to))
        trail.decisions.clear(); // what comes after needs a decision of its own
    trail.state = to;
}

void PolicyCheck::checkDecision(qint64 index, const AuditFacts &facts, Trail &trail)
{
    if (facts.kind == QLatin1String("resolution.asked"))
        trail.asked.insert(facts.resolution, {facts.actor, facts.form});
    else if (facts.kind == QLatin1String("resolution.recorded"))
        checkSecondPerson(index, facts, trail);
    if (facts.kind == QLatin1String("resolution.undone") &&
        !trail.decisions.remove(facts.resolution) && !trail.asked.remove(facts.resolution))
        blame(index, "replay_without_decision",
              QStringLiteral("%1 takes back %2, which was not decided or was used already")
                  .arg(facts.exception, facts.resolution));
    if (facts.kind == QLatin1String("exception.replaying") && trail.decisions.isEmpty())
        blame(index, "replay_without_decision",
              QStringLiteral("%1 is replayed, but no decision stands before it")
                  .arg(facts.exception));
}

void PolicyCheck::checkSecondPerson(qint64 index, const AuditFacts &facts, Trail &trail)
{
    trail.decisions.insert(facts.resolution);
    if (facts.approves.isEmpty()) {
        const bool isAsked = std::ranges::any_of(trail.asked, [&](const Asked &asked) {
            return !facts.form.isEmpty() && asked.form == facts.form;
        });
        if (isAsked)
            blame(index, "second_person",
                  QStringLiteral("%1 waits for a second person to approve %2, who is not named")
                      .arg(facts.exception, facts.form));
        return;
    }
    const auto asked = trail.asked.constFind(facts.approves);
    if (asked == trail.asked.constEnd())
        blame(index, "second_person",
              QStringLiteral("%1 approves %2, which nobody asked for")
                  .arg(facts.exception, facts.approves));
    else if (asked->actor == facts.actor)
        blame(
            index, "second_person",
            QStringLiteral("%1 asked for %2 and approved it too").arg(facts.actor, facts.approves));
    trail.asked.remove(facts.approves);
}

void PolicyCheck::checkOperation(qint64 index, const AuditFacts &facts)
{
    if (facts.key.isEmpty())
        return;
    const bool succeeded = facts.stateAfter == operationStateName(OperationState::Done);
    const auto earlier = m_succeeded.constFind(facts.key);
    if (earlier == m_succeeded.constEnd()) {
        if (succeeded)
            m_succeeded.insert(facts.key, facts.target);
        return;
    }
    if (!succeeded)
        blame(index, "second_success",
              QStringLiteral("operation %1 is %2 after it succeeded")
                  .arg(facts.key, facts.stateAfter));
    else if (*earlier != facts.target)
        blame(index, "second_success",
              QStringLiteral("operation %1 made %2, and %3 as well")
                  .arg(facts.key, *earlier, facts.target));
}

void PolicyCheck::checkActivation(qint64 index, const AuditFacts &facts)
{
    if (!facts.proposedBy.isEmpty() &&
        facts.proposedBy.compare(facts.actor, Qt::CaseInsensitive) == 0)
        blame(index, "second_person",
              QStringLiteral("%1 proposed the matching rules and activated them too")
                  .arg(facts.actor));
}

} // namespace unsnag
