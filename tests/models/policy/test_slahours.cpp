// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Business time as other programs count it: public cases, and cases counted minute by minute.
#include "models/policy/slarecord.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>
#include <QtTest>

using namespace unsnag;
using std::chrono::minutes;

namespace {

const char *const dayNames[] = {"monday", "tuesday",  "wednesday", "thursday",
                                "friday", "saturday", "sunday"};

Json readSuite(const QString &name)
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/sla-hours/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto json = readJson(file.readAll(), name);
    return json.ok() ? *json : Json();
}

QByteArray calendarText(const QString &zone, const Json &week, const Json &holidays)
{
    return Json(JsonObject{{QStringLiteral("id"), "c"},
                           {QStringLiteral("title"), "c"},
                           {QStringLiteral("version"), "1"},
                           {QStringLiteral("zone"), zone},
                           {QStringLiteral("week"), week},
                           {QStringLiteral("holidays"), holidays}})
        .toText();
}

QString utcText(const QString &local, const QTimeZone &zone)
{
    const QDateTime there = QDateTime::fromString(local, QStringLiteral("yyyy-MM-ddTHH:mm"));
    return QDateTime(there.date(), there.time(), zone).toUTC().toString(Qt::ISODate);
}

} // namespace

class TestSlaHours : public QObject
{
    Q_OBJECT
private slots:
    void addsTime_data();
    void addsTime();
    void measuresTime_data();
    void measuresTime();

private:
    static Json weekOf(const Json &calendar);
};

Json TestSlaHours::weekOf(const Json &calendar)
{
    Json week = JsonObject{};
    for (int day = 0; day < 7; ++day) {
        const Json &spans = calendar["week_monday_is_0"][QString::number(day)];
        if (spans.isArray())
            week.set(QLatin1String(dayNames[day]), spans);
    }
    return week;
}

void TestSlaHours::addsTime_data()
{
    QTest::addColumn<QByteArray>("calendar");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("due");
    const Json counted = readSuite(QStringLiteral("sample_cases.json"));
    int number = 0;
    for (const Json &test : counted["cases"].array()) {
        ++number;
        if (test["op"].toString() != QLatin1String("add"))
            continue;
        const QString name = test["calendar"].toString();
        const Json &calendar = counted["calendars"][name];
        QTest::addRow("%s %d", qPrintable(name), number)
            << calendarText(calendar["zone"].toString(), weekOf(calendar), calendar["holidays"])
            << test["start"].toString() << static_cast<int>(test["minutes"].toInt())
            << test["result"].toString();
    }
    const QTimeZone newYork("America/New_York");
    Json week = JsonObject{};
    for (int day = 0; day < 5; ++day)
        week.set(QLatin1String(dayNames[day]), JsonArray{JsonArray{"09:00", "17:00"}});
    const Json gem = readSuite(QStringLiteral("business_time_gem.json"));
    for (const Json &test : gem["cases"].array()) {
        QTest::newRow(qPrintable(test["name"].toString()))
            << calendarText(QStringLiteral("America/New_York"), week, test["holidays"])
            << utcText(test["start_local"].toString(), newYork)
            << static_cast<int>(test["minutes"].toInt())
            << utcText(test["result_local"].toString(), newYork);
    }
}

void TestSlaHours::addsTime()
{
    QFETCH(QByteArray, calendar);
    QFETCH(QString, start);
    QFETCH(int, count);
    QFETCH(QString, due);
    const auto read = BusinessCalendar::read(calendar, QStringLiteral("c"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    const DueTime answer = dueTime(*read, *fromRfc3339(start), minutes(count), {});
    QCOMPARE(toRfc3339(answer.due), toRfc3339(*fromRfc3339(due)));
    SlaRecord record;
    record.opened = *fromRfc3339(start);
    record.terms = {{record.opened, minutes(0), minutes(count), *read, {}}};
    QVERIFY(slaStanding(record, record.opened).resolution.due == answer.due);
}

void TestSlaHours::measuresTime_data()
{
    QTest::addColumn<QByteArray>("calendar");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("count");
    const Json counted = readSuite(QStringLiteral("sample_cases.json"));
    int number = 0;
    for (const Json &test : counted["cases"].array()) {
        ++number;
        if (test["op"].toString() != QLatin1String("between"))
            continue;
        const QString name = test["calendar"].toString();
        const Json &calendar = counted["calendars"][name];
        QTest::addRow("%s %d", qPrintable(name), number)
            << calendarText(calendar["zone"].toString(), weekOf(calendar), calendar["holidays"])
            << test["start"].toString() << test["end"].toString()
            << static_cast<int>(test["minutes"].toInt());
    }
}

void TestSlaHours::measuresTime()
{
    QFETCH(QByteArray, calendar);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(int, count);
    const auto read = BusinessCalendar::read(calendar, QStringLiteral("c"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    const Timestamp from = *fromRfc3339(start);
    const Timestamp until = *fromRfc3339(end);
    QCOMPARE(workingTimeLeft(*read, from, until).count(), count);
    QCOMPARE(workingTimeLeft(*read, until, from).count(), -count);
}

QTEST_GUILESS_MAIN(TestSlaHours)
#include "test_slahours.moc"
