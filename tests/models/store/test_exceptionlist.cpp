// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exceptiontable.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/workspaces.h"

#include <QtTest>

using namespace unsnag;

//! Lists of exceptions: filters, order and paging, over both dialects.
class TestExceptionList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void pagingSkipsNoTie_data();
    void pagingSkipsNoTie();
    void ordersAreRight();
    void filters_data();
    void filters();
    void anUnknownAnchorIsRefused();

private:
    void fill();
    Result<QStringList> idsOf(const ExceptionQuery &query);

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
    QString m_filledDialect;
};

Q_DECLARE_METATYPE(unsnag::ExceptionQuery)

void TestExceptionList::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestExceptionList::init()
{
    QFETCH_GLOBAL(QString, dialect);
    if (dialect == m_filledDialect)
        return;
    auto made = m_workspaces.make(dialect);
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().line()));
    m_store = std::move(made).value();
    m_filledDialect = dialect;
    fill();
}

// 37 exceptions with many equal due times, amounts, opening times and severities.
void TestExceptionList::fill()
{
    for (int i = 1; i <= 37; ++i) {
        auto stored = samples::openException(*m_store, QStringLiteral("D-%1").arg(i), i % 3);
        QVERIFY2(stored.ok(), stored.ok() ? "" : qPrintable(stored.error().line()));
        auto changed = *stored;
        changed.severity = static_cast<Severity>(1 + i % 4);
        changed.amount.amount =
            *Decimal::fromText(i % 5 == 0 ? "9.50" : QString::number(100 * (i % 5)));
        changed.title = i == 7 ? QStringLiteral("Straße 100% GmbH") : changed.title;
        changed.owner = i % 2 == 0 ? QStringLiteral("Revenue Ops") : changed.owner;
        changed.claimedBy = i == 9 ? QStringLiteral("ana") : QString();
        changed.reason = i == 11 ? Reason::MissingField : changed.reason;
        changed.state = i == 12   ? ExceptionState::Confirmed
                        : i == 13 ? ExceptionState::Held
                                  : ExceptionState::Open;
        const auto updated = m_store->write(
            [&](Session &session) { return ExceptionTable(session).update(changed); });
        QVERIFY2(updated.ok(), updated.ok() ? "" : qPrintable(updated.error().line()));
    }
}

Result<QStringList> TestExceptionList::idsOf(const ExceptionQuery &query)
{
    UNSNAG_TRY(const auto rows, m_store->read([&](Session &session) {
        return ExceptionTable(session).list(query);
    }));
    QStringList ids;
    for (const SyncException &row : rows)
        ids.append(row.id.text());
    return ids;
}

void TestExceptionList::pagingSkipsNoTie_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<int>("limit");
    for (int sort = 0; sort < 4; ++sort) {
        for (const int limit : {1, 2, 5, 36, 100})
            QTest::addRow("sort %d, pages of %d", sort, limit) << sort << limit;
    }
}

void TestExceptionList::pagingSkipsNoTie()
{
    QFETCH(int, sort);
    QFETCH(int, limit);
    ExceptionQuery query;
    query.sort = static_cast<ExceptionSort>(sort);
    query.limit = 1000;
    const auto all = idsOf(query);
    QVERIFY2(all.ok(), all.ok() ? "" : qPrintable(all.error().line()));
    QCOMPARE(all->size(), 36); // all but the confirmed one
    query.limit = limit;
    QStringList paged;
    for (;;) {
        const auto page = idsOf(query);
        QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().line()));
        QVERIFY(page->size() <= limit);
        if (page->isEmpty())
            break;
        paged += *page;
        query.afterId = paged.last();
    }
    QCOMPARE(paged, *all);
}

void TestExceptionList::ordersAreRight()
{
    for (const auto sort : {ExceptionSort::Due, ExceptionSort::Amount, ExceptionSort::Severity}) {
        ExceptionQuery query;
        query.sort = sort;
        const auto rows =
            m_store->read([&](Session &session) { return ExceptionTable(session).list(query); });
        QVERIFY(rows.ok());
        for (std::size_t i = 1; i < rows->size(); ++i) {
            const SyncException &a = rows->at(i - 1);
            const SyncException &b = rows->at(i);
            if (sort == ExceptionSort::Due)
                QVERIFY(a.dueAt <= b.dueAt);
            if (sort == ExceptionSort::Amount)
                QVERIFY(a.amount.amount >= b.amount.amount);
            if (sort == ExceptionSort::Severity)
                QVERIFY(a.severity <= b.severity);
            // EX-9 comes before EX-10 among equals
            if (sort == ExceptionSort::Due && a.dueAt == b.dueAt)
                QVERIFY(a.id.text().mid(3).toInt() < b.id.text().mid(3).toInt());
        }
    }
}

