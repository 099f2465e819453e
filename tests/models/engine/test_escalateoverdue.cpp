// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/escalateoverdue.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/engine/keepabsence.h"
#include "models/engine/resolveexception.h"
#include "models/engine/reviewsla.h"
#include "models/engine/runengine.h"
#include "models/engine/triageexception.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"
#include "tests/models/engine/deskclock.h"

using namespace unsnag;

//! One exception from opening to the release of its billing hold, by a clock of the test.
class TestEscalateOverdue : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void opensWithBothDueTimes();
    void aHoldPausesTheClock();
    void theEndOfTheHoldMovesTheDueTimes();
    void nothingEscalatesBeforeItsTime();
    void aMissedFirstResponseGoesToTheStandInOfTheBackup();
    void escalatesOnce();
    void theSandboxHoldsTheBilling();
    void closingReleasesTheHold();
    void anAnsweredOneIsLeftAlone();
    void escalatesByHand();
    void handsOverWhatAnAbsentPersonHas();
    void recomputationEqualsTheRecord();

private:
    [[nodiscard]] Result<void> know(const SyncException &exception);
    [[nodiscard]] Result<void> move(ExceptionState state, const char *kind);
    [[nodiscard]] QString holdState();
    [[nodiscard]] Id<SyncException> nextOpen();

    DeskClock m_desk{QStringLiteral("2026-11-23T09:00:00Z")}; // Monday, 10:00 in Berlin
    Id<SyncException> m_id;
};

void TestEscalateOverdue::initTestCase()
{
    VERIFY_OK(m_desk.make());
    VERIFY_OK(RunEngine(m_desk.bench()).run(RunScope::Whole, {}));
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    query.flows = {QStringLiteral("deal_to_invoice")};
    query.severities = {Severity::P2};
    const auto rows = m_desk.list(query);
    QVERIFY(rows.size() > 4);
    m_id = rows.front().id;
    VERIFY_OK(know(m_desk.view(m_id).exception));
}

//! Somebody found the customer by another way: the crosswalk knows the account.
Result<void> TestEscalateOverdue::know(const SyncException &exception)
{
    return m_desk.bench().store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
        UNSNAG_TRY(const auto accounts, AccountTable(session).all(QStringLiteral("sandbox-erp")));
        return CrosswalkTable(session).put(
            {event.source.system,
             valueAt(event.payload, QStringLiteral("/account"))["id"].scalarText(),
             QStringLiteral("sandbox-erp"), accounts.front().id, QStringLiteral("ana"),
             m_desk.clock.now()});
    });
}

//! As an incident does: no person answered.
Result<void> TestEscalateOverdue::move(ExceptionState state, const char *kind)
{
    return m_desk.bench().store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(m_id));
        const QString before = exceptionStateName(exception.state);
        exception.state = state;
        exception.holdReason = QStringLiteral("incident EX-999");
        UNSNAG_CHECK(saveException(session, m_desk.bench(), exception,
                                   {QString::fromLatin1(kind), {}, {}, before, {}, {}, {}}));
        return {};
    });
}

QString TestEscalateOverdue::holdState()
{
    const auto erp = m_desk.bench().connectors.find(QStringLiteral("sandbox-erp"));
    const QString key = m_desk.view(m_id).exception.externalReference + QStringLiteral(":hold");
    const Reply reply = (*erp)->call(QStringLiteral("find_billing_hold"),
                                     JsonObject{{QStringLiteral("key"), key}}, {});
    return reply.records.size() == 1 ? reply.records.front().fields["state"].toString() : QString();
}

Id<SyncException> TestEscalateOverdue::nextOpen()
{
    ExceptionQuery query;
    query.states = {ExceptionState::Open};
    for (const SyncException &row : m_desk.list(query)) {
        if (!row.escalatedAt && !row.firstResponseAt)
            return row.id;
    }
    return {};
}

void TestEscalateOverdue::opensWithBothDueTimes()
{
    const SyncException exception = m_desk.view(m_id).exception;
    QCOMPARE(toRfc3339(*exception.firstDueAt), QStringLiteral("2026-11-23T13:00:00.000Z"));
    QCOMPARE(toRfc3339(exception.dueAt), QStringLiteral("2026-11-24T09:00:00.000Z"));
    QCOMPARE(exception.calendar, QStringLiteral("business-hours-europe-berlin 1"));
    QCOMPARE(exception.rule, QStringLiteral("flow"));
    QCOMPARE(exception.owner, QStringLiteral("Marketing Ops"));
}

