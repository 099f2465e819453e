// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

using namespace unsnag;

//! What every table promises, over both dialects.
class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void eventsComeBack();
    void lanesNumberTheirEvents();
    void eventStatesMove();
    void exceptionsComeBack();
    void oneOpenExceptionPerTraceKey();
    void anOldVersionIsRefused();
    void resolutionsComeBackUntilUndone();
    void attemptsAreNumberedAndAbandoned();
    void operationsAreUniqueAndAbandoned();
    void outboxKeepsLaneOrder();
    void crosswalkReplacesItsTarget();
    void accountsChangeTheirGeneration();
    void valuesConnectionsAndComments();
    void oddTextComesBack();
    void textWithNulIsRefused();
    void missingRowsAreNamed();

private:
    template <typename Work>
    auto inStore(Work work)
    {
        return m_store->write(work);
    }

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestTables::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestTables::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(made).value();
}

void TestTables::eventsComeBack()
{
    const auto stored =
        inStore([](Session &session) { return EventTable(session).insert(samples::event("D-1")); });
    VERIFY_OK(stored);
    QCOMPARE(stored->id.text(), QStringLiteral("EV-1"));
    const auto found =
        m_store->read([&](Session &session) { return EventTable(session).find(stored->id); });
    VERIFY_OK(found);
    const Event expected = samples::event("D-1");
    QCOMPARE(found->traceId, expected.traceId);
    QCOMPARE(found->traceKey, expected.traceKey);
    QVERIFY(found->source == expected.source);
    QCOMPARE(found->lane, expected.lane);
    QVERIFY(found->payload == expected.payload);
    QVERIFY(found->at == expected.at);
    QVERIFY(found->state == EventState::Pending);
}

void TestTables::lanesNumberTheirEvents()
{
    const auto numbers = inStore([](Session &session) -> Result<QList<qint64>> {
        QList<qint64> list;
        for (const char *lane : {"a", "b", "a", "a"}) {
            Event event = samples::event("D-1");
            event.lane = lane;
            UNSNAG_TRY(const Event stored, EventTable(session).insert(event));
            list.append(stored.sequence);
        }
        return list;
    });
    VERIFY_OK(numbers);
    QCOMPARE(*numbers, (QList<qint64>{1, 1, 2, 3}));
    const auto pending =
        m_store->read([](Session &session) { return EventTable(session).pending(3); });
    VERIFY_OK(pending);
    QCOMPARE(pending->size(), std::size_t(3));
    QCOMPARE(pending->at(1).id.text(), QStringLiteral("EV-3"));
}

void TestTables::eventStatesMove()
{
    const auto newest = inStore([](Session &session) -> Result<std::optional<Event>> {
        EventTable events(session);
        UNSNAG_TRY(const Event first, events.insert(samples::event("D-1")));
        Event changed = samples::event("D-1");
        changed.source.version = QStringLiteral("8");
        UNSNAG_CHECK(events.insert(changed));
        UNSNAG_CHECK(events.setState(first.id, EventState::Superseded));
        UNSNAG_TRY(const auto seven, events.findVersion(first.traceKey, QStringLiteral("7")));
        if (!seven || seven->state != EventState::Superseded)
            return Error{Code::Bug, QStringLiteral("version 7 is not superseded"), {}, {}};
        UNSNAG_TRY(const auto nine, events.findVersion(first.traceKey, QStringLiteral("9")));
        if (nine)
            return Error{Code::Bug, QStringLiteral("there is a version 9"), {}, {}};
        return events.newest(first.traceKey);
    });
    VERIFY_OK(newest);
    QCOMPARE((*newest)->source.version, QStringLiteral("8"));
}

void TestTables::exceptionsComeBack()
{
    const auto stored = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(stored);
    QCOMPARE(stored->id.text(), QStringLiteral("EX-1"));
    const auto found =
        m_store->read([&](Session &session) { return ExceptionTable(session).find(stored->id); });
    VERIFY_OK(found);
    QCOMPARE(found->amount.amount.text(), QStringLiteral("12345678901234.5678"));
    QCOMPARE(found->amount.currency, QStringLiteral("EUR"));
    QVERIFY(found->reason == Reason::MissingAccount && found->severity == Severity::P2);
    QCOMPARE(found->title, stored->title);
    QVERIFY(found->dueAt == stored->dueAt && found->openedAt == stored->openedAt);
    QVERIFY(found->firstResponseAt == stored->firstResponseAt);
    QVERIFY(!found->closedAt && !found->holdUntil);
    QVERIFY(found->source == stored->source && found->target == stored->target);
    QVERIFY(found->detail == stored->detail && found->request == stored->request);
    QVERIFY(found->response.isNull());
    const auto rows =
        m_store->read([](Session &session) { return ExceptionTable(session).list({}); });
    VERIFY_OK(rows);
    QVERIFY(rows->at(0).detail.isNull() && rows->at(0).request.isNull());
}

