// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logverifier.h"
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <thread>

using namespace unsnag;

//! Transactions, the audit log and the guards of what never changes, over both dialects.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void creationIsTheFirstEntry();
    void theLogVerifies();
    void entriesOfAnException();
    void aFailedWriteLeavesNothing();
    void writersOfManyThreadsLeaveNoGap();
    void aWriteInsideAWriteIsABug();
    void aReadInsideAWriteSeesIt();
    void aReadIsOneSnapshot();
    void aReaderCanNotWrite();
    void readersOfEndedThreadsAreClosed();
    void historyRefusesChange_data();
    void historyRefusesChange();
    void whatMayChangeDoes();

private:
    Result<AuditEntry> append(const QString &kind, const QString &exception);
    Result<void> fillHistory();

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
    QString m_filledDialect;
};

void TestHistory::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestHistory::init()
{
    QFETCH_GLOBAL(QString, dialect);
    // What is refused changes nothing, so those rows share one workspace.
    const bool isShared = QTest::currentTestFunction() == QByteArray("historyRefusesChange");
    if (isShared && m_filledDialect == dialect)
        return;
    m_filledDialect = isShared ? dialect : QString();
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(made).value();
    if (isShared)
        VERIFY_OK(fillHistory());
}

static AuditDraft draftOf(const QString &kind, const QString &exception)
{
    AuditDraft draft;
    draft.at = samples::start();
    draft.actor = {QStringLiteral("ana"), Role::Resolver};
    draft.kind = kind;
    draft.exception = exception;
    return draft;
}

Result<AuditEntry> TestHistory::append(const QString &kind, const QString &exception)
{
    return m_store->write(
        [&](Session &session) { return AuditTable(session).append(draftOf(kind, exception)); });
}

void TestHistory::creationIsTheFirstEntry()
{
    QCOMPARE(m_store->workspaceId().size(), 32);
    const auto entries =
        m_store->read([](Session &session) { return AuditTable(session).entries(0, 10); });
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), std::size_t(1));
    QVERIFY(entries->front().canonical.contains("workspace.created"));
    QVERIFY(entries->front().canonical.contains(m_store->workspaceId().toUtf8()));
}

void TestHistory::theLogVerifies()
{
    for (int i = 1; i < 40; ++i) {
        const auto entry = append(QStringLiteral("exception.opened"), QString());
        VERIFY_OK(entry);
        QCOMPARE(entry->sequence, qint64(i));
    }
    const auto verdict = m_store->read([](Session &session) -> Result<Verdict> {
        AuditTable audit(session);
        LogVerifier verifier([&](int level, qint64 index) {
            const auto node = audit.node(level, index);
            return node.ok() ? *node : std::nullopt;
        });
        UNSNAG_TRY(const auto entries, audit.entries(0, 1000));
        for (const AuditEntry &entry : entries)
            verifier.add(entry);
        UNSNAG_TRY(const AuditHead head, audit.head());
        UNSNAG_TRY(const qint64 nodes, audit.nodeCount());
        return verifier.finish(head, nodes);
    });
    VERIFY_OK(verdict);
    QVERIFY2(verdict->ok(), qPrintable(verdict->verdict + verdict->why));
    QCOMPARE(verdict->entries, qint64(40));
}

void TestHistory::entriesOfAnException()
{
    for (const char *exception : {"EX-1", "EX-2", "EX-1", ""})
        VERIFY_OK(append(QStringLiteral("exception.opened"), exception));
    const auto found =
        m_store->read([](Session &session) { return AuditTable(session).ofException("EX-1"); });
    VERIFY_OK(found);
    QCOMPARE(found->size(), std::size_t(2));
    QCOMPARE(found->at(1).sequence, qint64(3));
    const auto page =
        m_store->read([](Session &session) { return AuditTable(session).entries(2, 2); });
    VERIFY_OK(page);
    QCOMPARE(page->size(), std::size_t(2));
    QCOMPARE(page->front().sequence, qint64(2));
}

void TestHistory::aFailedWriteLeavesNothing()
{
    const auto done = m_store->write([](Session &session) -> Result<void> {
        UNSNAG_CHECK(EventTable(session).insert(samples::event("D-1")));
        UNSNAG_CHECK(AuditTable(session).append(draftOf("event.pulled", {})));
        return Error{Code::Input, QStringLiteral("no"), {}, {}};
    });
    QVERIFY(!done.ok());
    QCOMPARE(done.error().detail, QStringLiteral("no"));
    const auto head = m_store->read([](Session &session) { return AuditTable(session).head(); });
    VERIFY_OK(head);
    QCOMPARE(head->size, qint64(1));
    const auto event = m_store->write(
        [](Session &session) { return EventTable(session).insert(samples::event("D-1")); });
    VERIFY_OK(event);
    QCOMPARE(event->id.text(), QStringLiteral("EV-1"));
}

