// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/calendars.h"

#include <QtTest>

using namespace unsnag;

namespace {

Timestamp at(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

//! A calendar of Sundays only, in a zone, with these intervals.
BusinessCalendar sundays(const QByteArray &zone, const QByteArray &intervals)
{
    const auto read = BusinessCalendar::read(R"({"id":"s","title":"s","version":"1","zone":")" +
                                                 zone + R"(","week":{"sunday":)" + intervals + "}}",
                                             QStringLiteral("s"));
    return read.ok() ? *read : BusinessCalendar::always();
}

QStringList described(const std::vector<Interval> &spans)
{
    QStringList lines;
    for (const Interval &span : spans)
        lines.append(toRfc3339(span.begin).left(16) + QLatin1Char(' ') +
                     toRfc3339(span.end).left(16));
    return lines;
}

} // namespace

class TestBusinessCalendar : public QObject
{
    Q_OBJECT
private slots:
    void givesWorkingSpans_data();
    void givesWorkingSpans();
    void leavesHolidaysOut();
    void isAlwaysOpen();
    void bringsCalendarsAlong();
    void letsTheWorkspaceReplace();
    void refusesTwoOfOneId();
    void refuses_data();
    void refuses();
};

void TestBusinessCalendar::givesWorkingSpans_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("intervals");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QStringList>("spans");
    const QByteArray berlin("Europe/Berlin");
    QTest::newRow("plain") << berlin << QByteArray(R"([["09:00","12:30"],["13:00","17:00"]])")
                           << "2026-11-22"
                           << QStringList{QStringLiteral("2026-11-22T08:00 2026-11-22T11:30"),
                                          QStringLiteral("2026-11-22T12:00 2026-11-22T16:00")};
    QTest::newRow("summer") << berlin << QByteArray(R"([["09:00","17:00"]])") << "2026-07-05"
                            << QStringList{QStringLiteral("2026-07-05T07:00 2026-07-05T15:00")};
    QTest::newRow("touching intervals are one")
        << berlin << QByteArray(R"([["09:00","12:00"],["12:00","17:00"]])") << "2026-11-22"
        << QStringList{QStringLiteral("2026-11-22T08:00 2026-11-22T16:00")};
    QTest::newRow("short day") << berlin << QByteArray(R"([["00:00","24:00"]])") << "2026-03-29"
                               << QStringList{QStringLiteral("2026-03-28T23:00 2026-03-29T22:00")};
    QTest::newRow("long day") << berlin << QByteArray(R"([["00:00","24:00"]])") << "2026-10-25"
                              << QStringList{QStringLiteral("2026-10-24T22:00 2026-10-25T23:00")};
    QTest::newRow("skipped hour") << berlin << QByteArray(R"([["02:00","03:00"]])") << "2026-03-29"
                                  << QStringList{};
    QTest::newRow("repeated hour")
        << berlin << QByteArray(R"([["02:00","03:00"]])") << "2026-10-25"
        << QStringList{QStringLiteral("2026-10-25T00:00 2026-10-25T02:00")};
    QTest::newRow("half of the repeated hour")
        << berlin << QByteArray(R"([["02:30","03:00"]])") << "2026-10-25"
        << QStringList{QStringLiteral("2026-10-25T00:30 2026-10-25T01:00"),
                       QStringLiteral("2026-10-25T01:30 2026-10-25T02:00")};
    QTest::newRow("far east") << QByteArray("Pacific/Kiritimati")
                              << QByteArray(R"([["00:00","01:00"]])") << "2026-11-22"
                              << QStringList{QStringLiteral("2026-11-21T10:00 2026-11-21T11:00")};
}

void TestBusinessCalendar::givesWorkingSpans()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, intervals);
    QFETCH(QString, day);
    QFETCH(QStringList, spans);
    const BusinessCalendar calendar = sundays(zone, intervals);
    QCOMPARE(calendar.id(), QStringLiteral("s"));
    const Timestamp noon = *fromRfc3339(day + QStringLiteral("T12:00:00Z"));
    const std::chrono::hours around(48);
    QCOMPARE(described(calendar.working(noon - around, noon + around)), spans);
}

void TestBusinessCalendar::leavesHolidaysOut()
{
    const auto calendar =
        BusinessCalendar::read(R"({"id":"h","title":"h","version":"3","zone":"Europe/Berlin",
        "week":{"thursday":[["09:00","17:00"]],"friday":[["09:00","17:00"]]},"holidays":["2026-12-25"]})",
                               QStringLiteral("h"));
    QVERIFY(calendar.ok());
    QCOMPARE(calendar->version(), QStringLiteral("3"));
    QCOMPARE(described(calendar->working(at("2026-12-24"), at("2026-12-27"))),
             QStringList{QStringLiteral("2026-12-24T08:00 2026-12-24T16:00")});
}