void TestEscalateOverdue::aHoldPausesTheClock()
{
    m_desk.set("2026-11-23T10:00:00Z");
    VERIFY_OK(move(ExceptionState::Held, "exception.held"));
    m_desk.set("2026-11-23T11:00:00Z");
    const ExceptionView view = m_desk.view(m_id);
    QCOMPARE(slaState(view.exception, m_desk.clock.now()), QStringLiteral("paused"));
    QCOMPARE(view.sla.state, SlaState::Paused);
    QCOMPARE(view.sla.pausedBecause, QStringLiteral("incident EX-999"));
}

void TestEscalateOverdue::theEndOfTheHoldMovesTheDueTimes()
{
    m_desk.set("2026-11-23T12:00:00Z");
    VERIFY_OK(move(ExceptionState::Open, "exception.hold_ended"));
    const ExceptionView view = m_desk.view(m_id);
    QCOMPARE(toRfc3339(*view.exception.firstDueAt), QStringLiteral("2026-11-23T15:00:00.000Z"));
    QCOMPARE(toRfc3339(view.exception.dueAt), QStringLiteral("2026-11-24T11:00:00.000Z"));
    QCOMPARE(view.due.pauses.size(), std::size_t(1));
    QCOMPARE(view.sla.resolution.pauses.front().reason, QStringLiteral("incident EX-999"));
}

void TestEscalateOverdue::nothingEscalatesBeforeItsTime()
{
    Absence absence;
    absence.who = QStringLiteral("revenue ops");
    absence.standIn = QStringLiteral("Finance");
    absence.from = m_desk.clock.now();
    VERIFY_OK(AddAbsence(m_desk.bench()).run(absence));
    m_desk.set("2026-11-23T14:59:59Z");
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    QVERIFY(!m_desk.view(m_id).exception.escalatedAt);
    QCOMPARE(m_desk.view(m_id).exception.owner, QStringLiteral("Marketing Ops"));
}

void TestEscalateOverdue::aMissedFirstResponseGoesToTheStandInOfTheBackup()
{
    m_desk.set("2026-11-23T15:00:00Z");
    const auto report = EscalateOverdue(m_desk.bench()).run({});
    VERIFY_OK(report);
    QVERIFY(report->escalated >= 1);
    const ExceptionView view = m_desk.view(m_id);
    QCOMPARE(view.exception.owner, QStringLiteral("Finance"));
    QCOMPARE(view.exception.backupOwner, QStringLiteral("Marketing Ops"));
    QVERIFY(view.exception.rule.contains(QStringLiteral("Revenue Ops → Finance")));
    QVERIFY(view.exception.escalatedAt == m_desk.clock.now());
    QVERIFY(std::any_of(view.timeline.begin(), view.timeline.end(), [](const TimelineEntry &entry) {
        return entry.kind == QLatin1String("exception.escalated") &&
               entry.reason == QLatin1String("first response missed");
    }));
    const auto explained = ExplainSla(m_desk.bench()).run(m_id);
    VERIFY_OK(explained);
    QCOMPARE(explained->promises.size(), std::size_t(2));
    QCOMPARE(explained->promises.back().why, QStringLiteral("handed over to Finance"));
}

void TestEscalateOverdue::escalatesOnce()
{
    m_desk.set("2026-12-23T15:00:00Z");
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    QCOMPARE(m_desk.count(m_id, "exception.escalated"), 1);
    QCOMPARE(m_desk.count(m_id, "billing.hold_wanted"), 1);
    QCOMPARE(m_desk.count(m_id, "billing.hold_set"), 1);
    QCOMPARE(EscalateException(m_desk.bench()).run(m_id, {}).error().code, Code::Conflict);
}