void TestHistory::writersOfManyThreadsLeaveNoGap()
{
    QFETCH_GLOBAL(QString, dialect);
    // On a shared database the writers are stores of their own, as two desks are.
    std::unique_ptr<Store> second;
    if (dialect == QLatin1String("postgres")) {
        auto opened =
            Store::open({m_store->location(), Access::ReadWrite, {}}, m_workspaces.clock());
        VERIFY_OK(opened);
        second = std::move(opened).value();
    }
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            Store &store = second && t % 2 == 1 ? *second : *m_store;
            for (int i = 0; i < 25; ++i) {
                const auto done = store.write([](Session &session) -> Result<void> {
                    UNSNAG_CHECK(EventTable(session).insert(samples::event("D-1")));
                    UNSNAG_CHECK(AuditTable(session).append(draftOf("event.pulled", {})));
                    return {};
                });
                failed += done.ok() ? 0 : 1;
                const auto seen =
                    store.read([](Session &session) { return AuditTable(session).head(); });
                failed += seen.ok() ? 0 : 1;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    const auto pending =
        m_store->read([](Session &session) { return EventTable(session).pending(1000); });
    VERIFY_OK(pending);
    QCOMPARE(pending->size(), std::size_t(100));
    QCOMPARE(pending->back().sequence, qint64(100));
    const auto head = m_store->read([](Session &session) { return AuditTable(session).head(); });
    VERIFY_OK(head);
    QCOMPARE(head->size, qint64(101));
}

void TestHistory::aWriteInsideAWriteIsABug()
{
    const auto done = m_store->write([&](Session &) -> Result<void> {
        return m_store->write([](Session &session) { return ValueTable(session).put("a", "1"); });
    });
    QVERIFY(!done.ok());
    QCOMPARE(codeName(done.error().code), QStringLiteral("bug"));
}

void TestHistory::aReadInsideAWriteSeesIt()
{
    const auto seen = m_store->write([&](Session &session) -> Result<std::optional<QString>> {
        UNSNAG_CHECK(ValueTable(session).put("a", "1"));
        return m_store->read([](Session &inner) { return ValueTable(inner).find("a"); });
    });
    VERIFY_OK(seen);
    QCOMPARE(seen->value_or(QString()), QStringLiteral("1"));
}

void TestHistory::aReadIsOneSnapshot()
{
    const auto seen = m_store->read([&](Session &session) -> Result<bool> {
        UNSNAG_TRY(const auto before, ValueTable(session).find("a"));
        UNSNAG_CHECK(
            m_store->write([](Session &writing) { return ValueTable(writing).put("a", "1"); }));
        UNSNAG_TRY(const auto after,
                   m_store->read([](Session &same) { return ValueTable(same).find("a"); }));
        return before.has_value() || after.has_value();
    });
    VERIFY_OK(seen);
    QVERIFY(!*seen);
}

void TestHistory::aReaderCanNotWrite()
{
    const auto done =
        m_store->read([](Session &session) { return ValueTable(session).put("a", "1"); });
    QVERIFY(!done.ok());
    QCOMPARE(codeName(done.error().code), QStringLiteral("forbidden"));
}

void TestHistory::readersOfEndedThreadsAreClosed()
{
    const auto before = QSqlDatabase::connectionNames().size();
    for (int i = 0; i < 8; ++i) {
        bool isRead = false;
        std::thread([&] {
            isRead =
                m_store->read([](Session &session) { return AuditTable(session).head(); }).ok();
        }).join();
        QVERIFY(isRead);
    }
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    m_store.reset();
    QCOMPARE(QSqlDatabase::connectionNames().size(), 0);
}

Result<void> TestHistory::fillHistory()
{
    UNSNAG_TRY(const SyncException exception, samples::openException(*m_store, "D-1", 4));
    return m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const Resolution resolution,
                   ResolutionTable(session).insert(samples::resolution(exception)));
        UNSNAG_CHECK(ResolutionTable(session).undo(resolution.id, "ana", samples::start()));
        UNSNAG_CHECK(
            CommentTable(session).insert({exception.id.text(), "ana", "text", samples::start()}));
        UNSNAG_CHECK(session.run(
            QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (8, 7, ?)"),
            {QByteArray(32, 'x')}));
        Event event;
        event.id = exception.event;
        return OperationTable(session).insert(samples::operation(event, "k1"));
    });
}

void TestHistory::historyRefusesChange_data()
{
    QTest::addColumn<QString>("sql");
    const QStringList tables{"resolutions", "shown_candidates", "resolution_undos",
                             "comments",    "audit_entries",    "audit_nodes",
                             "events",      "operations",       "audit_head"};
    for (const QString &table : tables)
        QTest::newRow(qPrintable("delete " + table)) << "DELETE FROM " + table;
    const QList<std::pair<QString, QString>> updates{{"resolutions", "why = 'x'"},
                                                     {"shown_candidates", "suggestions = '[]'"},
                                                     {"resolution_undos", "actor = 'x'"},
                                                     {"comments", "body = 'x'"},
                                                     {"audit_entries", "exception = 'x'"},
                                                     {"audit_nodes", "level = 9"},
                                                     {"resolutions", "why = '', actor = 'x'"},
                                                     {"comments", "body = '', at = 1"},
                                                     {"events", "payload_entry = 5"},
                                                     {"events", "payload = NULL"},
                                                     {"events", "payload = '{}'"},
                                                     {"events", "sequence = 9"},
                                                     {"operations", "request = '{}'"},
                                                     {"operations", "idempotency_key = 'x'"},
                                                     {"audit_head", "size = 0"}};
    for (const auto &[table, change] : updates)
        QTest::newRow(qPrintable("update " + table + " " + change))
            << "UPDATE " + table + " SET " + change;
}

void TestHistory::historyRefusesChange()
{
    QFETCH(QString, sql);
    const auto done = m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(session.run(sql));
        return {};
    });
    QVERIFY(!done.ok());
    QCOMPARE(codeName(done.error().code), QStringLiteral("damaged"));
}

void TestHistory::whatMayChangeDoes()
{
    VERIFY_OK(fillHistory());
    VERIFY_OK(m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(session.run("UPDATE events SET state = 'failed'"));
        UNSNAG_CHECK(session.run("UPDATE operations SET state = 'done', sends = 2"));
        return {};
    }));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
