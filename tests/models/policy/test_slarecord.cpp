// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/rng.h"
#include "models/policy/calendars.h"
#include "models/policy/slarecord.h"

#include <QtTest>

#include <algorithm>

using namespace unsnag;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

constexpr std::uint64_t seed = 20261126;

Timestamp at(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

BusinessCalendar calendarIn(const QString &zone, const QString &from, const QString &to)
{
    Json week = JsonObject{};
    for (const char *day : {"monday", "tuesday", "wednesday", "thursday", "friday"})
        week.set(QString::fromLatin1(day), JsonArray{JsonArray{from, to}});
    const Json document = JsonObject{
        {QStringLiteral("id"), zone.toLower().replace(QLatin1Char('/'), QLatin1Char('-'))},
        {QStringLiteral("title"), "t"},
        {QStringLiteral("version"), "1"},
        {QStringLiteral("zone"), zone},
        {QStringLiteral("week"), std::move(week)}};
    const auto read = BusinessCalendar::read(document.toText(), zone);
    return read.ok() ? *read : BusinessCalendar::always();
}

BusinessCalendar berlin()
{
    static const BusinessCalendar calendar = calendarIn(
        QStringLiteral("Europe/Berlin"), QStringLiteral("09:00"), QStringLiteral("17:00"));
    return calendar;
}

BusinessCalendar newYork()
{
    static const BusinessCalendar calendar = calendarIn(
        QStringLiteral("America/New_York"), QStringLiteral("08:30"), QStringLiteral("17:30"));
    return calendar;
}

minutes draw(Rng &rng, int bound)
{
    return minutes(static_cast<qint64>(rng.below(static_cast<std::uint64_t>(bound))));
}

//! A record as a year of work may leave it: hand-overs, pauses that overlap, changed targets.
SlaRecord drawn(Rng &rng)
{
    SlaRecord record;
    record.opened = at("2026-01-01T00:00:00Z") + draw(rng, 365 * 1440);
    for (auto i = rng.below(3) + 1; i > 0; --i) {
        const auto target = draw(rng, 3000);
        record.terms.push_back({record.opened + draw(rng, 10 * 1440),
                                target / 4,
                                target,
                                rng.below(2) == 0 ? berlin() : newYork(),
                                {}});
    }
    for (auto i = rng.below(4); i > 0; --i) {
        const Timestamp begin = record.opened - 1440min + draw(rng, 15 * 1440);
        record.pauses.push_back({begin, begin + draw(rng, 4000), {}, QStringLiteral("p")});
    }
    return record;
}

SlaRecord simple(const char *opened)
{
    SlaRecord record;
    record.opened = at(opened);
    record.terms = {{record.opened, 240min, 480min, berlin(), QStringLiteral("opened")}};
    return record;
}

const Timestamp longAfter = at("2030-01-01T00:00:00Z");

QString caseText(int number)
{
    return QStringLiteral("seed %1, case %2").arg(seed).arg(number);
}

} // namespace

class TestSlaRecord : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void derivesBothTargets();
    void aLaterTargetDoesNotHideTheFirstResponse();
    void anAnswerStopsTheFirstResponse();
    void pausesStopTheClockAndSayWhy();
    void aHoldThatLastsIsPaused();
    void theNewGroupsTargetCounts();
    void theNewGroupsHoursCount();
    void aTargetOfZero();
    void daysOfClockChange_data();
    void daysOfClockChange();
    void agreesWithTheClock();
    void answersTheSameAgain();
    void orderDoesNotMatter();
    void isNeverEarlierForMorePause();
    void isNotMovedBySplitting();
    void countsExactlyTheTarget();
};

void TestSlaRecord::initTestCase()
{
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
}