void TestTables::oneOpenExceptionPerTraceKey()
{
    const auto first = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(first);
    const auto second = samples::openException(*m_store, "D-1", 4);
    QVERIFY(!second.ok());
    QCOMPARE(codeName(second.error().code), QStringLiteral("conflict"));
    auto closed = *first;
    closed.state = ExceptionState::Dismissed;
    VERIFY_OK(inStore([&](Session &session) { return ExceptionTable(session).update(closed); }));
    const auto third = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(third);
    QCOMPARE(third->id.text(),
             QStringLiteral("EX-2")); // the number of the refused one is given again
    const auto open = m_store->read(
        [&](Session &session) { return ExceptionTable(session).openFor(first->traceKey); });
    VERIFY_OK(open);
    QVERIFY(open->has_value());
    QCOMPARE((*open)->id.text(), QStringLiteral("EX-2"));
}

void TestTables::anOldVersionIsRefused()
{
    const auto stored = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(stored);
    auto claimed = *stored;
    claimed.claimedBy = QStringLiteral("ana");
    claimed.response.set(QStringLiteral("status"), 400);
    const auto updated =
        inStore([&](Session &session) { return ExceptionTable(session).update(claimed); });
    VERIFY_OK(updated);
    QCOMPARE(updated->version, qint64(2));
    const auto late =
        inStore([&](Session &session) { return ExceptionTable(session).update(*stored); });
    QVERIFY(!late.ok());
    QCOMPARE(codeName(late.error().code), QStringLiteral("conflict"));
    QVERIFY(late.error().detail.contains(QLatin1String("EX-1")));
    const auto found =
        m_store->read([&](Session &session) { return ExceptionTable(session).find(stored->id); });
    VERIFY_OK(found);
    QCOMPARE(found->claimedBy, QStringLiteral("ana"));
    QVERIFY(found->response == claimed.response);
}

void TestTables::resolutionsComeBackUntilUndone()
{
    const auto exception = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(exception);
    const auto insert = [&](Session &session) {
        return ResolutionTable(session).insert(samples::resolution(*exception));
    };
    const auto first = inStore(insert);
    const auto second = inStore(insert);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(second->id.text(), QStringLiteral("RS-2"));
    QCOMPARE(second->number, 2);
    VERIFY_OK(inStore([&](Session &session) {
        return ResolutionTable(session).undo(first->id, "ana", samples::start());
    }));
    const auto valid = m_store->read(
        [&](Session &session) { return ResolutionTable(session).valid(exception->id); });
    VERIFY_OK(valid);
    QCOMPARE(valid->size(), std::size_t(1));
    const Resolution &found = valid->front();
    const Resolution expected = samples::resolution(*exception);
    QVERIFY(found.id == second->id && found.action == expected.action);
    QVERIFY(found.patch == expected.patch);
    QVERIFY(found.shown.query == expected.shown.query);
    QVERIFY(found.shown.candidates == expected.shown.candidates);
    QCOMPARE(found.shown.searched, qint64(12));
    const auto again = inStore([&](Session &session) {
        return ResolutionTable(session).undo(first->id, "ana", samples::start());
    });
    QVERIFY(!again.ok());
    QCOMPARE(codeName(again.error().code), QStringLiteral("conflict"));
}

void TestTables::attemptsAreNumberedAndAbandoned()
{
    const auto exception = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(exception);
    const auto list = inStore([&](Session &session) -> Result<std::vector<Attempt>> {
        AttemptTable attempts(session);
        Attempt attempt;
        attempt.event = exception->event;
        attempt.startedAt = samples::start();
        UNSNAG_TRY(Attempt first, attempts.insert(attempt));
        attempt.exception = exception->id;
        UNSNAG_CHECK(attempts.insert(attempt));
        first.outcome = Outcome::Applied;
        first.targetId = QStringLiteral("INV-1");
        first.proof.set(QStringLiteral("total"), QStringLiteral("10.00"));
        first.endedAt = samples::start();
        UNSNAG_CHECK(attempts.finish(first));
        UNSNAG_TRY(const int abandoned, attempts.abandonPending(samples::start()));
        if (abandoned != 1)
            return Error{Code::Bug, QString::number(abandoned), {}, {}};
        return attempts.ofEvent(exception->event);
    });
    VERIFY_OK(list);
    QCOMPARE(list->size(), std::size_t(2));
    QVERIFY(list->at(0).exception.isEmpty() && list->at(0).outcome == Outcome::Applied);
    QCOMPARE(list->at(0).proof["total"].toString(), QStringLiteral("10.00"));
    QCOMPARE(list->at(1).number, 2);
    QVERIFY(list->at(1).outcome == Outcome::Unknown && list->at(1).endedAt.has_value());
    const auto ofException = m_store->read(
        [&](Session &session) { return AttemptTable(session).ofException(exception->id); });
    VERIFY_OK(ofException);
    QCOMPARE(ofException->size(), std::size_t(2));
    QVERIFY2(ofException->front().exception.isEmpty(),
             "the first run, which made the exception, is told too");
}