void TestEscalateOverdue::theSandboxHoldsTheBilling()
{
    const ExceptionView view = m_desk.view(m_id);
    QCOMPARE(view.billingHolds.size(), std::size_t(1));
    QCOMPARE(view.billingHolds.front().state, BillingHoldState::Set);
    QCOMPARE(view.billingHolds.front().system, QStringLiteral("sandbox-erp"));
    QCOMPARE(view.billingHolds.front().reference,
             view.exception.externalReference + QStringLiteral(":hold"));
    QCOMPARE(holdState(), QStringLiteral("active"));
    QVERIFY(std::any_of(view.operations.begin(), view.operations.end(), [](const Operation &one) {
        return one.step == QLatin1String("set_billing_hold") && one.state == OperationState::Done;
    }));
    // Where the account is not known in the target, the hold is an event of the workspace.
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    for (const SyncException &row : m_desk.list(query)) {
        if (row.id == m_id || !row.escalatedAt)
            continue;
        const auto holds = m_desk.view(row.id).billingHolds;
        QCOMPARE(holds.size(), std::size_t(1));
        QVERIFY(holds.front().system.isEmpty() && !holds.front().note.isEmpty());
        QCOMPARE(m_desk.count(row.id, "billing.held_locally"), 1);
        return;
    }
    QFAIL("no other exception escalated");
}

void TestEscalateOverdue::closingReleasesTheHold()
{
    Decision decision;
    decision.exception = m_id;
    decision.action = Action::Dismiss;
    decision.why = QStringLiteral("billed by hand");
    VERIFY_OK(ResolveException(m_desk.bench()).run(decision));
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    const ExceptionView view = m_desk.view(m_id);
    QCOMPARE(view.billingHolds.front().state, BillingHoldState::Released);
    QVERIFY(view.billingHolds.front().releasedAt == m_desk.clock.now());
    QCOMPARE(m_desk.count(m_id, "billing.hold_released"), 1);
    QCOMPARE(holdState(), QStringLiteral("released"));
    QCOMPARE(slaState(view.exception, m_desk.clock.now()), QStringLiteral("closed"));
}

void TestEscalateOverdue::anAnsweredOneIsLeftAlone()
{
    VERIFY_OK(ReopenException(m_desk.bench()).run(m_id, QStringLiteral("not billed after all")));
    const SyncException reopened = m_desk.view(m_id).exception;
    QVERIFY(!reopened.escalatedAt);
    QVERIFY(reopened.firstResponseAt); // the decision was an answer
    // The month it was dismissed or overdue is told apart: only the dismissal is left out.
    QCOMPARE(m_desk.view(m_id).sla.resolution.pauses.front().reason,
             QStringLiteral("incident EX-999"));
}

void TestEscalateOverdue::escalatesByHand()
{
    VERIFY_OK(EscalateException(m_desk.bench()).run(m_id, QStringLiteral("the customer waits")));
    QVERIFY(m_desk.view(m_id).exception.escalatedAt);
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    const auto holds = m_desk.view(m_id).billingHolds;
    QCOMPARE(holds.size(), std::size_t(2));
    QCOMPARE(holds.back().state, BillingHoldState::Set);
    QVERIFY(holds.back().reference.endsWith(QStringLiteral(":hold2")));
}

void TestEscalateOverdue::handsOverWhatAnAbsentPersonHas()
{
    VERIFY_OK(AssignException(m_desk.bench()).run(m_id, QStringLiteral("ben")));
    Absence absence;
    absence.who = QStringLiteral("ben");
    absence.standIn = QStringLiteral("cleo");
    absence.from = m_desk.clock.now();
    VERIFY_OK(AddAbsence(m_desk.bench()).run(absence));
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    QCOMPARE(m_desk.view(m_id).exception.claimedBy, QStringLiteral("cleo"));
    QCOMPARE(m_desk.count(m_id, "exception.handed_over"), 1);
    VERIFY_OK(EscalateOverdue(m_desk.bench()).run({}));
    QCOMPARE(m_desk.count(m_id, "exception.handed_over"), 1);
    // Who is away gets nothing new.
    VERIFY_OK(AssignException(m_desk.bench()).run(m_id, QStringLiteral("ben")));
    QCOMPARE(m_desk.view(m_id).exception.claimedBy, QStringLiteral("cleo"));
}

void TestEscalateOverdue::recomputationEqualsTheRecord()
{
    ExceptionQuery query;
    query.anyState = true;
    const auto rows = ReviewSla(m_desk.bench()).run(query);
    VERIFY_OK(rows);
    QVERIFY(rows->size() > 10);
    for (const SlaRow &row : *rows) {
        QVERIFY2(row.standing.resolution.due == row.exception.dueAt &&
                     row.standing.firstResponse.due == row.exception.firstDueAt,
                 qPrintable(row.exception.id.text()));
    }
}

QTEST_GUILESS_MAIN(TestEscalateOverdue)
#include "test_escalateoverdue.moc"
