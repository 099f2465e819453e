// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/wiremoment.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace unsnag;

//! Moments and days in every form that the systems write them.
class TestWireMoment : public QObject
{
    Q_OBJECT
private slots:
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void readsDays_data();
    void readsDays();
    void refuses_data();
    void refuses();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
};

void TestWireMoment::writes_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *format, const char *zone, const char *moment, const char *day) {
        QTest::addRow("%s", format)
            << QString::fromLatin1(zone) << QString::fromLatin1(moment) << QString::fromLatin1(day);
    };
    row("iso", "", "2026-11-20T23:30:15.250Z", "2026-11-20");
    row("iso_seconds", "", "2026-11-20T23:30:15Z", "2026-11-20T00:00:00Z");
    row("naive", "", "2026-11-20T23:30:15", "2026-11-20T00:00:00");
    row("naive_space", "Europe/Berlin", "2026-11-21 00:30:15", "2026-11-20 00:00:00");
    row("epoch_s", "", "1795217415", "1795132800");
    row("epoch_ms", "", "1795217415250", "1795132800000");
    row("json_date", "", "/Date(1795217415250)/", "/Date(1795132800000)/");
    row("compact", "", "20261120233015", "20261120");
    row("http_date", "", "Fri, 20 Nov 2026 23:30:15 GMT", "Fri, 20 Nov 2026 00:00:00 GMT");
    row("date_part", "America/New_York", "2026-11-20", "2026-11-20");
}

void TestWireMoment::writes()
{
    QFETCH(const QString, zone);
    const WireMoment form(QString::fromLatin1(QTest::currentDataTag()), zone);
    QTEST(form.text(*fromRfc3339(QStringLiteral("2026-11-20T23:30:15.250Z"))), "moment");
    QTEST(form.text(QDate(2026, 11, 20)), "day");
}

void TestWireMoment::reads_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *name, const char *format, const char *zone, const char *value,
                        const char *moment) {
        QTest::newRow(name) << QString::fromLatin1(format) << QString::fromLatin1(zone)
                            << QByteArray(value) << QString::fromLatin1(moment);
    };
    const char *const noon = "2026-11-20T12:00:00.000Z";
    row("offset with a colon", "", "", R"("2026-11-20T13:00:00+01:00")", noon);
    row("offset without", "", "", R"("2026-11-20T12:00:00.000+0000")", noon);
    row("offset of hours", "", "", R"("2026-11-20T07:00:00-05")", noon);
    row("offset of half an hour", "", "", R"("2026-11-20T17:30:00+05:30")", noon);
    row("seven decimals", "", "", R"("2026-11-20T12:00:00.1234567Z")", "2026-11-20T12:00:00.123Z");
    row("one decimal", "", "", R"("2026-11-20T12:00:00.5Z")", "2026-11-20T12:00:00.500Z");
    row("no seconds", "", "", R"("2026-11-20T12:00Z")", noon);
    row("naive in UTC", "naive", "", R"("2026-11-20T12:00:00")", noon);
    row("naive in a zone", "naive_space", "Europe/Berlin", R"("2026-11-20 13:00:00")", noon);
    row("naive in summer", "naive", "Europe/Berlin", R"("2026-07-01T14:00:00")",
        "2026-07-01T12:00:00.000Z");
    row("compact", "compact", "", R"("20261120120000")", noon);
    row("seconds", "epoch_s", "", "1795176000", noon);
    row("seconds as text", "epoch_s", "", R"("1795176000")", noon);
    row("seconds with decimals", "epoch_s", "", "1795176000.25", "2026-11-20T12:00:00.250Z");
    row("before 1970", "epoch_s", "", "-1", "1969-12-31T23:59:59.000Z");
    row("milliseconds", "epoch_ms", "", "1795176000000", noon);
    row("a text where epochs are due", "epoch_ms", "", R"("2026-11-20T12:00:00Z")", noon);
    row("json date", "json_date", "", R"("\/Date(1795176000000)\/")", noon);
    row("json date with an offset", "json_date", "", R"("/Date(1573755038314+0000)/")",
        "2019-11-14T18:10:38.314Z");
    row("json date elsewhere", "json_date", "", R"("/Date(1573755038314+1300)/")",
        "2019-11-14T18:10:38.314Z");
    row("json date before 1970", "json_date", "", R"("/Date(-1000)/")", "1969-12-31T23:59:59.000Z");
    row("a day alone", "", "", R"("2026-11-20")", "2026-11-20T00:00:00.000Z");
}