void TestTables::operationsAreUniqueAndAbandoned()
{
    const auto exception = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(exception);
    Event event;
    event.id = exception->event;
    const Operation operation = samples::operation(event, QStringLiteral("k1"));
    const auto insert = [&](Session &session) { return OperationTable(session).insert(operation); };
    VERIFY_OK(inStore(insert));
    const auto twice = inStore(insert);
    QVERIFY(!twice.ok());
    QCOMPARE(codeName(twice.error().code), QStringLiteral("conflict"));
    const auto abandoned = inStore(
        [](Session &session) { return OperationTable(session).abandonSending(samples::start()); });
    VERIFY_OK(abandoned);
    QCOMPARE(*abandoned, 1);
    auto found = m_store->read([](Session &session) { return OperationTable(session).find("k1"); });
    VERIFY_OK(found);
    QVERIFY((*found)->state == OperationState::Unknown && (*found)->request == operation.request);
    Operation done = **found;
    done.state = OperationState::Done;
    done.sends = 2;
    done.targetId = QStringLiteral("INV-1");
    VERIFY_OK(inStore([&](Session &session) { return OperationTable(session).update(done); }));
    const auto list =
        m_store->read([&](Session &session) { return OperationTable(session).ofEvent(event.id); });
    VERIFY_OK(list);
    QCOMPARE(list->at(0).sends, 2);
    QCOMPARE(list->at(0).targetId, QStringLiteral("INV-1"));
}

void TestTables::outboxKeepsLaneOrder()
{
    const auto exception = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(exception);
    VERIFY_OK(inStore([&](Session &session) -> Result<void> {
        for (const char *lane : {"b", "a", "b"}) {
            OutboxEntry entry;
            entry.event = exception->event;
            entry.exception = exception->id;
            entry.lane = lane;
            entry.notBefore = samples::start() + std::chrono::seconds(10);
            entry.createdAt = samples::start();
            UNSNAG_CHECK(OutboxTable(session).insert(entry));
        }
        return {};
    }));
    const auto tooEarly = m_store->read(
        [](Session &session) { return OutboxTable(session).due(samples::start(), 9); });
    VERIFY_OK(tooEarly);
    QVERIFY(tooEarly->empty());
    const Timestamp later = samples::start() + std::chrono::seconds(10);
    auto due = m_store->read([&](Session &session) { return OutboxTable(session).due(later, 9); });
    VERIFY_OK(due);
    QCOMPARE(due->size(), std::size_t(3));
    QCOMPARE(due->at(0).id.text(), QStringLiteral("OB-2"));
    QCOMPARE(due->at(1).id.text(), QStringLiteral("OB-1"));
    const auto next =
        m_store->read([](Session &session) { return OutboxTable(session).nextDue(); });
    VERIFY_OK(next);
    QVERIFY(*next == later);
    OutboxEntry running = due->at(0);
    running.state = OutboxState::Running;
    running.tries = 3;
    VERIFY_OK(inStore([&](Session &session) { return OutboxTable(session).update(running); }));
    const auto requeued =
        inStore([](Session &session) { return OutboxTable(session).requeueRunning(); });
    VERIFY_OK(requeued);
    QCOMPARE(*requeued, 1);
    const auto open = m_store->read(
        [&](Session &session) { return OutboxTable(session).openFor(exception->id); });
    VERIFY_OK(open);
    QCOMPARE((*open)->id.text(), QStringLiteral("OB-3"));
    const auto count =
        m_store->read([](Session &session) { return OutboxTable(session).countOpen(); });
    VERIFY_OK(count);
    QCOMPARE(*count, qint64(3));
}

