// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/policycheck.h"

#include <QtTest>

using namespace unsnag;

namespace {

const Timestamp start = *fromRfc3339(QStringLiteral("2026-03-02T09:00:00Z"));

//! A log of facts that a test writes line by line.
struct Story {
    std::vector<AuditFacts> lines;

    AuditFacts &tell(const char *kind, const char *before, const char *after)
    {
        AuditFacts line;
        line.sequence = static_cast<qint64>(lines.size());
        line.at = start + std::chrono::seconds(line.sequence);
        line.actor = QStringLiteral("ana");
        line.kind = QString::fromLatin1(kind);
        line.exception = QStringLiteral("EX-1");
        line.stateBefore = QString::fromLatin1(before);
        line.stateAfter = QString::fromLatin1(after);
        lines.push_back(line);
        return lines.back();
    }
    void decide(const char *before, const char *after, const char *resolution)
    {
        tell("resolution.recorded", before, after).resolution = QString::fromLatin1(resolution);
    }
    void operation(const char *kind, const char *state, const char *key)
    {
        tell(kind, "", state).key = QString::fromLatin1(key);
    }
    //! From the fault to the proof, as the engine tells it.
    static Story whole()
    {
        Story story;
        story.tell("exception.opened", "", "open");
        story.tell("exception.claimed", "open", "claimed");
        story.tell("exception.claimed", "claimed", "claimed");
        story.decide("claimed", "queued", "RS-1");
        story.tell("exception.replaying", "queued", "replaying");
        story.operation("operation.sending", "sending", "k1");
        story.operation("operation.unknown", "unknown", "k1");
        story.operation("operation.sending", "sending", "k1");
        story.operation("operation.done", "done", "k1");
        story.tell("event.confirmed", "", "confirmed");
        story.tell("exception.confirmed", "replaying", "confirmed");
        return story;
    }

    [[nodiscard]] std::optional<PolicyViolation> judged() const
    {
        PolicyCheck check;
        qint64 index = 0;
        for (const AuditFacts &line : lines)
            check.add(index++, line);
        return check.violation();
    }
};

} // namespace

//! Rules of the trade, re-checked from what the entries say.
class TestPolicyCheck : public QObject
{
    Q_OBJECT

private slots:
    void aWholeStoryIsFine();
    void aReplayNeedsADecision();
    void anUndoneDecisionAllowsNoReplay();
    void aFailedReplayUsesItsDecisionUp();
    void anInterruptedReplayKeepsItsDecision();
    void aSecondPersonApproves();
    void nobodyApprovesWhatHeAskedFor();
    void nobodyLeavesTheSecondPersonOut();
    void nothingIsApprovedThatNobodyAskedFor();
    void whoProposedRulesDoesNotActivateThem();
    void movesAreThoseOfTheTrade();
    void statesJoinUp();
    void aClosedExceptionStaysClosed();
    void anIncidentMayOpenAgain();
    void anOperationSucceedsOnce();
    void nothingIsSentAfterItSucceeded();
    void timesMayDifferALittle();
    void numbersAreWithoutGaps();
};

namespace {

QString ruleOf(const Story &story)
{
    const auto violation = story.judged();
    return violation ? violation->rule : QString();
}

qint64 indexOf(const Story &story)
{
    const auto violation = story.judged();
    return violation ? violation->index : -1;
}

} // namespace

void TestPolicyCheck::aWholeStoryIsFine()
{
    QCOMPARE(Story::whole().judged(), std::nullopt);
}

void TestPolicyCheck::aReplayNeedsADecision()
{
    Story story;
    story.tell("exception.opened", "", "queued");
    story.tell("exception.replaying", "queued", "replaying");
    QCOMPARE(ruleOf(story), QString("replay_without_decision"));
    QCOMPARE(indexOf(story), 1);
}

