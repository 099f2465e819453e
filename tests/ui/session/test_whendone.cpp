// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/worker.h"
#include "ui/session/whendone.h"
#include "ui/session/workmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace unsnag;

class TestWhenDone : public QObject
{
    Q_OBJECT
private slots:
    void deliversOnTheThreadOfTheReceiver()
    {
        Worker worker(QStringLiteral("test"));
        int got = 0;
        QThread *thread = nullptr;
        whenDone(worker.post([] { return 42; }), this, [&](int value) {
            got = value;
            thread = QThread::currentThread();
        });
        QTRY_COMPARE(got, 42);
        QCOMPARE(thread, QThread::currentThread());
    }

    void aReceiverThatDiedGetsNothing()
    {
        std::binary_semaphore gate(0);
        bool isDelivered = false;
        bool isNextDelivered = false;
        Worker worker(QStringLiteral("test"));
        auto receiver = std::make_unique<QObject>();
        whenDone(worker.post([&gate] {
            gate.acquire();
            return 1;
        }),
                 receiver.get(), [&](int) { isDelivered = true; });
        receiver.reset();
        gate.release();
        // The worker keeps the order, so the first one is over when the second arrives.
        whenDone(worker.post([] { return 2; }), this, [&](int) { isNextDelivered = true; });
        QTRY_VERIFY(isNextDelivered);
        QVERIFY(!isDelivered);
    }

    void aFinishedFutureIsDeliveredToo()
    {
        Worker worker(QStringLiteral("test"));
        auto future = worker.post([] { return 7; });
        QTRY_VERIFY(future.isFinished());
        int got = 0;
        whenDone(future, this, [&](int value) { got = value; });
        QTRY_COMPARE(got, 7);
    }

    void workIsListedAndCanBeStopped()
    {
        WorkModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::stop_source stop;
        const int id = model.begin(QStringLiteral("Pulling"), stop);
        const int other =
            model.begin(QStringLiteral("Opening"), std::stop_source(std::nostopstate));
        model.report(id, 3, 9);
        QCOMPARE(model.index(0).data(WorkModel::DoneRole).toLongLong(), 3);
        QVERIFY(!model.index(1).data(WorkModel::MayCancelRole).toBool());
        model.cancel(id);
        QVERIFY(stop.stop_requested());
        model.finish(id);
        model.finish(other);
        QVERIFY(model.isIdle());
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "test_whendone.moc"
