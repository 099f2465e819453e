// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/sendgate.h"

#include <QtTest>

#include <atomic>
#include <latch>
#include <optional>
#include <thread>
#include <vector>

using namespace unsnag;

class TestSendGate : public QObject
{
    Q_OBJECT
private slots:
    void letsOnlySoManyThrough();
    void givesAPlaceBack();
    void aStopEndsTheWait();
};

void TestSendGate::letsOnlySoManyThrough()
{
    constexpr int places = 3;
    SendGate gate(places);
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> passed = 0;
    std::latch allIn(places); // only where as many as the gate has places are inside at once
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4 * places; ++i) {
        threads.emplace_back([&, i] {
            const auto pass = gate.enter({});
            const int now = ++inside;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
            }
            if (passed.fetch_add(1) < places)
                allIn.arrive_and_wait();
            --inside;
        });
    }
    threads.clear();
    QCOMPARE(passed.load(), 4 * places);
    QCOMPARE(most.load(), places);
}

void TestSendGate::givesAPlaceBack()
{
    SendGate gate(1);
    {
        const auto first = gate.enter({});
        QVERIFY(first);
    }
    auto second = std::make_optional(gate.enter({}));
    QVERIFY(*second);
    SendGate::Pass moved = std::move(*second);
    second.reset(); // what was moved away gives nothing back
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!gate.enter(stopped.get_token()));
    QVERIFY(moved);
}

void TestSendGate::aStopEndsTheWait()
{
    SendGate gate(1);
    const auto held = gate.enter({});
    std::atomic<bool> hasPassed = true;
    std::jthread waiting([&](const std::stop_token &stop) { hasPassed = bool(gate.enter(stop)); });
    waiting.request_stop();
    waiting.join();
    QVERIFY(!hasPassed);
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestSendGate)
#include "test_sendgate.moc"