void TestWireMoment::reads()
{
    QFETCH(const QString, format);
    QFETCH(const QString, zone);
    QFETCH(const QByteArray, value);
    const auto moment = WireMoment(format, zone).read(*readJson(value));
    QVERIFY(moment.has_value());
    QTEST(toRfc3339(*moment), "moment");
}

void TestWireMoment::readsDays_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *name, const char *format, const char *zone, const char *value,
                        const QDate &day) {
        QTest::newRow(name) << QString::fromLatin1(format) << QString::fromLatin1(zone)
                            << QByteArray(value) << day;
    };
    const QDate day(2026, 11, 20);
    row("day", "", "", R"("2026-11-20")", day);
    row("midnight", "", "", R"("2026-11-20T00:00:00")", day);
    row("as written", "", "", R"("2026-11-20T23:00:00-05:00")", day);
    row("in the zone", "", "Europe/Berlin", R"("2026-11-19T23:00:00Z")", day);
    row("compact", "compact", "", R"("20261120")", day);
    row("seconds", "epoch_s", "", "1795132800", day);
    row("seconds of midnight elsewhere", "epoch_s", "Europe/Berlin", "1795129200", day);
    row("json date", "json_date", "", R"("/Date(1795132800000+0000)/")", day);
    row("leap day", "", "", R"("2028-02-29")", QDate(2028, 2, 29));
}

void TestWireMoment::readsDays()
{
    QFETCH(const QString, format);
    QFETCH(const QString, zone);
    QFETCH(const QByteArray, value);
    const auto day = WireMoment(format, zone).readDay(*readJson(value));
    QVERIFY(day.has_value());
    QTEST(*day, "day");
}

void TestWireMoment::refuses_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
         {R"("")", R"("tomorrow")", R"("2026-02-30")", R"("2026-11-20T25:00:00Z")",
          R"("2026-11-20T12:60:00Z")", R"("/Date(x)/")", R"("/Date(1)/ or 1=1")", "true", "[1]",
          R"({"a":1})", R"("2026-13-20T12:00:00Z")", R"("2026-11-20T12:00:00Z; drop")", "null"})
        QTest::newRow(value) << QByteArray(value);
}

void TestWireMoment::refuses()
{
    QFETCH(const QByteArray, value);
    const Json json = *readJson(value);
    for (const QString &format : WireMoment::formats()) {
        QVERIFY2(!WireMoment(format).read(json).has_value(), qPrintable(format));
        QVERIFY2(!WireMoment(format).readDay(json).has_value(), qPrintable(format));
    }
}

void TestWireMoment::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("zone");
    for (const QString &format : WireMoment::formats()) {
        if (format == QLatin1String("http_date") || format == QLatin1String("date_part"))
            continue; // written only
        for (const char *zone : {"", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati"})
            QTest::addRow("%s %s", qPrintable(format), zone) << QString::fromLatin1(zone);
    }
}

void TestWireMoment::readsWhatItWrites()
{
    QFETCH(const QString, zone);
    const QString format =
        QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0);
    const WireMoment form(format, zone);
    const bool keepsMilliseconds = format == QLatin1String("iso") ||
                                   format == QLatin1String("epoch_ms") ||
                                   format == QLatin1String("json_date");
    QRandomGenerator random(20261126);
    for (int i = 0; i < 500; ++i) {
        // Winter days: the hour that a zone has twice in autumn cannot be told apart.
        const int days = random.bounded(0, 60) + 365 * random.bounded(0, 60);
        const std::int64_t part = random.bounded(86400000);
        Timestamp moment{std::chrono::days(days + 5) + std::chrono::milliseconds(part)};
        if (!keepsMilliseconds)
            moment = std::chrono::floor<std::chrono::seconds>(moment);
        const QString text = form.text(moment);
        const Json wire = form.isNumber() ? Json::number(text) : Json(text);
        const auto read = form.read(wire);
        QVERIFY2(read.has_value(), qPrintable(text));
        QCOMPARE(toRfc3339(*read), toRfc3339(moment));
        const QDate day = QDate(1990, 1, 1).addDays(random.bounded(0, 20000));
        const QString dayText = form.text(day);
        QCOMPARE(form.readDay(form.isNumber() ? Json::number(dayText) : Json(dayText)),
                 std::optional(day));
    }
}

QTEST_GUILESS_MAIN(TestWireMoment)
#include "test_wiremoment.moc"
