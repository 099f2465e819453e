// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holidays of five regions, as iCalendar files and as the list they were made from.
#include "models/base/json.h"
#include "models/policy/holidayfile.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

QByteArray suiteFile(const QString &name)
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/holidays/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHolidays : public QObject
{
    Q_OBJECT
private slots:
    void importEqualsTheList_data();
    void importEqualsTheList();
};

void TestHolidays::importEqualsTheList_data()
{
    QTest::addColumn<QString>("region");
    const QDir folder(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/holidays"));
    const QStringList files = folder.entryList({QStringLiteral("*.ics.txt")}, QDir::Files);
    QCOMPARE(files.size(), 5);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.section(u'.', 0, 0);
}

void TestHolidays::importEqualsTheList()
{
    QFETCH(QString, region);
    const auto list = readJson(suiteFile(region + QStringLiteral(".json")));
    QVERIFY(list.ok() && list->isObject());
    const auto holidays =
        readHolidays(suiteFile(region + QStringLiteral(".ics.txt")), region, 2100);
    QVERIFY2(holidays.ok(), holidays.ok() ? "" : qPrintable(holidays.error().line()));
    QStringList read;
    for (const auto &[date, name] : *holidays)
        read.append(date.toString(Qt::ISODate) + u' ' + name);
    QStringList expected;
    for (const auto &[date, name] : list->object())
        expected.append(date + u' ' + name.toString());
    expected.sort();
    QCOMPARE(read, expected);
}

QTEST_GUILESS_MAIN(TestHolidays)
#include "test_holidays.moc"
