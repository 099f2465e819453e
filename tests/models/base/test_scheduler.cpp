// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/scheduler.h"

#include <QElapsedTimer>
#include <QtTest>

#include <atomic>
#include <barrier>
#include <mutex>
#include <set>
#include <thread>

using namespace unsnag;
using namespace std::chrono_literals;

class TestScheduler : public QObject
{
    Q_OBJECT
private slots:
    void runsEveryLaneOnce_data();
    void runsEveryLaneOnce();
    void runsLanesSideBySide();
    void waits();
    void stopsWaiting();
};

void TestScheduler::runsEveryLaneOnce_data()
{
    QTest::addColumn<int>("lanes");
    QTest::addColumn<int>("width");
    QTest::newRow("none") << 0 << 4;
    QTest::newRow("one") << 1 << 4;
    QTest::newRow("one after the other") << 50 << 1;
    QTest::newRow("more lanes than threads") << 50 << 4;
    QTest::newRow("more threads than lanes") << 3 << 16;
}

void TestScheduler::runsEveryLaneOnce()
{
    QFETCH(int, lanes);
    QFETCH(int, width);
    std::vector<std::atomic<int>> runs(static_cast<std::size_t>(lanes));
    std::mutex mutex;
    std::set<std::thread::id> threads;
    std::vector<std::function<void()>> work;
    for (auto &run : runs) {
        work.emplace_back([&] {
            ++run;
            const std::scoped_lock lock(mutex);
            threads.insert(std::this_thread::get_id());
        });
    }
    ThreadScheduler().runAll(work, width);
    for (const auto &run : runs)
        QCOMPARE(run.load(), 1);
    QVERIFY(threads.size() <= static_cast<std::size_t>(width));
}

void TestScheduler::runsLanesSideBySide()
{
    // Each lane waits for the other: this ends only where both run at the same time.
    std::barrier both(2);
    std::atomic<int> met = 0;
    const auto lane = [&] {
        both.arrive_and_wait();
        ++met;
    };
    ThreadScheduler().runAll({lane, lane}, 2);
    QCOMPARE(met.load(), 2);
}

void TestScheduler::waits()
{
    QElapsedTimer timer;
    timer.start();
    ThreadScheduler().wait(30ms, {});
    QVERIFY(timer.elapsed() >= 30);
}

void TestScheduler::stopsWaiting()
{
    QElapsedTimer timer;
    timer.start();
    std::stop_source stop;
    std::jthread waiting([&] { ThreadScheduler().wait(1h, stop.get_token()); });
    stop.request_stop();
    waiting.join();
    ThreadScheduler().wait(1h, stop.get_token()); // stopped before it began
    QVERIFY(timer.elapsed() < 60'000);
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "test_scheduler.moc"