void TestPolicyCheck::anUndoneDecisionAllowsNoReplay()
{
    Story story;
    story.tell("exception.opened", "", "open");
    story.decide("open", "queued", "RS-1");
    story.tell("resolution.undone", "queued", "claimed").resolution = "RS-1";
    story.tell("exception.claimed", "claimed", "queued");
    story.tell("exception.replaying", "queued", "replaying");
    QCOMPARE(ruleOf(story), QString("replay_without_decision"));
    QCOMPARE(indexOf(story), 4);
}

void TestPolicyCheck::aFailedReplayUsesItsDecisionUp()
{
    Story story;
    story.tell("exception.opened", "", "open");
    story.decide("open", "queued", "RS-1");
    story.tell("exception.replaying", "queued", "replaying");
    story.tell("exception.failed", "replaying", "open");
    story.tell("exception.held", "open", "queued");
    story.tell("exception.replaying", "queued", "replaying");
    QCOMPARE(ruleOf(story), QString("replay_without_decision"));
    QCOMPARE(indexOf(story), 5);
}

void TestPolicyCheck::anInterruptedReplayKeepsItsDecision()
{
    Story story;
    story.tell("exception.opened", "", "open");
    story.decide("open", "queued", "RS-1");
    story.tell("exception.replaying", "queued", "replaying");
    story.tell("exception.recovered", "replaying", "queued");
    story.tell("exception.replaying", "queued", "replaying");
    story.tell("exception.held", "replaying", "held");
    story.tell("exception.hold_ended", "held", "queued");
    story.tell("exception.replaying", "queued", "replaying");
    QCOMPARE(story.judged(), std::nullopt);
}

namespace {

Story asked()
{
    Story story;
    story.tell("exception.opened", "", "claimed");
    AuditFacts &line = story.tell("resolution.asked", "claimed", "claimed");
    line.resolution = QStringLiteral("RS-1");
    line.form = QStringLiteral("let_pass");
    return story;
}

AuditFacts &approve(Story &story, const char *actor)
{
    AuditFacts &line = story.tell("resolution.recorded", "claimed", "queued");
    line.resolution = QStringLiteral("RS-2");
    line.form = QStringLiteral("let_pass");
    line.approves = QStringLiteral("RS-1");
    line.actor = QString::fromLatin1(actor);
    return line;
}

} // namespace

void TestPolicyCheck::aSecondPersonApproves()
{
    Story story = asked();
    approve(story, "ben");
    story.tell("exception.replaying", "queued", "replaying");
    QCOMPARE(story.judged(), std::nullopt);
}

void TestPolicyCheck::nobodyApprovesWhatHeAskedFor()
{
    Story story = asked();
    approve(story, "ana");
    QCOMPARE(ruleOf(story), QString("second_person"));
    QCOMPARE(indexOf(story), 2);
}

void TestPolicyCheck::nobodyLeavesTheSecondPersonOut()
{
    Story story = asked();
    approve(story, "ben").approves.clear();
    QCOMPARE(ruleOf(story), QString("second_person"));
    Story another = asked();
    AuditFacts &other = approve(another, "ben");
    other.approves.clear();
    other.form = QStringLiteral("by_hand"); // another way out needs no second person
    QCOMPARE(another.judged(), std::nullopt);
}

void TestPolicyCheck::nothingIsApprovedThatNobodyAskedFor()
{
    Story story = asked();
    story.tell("resolution.undone", "", "").resolution = QStringLiteral("RS-1");
    approve(story, "ben");
    QCOMPARE(ruleOf(story), QString("second_person"));
    QCOMPARE(indexOf(story), 3);
}

void TestPolicyCheck::whoProposedRulesDoesNotActivateThem()
{
    Story story;
    AuditFacts &line = story.tell("match.activated", "built-in", "learned-1");
    line.proposedBy = QStringLiteral("ben");
    QCOMPARE(story.judged(), std::nullopt);
    line.proposedBy = QStringLiteral("Ana");
    QCOMPARE(ruleOf(story), QString("second_person"));
}