void TestExceptionList::filters_data()
{
    QTest::addColumn<ExceptionQuery>("query");
    QTest::addColumn<int>("expected");
    ExceptionQuery query;
    QTest::newRow("all that are not closed") << query << 36;
    query.anyState = true;
    QTest::newRow("any state") << query << 37;
    query = {};
    query.states = {ExceptionState::Confirmed, ExceptionState::Held};
    QTest::newRow("two states") << query << 2;
    query.states = {ExceptionState::Held};
    QTest::newRow("held") << query << 1;
    query = {};
    query.owners = QStringList{QStringLiteral("Revenue Ops")};
    QTest::newRow("owner") << query << 17;
    query.owners += QStringLiteral("Marketing Ops");
    QTest::newRow("two owners") << query << 36;
    query = {};
    query.claimedBy = QStringLiteral("ana");
    QTest::newRow("claimed") << query << 1;
    query = {};
    query.mine = QStringLiteral("ana");
    QTest::newRow("mine, claimed") << query << 1;
    query.owners = QStringList{QStringLiteral("Revenue Ops"), QStringLiteral("ana")};
    QTest::newRow("mine beside a queue") << query << 18;
    query.states = {ExceptionState::Confirmed};
    QTest::newRow("mine, closed ones") << query << 1;
    query = {};
    query.anyState = true;
    query.mine = QStringLiteral("Revenue Ops");
    QTest::newRow("mine, owned, any state") << query << 18;
    query = {};
    query.reasons = {Reason::MissingField};
    QTest::newRow("reason") << query << 1;
    query = {};
    query.severities = {Severity::P1};
    QTest::newRow("severity") << query << 8;
    query = {};
    query.flows = QStringList{QStringLiteral("credit_memo")};
    QTest::newRow("no such flow") << query << 0;
    query = {};
    query.text = QStringLiteral("STRASSE 100%");
    QTest::newRow("folded text") << query << 1;
    query.text = QStringLiteral("d-3");
    QTest::newRow("source id") << query << 9;
    query.text = QStringLiteral("ex-37");
    QTest::newRow("id as text") << query << 1;
    query.text = QStringLiteral("%");
    QTest::newRow("no wildcard") << query << 1;
    query = {};
    query.amountAbove = Decimal::fromText(QStringLiteral("300"));
    QTest::newRow("above") << query << 7;
    query = {};
    query.amountBelow = Decimal::fromText(QStringLiteral("10"));
    QTest::newRow("below, as numbers") << query << 7;
    query = {};
    query.dueBefore = samples::start() + std::chrono::hours(1);
    QTest::newRow("due before") << query << 11;
    query = {};
    query.dueAfter = samples::start() + std::chrono::hours(1);
    QTest::newRow("due after") << query << 12;
    query = {};
    query.ids =
        QStringList{QStringLiteral("EX-1"), QStringLiteral("EX-2"), QStringLiteral("EX-99")};
    QTest::newRow("ids") << query << 2;
}

void TestExceptionList::filters()
{
    QFETCH(ExceptionQuery, query);
    QFETCH(int, expected);
    const auto ids = idsOf(query);
    QVERIFY2(ids.ok(), ids.ok() ? "" : qPrintable(ids.error().line()));
    QCOMPARE(ids->size(), expected);
    const auto count =
        m_store->read([&](Session &session) { return ExceptionTable(session).count(query); });
    QVERIFY2(count.ok(), count.ok() ? "" : qPrintable(count.error().line()));
    QCOMPARE(*count, qint64(expected));
}

void TestExceptionList::anUnknownAnchorIsRefused()
{
    ExceptionQuery query;
    query.afterId = QStringLiteral("EX-999");
    const auto ids = idsOf(query);
    QVERIFY(!ids.ok());
    QCOMPARE(codeName(ids.error().code), QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestExceptionList)
#include "test_exceptionlist.moc"
