// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/retry.h"

#include <QtTest>

#include <limits>

using namespace unsnag;
using namespace std::chrono_literals;

class TestRetry : public QObject
{
    Q_OBJECT
private slots:
    void staysBelowItsBound_data();
    void staysBelowItsBound();
    void waitsNotWithoutBase();
};

void TestRetry::staysBelowItsBound_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<int>("bound");
    QTest::newRow("before any") << 0 << 200;
    QTest::newRow("first") << 1 << 200;
    QTest::newRow("second") << 2 << 400;
    QTest::newRow("fifth") << 5 << 3200;
    QTest::newRow("sixth, at the most") << 6 << 5000;
    QTest::newRow("very late") << std::numeric_limits<int>::max() << 5000;
}

void TestRetry::staysBelowItsBound()
{
    QFETCH(int, tries);
    QFETCH(int, bound);
    SeededRng rng(7);
    qint64 largest = 0;
    qint64 smallest = bound;
    for (int i = 0; i < 2000; ++i) {
        const qint64 pause = Backoff{}.pause(tries, rng).count();
        largest = std::max(largest, pause);
        smallest = std::min(smallest, pause);
    }
    QVERIFY(smallest >= 0 && smallest < bound / 20);
    QVERIFY(largest < bound && largest >= bound - bound / 20);
}

void TestRetry::waitsNotWithoutBase()
{
    SeededRng rng(7);
    Backoff backoff;
    backoff.base = 0ms;
    QCOMPARE(backoff.pause(3, rng).count(), 0);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "test_retry.moc"
