// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/rng.h"
#include "models/policy/calendars.h"

#include <QtTest>

#include <algorithm>

using namespace unsnag;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

constexpr std::uint64_t seed = 20261123;

Timestamp at(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

BusinessCalendar berlin()
{
    const auto calendars = readCalendars({});
    return calendars.ok() ? calendars->at(QStringLiteral("business-hours-europe-berlin"))
                          : BusinessCalendar::always();
}

minutes draw(Rng &rng, int bound)
{
    return minutes(static_cast<qint64>(rng.below(static_cast<std::uint64_t>(bound))));
}

//! One case of the property tests.
struct Case {
    Timestamp opened;
    minutes target;
    std::vector<Interval> pauses;
};

Case drawn(Rng &rng)
{
    Case c{at("2026-01-01T00:00:00Z") + draw(rng, 2 * 365 * 1440), draw(rng, 5000), {}};
    for (auto i = rng.below(5); i > 0; --i) {
        const Timestamp begin = c.opened - 1440min + draw(rng, 20 * 1440);
        c.pauses.push_back({begin, begin + draw(rng, 4000)});
    }
    return c;
}

std::chrono::milliseconds lengthOf(const std::vector<Interval> &spans)
{
    std::chrono::milliseconds total{0};
    for (const Interval &span : spans)
        total += span.end - span.begin;
    return total;
}

} // namespace

class TestSlaClock : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void countsWorkingTime_data();
    void countsWorkingTime();
    void leavesPausesOut();
    void explainsItself();
    void givesUpAfterTwentyYears();
    void measuresWhatIsLeft_data();
    void measuresWhatIsLeft();
    void answersTheSameAgain();
    void countsExactlyTheTarget();
    void isNeverEarlierForMorePause();
    void isNotMovedBySplitting();
};

void TestSlaClock::initTestCase()
{
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
}

void TestSlaClock::countsWorkingTime_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("due");
    QTest::newRow("same day") << "2026-11-23T08:30:00Z" << 240 << "2026-11-23T12:30:00.000Z";
    QTest::newRow("to the last minute")
        << "2026-11-23T08:00:00Z" << 480 << "2026-11-23T16:00:00.000Z";
    QTest::newRow("over night") << "2026-11-23T15:00:00.500Z" << 120 << "2026-11-24T09:00:00.500Z";
    QTest::newRow("over a weekend") << "2026-11-20T15:00:00Z" << 120 << "2026-11-23T09:00:00.000Z";
    QTest::newRow("opened at night") << "2026-11-22T03:00:00Z" << 60 << "2026-11-23T09:00:00.000Z";
    QTest::newRow("into summer time")
        << "2026-03-27T15:00:00Z" << 120 << "2026-03-30T08:00:00.000Z";
    QTest::newRow("into winter time")
        << "2026-10-23T14:00:00Z" << 120 << "2026-10-26T09:00:00.000Z";
    QTest::newRow("nothing, at work") << "2026-11-23T09:00:00Z" << 0 << "2026-11-23T09:00:00.000Z";
    QTest::newRow("nothing, at night") << "2026-11-23T17:00:00Z" << 0 << "2026-11-24T08:00:00.000Z";
    QTest::newRow("less than nothing")
        << "2026-11-23T09:00:00Z" << -5 << "2026-11-23T09:00:00.000Z";
}

void TestSlaClock::countsWorkingTime()
{
    QFETCH(QString, opened);
    QFETCH(int, target);
    QFETCH(QString, due);
    QCOMPARE(toRfc3339(dueTime(berlin(), *fromRfc3339(opened), minutes(target), {}).due), due);
}

void TestSlaClock::leavesPausesOut()
{
    const Timestamp opened = at("2026-11-23T08:00:00Z");
    const std::vector<Interval> pauses{{at("2026-11-23T10:00:00Z"), at("2026-11-23T12:00:00Z")},
                                       {at("2026-11-20T10:00:00Z"), at("2026-11-23T08:30:00Z")},
                                       {at("2026-11-23T11:00:00Z"), at("2026-11-23T13:00:00Z")},
                                       {at("2026-11-23T09:30:00Z"), at("2026-11-23T09:00:00Z")},
                                       {at("2026-12-01T00:00:00Z"), at("2026-12-02T00:00:00Z")}};
    QCOMPARE(toRfc3339(dueTime(berlin(), opened, 240min, pauses).due),
             QStringLiteral("2026-11-23T15:30:00.000Z"));
}

void TestSlaClock::explainsItself()
{
    const Interval pause{at("2026-11-23T14:00:00Z"), at("2026-11-23T15:00:00Z")};
    const Interval later{at("2026-11-24T10:00:00Z"), at("2026-11-24T15:00:00Z")};
    const DueTime answer = dueTime(berlin(), at("2026-11-23T13:00:00Z"), 180min, {later, pause});
    QCOMPARE(answer.calendar, QStringLiteral("business-hours-europe-berlin 1"));
    const std::vector<Interval> counted{{at("2026-11-23T13:00:00Z"), at("2026-11-23T14:00:00Z")},
                                        {at("2026-11-23T15:00:00Z"), at("2026-11-23T16:00:00Z")},
                                        {at("2026-11-24T08:00:00Z"), at("2026-11-24T09:00:00Z")}};
    QVERIFY(answer.counted == counted);
    QVERIFY(answer.pauses == std::vector<Interval>{pause});
}