void TestPolicyCheck::movesAreThoseOfTheTrade()
{
    Story story;
    story.tell("exception.opened", "", "open");
    story.tell("exception.replaying", "open", "replaying");
    QVERIFY(story.judged());
    Story named;
    named.tell("exception.opened", "", "open");
    named.tell("exception.claimed", "open", "mislaid");
    QCOMPARE(ruleOf(named), QString("illegal_move"));
    QCOMPARE(indexOf(named), 1);
}

void TestPolicyCheck::statesJoinUp()
{
    Story story;
    story.tell("exception.opened", "", "open");
    story.tell("exception.held", "claimed", "held");
    QCOMPARE(ruleOf(story), QString("illegal_move"));
    QCOMPARE(indexOf(story), 1);
    Story twice;
    twice.tell("exception.opened", "", "open");
    twice.tell("exception.opened", "", "open");
    QCOMPARE(indexOf(twice), 1);
}

void TestPolicyCheck::aClosedExceptionStaysClosed()
{
    Story story = Story::whole();
    AuditFacts &line = story.tell("exception.reopened", "confirmed", "open");
    QCOMPARE(ruleOf(story), QString("illegal_move"));
    line.bulk = QStringLiteral("BR-1"); // only incidents
    QCOMPARE(ruleOf(story), QString("illegal_move"));
    Story dismissed;
    dismissed.tell("exception.opened", "", "open");
    dismissed.decide("open", "dismissed", "RS-1");
    dismissed.tell("exception.reopened", "dismissed", "open");
    QCOMPARE(dismissed.judged(), std::nullopt);
}

void TestPolicyCheck::anIncidentMayOpenAgain()
{
    Story story;
    story.tell("incident.opened", "", "open");
    story.tell("exception.confirmed", "open", "confirmed");
    story.tell("exception.reopened", "confirmed", "open").bulk = QStringLiteral("BR-1");
    QCOMPARE(story.judged(), std::nullopt);
}

void TestPolicyCheck::anOperationSucceedsOnce()
{
    Story story;
    story.operation("operation.sending", "sending", "k1");
    story.operation("operation.done", "done", "k1");
    story.operation("operation.done", "done", "k2");
    QCOMPARE(story.judged(), std::nullopt);
    story.operation("operation.done", "done", "k1"); // a look-up saw it again
    QCOMPARE(story.judged(), std::nullopt);
    story.operation("operation.done", "done", "k1");
    story.lines.back().target = QStringLiteral("INV-2");
    QCOMPARE(ruleOf(story), QString("second_success"));
    QCOMPARE(indexOf(story), 4);
}

void TestPolicyCheck::nothingIsSentAfterItSucceeded()
{
    Story story;
    story.operation("operation.found", "done", "k1");
    story.operation("operation.sending", "sending", "k1");
    QCOMPARE(ruleOf(story), QString("second_success"));
    QCOMPARE(indexOf(story), 1);
}

void TestPolicyCheck::timesMayDifferALittle()
{
    Story story = Story::whole();
    story.lines[4].at = *story.lines[3].at - PolicyCheck::clockTolerance;
    QCOMPARE(story.judged(), std::nullopt);
    story.lines[4].at = *story.lines[4].at - std::chrono::milliseconds(1);
    QCOMPARE(ruleOf(story), QString("time"));
    QCOMPARE(indexOf(story), 4);
    story.lines[4].at.reset();
    QCOMPARE(ruleOf(story), QString("time"));
}

void TestPolicyCheck::numbersAreWithoutGaps()
{
    Story story = Story::whole();
    story.lines.erase(story.lines.begin() + 2);
    QCOMPARE(ruleOf(story), QString("sequence"));
    QCOMPARE(indexOf(story), 2);
}

QTEST_GUILESS_MAIN(TestPolicyCheck)
#include "test_policycheck.moc"
