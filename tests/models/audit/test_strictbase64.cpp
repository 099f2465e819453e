// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/strictbase64.h"

#include <QtTest>

using namespace unsnag;

class TestStrictBase64 : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatIsWritten();
    void refuses_data();
    void refuses();
    void hasOneTextForEveryBytes();
};

void TestStrictBase64::readsWhatIsWritten()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(readBase64(bytes.toBase64()), std::optional(bytes));
        bytes += static_cast<char>(i * 7);
    }
}

void TestStrictBase64::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no padding") << QByteArray("AA");
    QTest::newRow("half a padding") << QByteArray("AA=");
    QTest::newRow("too much padding") << QByteArray("AA===");
    QTest::newRow("padding alone") << QByteArray("====");
    QTest::newRow("padding in the middle") << QByteArray("AA==AAAA");
    QTest::newRow("one character") << QByteArray("A");
    QTest::newRow("spare bits of four") << QByteArray("AB==");
    QTest::newRow("spare bits of two") << QByteArray("AAB=");
    QTest::newRow("space before") << QByteArray(" AAAA");
    QTest::newRow("space after") << QByteArray("AAAA ");
    QTest::newRow("newline after") << QByteArray("AAAA\n");
    QTest::newRow("space inside") << QByteArray("AA AA");
    QTest::newRow("alphabet for addresses") << QByteArray("-_-_");
    QTest::newRow("zero byte") << QByteArray("AAAA\0", 5);
}

void TestStrictBase64::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readBase64(text));
}

void TestStrictBase64::hasOneTextForEveryBytes()
{
    const QByteArray letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    int accepted = 0;
    for (const char third : letters) {
        for (const char last : letters) {
            const QByteArray text = QByteArray("Qk") + third + last;
            const auto bytes = readBase64(text);
            accepted += bytes ? 1 : 0;
            QVERIFY(!bytes || bytes->toBase64() == text);
        }
    }
    // Three bytes that begin with 'B': all 64 * 64 texts; two and one: those without spare bits.
    QCOMPARE(accepted, 64 * 64 + 16 + 0);
}

QTEST_GUILESS_MAIN(TestStrictBase64)
#include "test_strictbase64.moc"