void TestSlaClock::givesUpAfterTwentyYears()
{
    const Timestamp opened = at("2026-11-23T08:00:00Z");
    const Interval endless{opened, Timestamp::max()};
    const DueTime answer = dueTime(berlin(), opened, 1min, {endless});
    QVERIFY(answer.due == opened + std::chrono::days(20 * 365));
    QVERIFY(answer.counted.empty());
}

void TestSlaClock::measuresWhatIsLeft_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("due");
    QTest::addColumn<int>("left");
    QTest::newRow("same day") << "2026-11-23T09:00:00Z"
                              << "2026-11-23T12:12:00Z" << 192;
    QTest::newRow("weekend between") << "2026-11-20T15:00:00Z"
                                     << "2026-11-23T09:00:00Z" << 120;
    QTest::newRow("rounded down") << "2026-11-23T09:00:01Z"
                                  << "2026-11-23T10:00:00Z" << 59;
    QTest::newRow("past") << "2026-11-24T08:30:00Z"
                          << "2026-11-23T15:30:00Z" << -60;
    QTest::newRow("just past") << "2026-11-23T09:00:01Z"
                               << "2026-11-23T09:00:00Z" << -1;
    QTest::newRow("past, not yet at work again") << "2026-11-21T09:00:00Z"
                                                 << "2026-11-20T16:00:00Z" << 0;
}

void TestSlaClock::measuresWhatIsLeft()
{
    QFETCH(QString, now);
    QFETCH(QString, due);
    QFETCH(int, left);
    QCOMPARE(workingTimeLeft(berlin(), *fromRfc3339(now), *fromRfc3339(due)).count(), left);
}

void TestSlaClock::answersTheSameAgain()
{
    SeededRng rng(seed);
    for (int i = 0; i < 300; ++i) {
        Case c = drawn(rng);
        const DueTime first = dueTime(berlin(), c.opened, c.target, c.pauses);
        std::reverse(c.pauses.begin(), c.pauses.end());
        const DueTime second = dueTime(berlin(), c.opened, c.target, c.pauses);
        QVERIFY2(first.due == second.due && first.counted == second.counted,
                 qPrintable(QStringLiteral("case %1").arg(i)));
    }
}

void TestSlaClock::countsExactlyTheTarget()
{
    SeededRng rng(seed + 1);
    for (int i = 0; i < 300; ++i) {
        const Case c = drawn(rng);
        const DueTime answer = dueTime(berlin(), c.opened, c.target, c.pauses);
        QCOMPARE(lengthOf(answer.counted).count(), std::chrono::milliseconds(c.target).count());
        for (const Interval &span : answer.counted) {
            const std::vector<Interval> worked = berlin().working(span.begin, span.end);
            QVERIFY2(worked == std::vector<Interval>{span},
                     qPrintable(QStringLiteral("case %1").arg(i)));
        }
    }
}

void TestSlaClock::isNeverEarlierForMorePause()
{
    SeededRng rng(seed + 2);
    for (int i = 0; i < 300; ++i) {
        Case c = drawn(rng);
        const Timestamp before = dueTime(berlin(), c.opened, c.target, c.pauses).due;
        const Timestamp begin = c.opened + draw(rng, 20 * 1440);
        c.pauses.push_back({begin, begin + draw(rng, 4000)});
        const Timestamp after = dueTime(berlin(), c.opened, c.target, c.pauses).due;
        QVERIFY2(after >= before, qPrintable(QStringLiteral("case %1").arg(i)));
    }
}

void TestSlaClock::isNotMovedBySplitting()
{
    const auto split = BusinessCalendar::read(
        R"({"id":"b","title":"b","version":"1","zone":"Europe/Berlin","week":{
        "monday":[["09:00","12:00"],["12:00","17:00"]],"tuesday":[["09:00","09:01"],["09:01","17:00"]],
        "wednesday":[["09:00","17:00"]],"thursday":[["09:00","17:00"]],"friday":[["09:00","16:59"],["16:59","17:00"]]}})",
        QStringLiteral("b"));
    QVERIFY(split.ok());
    SeededRng rng(seed + 3);
    for (int i = 0; i < 300; ++i) {
        Case c = drawn(rng);
        const DueTime whole = dueTime(berlin(), c.opened, c.target, c.pauses);
        std::vector<Interval> halves;
        for (const Interval &pause : c.pauses) {
            const Timestamp middle = pause.begin + (pause.end - pause.begin) / 2;
            halves.push_back({middle, pause.end});
            halves.push_back({pause.begin, middle});
        }
        const DueTime parts = dueTime(*split, c.opened, c.target, halves);
        QVERIFY2(whole.due == parts.due && whole.counted == parts.counted &&
                     whole.pauses == parts.pauses,
                 qPrintable(QStringLiteral("case %1").arg(i)));
    }
}

QTEST_GUILESS_MAIN(TestSlaClock)
#include "test_slaclock.moc"
