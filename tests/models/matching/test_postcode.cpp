// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/postcode.h"

#include <QtTest>

using namespace unsnag;

class TestPostcode : public QObject
{
    Q_OBJECT
private slots:
    void makesKeys_data();
    void makesKeys();
    void comparesPlaces_data();
    void comparesPlaces();
    void staysCalm_data();
    void staysCalm();
};

void TestPostcode::makesKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *text, const char *country, const char *key) {
        QTest::addRow("%s of %s", text, country)
            << QByteArray(text) << QByteArray(country) << QByteArray(key);
    };
    row("D-10115", "", "10115");
    row("D-10115", "DE", "10115");
    row("DE 10115", "DE", "10115");
    row("1067", "DE", "01067");
    row("01067", "DE", "01067");
    row("10 115", "DE", "10115");
    row("ec1a 1bb", "GB", "EC1A1BB");
    row("ec1a 1bb", "", "EC1A1BB");
    row("00-950", "PL", "00950");
    row("950", "PL", "00950");
    row("12345-6789", "US", "12345");
    row("12345-6789", "", "12345");
    row("123456789", "US", "12345");
    row("2134", "US", "02134");
    row("21341234", "US", "02134");
    row("501", "US", "00501");
    row("75008 CEDEX 08", "FR", "75008");
    row("F-75008", "FR", "75008");
    row("1234 ab", "NL", "1234AB");
    row("NL-1234 AB", "NL", "1234AB");
    row("k1a 0b1", "CA", "K1A0B1");
    row("100-0001", "JP", "1000001");
    row("〒１００－０００１", "JP", "1000001");
    row("600001", "JP", "0600001");
    row("LV-1010", "LV", "1010");
    row("LT-01234", "LT", "01234");
    row("SE-123 45", "SE", "12345");
    row("CH-8001", "CH", "8001");
    row("8001", "CH", "8001");
    row("L-1234", "LU", "1234");
    row("C1001ABC", "AR", "1001");
    row("01310-100", "BR", "01310100");
    row("1310100", "BR", "01310100");
    row("1000-001", "PT", "1000001");
    row("AD500", "AD", "500");
    row("D02 X285", "IE", "D02X285");
    row("VLT 1117", "MT", "VLT1117");
    row("VLT-1117", "MT", "VLT1117");
    row("K1A-0B1", "CA", "K1A0B1");
    row("K1A-0B1", "", "K1A0B1");
    row("GB-EC1A 1BB", "GB", "EC1A1BB");
    row("LV-1010", "", "1010");
    row("A-B", "", "AB");
    row("12", "DE", "12");
    row("n/a", "DE", "");
    row("", "DE", "");
    row("", "", "");
    row("-", "GB", "");
}

void TestPostcode::makesKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, key);
    QCOMPARE(QByteArray::fromStdString(postcodeKey(text.toStdString(), country.toStdString())),
             key);
}

void TestPostcode::comparesPlaces_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<double>("similarity");
    const auto row = [](const char *a, const char *b, const char *country, double similarity) {
        QTest::addRow("%s %s of %s", a, b, country)
            << QByteArray(a) << QByteArray(b) << QByteArray(country) << similarity;
    };
    row("10115", "10115", "DE", 1);
    row("10115", "10117", "DE", 0.6);
    row("10115", "10999", "DE", 0.3);
    row("10115", "20095", "DE", 0);
    row("02134", "02139", "US", 0.6);
    row("02134", "02999", "US", 0.3);
    row("EC1A1BB", "EC1A2AA", "GB", 0.6);
    row("EC1A1BB", "EC1A", "GB", 0.6);
    row("EC1A1BB", "EC2V7HH", "GB", 0.3);
    row("E16AN", "EC1A1BB", "GB", 0);
    row("M11AE", "M25BQ", "GB", 0.3);
    row("M11AE", "ME11AE", "GB", 0);
    row("EC1A1BB", "EC1A2AA", "", 0.6);
    row("1234AB", "1234CD", "NL", 0.6);
    row("1234AB", "1234", "NL", 0.6);
    row("1234AB", "1299AB", "NL", 0.3);
    row("K1A0B1", "K1A9Z9", "CA", 0.6);
    row("K1A0B1", "K2A0B1", "CA", 0.3);
    row("1000001", "1008111", "JP", 0.6);
    row("1000001", "1060032", "JP", 0.3);
    row("00950", "00123", "PL", 0.6);
    row("00950", "01123", "PL", 0.3);
    row("8001", "8050", "CH", 0.6);
    row("8001", "8400", "CH", 0.3);
    row("8001", "9001", "CH", 0);
    row("10115", "10117", "", 0.6);
    row("10115", "1011", "", 0);
    row("", "", "DE", 0);
    row("10115", "", "DE", 0);
    row("1", "2", "DE", 0);
}

void TestPostcode::comparesPlaces()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, country);
    QFETCH(double, similarity);
    const auto compare = [&](const QByteArray &left, const QByteArray &right) {
        return postcodeSimilarity(left.toStdString(), right.toStdString(), country.toStdString());
    };
    QCOMPARE(compare(a, b), similarity);
    QCOMPARE(compare(b, a), similarity);
}

void TestPostcode::staysCalm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\xC3 \xF5\x80");
    QTest::newRow("NUL") << QByteArray("10\0"
                                       "115",
                                       6);
    QTest::newRow("digits") << QByteArray(1'000'000, '1');
    QTest::newRow("letters") << QByteArray(1'000'000, 'a');
    QTest::newRow("dashes") << QByteArray(1'000'000, '-');
}

void TestPostcode::staysCalm()
{
    QFETCH(QByteArray, text);
    const std::string plain = text.toStdString();
    for (const char *country : {"", "DE", "GB", "US", "de", "xyz", "\xFF\xFF"}) {
        const std::string key = postcodeKey(plain, country);
        QVERIFY(key.size() <= 16);
        QCOMPARE(postcodeSimilarity(plain, plain, country), 1.0);
        QVERIFY(postcodeSimilarity(plain, key, country) <= 1);
    }
}

QTEST_GUILESS_MAIN(TestPostcode)
#include "test_postcode.moc"
