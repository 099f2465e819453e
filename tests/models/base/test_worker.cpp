// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/worker.h"

#include <QtTest>

using namespace unsnag;

class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void returnsValues();
    void keepsTheOrder();
    void runsOnItsOwnThread();
    void finishesItsQueueAtTheEnd();
};

void TestWorker::returnsValues()
{
    Worker worker(QStringLiteral("test worker with a long name"));
    QFuture<int> number = worker.post([] { return 7; });
    QFuture<void> nothing = worker.post([] {});
    nothing.waitForFinished();
    QCOMPARE(number.result(), 7);
    QVERIFY(nothing.isFinished());
}

void TestWorker::keepsTheOrder()
{
    std::vector<int> seen;
    Worker worker(QStringLiteral("order"));
    for (int i = 0; i < 999; ++i)
        (void)worker.post([&seen, i] { seen.push_back(i); });
    worker.post([&seen] { seen.push_back(999); }).waitForFinished();
    QCOMPARE(seen.size(), std::size_t(1000));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void TestWorker::runsOnItsOwnThread()
{
    Worker worker(QStringLiteral("one"));
    Worker other(QStringLiteral("two"));
    QVERIFY(!worker.isCurrent());
    QVERIFY(worker.post([&] { return worker.isCurrent(); }).result());
    QVERIFY(!other.post([&] { return worker.isCurrent(); }).result());
}

void TestWorker::finishesItsQueueAtTheEnd()
{
    int done = 0;
    QFuture<void> last;
    {
        Worker worker(QStringLiteral("ending"));
        for (int i = 0; i < 100; ++i)
            last = worker.post([&done] { ++done; });
    }
    QCOMPARE(done, 100);
    QVERIFY(last.isFinished());
}

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