void TestSlaRecord::derivesBothTargets()
{
    const SlaRecord record = simple("2026-11-26T09:00:00Z"); // Thursday, 10:00 in Berlin
    const SlaStanding standing = slaStanding(record, at("2026-11-26T10:00:00Z"));
    QCOMPARE(toRfc3339(standing.firstResponse.due), QStringLiteral("2026-11-26T13:00:00.000Z"));
    QCOMPARE(toRfc3339(standing.resolution.due), QStringLiteral("2026-11-27T09:00:00.000Z"));
    QVERIFY(standing.nextDue == standing.firstResponse.due);
    QCOMPARE(standing.left.count(), 180);
    QCOMPARE(slaStateName(standing.state), QStringLiteral("ok"));
    QCOMPARE(standing.resolution.counted.size(), std::size_t(2));
    QCOMPARE(standing.resolution.counted.front().calendar, QStringLiteral("europe-berlin 1"));
}

//! zammad 5177
void TestSlaRecord::aLaterTargetDoesNotHideTheFirstResponse()
{
    const SlaRecord record = simple("2026-11-26T09:00:00Z");
    const SlaStanding standing = slaStanding(record, at("2026-11-26T14:00:00Z"));
    QCOMPARE(standing.state, SlaState::Overdue);
    QVERIFY(standing.nextDue == standing.firstResponse.due);
    QCOMPARE(standing.left.count(), -60);
}

//! zammad 3140
void TestSlaRecord::anAnswerStopsTheFirstResponse()
{
    SlaRecord record = simple("2026-11-26T09:00:00Z");
    record.firstResponse = at("2026-11-26T09:30:00Z");
    const SlaStanding standing = slaStanding(record, at("2026-11-26T14:00:00Z"));
    QCOMPARE(standing.state, SlaState::Ok);
    QVERIFY(standing.nextDue == standing.resolution.due);
    record.closed = at("2026-11-26T15:00:00Z");
    const SlaStanding closed = slaStanding(record, longAfter);
    QCOMPARE(closed.state, SlaState::Closed);
    QVERIFY(!closed.nextDue);
    QVERIFY(closed.resolution.met < closed.resolution.due);
}

void TestSlaRecord::pausesStopTheClockAndSayWhy()
{
    SlaRecord record = simple("2026-11-26T09:00:00Z");
    record.pauses = {
        {at("2026-11-26T10:00:00Z"),
         at("2026-11-26T12:00:00Z"),
         {},
         QStringLiteral("waits for the customer")},
        {at("2026-11-26T18:00:00Z"), at("2026-11-26T20:00:00Z"), {}, QStringLiteral("by night")}};
    const SlaStanding standing = slaStanding(record, longAfter);
    QCOMPARE(toRfc3339(standing.resolution.due), QStringLiteral("2026-11-27T11:00:00.000Z"));
    QCOMPARE(standing.resolution.pauses.size(), std::size_t(2));
    QCOMPARE(standing.resolution.pauses.front().reason, QStringLiteral("waits for the customer"));
    QCOMPARE(standing.firstResponse.pauses.size(), std::size_t(1));
}

void TestSlaRecord::aHoldThatLastsIsPaused()
{
    SlaRecord record = simple("2026-11-26T09:00:00Z");
    record.pauses = {{at("2026-11-26T10:00:00Z"),
                      {},
                      at("2026-11-30T08:00:00Z"),
                      QStringLiteral("period closed")}};
    const SlaStanding standing = slaStanding(record, at("2026-11-27T12:00:00Z"));
    QCOMPARE(standing.state, SlaState::Paused);
    QCOMPARE(standing.pausedBecause, QStringLiteral("period closed"));
    QCOMPARE(toRfc3339(standing.resolution.due), QStringLiteral("2026-11-30T15:00:00.000Z"));
    // Longer than expected: it lasts until now.
    const SlaStanding longer = slaStanding(record, at("2026-12-01T08:00:00Z"));
    QCOMPARE(toRfc3339(longer.resolution.due), QStringLiteral("2026-12-01T15:00:00.000Z"));
}

