// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/absencetable.h"
#include "models/store/acceptancetable.h"
#include "models/store/billingholdtable.h"
#include "models/store/calendarversiontable.h"
#include "models/store/exceptiontable.h"
#include "models/store/holdtable.h"
#include "models/store/slapromisetable.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

using namespace unsnag;
using namespace std::chrono_literals;

//! What the tables of clocks and owners promise, over both dialects.
class TestOwnershipTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void holdsGainTheirEndOnce();
    void holdsNeverChange();
    void promisesAndCalendarsComeBack();
    void promisesNeverChange();
    void absencesComeBackUntilTheyAreOver();
    void theNewestAcceptanceCounts();
    void billingHoldsAreDueUntilReleased();
    void overdueFindsBothTargets();

private:
    template <typename Work>
    auto inStore(Work work)
    {
        return m_store->write(work);
    }

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
    SyncException m_exception;
};

void TestOwnershipTables::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestOwnershipTables::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(*made);
    const auto opened = samples::openException(*m_store, QStringLiteral("D-1"), 8);
    VERIFY_OK(opened);
    m_exception = *opened;
}

void TestOwnershipTables::holdsGainTheirEndOnce()
{
    const QString id = m_exception.id.text();
    const Hold hold{0, id, samples::start(), samples::start() + 5h, {}, "waits", "ana"};
    VERIFY_OK(inStore([&](Session &session) { return HoldTable(session).begin(hold); }));
    const auto ended = inStore(
        [&](Session &session) { return HoldTable(session).end(id, samples::start() + 2h); });
    VERIFY_OK(ended);
    QCOMPARE(*ended, 1);
    const auto again = inStore(
        [&](Session &session) { return HoldTable(session).end(id, samples::start() + 3h); });
    VERIFY_OK(again);
    QCOMPARE(*again, 0);
    const auto holds = m_store->read([&](Session &session) { return HoldTable(session).of(id); });
    VERIFY_OK(holds);
    Hold expected = hold;
    expected.number = 1;
    expected.end = samples::start() + 2h;
    QVERIFY(*holds == std::vector<Hold>{expected});
}

void TestOwnershipTables::holdsNeverChange()
{
    VERIFY_OK(inStore([&](Session &session) {
        return HoldTable(session).begin(
            {0, m_exception.id.text(), samples::start(), {}, {}, "waits", "ana"});
    }));
    for (const char *change :
         {"UPDATE holds SET begin_at = 1", "UPDATE holds SET reason = 'x'", "DELETE FROM holds"}) {
        const auto refused = inStore([&](Session &session) -> Result<void> {
            UNSNAG_CHECK(session.run(QString::fromLatin1(change)));
            return {};
        });
        QVERIFY2(!refused.ok() && refused.error().code == Code::Damaged, change);
    }
}

void TestOwnershipTables::promisesAndCalendarsComeBack()
{
    const auto kept = inStore([&](Session &session) -> Result<QStringList> {
        CalendarVersionTable table(session);
        UNSNAG_TRY(const QString first, table.keep("c", "1", "{}"));
        UNSNAG_TRY(const QString same, table.keep("c", "1", "{}"));
        UNSNAG_TRY(const QString other, table.keep("c", "1", "{ }"));
        UNSNAG_TRY(const QString otherAgain, table.keep("c", "1", "{ }"));
        return QStringList{first, same, other, otherAgain};
    });
    VERIFY_OK(kept);
    QCOMPARE(kept->at(0), QStringLiteral("1"));
    QCOMPARE(kept->at(1), QStringLiteral("1"));
    QVERIFY(kept->at(2).startsWith(QStringLiteral("1~")));
    QCOMPARE(kept->at(3), kept->at(2));
    SlaPromise promise;
    promise.exception = m_exception.id.text();
    promise.from = samples::start();
    promise.firstResponse = 240min;
    promise.resolution = 1440min;
    promise.calendar = QStringLiteral("c");
    promise.calendarVersion = kept->at(2);
    promise.owner = QStringLiteral("Märketing Ops");
    promise.reason = Reason::CreditHold;
    promise.severity = Severity::P1;
    promise.why = QStringLiteral("opened");
    VERIFY_OK(inStore([&](Session &session) { return SlaPromiseTable(session).insert(promise); }));
    const auto found = m_store->read(
        [&](Session &session) { return SlaPromiseTable(session).of(promise.exception); });
    VERIFY_OK(found);
    QVERIFY(*found == std::vector<SlaPromise>{promise});
    const auto text = m_store->read([&](Session &session) {
        return CalendarVersionTable(session).find("c", promise.calendarVersion);
    });
    VERIFY_OK(text);
    QCOMPARE(text->value_or(QByteArray()), QByteArray("{ }"));
}

void TestOwnershipTables::promisesNeverChange()
{
    for (const char *change :
         {"UPDATE calendar_versions SET document = 'x'", "DELETE FROM calendar_versions"}) {
        const auto refused = inStore([&](Session &session) -> Result<void> {
            UNSNAG_TRY([[maybe_unused]] const QString kept,
                       CalendarVersionTable(session).keep("c", "1", "{}"));
            UNSNAG_CHECK(session.run(QString::fromLatin1(change)));
            return {};
        });
        QVERIFY2(!refused.ok() && refused.error().code == Code::Damaged, change);
    }
}