void TestTables::crosswalkReplacesItsTarget()
{
    CrosswalkRow row{"crm", "A-1", "erp", "C-1", "ana", samples::start()};
    VERIFY_OK(inStore([&](Session &session) { return CrosswalkTable(session).put(row); }));
    row.targetId = QStringLiteral("C-2");
    VERIFY_OK(inStore([&](Session &session) { return CrosswalkTable(session).put(row); }));
    const auto found = m_store->read(
        [](Session &session) { return CrosswalkTable(session).find("crm", "A-1", "erp"); });
    VERIFY_OK(found);
    QVERIFY(*found == row);
    const auto none = m_store->read(
        [](Session &session) { return CrosswalkTable(session).find("crm", "A-2", "erp"); });
    VERIFY_OK(none);
    QVERIFY(!none->has_value());
}

void TestTables::accountsChangeTheirGeneration()
{
    Account account;
    account.id = QStringLiteral("C-1");
    account.name = QStringLiteral("Nordlicht AG");
    const auto put = [&](Session &session) {
        return AccountTable(session).put("erp", account, samples::start());
    };
    const auto generation = [&] {
        return m_store->read(
            [](Session &session) { return AccountTable(session).generation("erp"); });
    };
    QCOMPARE(generation().value(), qint64(0));
    VERIFY_OK(inStore(put));
    const qint64 before = generation().value();
    account.city = QStringLiteral("Köln");
    VERIFY_OK(inStore(put));
    QVERIFY(generation().value() != before);
    const auto all =
        m_store->read([](Session &session) { return AccountTable(session).all("erp"); });
    VERIFY_OK(all);
    QCOMPARE(all->size(), std::size_t(1));
    QVERIFY(all->front() == account);
    const auto one =
        m_store->read([](Session &session) { return AccountTable(session).find("other", "C-1"); });
    VERIFY_OK(one);
    QVERIFY(!one->has_value());
}

void TestTables::valuesConnectionsAndComments()
{
    const auto exception = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(exception);
    ConnectionRow connection;
    connection.name = QStringLiteral("erp");
    connection.profile = QStringLiteral("tryton-6.0");
    connection.values.set(QStringLiteral("url"), QStringLiteral("https://erp.example.com"));
    VERIFY_OK(inStore([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put("watermark", "1"));
        UNSNAG_CHECK(ValueTable(session).put("watermark", "2"));
        UNSNAG_CHECK(ConnectionTable(session).put(connection));
        UNSNAG_CHECK(ConnectionTable(session).put(connection));
        return CommentTable(session).insert(
            {exception->id.text(), "ana", "asked the customer", samples::start()});
    }));
    VERIFY_OK(m_store->read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const auto value, ValueTable(session).find("watermark"));
        UNSNAG_TRY(const auto connections, ConnectionTable(session).all());
        UNSNAG_TRY(const auto one, ConnectionTable(session).find("erp"));
        UNSNAG_TRY(const auto comments, CommentTable(session).of(exception->id.text()));
        const bool fits = value == QStringLiteral("2") && connections.size() == 1 && one &&
                          one->values == connection.values && one->health.isNull() &&
                          comments.size() == 1 &&
                          comments.front().text == QStringLiteral("asked the customer");
        return fits ? Result<void>()
                    : Result<void>(Error{Code::Bug, QStringLiteral("not as stored"), {}, {}});
    }));
}

void TestTables::oddTextComesBack()
{
    const QStringList texts{QStringLiteral("'; DROP TABLE events; --"),
                            QStringLiteral("\\' OR 1=1"),
                            QStringLiteral("$1 ? :name %s"),
                            QStringLiteral("\u202Eabc\U0001F600"),
                            QStringLiteral(" "),
                            QString(),
                            QStringLiteral("a\r\n\tb")};
    for (const QString &text : texts) {
        VERIFY_OK(inStore([&](Session &session) { return ValueTable(session).put("odd", text); }));
        const auto found =
            m_store->read([](Session &session) { return ValueTable(session).find("odd"); });
        VERIFY_OK(found);
        QCOMPARE(found->value_or(QStringLiteral("nothing")), text.isNull() ? QString("") : text);
    }
}

void TestTables::textWithNulIsRefused()
{
    const QString text = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    const auto done =
        inStore([&](Session &session) { return ValueTable(session).put("odd", text); });
    QVERIFY(!done.ok());
    QCOMPARE(codeName(done.error().code), QStringLiteral("input"));
}

void TestTables::missingRowsAreNamed()
{
    const auto found = m_store->read(
        [](Session &session) { return ExceptionTable(session).find(Id<SyncException>("EX-9")); });
    QVERIFY(!found.ok());
    QCOMPARE(codeName(found.error().code), QStringLiteral("not_found"));
    QVERIFY(found.error().detail.contains(QLatin1String("EX-9")));
    const auto moved = inStore([](Session &session) {
        return EventTable(session).setState(Id<Event>("EV-9"), EventState::Failed);
    });
    QVERIFY(!moved.ok());
    QCOMPARE(codeName(moved.error().code), QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