//! zammad 5624
void TestSlaRecord::theNewGroupsTargetCounts()
{
    SlaRecord record = simple("2026-11-26T09:00:00Z");
    record.terms.push_back(
        {at("2026-11-26T11:00:00Z"), 60min, 1440min, berlin(), QStringLiteral("handed over")});
    const SlaStanding standing = slaStanding(record, at("2026-11-26T12:00:00Z"));
    QCOMPARE(standing.resolution.target.count(), 1440);
    QCOMPARE(toRfc3339(standing.resolution.due), QStringLiteral("2026-12-01T09:00:00.000Z"));
    QCOMPARE(toRfc3339(standing.firstResponse.due), QStringLiteral("2026-11-26T10:00:00.000Z"));
}

void TestSlaRecord::theNewGroupsHoursCount()
{
    SlaRecord record = simple("2026-11-26T14:00:00Z"); // 15:00 in Berlin: two hours until evening
    record.terms.push_back({at("2026-11-26T15:00:00Z"), 240min, 480min, newYork(), {}});
    const SlaStanding standing = slaStanding(record, longAfter);
    // One hour in Berlin, then New York from 10:00 on: seven hours more.
    QCOMPARE(toRfc3339(standing.resolution.due), QStringLiteral("2026-11-26T22:00:00.000Z"));
    QCOMPARE(standing.resolution.counted.size(), std::size_t(2));
    QCOMPARE(standing.resolution.counted.back().calendar, QStringLiteral("america-new_york 1"));
}

void TestSlaRecord::aTargetOfZero()
{
    SlaRecord record = simple("2026-11-28T09:00:00Z"); // Saturday
    record.terms.front().resolution = 0min;
    record.terms.front().firstResponse = 0min;
    record.pauses = {{at("2026-11-30T08:00:00Z"), at("2026-11-30T09:15:00Z"), {}, {}}};
    const SlaStanding standing = slaStanding(record, longAfter);
    QCOMPARE(toRfc3339(standing.resolution.due), QStringLiteral("2026-11-30T09:15:00.000Z"));
    QVERIFY(standing.resolution.counted.empty());
}

void TestSlaRecord::daysOfClockChange_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("due");
    // The night shift of New York: 22:00 to 06:00, eight hours by the wall clock.
    QTest::newRow("spring: the night is an hour short") << "2026-03-08T03:00:00Z"
                                                        << "2026-03-09T03:00:00.000Z";
    QTest::newRow("autumn: the night is an hour long") << "2026-11-01T02:00:00Z"
                                                       << "2026-11-01T10:00:00.000Z";
    QTest::newRow("a common night") << "2026-06-07T02:00:00Z"
                                    << "2026-06-07T10:00:00.000Z";
}

void TestSlaRecord::daysOfClockChange()
{
    QFETCH(QString, opened);
    QFETCH(QString, due);
    const auto night = BusinessCalendar::read(
        R"({"id":"n","title":"n","version":"1","zone":"America/New_York","week":{
        "saturday":[["22:00","24:00"]],"sunday":[["00:00","06:00"],["22:00","24:00"]]}})",
        QStringLiteral("n"));
    QVERIFY(night.ok());
    SlaRecord record;
    record.opened = *fromRfc3339(opened);
    record.terms = {{record.opened, 60min, 480min, *night, {}}};
    QCOMPARE(toRfc3339(slaStanding(record, longAfter).resolution.due), due);
}

void TestSlaRecord::agreesWithTheClock()
{
    SeededRng rng(seed);
    for (int i = 0; i < 200; ++i) {
        SlaRecord record = drawn(rng);
        record.terms.resize(1);
        std::vector<Interval> pauses;
        for (const SlaPause &pause : record.pauses)
            pauses.push_back({pause.begin, *pause.end});
        const DueTime clock =
            dueTime(record.terms[0].calendar, record.opened, record.terms[0].resolution, pauses);
        QVERIFY2(slaStanding(record, longAfter).resolution.due == clock.due,
                 qPrintable(caseText(i)));
    }
}

