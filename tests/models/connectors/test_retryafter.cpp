// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/retryafter.h"

#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;

//! Both forms of Retry-After.
class TestRetryAfter : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
};

void TestRetryAfter::reads_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: malformed
    QTest::newRow("seconds") << QByteArray("120") << qint64(120000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("blanks around") << QByteArray(" 7 ") << qint64(7000);
    QTest::newRow("IMF-fixdate") << QByteArray("Mon, 23 Nov 2026 09:30:30 GMT") << qint64(30000);
    QTest::newRow("RFC 850") << QByteArray("Monday, 23-Nov-26 09:31:00 GMT") << qint64(60000);
    QTest::newRow("asctime") << QByteArray("Mon Nov 23 09:30:01 2026") << qint64(1000);
    QTest::newRow("past date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("negative") << QByteArray("-3") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("too large") << QByteArray("99999999999999999999") << qint64(-1);
}

void TestRetryAfter::reads()
{
    QFETCH(const QByteArray, value);
    QFETCH(const qint64, milliseconds);
    const auto now = *fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"));
    const auto found = parseRetryAfter(value, now);
    QCOMPARE(found ? qint64(found->count()) : qint64(-1), milliseconds);
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "test_retryafter.moc"
