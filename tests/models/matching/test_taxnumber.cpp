// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/taxnumber.h"

#include <QtTest>

using namespace unsnag;

Q_DECLARE_METATYPE(unsnag::TaxCheck)

class TestTaxNumber : public QObject
{
    Q_OBJECT
private slots:
    void readsIds_data();
    void readsIds();
    void staysCalm_data();
    void staysCalm();
    void leavesTheCountryOut_data();
    void leavesTheCountryOut();
    void knowsASlip_data();
    void knowsASlip();
};

void TestTaxNumber::readsIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<TaxCheck>("check");
    const auto row = [](const char *text, const char *country, const char *key, const char *told,
                        TaxCheck check) {
        QTest::addRow("%s of %s", text, country) << QByteArray(text) << QByteArray(country)
                                                 << QByteArray(key) << QByteArray(told) << check;
    };
    using enum TaxCheck;
    row("de 136.695-976", "", "DE136695976", "DE", Valid);
    row("DE136695976", "AT", "DE136695976", "DE", Valid);
    row("136695976", "DE", "DE136695976", "DE", Valid);
    row("136695976", "", "136695976", "", Unknown);
    row("DE136695978", "DE", "DE136695978", "DE", Broken);
    row("DE13669597", "DE", "DE13669597", "DE", Broken);
    row("EL094259216", "", "GR094259216", "GR", Valid);
    row("GR 094259216", "", "GR094259216", "GR", Valid);
    row("094259216", "GR", "GR094259216", "GR", Valid);
    row("CHE-107.787.577 IVA", "", "CH107787577", "CH", Valid);
    row("CHE107787577MWST", "CH", "CH107787577", "CH", Valid);
    row("XI980780684", "", "GB980780684", "GB", Valid);
    row("GB 980 7806 84", "GB", "GB980780684", "GB", Valid);
    row("ATU13585627", "", "ATU13585627", "AT", Valid);
    row("U13585627", "AT", "ATU13585627", "AT", Valid);
    row("21/815/08150", "DE", "2181508150", "", Unknown);
    row("HRB 12345 B", "DE", "HRB12345B", "", Unknown);
    row("Кириллица 12", "", "Кириллица12", "", Unknown);
    row("ＤＥ１３６６９５９７６", "", "DE136695976", "DE", Valid);
    row("", "DE", "", "", Unknown);
    row("---", "", "", "", Unknown);
}

void TestTaxNumber::readsIds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, told);
    QFETCH(TaxCheck, check);
    const TaxNumber number = taxNumber(text.toStdString(), country.toStdString());
    QCOMPARE(QByteArray::fromStdString(number.key), key);
    QCOMPARE(QByteArray::fromStdString(number.country), told);
    QCOMPARE(number.check, check);
}

void TestTaxNumber::staysCalm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\xC3 DE\xF5\x80 136695976");
    QTest::newRow("NUL") << QByteArray("DE\0"
                                       "136695976",
                                       12);
    QTest::newRow("digits") << QByteArray(1'000'000, '1');
    QTest::newRow("letters") << QByteArray(1'000'000, 'A');
    QTest::newRow("dashes") << QByteArray(1'000'000, '-');
    QTest::newRow("wide") << QByteArray("\xD0\x96").repeated(500'000);
    QTest::newRow("country alone") << QByteArray("DE");
    QTest::newRow("Swiss alone") << QByteArray("CHE");
}

void TestTaxNumber::staysCalm()
{
    QFETCH(QByteArray, text);
    const std::string plain = text.toStdString();
    for (const char *country : {"", "DE", "FR", "CH", "de", "xyz", "\xFF\xFF"}) {
        const TaxNumber number = taxNumber(plain, country);
        QVERIFY(number.key.size() <= 60);
        QVERIFY(bareTax(number.key).size() <= number.key.size());
        QVERIFY(!isNearTax(plain, plain));
    }
    QVERIFY(bareTax(plain).size() <= plain.size());
}

void TestTaxNumber::leavesTheCountryOut_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("bare");
    const auto row = [](const char *key, const char *bare) {
        QTest::addRow("%s", key) << QByteArray(key) << QByteArray(bare);
    };
    row("DE136695976", "136695976");
    row("DE136695978", "136695978");
    row("136695976", "136695976");
    row("ATU13585627", "U13585627");
    row("CH107787577", "107787577");
    row("GR094259216", "094259216");
    row("HRB12345B", "HRB12345B");
    row("", "");
}

void TestTaxNumber::leavesTheCountryOut()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, bare);
    QCOMPARE(QByteArray::fromStdString(bareTax(key.toStdString())), bare);
}

void TestTaxNumber::knowsASlip_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isNear");
    const auto row = [](const char *a, const char *b, bool isNear) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << isNear;
    };
    row("DE136695976", "DE136695978", true);
    row("DE136695976", "DE136659976", true);
    row("DE136695976", "DE13669597", true);
    row("DE136695976", "DE36695976", true);
    row("DE136695976", "DE1366959766", true);
    row("DE136695976", "DE136695976", false);
    row("DE136695976", "SE136695976", false);
    row("DE136695976", "ED136695976", false);
    row("DE136695976", "DE136695789", false);
    row("DE136695976", "DE1366959", false);
    row("NLO04495445B01", "NL004495445B01", true);
    row("123456", "123457", false);
    row("1234567", "123456", false);
    row("", "", false);
}

void TestTaxNumber::knowsASlip()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, isNear);
    QCOMPARE(isNearTax(a.toStdString(), b.toStdString()), isNear);
    QCOMPARE(isNearTax(b.toStdString(), a.toStdString()), isNear);
}

QTEST_GUILESS_MAIN(TestTaxNumber)
#include "test_taxnumber.moc"