void TestBusinessCalendar::isAlwaysOpen()
{
    const Timestamp from = at("2026-01-01T00:00:30Z");
    const Timestamp until = at("2027-01-01T00:00:30Z");
    const auto spans = BusinessCalendar::always().working(from, until);
    QCOMPARE(spans.size(), std::size_t(1));
    QVERIFY(spans.front() == (Interval{from, until}));
    QVERIFY(BusinessCalendar::always().working(until, from).empty());
}

void TestBusinessCalendar::bringsCalendarsAlong()
{
    const auto calendars = readCalendars({});
    QVERIFY2(calendars.ok(), qPrintable(calendars.ok() ? QString() : calendars.error().line()));
    QCOMPARE(calendars->size(), std::size_t(2));
    const auto &berlin = calendars->at(QStringLiteral("business-hours-europe-berlin"));
    QCOMPARE(described(berlin.working(at("2026-11-20"), at("2026-11-24"))),
             (QStringList{QStringLiteral("2026-11-20T08:00 2026-11-20T16:00"),
                          QStringLiteral("2026-11-23T08:00 2026-11-23T16:00")}));
    const auto &always = calendars->at(QStringLiteral("always"));
    QCOMPARE(always.working(at("2026-11-20"), at("2026-11-24")).size(), std::size_t(1));
}

void TestBusinessCalendar::letsTheWorkspaceReplace()
{
    const QByteArray own =
        R"({"id":"always","title":"Nearly","version":"2","zone":"UTC","week":{"monday":[["00:00","24:00"]]}})";
    const auto calendars = readCalendars({{QStringLiteral("own.json"), own}});
    QVERIFY(calendars.ok());
    QCOMPARE(calendars->size(), std::size_t(2));
    QCOMPARE(calendars->at(QStringLiteral("always")).title(), QStringLiteral("Nearly"));
}

void TestBusinessCalendar::refusesTwoOfOneId()
{
    const QByteArray own =
        R"({"id":"x","title":"x","version":"2","zone":"UTC","week":{"monday":[["00:00","24:00"]]}})";
    const auto calendars =
        readCalendars({{QStringLiteral("a.json"), own}, {QStringLiteral("b.json"), own}});
    QVERIFY(!calendars.ok());
    QCOMPARE(calendars.error().context, QStringLiteral("b.json#/id"));
    QVERIFY(calendars.error().detail.contains(QStringLiteral("a.json")));
}

void TestBusinessCalendar::refuses_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("said");
    const QByteArray head = R"("id":"c","title":"c","version":"1",)";
    const QByteArray zone = R"("zone":"Europe/Berlin",)";
    const auto row = [](const char *name, const QByteArray &members, const char *place,
                        const char *said) {
        QTest::newRow(name) << members << QString::fromLatin1(place) << QString::fromLatin1(said);
    };
    row("no id", R"("title":"c")", "c.json#/id", "text");
    row("zone", head + R"("zone":"Europe/Bärlin","week":{})", "c.json#/zone", "Europe/Berlin");
    row("no week", head + zone + R"("holidays":[])", "c.json#/week", "an object");
    row("never open", head + zone + R"("week":{"monday":[]})", "c.json#/week", "working interval");
    row("unknown day", head + zone + R"("week":{"mon":[]})", "c.json#/week/mon", "monday");
    row("unknown member", head + zone + R"("days":{})", "c.json#/days", "week");
    row("backwards", head + zone + R"("week":{"monday":[["17:00","09:00"]]})",
        "c.json#/week/monday/0", "before");
    row("overlap", head + zone + R"("week":{"monday":[["09:00","12:00"],["11:00","13:00"]]})",
        "c.json#/week/monday/1", "after");
    row("one end", head + zone + R"("week":{"monday":[["09:00"]]})", "c.json#/week/monday/0",
        "HH:MM");
    row("hour 25", head + zone + R"("week":{"monday":[["09:00","25:00"]]})",
        "c.json#/week/monday/0", "24:00");
    row("minute 60", head + zone + R"("week":{"monday":[["09:60","12:00"]]})",
        "c.json#/week/monday/0", "HH:MM");
    row("signed hour", head + zone + R"("week":{"monday":[["+9:00","12:00"]]})",
        "c.json#/week/monday/0", "HH:MM");
    row("holiday",
        head + zone + R"("week":{"monday":[["09:00","12:00"]]},"holidays":["2026-02-29"])",
        "c.json#/holidays/0", "date");
}

void TestBusinessCalendar::refuses()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, place);
    QFETCH(QString, said);
    const auto read = BusinessCalendar::read('{' + members + '}', QStringLiteral("c.json"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QCOMPARE(read.error().context, place);
    QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().line()));
}

QTEST_GUILESS_MAIN(TestBusinessCalendar)
#include "test_businesscalendar.moc"
