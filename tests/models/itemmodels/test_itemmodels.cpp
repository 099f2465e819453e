// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/auditlogmodel.h"
#include "models/itemmodels/connectionmodel.h"
#include "models/itemmodels/diffmodel.h"
#include "models/itemmodels/exceptionlistmodel.h"
#include "models/itemmodels/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace unsnag;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

SyncException exceptionNumber(int number, Reason reason)
{
    SyncException exception;
    exception.id = Id<SyncException>(QStringLiteral("EX-%1").arg(number));
    exception.reason = reason;
    exception.title = QStringLiteral("Deal %1").arg(number);
    exception.amount = {Decimal(100 * number), QStringLiteral("EUR")};
    return exception;
}

std::vector<SyncException> someRows(int first, int count)
{
    std::vector<SyncException> rows;
    for (int number = first; number < first + count; ++number)
        rows.push_back(
            exceptionNumber(number, number % 2 ? Reason::MissingAccount : Reason::MissingField));
    return rows;
}

} // namespace

class TestItemModels : public QObject
{
    Q_OBJECT
private slots:
    void pagesAreAskedForAndAppended()
    {
        // Without the tester: it asks for more by itself.
        ExceptionListModel model;
        const QSignalSpy wanted(&model, &ExceptionListModel::moreWanted);
        model.showFirst(someRows(1, 3), 5);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("EX-3"));
        QVERIFY2(!model.canFetchMore({}), "one page is asked for at a time");
        model.append(someRows(4, 2), 5);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.canFetchMore({}));
    }

    void theAuditLogAsksForOlderEntries()
    {
        AuditLogModel model(QStringList{"No.", "Time", "Who", "What", "Exception", "State", "Why"});
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const QSignalSpy wanted(&model, &AuditLogModel::moreWanted);
        model.showNewest(
            {{8, {}, "ana", "Decision recorded", "EX-2", "Open → Queued", "same company"},
             {7, {}, "ana", "x", {}, {}, {}}});
        QCOMPARE(model.index(0, AuditLogModel::WhatColumn).data().toString(),
                 QStringLiteral("Decision recorded"));
        QCOMPARE(model.index(0, 0).data(AuditLogModel::ExceptionRole).toString(),
                 QStringLiteral("EX-2"));
        QCOMPARE(
            model.headerData(AuditLogModel::WhyColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("Why"));
        model.fetchMore({});
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.last().first().toLongLong(), 7);
        QVERIFY2(!model.canFetchMore({}), "one page is asked for at a time");
        model.append({{6, {}, "ana", "x", {}, {}, {}}, {0, {}, "ana", "x", {}, {}, {}}});
        QCOMPARE(model.rowCount(), 4);
        QVERIFY2(!model.canFetchMore({}), "entry 0 is the oldest");
    }

    void anEmptyPageEndsTheList()
    {
        ExceptionListModel model;
        model.showFirst(someRows(1, 3), 9);
        model.fetchMore({});
        model.append({}, 9);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.total(), 3);
    }

    void headingsCountAndSum()
    {
        ExceptionListModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setGrouping(Grouping::ByReason);
        model.showFirst(someRows(1, 4), 4);
        QCOMPARE(model.rowCount(), 6);
        const auto heading = model.index(0);
        QVERIFY(heading.data(ExceptionListModel::IsHeadingRole).toBool());
        QCOMPARE(heading.data(ExceptionListModel::ReasonRole).toString(),
                 QStringLiteral("missing_account"));
        QCOMPARE(heading.data(ExceptionListModel::CountRole).toInt(), 2);
        QCOMPARE(heading.data(ExceptionListModel::SumsRole)
                     .toMap()
                     .value(QStringLiteral("EUR"))
                     .toString(),
                 QStringLiteral("400"));
        QVERIFY(!(heading.flags() & Qt::ItemIsSelectable));
        QCOMPARE(model.neighbour(2, 1), 4);
        QCOMPARE(model.neighbour(1, -1), -1);
    }

    void headingsWaitUntilEverythingIsLoaded()
    {
        ExceptionListModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setGrouping(Grouping::ByReason);
        model.showFirst(someRows(1, 2), 4);
        QCOMPARE(model.rowCount(), 2);
        model.append(someRows(3, 2), 4);
        QCOMPARE(model.rowCount(), 6);
    }

    void marksStayWithTheirExceptions()
    {
        ExceptionListModel model;
        model.showFirst(someRows(1, 3), 3);
        model.toggleMark(1);
        QCOMPARE(model.marked(), QStringList{QStringLiteral("EX-2")});
        model.showFirst(someRows(2, 2), 2);
        QVERIFY(model.index(0).data(ExceptionListModel::IsMarkedRole).toBool());
        model.toggleMark(0);
        QVERIFY(model.marked().isEmpty());
    }

    void oneRowIsRefreshed()
    {
        ExceptionListModel model;
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.showFirst(someRows(1, 3), 3);
        auto moved = exceptionNumber(2, Reason::MissingField);
        moved.state = ExceptionState::Queued;
        model.refresh(moved);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(1).data(ExceptionListModel::StateRole).toString(),
                 QStringLiteral("queued"));
    }

    void theFilterLeavesOutWhatIsTheSame()
    {
        DiffModel model;
        DiffFilter filter;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, Mode::QtTest);
        Json base;
        base.set(QStringLiteral("city"), QStringLiteral("Ulm"));
        base.set(QStringLiteral("name"), QStringLiteral("Acme"));
        auto crm = base;
        crm.set(QStringLiteral("city"), QStringLiteral("Bonn"));
        model.show(compareThree(base, crm, {}));
        QCOMPARE(model.changes(), 1);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY(filter.index(0, DiffModel::CrmColumn).data(DiffModel::IsChangedRole).toBool());
        QVERIFY(!filter.index(0, DiffModel::ErpColumn).data(DiffModel::IsThereRole).toBool());
        filter.setScope(DiffScope::All);
        QCOMPARE(filter.rowCount(), 2);
    }

    void timelineAndConnections()
    {
        TimelineModel timeline;
        const QAbstractItemModelTester timelineTester(&timeline, Mode::QtTest);
        timeline.show({{Timestamp{}, QStringLiteral("mia"), QStringLiteral("Claimed"), {}, {}}});
        QCOMPARE(timeline.index(0).data(TimelineModel::ActorRole).toString(),
                 QStringLiteral("mia"));

        ConnectionModel connections;
        const QAbstractItemModelTester tester(&connections, Mode::QtTest);
        const QSignalSpy reset(&connections, &QAbstractItemModel::modelReset);
        ConnectionItem item;
        item.name = QStringLiteral("erp");
        connections.show({item});
        item.accounts = 7;
        connections.show({item});
        QCOMPARE(reset.count(), 1);
        connections.setHealth(QStringLiteral("erp"), Health::Bad, QStringLiteral("refused"));
        QCOMPARE(connections.index(0).data(ConnectionModel::HealthRole).toInt(),
                 static_cast<int>(Health::Bad));
        QCOMPARE(connections.index(0).data(ConnectionModel::AccountsRole).toLongLong(), 7);
    }
};

QTEST_GUILESS_MAIN(TestItemModels)
#include "test_itemmodels.moc"