void TestSlaRecord::answersTheSameAgain()
{
    SeededRng rng(seed + 1);
    for (int i = 0; i < 200; ++i) {
        const SlaRecord record = drawn(rng);
        const SlaStanding first = slaStanding(record, longAfter);
        const SlaStanding second = slaStanding(record, longAfter);
        QVERIFY2(first.resolution.due == second.resolution.due &&
                     first.resolution.counted == second.resolution.counted &&
                     first.firstResponse.due == second.firstResponse.due &&
                     first.left == second.left,
                 qPrintable(caseText(i)));
    }
}

void TestSlaRecord::orderDoesNotMatter()
{
    SeededRng rng(seed + 2);
    for (int i = 0; i < 200; ++i) {
        SlaRecord record = drawn(rng);
        const SlaStanding first = slaStanding(record, longAfter);
        std::reverse(record.pauses.begin(), record.pauses.end());
        std::rotate(record.terms.begin(), record.terms.end() - 1, record.terms.end());
        const SlaStanding second = slaStanding(record, longAfter);
        QVERIFY2(first.resolution.due == second.resolution.due &&
                     first.resolution.counted == second.resolution.counted &&
                     first.resolution.pauses == second.resolution.pauses,
                 qPrintable(caseText(i)));
    }
}

void TestSlaRecord::isNeverEarlierForMorePause()
{
    SeededRng rng(seed + 3);
    for (int i = 0; i < 200; ++i) {
        SlaRecord record = drawn(rng);
        const SlaStanding before = slaStanding(record, longAfter);
        const Timestamp begin = record.opened + draw(rng, 15 * 1440);
        record.pauses.push_back({begin, begin + draw(rng, 4000), {}, QStringLiteral("more")});
        const SlaStanding after = slaStanding(record, longAfter);
        QVERIFY2(after.resolution.due >= before.resolution.due &&
                     after.firstResponse.due >= before.firstResponse.due,
                 qPrintable(caseText(i)));
    }
}

void TestSlaRecord::isNotMovedBySplitting()
{
    SeededRng rng(seed + 4);
    for (int i = 0; i < 200; ++i) {
        SlaRecord record = drawn(rng);
        const SlaStanding whole = slaStanding(record, longAfter);
        std::vector<SlaPause> halves;
        for (const SlaPause &pause : record.pauses) {
            const Timestamp middle = pause.begin + (*pause.end - pause.begin) / 2;
            halves.push_back({middle, pause.end, {}, pause.reason});
            halves.push_back({pause.begin, middle, {}, pause.reason});
        }
        record.pauses = halves;
        // The same terms once more, later: a change that changes nothing.
        const auto newest =
            std::max_element(record.terms.begin(), record.terms.end(),
                             [](const SlaTerms &a, const SlaTerms &b) { return a.from < b.from; });
        SlaTerms again = *newest;
        again.from += draw(rng, 4000);
        record.terms.push_back(again);
        const SlaStanding parts = slaStanding(record, longAfter);
        QVERIFY2(whole.resolution.due == parts.resolution.due &&
                     whole.resolution.counted == parts.resolution.counted,
                 qPrintable(caseText(i)));
    }
}

void TestSlaRecord::countsExactlyTheTarget()
{
    SeededRng rng(seed + 5);
    for (int i = 0; i < 200; ++i) {
        const SlaDue due = slaStanding(drawn(rng), longAfter).resolution;
        std::chrono::milliseconds total{0};
        for (const CountedSpan &counted : due.counted)
            total += counted.span.end - counted.span.begin;
        QVERIFY2(total == due.target, qPrintable(caseText(i)));
    }
}

QTEST_GUILESS_MAIN(TestSlaRecord)
#include "test_slarecord.moc"