void TestOwnershipTables::absencesComeBackUntilTheyAreOver()
{
    Absence absence;
    absence.who = QStringLiteral("ana");
    absence.from = samples::start();
    absence.until = samples::start() + 24h;
    absence.standIn = QStringLiteral("ben");
    absence.why = QStringLiteral("leave");
    absence.by = QStringLiteral("cleo");
    absence.madeAt = samples::start();
    const auto stored =
        inStore([&](Session &session) { return AbsenceTable(session).insert(absence); });
    VERIFY_OK(stored);
    QCOMPARE(stored->id(), QStringLiteral("AB-1"));
    const auto notOver = [&](Timestamp moment) {
        const auto rows =
            m_store->read([&](Session &session) { return AbsenceTable(session).notOver(moment); });
        return rows.ok() ? int(rows->size()) : -1;
    };
    QCOMPARE(notOver(samples::start() - 100h), 1);
    QCOMPARE(notOver(samples::start() + 23h), 1);
    QCOMPARE(notOver(samples::start() + 24h), 0);
    VERIFY_OK(inStore(
        [&](Session &session) { return AbsenceTable(session).end(1, samples::start() + 1h); }));
    QCOMPARE(notOver(samples::start() + 2h), 0);
    const auto found =
        m_store->read([&](Session &session) { return AbsenceTable(session).find(1); });
    VERIFY_OK(found);
    absence.number = 1;
    absence.endedAt = samples::start() + 1h;
    QVERIFY(*found == absence);
    VERIFY_CODE(m_store->read([&](Session &session) { return AbsenceTable(session).find(9); }),
                Code::NotFound);
}

void TestOwnershipTables::theNewestAcceptanceCounts()
{
    for (const char *version : {"1", "2"}) {
        VERIFY_OK(inStore([&](Session &session) {
            return AcceptanceTable(session).insert(
                {0, "f", version, "d", "Finance", "ana", samples::start()});
        }));
    }
    const auto newest =
        m_store->read([&](Session &session) { return AcceptanceTable(session).newest("f"); });
    VERIFY_OK(newest);
    QVERIFY(*newest && (*newest)->version == QStringLiteral("2") && (*newest)->number == 2);
    const auto none =
        m_store->read([&](Session &session) { return AcceptanceTable(session).newest("g"); });
    VERIFY_OK(none);
    QVERIFY(!*none);
}

void TestOwnershipTables::billingHoldsAreDueUntilReleased()
{
    BillingHold hold;
    hold.exception = m_exception.id.text();
    hold.system = QStringLiteral("erp");
    hold.account = QStringLiteral("C-1");
    hold.reference = QStringLiteral("UNS-A:hold");
    hold.why = QStringLiteral("resolution missed");
    hold.wantedAt = samples::start();
    const auto stored =
        inStore([&](Session &session) { return BillingHoldTable(session).insert(hold); });
    VERIFY_OK(stored);
    QCOMPARE(stored->turn, 1);
    const auto due = [&] {
        const auto rows =
            m_store->read([](Session &session) { return BillingHoldTable(session).due(9); });
        return rows.ok() ? int(rows->size()) : -1;
    };
    QCOMPARE(due(), 1);
    hold = *stored;
    hold.state = BillingHoldState::Set;
    hold.setAt = samples::start() + 1h;
    VERIFY_OK(inStore([&](Session &session) { return BillingHoldTable(session).update(hold); }));
    QCOMPARE(due(), 0); // it stands while the exception is open
    m_exception.state = ExceptionState::Dismissed;
    VERIFY_OK(
        inStore([&](Session &session) { return ExceptionTable(session).update(m_exception); }));
    QCOMPARE(due(), 1);
    hold.state = BillingHoldState::Released;
    VERIFY_OK(inStore([&](Session &session) { return BillingHoldTable(session).update(hold); }));
    QCOMPARE(due(), 0);
    const auto all = m_store->read(
        [&](Session &session) { return BillingHoldTable(session).of(hold.exception); });
    VERIFY_OK(all);
    QVERIFY(*all == std::vector<BillingHold>{hold});
}

void TestOwnershipTables::overdueFindsBothTargets()
{
    const auto overdue = [&](Timestamp moment) {
        const auto ids = m_store->read(
            [&](Session &session) { return ExceptionTable(session).overdue(moment, 9); });
        return ids.ok() ? int(ids->size()) : -1;
    };
    const Timestamp due = m_exception.dueAt;
    m_exception.firstDueAt = due - 4h;
    m_exception.firstResponseAt.reset();
    m_exception.closedAt.reset();
    m_exception.escalatedAt.reset();
    m_exception.state = ExceptionState::Open;
    m_exception.rule = QStringLiteral("flow");
    m_exception.calendar = QStringLiteral("c 1");
    const auto put = [&] {
        return inStore([&](Session &session) -> Result<void> {
            UNSNAG_TRY(m_exception, ExceptionTable(session).update(m_exception));
            return {};
        });
    };
    VERIFY_OK(put());
    QCOMPARE(overdue(due - 5h), 0);
    QCOMPARE(overdue(due - 4h), 1);
    QCOMPARE(overdue(due), 1); // once, though both are past
    m_exception.firstResponseAt = due - 6h;
    VERIFY_OK(put());
    QCOMPARE(overdue(due - 1h), 0);
    QCOMPARE(overdue(due), 1);
    m_exception.state = ExceptionState::Held;
    VERIFY_OK(put());
    QCOMPARE(overdue(due), 0);
    m_exception.state = ExceptionState::Open;
    m_exception.escalatedAt = due;
    VERIFY_OK(put());
    QCOMPARE(overdue(due), 0);
    const auto found = m_store->read(
        [&](Session &session) { return ExceptionTable(session).find(m_exception.id); });
    VERIFY_OK(found);
    QVERIFY(found->rule == m_exception.rule && found->calendar == m_exception.calendar &&
            found->firstDueAt == m_exception.firstDueAt &&
            found->escalatedAt == m_exception.escalatedAt);
}

QTEST_GUILESS_MAIN(TestOwnershipTables)
#include "test_ownershiptables.moc"
