// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/clock.h"

#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT
private slots:
    void readsMoments_data();
    void readsMoments();
    void refuses_data();
    void refuses();
    void aManualClockMovesWhenTold();
    void theSystemClockHasMilliseconds();
};

void TestClock::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("utc") << "2026-11-23T09:30:00.250Z"
                         << "2026-11-23T09:30:00.250Z";
    QTest::newRow("no fraction") << "2026-11-23T09:30:00Z"
                                 << "2026-11-23T09:30:00.000Z";
    QTest::newRow("offset") << "2026-11-23T10:30:00+01:00"
                            << "2026-11-23T09:30:00.000Z";
    QTest::newRow("negative offset over midnight") << "2026-11-22T23:30:00-05:30"
                                                   << "2026-11-23T05:00:00.000Z";
    QTest::newRow("date") << "2026-11-23"
                          << "2026-11-23T00:00:00.000Z";
    QTest::newRow("leap day") << "2028-02-29"
                              << "2028-02-29T00:00:00.000Z";
    QTest::newRow("before 1970") << "1969-12-31T23:59:59.999Z"
                                 << "1969-12-31T23:59:59.999Z";
}

void TestClock::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto moment = fromRfc3339(text);
    QVERIFY(moment.has_value());
    QCOMPARE(toRfc3339(*moment), utc);
    QCOMPARE(fromRfc3339(utc), moment);
}

void TestClock::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yesterday", "2026-13-01", "2026-02-30", "2026-11-23T25:00:00Z",
                             "2026-11-23T09:30:00", "23.11.2026", "1763890200"})
        QTest::addRow("\"%s\"", text) << QString::fromLatin1(text);
}

void TestClock::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!fromRfc3339(text));
}

void TestClock::aManualClockMovesWhenTold()
{
    ManualClock clock(Timestamp(1000ms));
    QCOMPARE(clock.now(), Timestamp(1000ms));
    clock.advance(250ms);
    QCOMPARE(clock.now(), Timestamp(1250ms));
    clock.set(Timestamp(5ms));
    QCOMPARE(clock.now(), Timestamp(5ms));
}

void TestClock::theSystemClockHasMilliseconds()
{
    const auto before = std::chrono::system_clock::now();
    const Timestamp now = SystemClock().now();
    QVERIFY(now > before - 1s && now < before + 60s);
}

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
