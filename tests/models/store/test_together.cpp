// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logverifier.h"
#include "models/store/audittable.h"
#include "models/store/counters.h"
#include "models/store/referencetables.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QtTest>

#include <latch>
#include <thread>

using namespace unsnag;

namespace {

constexpr int writers = 8;
constexpr int failing = 3; //!< which of them goes wrong after it has written
constexpr int mostRounds = 50;

QString nameOf(int round, int writer)
{
    return QStringLiteral("round%1.writer%2").arg(round).arg(writer);
}

AuditDraft noteOf(const QString &name, const Clock &clock)
{
    AuditDraft draft;
    draft.at = clock.now();
    draft.actor = {QStringLiteral("ana"), Role::Resolver};
    draft.kind = QStringLiteral("test.note");
    draft.more = JsonObject{{QStringLiteral("name"), name}};
    return draft;
}

} // namespace

//! Writes that wait share one commit; each of them stands or falls alone.
class TestTogether : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void aFailureTakesNoNeighbourAlong();

private:
    [[nodiscard]] Result<void> note(const QString &name, bool fails);
    //! One round: all writers at once, while the store is busy. Returns how many commits it took.
    void round(int number);
    [[nodiscard]] qint64 commits();
    void verifyRound(int number);
    void verifyLog(qint64 entries);

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestTogether::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestTogether::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(*made);
}

Result<void> TestTogether::note(const QString &name, bool fails)
{
    return m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put(name, QStringLiteral("written")));
        UNSNAG_CHECK(AuditTable(session).append(noteOf(name, m_workspaces.clock())));
        if (fails)
            return Error{Code::Conflict, QStringLiteral("on purpose"), name, {}};
        return {};
    });
}

void TestTogether::round(int number)
{
    std::latch isBusy(1);
    std::latch mayGoOn(1);
    std::jthread first([&] {
        const auto done = m_store->write([&](Session &) -> Result<void> {
            isBusy.count_down();
            mayGoOn.wait();
            return {};
        });
        if (!done.ok())
            qWarning("%s", qPrintable(done.error().line()));
    });
    isBusy.wait();
    std::latch atTheDoor(writers);
    std::vector<std::jthread> threads;
    std::vector<Code> ends(writers, Code::Bug);
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            atTheDoor.count_down();
            const auto done = note(nameOf(number, writer), writer == failing);
            ends[static_cast<std::size_t>(writer)] = done.ok() ? Code::Cancelled : done.error().code;
        });
    }
    atTheDoor.wait();
    mayGoOn.count_down();
    first.join();
    threads.clear();
    for (int writer = 0; writer < writers; ++writer)
        QCOMPARE(ends[static_cast<std::size_t>(writer)],
                 writer == failing ? Code::Conflict : Code::Cancelled);
}

qint64 TestTogether::commits()
{
    const auto count = m_store->read(
        [](Session &session) { return counterValue(session, QStringLiteral("transaction")); });
    return count.ok() ? *count : -1;
}

void TestTogether::verifyRound(int number)
{
    for (int writer = 0; writer < writers; ++writer) {
        const auto value = m_store->read([&](Session &session) {
            return ValueTable(session).find(nameOf(number, writer));
        });
        VERIFY_OK(value);
        QCOMPARE(value->has_value(), writer != failing);
    }
}

void TestTogether::verifyLog(qint64 entries)
{
    const auto read = m_store->read([&](Session &session) -> Result<Verdict> {
        AuditTable table(session);
        LogVerifier verifier;
        UNSNAG_TRY(const auto rows, table.entries(0, static_cast<int>(entries) + 100));
        for (const AuditEntry &entry : rows)
            verifier.add(entry);
        UNSNAG_TRY(const AuditHead head, table.head());
        return verifier.finish(head);
    });
    VERIFY_OK(read);
    QVERIFY(read->ok());
    QCOMPARE(read->entries, entries);
}

void TestTogether::aFailureTakesNoNeighbourAlong()
{
    QFETCH_GLOBAL(QString, dialect);
    const bool isSqlite = dialect == QLatin1String("sqlite"); // PostgreSQL counts elsewhere
    int rounds = 0;
    bool isShared = false;
    while (rounds < mostRounds && !isShared) {
        const qint64 before = commits();
        round(rounds);
        if (QTest::currentTestFailed())
            return;
        verifyRound(rounds);
        ++rounds;
        isShared = isSqlite ? commits() - before < writers : rounds == 5;
    }
    QVERIFY2(isShared, "no two writes ever shared a commit");
    verifyLog(1 + static_cast<qint64>(rounds) * (writers - 1)); // and the one of the creation
}

QTEST_GUILESS_MAIN(TestTogether)
#include "test_together.moc"
