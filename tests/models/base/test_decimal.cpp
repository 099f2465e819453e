// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"

#include <QtTest>

#include <random>

using namespace unsnag;

namespace {

Decimal decimal(const QString &text)
{
    return *Decimal::fromText(text);
}

} // namespace

class TestDecimal : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void computes_data();
    void computes();
    void computesLikeIntegers();
    void rounds_data();
    void rounds();
    void compares_data();
    void compares();
};

void TestDecimal::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<int>("places");
    QTest::newRow("kept places") << "1490.50"
                                 << "1490.50" << 2;
    QTest::newRow("integer") << "-3"
                             << "-3" << 0;
    QTest::newRow("exponent") << "1.5e3"
                              << "1500" << 0;
    QTest::newRow("small exponent") << "15e-4"
                                    << "0.0015" << 4;
    QTest::newRow("exponent inside") << "1.2345e2"
                                     << "123.45" << 2;
    QTest::newRow("zero with sign") << "-0.00"
                                    << "0.00" << 2;
    QTest::newRow("beyond a double") << "12345678901234567890.123456789"
                                     << "12345678901234567890.123456789" << 9;
}

void TestDecimal::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QFETCH(int, places);
    const auto read = Decimal::fromText(text);
    QVERIFY(read.has_value());
    QCOMPARE(read->text(), plain);
    QCOMPARE(read->places(), places);
}

void TestDecimal::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " 1", "1 ", "+1", "01", "1.", ".5", "1,5", "1e", "0x10", "NaN",
                             "Infinity", "1e401", "1e99999999999", "--1", "1\n"})
        QTest::addRow("\"%s\"", text) << QString::fromLatin1(text);
    QTest::newRow("too long") << QString(401, QLatin1Char('9'));
    QTest::newRow("other digits") << QStringLiteral("\u0661");
}

void TestDecimal::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Decimal::fromText(text));
}

void TestDecimal::computes_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("sum");
    QTest::addColumn<QString>("difference");
    QTest::addColumn<QString>("product");
    QTest::newRow("cents") << "0.10"
                           << "0.2"
                           << "0.30"
                           << "-0.10"
                           << "0.020";
    QTest::newRow("sign") << "-1.5"
                          << "0.5"
                          << "-1.0"
                          << "-2.0"
                          << "-0.75";
    QTest::newRow("leading zeros") << "0.08"
                                   << "0.09"
                                   << "0.17"
                                   << "-0.01"
                                   << "0.0072";
    QTest::newRow("long") << "99999999999999999999"
                          << "1"
                          << "100000000000000000000"
                          << "99999999999999999998"
                          << "99999999999999999999";
    QTest::newRow("zero") << "0"
                          << "-0.5"
                          << "-0.5"
                          << "0.5"
                          << "0.0";
}

void TestDecimal::computes()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, sum);
    QFETCH(QString, difference);
    QFETCH(QString, product);
    QCOMPARE((decimal(a) + decimal(b)).text(), sum);
    QCOMPARE((decimal(a) - decimal(b)).text(), difference);
    QCOMPARE((decimal(a) * decimal(b)).text(), product);
    QCOMPARE((decimal(b) + decimal(a)).text(), sum);
}

void TestDecimal::computesLikeIntegers()
{
    std::mt19937_64 chance(3);
    for (int i = 0; i < 2000; ++i) {
        const auto a = static_cast<long long>(chance() % 2'000'000'000) - 1'000'000'000;
        const auto b = static_cast<long long>(chance() % 2'000'000'000) - 1'000'000'000;
        const Decimal cent = decimal(QStringLiteral("0.01"));
        QVERIFY(Decimal(a) * cent + Decimal(b) * cent == Decimal(a + b) * cent);
        QVERIFY(Decimal(a) * Decimal(b) == Decimal(a * b));
        QCOMPARE(Decimal(a) * cent < Decimal(b) * cent, a < b);
    }
}

void TestDecimal::rounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("half up") << "2.345" << 2 << "2.35";
    QTest::newRow("half of a negative") << "-2.345" << 2 << "-2.35";
    QTest::newRow("below half") << "2.3449999" << 2 << "2.34";
    QTest::newRow("carries") << "9.995" << 2 << "10.00";
    QTest::newRow("to a whole") << "0.5" << 0 << "1";
    QTest::newRow("fills up") << "7" << 2 << "7.00";
    QTest::newRow("to nothing") << "-0.004" << 2 << "0.00";
}

void TestDecimal::rounds()
{
    QFETCH(QString, text);
    QFETCH(int, places);
    QFETCH(QString, rounded);
    QCOMPARE(decimal(text).rounded(places).text(), rounded);
}

void TestDecimal::compares_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("order");
    QTest::newRow("places") << "1.50"
                            << "1.5" << 0;
    QTest::newRow("zeros") << "-0.0"
                           << "0" << 0;
    QTest::newRow("not by text") << "9"
                                 << "10" << -1;
    QTest::newRow("negative") << "-9"
                              << "-10" << 1;
    QTest::newRow("beyond a double") << "0.10000000000000000001"
                                     << "0.1" << 1;
}

void TestDecimal::compares()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, order);
    QCOMPARE(decimal(a) == decimal(b), order == 0);
    QCOMPARE(decimal(a) < decimal(b), order < 0);
    QCOMPARE(decimal(a) > decimal(b), order > 0);
    QCOMPARE(decimal(QStringLiteral("-0.1")).isNegative(), true);
    QCOMPARE(decimal(QStringLiteral("-0.0")).isNegative(), false);
    QVERIFY(decimal(QStringLiteral("0.00")).isZero() && !decimal(QStringLiteral("0.01")).isZero());
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "test_decimal.moc"
