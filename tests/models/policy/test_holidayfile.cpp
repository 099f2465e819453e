// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/holidayfile.h"

#include <QtTest>

using namespace unsnag;

namespace {

QByteArray calendarOf(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events +
           "END:VCALENDAR\r\n";
}

QByteArray dayEvent(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:1@test.invalid\r\nDTSTAMP:20250101T000000Z\r\n" + lines +
           "END:VEVENT\r\n";
}

QString datesOf(const Holidays &holidays)
{
    QStringList dates;
    for (const auto &[date, name] : holidays)
        dates.append(date.toString(Qt::ISODate));
    return dates.join(u' ');
}

} // namespace

class TestHolidayFile : public QObject
{
    Q_OBJECT
private slots:
    void readsDays_data();
    void readsDays();
    void readsNames();
    void refuses_data();
    void refuses();
};

void TestHolidayFile::readsDays_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("dates");
    QTest::newRow("one day") << QByteArray("DTSTART;VALUE=DATE:20261225\r\n") << "2026-12-25";
    QTest::newRow("line ends of Unix")
        << QByteArray("DTSTART;VALUE=DATE:20261225\n") << "2026-12-25";
    QTest::newRow("several days")
        << QByteArray("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n")
        << "2026-12-30 2026-12-31 2027-01-01";
    QTest::newRow("end on the same day")
        << QByteArray("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20261230\r\n")
        << "2026-12-30";
    QTest::newRow("duration") << QByteArray("DTSTART;VALUE=DATE:20261230\r\nDURATION:P2D\r\n")
                              << "2026-12-30 2026-12-31";
    QTest::newRow("every year") << QByteArray(
                                       "DTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY\r\n")
                                << "2026-05-01 2027-05-01 2028-05-01";
    QTest::newRow("month and day") << QByteArray("DTSTART;VALUE=DATE:20261003\r\n"
                                                 "RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3\r\n")
                                   << "2026-10-03 2027-10-03 2028-10-03";
    QTest::newRow("fourth Thursday of November")
        << QByteArray("DTSTART;VALUE=DATE:20261126\r\n"
                      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\n")
        << "2026-11-26 2027-11-25 2028-11-23";
    QTest::newRow("last Monday of May") << QByteArray("DTSTART;VALUE=DATE:20260525\r\n"
                                                      "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\r\n")
                                        << "2026-05-25 2027-05-31 2028-05-29";
    QTest::newRow("folded line") << QByteArray("DTSTART;VALUE=DATE:20260501\r\n"
                                               "RRULE:FREQ=YEA\r\n RLY;COUNT=2\r\n")
                                 << "2026-05-01 2027-05-01";
    QTest::newRow("until") << QByteArray("DTSTART;VALUE=DATE:20260501\r\n"
                                         "RRULE:FREQ=YEARLY;UNTIL=20270501\r\n")
                           << "2026-05-01 2027-05-01";
    QTest::newRow("leap day") << QByteArray("DTSTART;VALUE=DATE:20240229\r\nRRULE:FREQ=YEARLY\r\n")
                              << "2024-02-29 2028-02-29";
    QTest::newRow("exceptions and additions")
        << QByteArray("DTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY\r\n"
                      "EXDATE;VALUE=DATE:20270501\r\nRDATE;VALUE=DATE:20260601,20260602\r\n")
        << "2026-05-01 2026-06-01 2026-06-02 2028-05-01";
    QTest::newRow("not after the last year") << QByteArray("DTSTART;VALUE=DATE:20290501\r\n") << "";
    QTest::newRow("a time of day is no holiday")
        << QByteArray("DTSTART:20261225T090000Z\r\nDTEND:20261225T100000Z\r\n") << "";
    QTest::newRow("cancelled") << QByteArray("DTSTART;VALUE=DATE:20261225\r\nSTATUS:CANCELLED\r\n")
                               << "";
    QTest::newRow("a reminder inside") << QByteArray("DTSTART;VALUE=DATE:20261225\r\n"
                                                     "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\n"
                                                     "END:VALARM\r\n")
                                       << "2026-12-25";
}

void TestHolidayFile::readsDays()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, dates);
    const auto holidays = readHolidays(calendarOf(dayEvent(lines)), QStringLiteral("h.ics"), 2028);
    QVERIFY2(holidays.ok(), holidays.ok() ? "" : qPrintable(holidays.error().line()));
    QCOMPARE(datesOf(*holidays), dates);
}

void TestHolidayFile::readsNames()
{
    const auto holidays = readHolidays(
        calendarOf(dayEvent("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:Jour de l\xE2\x80\x99"
                            "an\\, le premier\\; f\xC3\xA9ri\xC3\xA9\r\n") +
                   dayEvent("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:New Year\r\n")),
        QStringLiteral("h.ics"), 2028);
    QVERIFY2(holidays.ok(), holidays.ok() ? "" : qPrintable(holidays.error().line()));
    QCOMPARE(holidays->size(), std::size_t(1));
    QCOMPARE(holidays->begin()->second,
             QString::fromUtf8("Jour de l’an, le premier; férié; New Year"));
}

void TestHolidayFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << "h.ics:1";
    QTest::newRow("no calendar") << QByteArray("hello\r\n") << "h.ics:1";
    QTest::newRow("cut off") << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") << "h.ics:2";
    QTest::newRow("wrong end") << calendarOf("BEGIN:VEVENT\r\nEND:VTODO\r\n") << "h.ics:5";
    QTest::newRow("no name") << calendarOf("nothing\r\n") << "h.ics:4";
    QTest::newRow("no date") << calendarOf(dayEvent("SUMMARY:x\r\n")) << "h.ics:4";
    QTest::newRow("wrong date") << calendarOf(dayEvent("DTSTART;VALUE=DATE:20261340\r\n"))
                                << "h.ics:7";
    QTest::newRow("wrong rule") << calendarOf(dayEvent("DTSTART;VALUE=DATE:20261225\r\n"
                                                       "RRULE:FREQ=SOMETIMES\r\n"))
                                << "h.ics:8";
    QTest::newRow("end before begin") << calendarOf(dayEvent("DTSTART;VALUE=DATE:20261225\r\n"
                                                             "DTEND;VALUE=DATE:20261201\r\n"))
                                      << "h.ics:4";
    QTest::newRow("hours") << calendarOf(
                                  dayEvent("DTSTART;VALUE=DATE:20261225\r\nDURATION:PT3H\r\n"))
                           << "h.ics:8";
    QTest::newRow("far too long") << calendarOf(dayEvent("DTSTART;VALUE=DATE:20261225\r\n"
                                                         "DTEND;VALUE=DATE:20981225\r\n"))
                                  << "h.ics:4";
    QTest::newRow("after the end") << calendarOf({}) + "X:1\r\n"
                                   << "h.ics:5";
}

void TestHolidayFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto holidays = readHolidays(text, QStringLiteral("h.ics"), 2028);
    QVERIFY(!holidays.ok());
    QCOMPARE(holidays.error().code, Code::Input);
    QCOMPARE(holidays.error().context, place);
    QVERIFY(holidays.error().detail.startsWith(QStringLiteral("expected ")));
}

QTEST_GUILESS_MAIN(TestHolidayFile)
#include "test_holidayfile.moc"
