// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/canonicaljson.h"

#include <QtTest>

using namespace unsnag;

class TestCanonicalJson : public QObject
{
    Q_OBJECT
private slots:
    void writes_data();
    void writes();
    void ordersByCodeUnits();
    void refuses_data();
    void refuses();
    void isStable();
};

void TestCanonicalJson::writes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("blanks") << QByteArray(" { \"b\" : [ 1 , true , null ] , \"a\" : \"x\" } ")
                            << QByteArray(R"({"a":"x","b":[1,true,null]})");
    QTest::newRow("empty") << QByteArray("{\"a\":{},\"b\":[]}") << QByteArray(R"({"a":{},"b":[]})");
    QTest::newRow("trailing zero") << QByteArray("12.50") << QByteArray("12.5");
    QTest::newRow("minus zero") << QByteArray("-0.0") << QByteArray("0");
    QTest::newRow("21 digits") << QByteArray("1e20") << QByteArray("100000000000000000000");
    QTest::newRow("22 digits") << QByteArray("1e21") << QByteArray("1e+21");
    QTest::newRow("small") << QByteArray("0.000001") << QByteArray("0.000001");
    QTest::newRow("smaller") << QByteArray("0.0000001") << QByteArray("1e-7");
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993")
                                 << QByteArray("9007199254740992");
    QTest::newRow("controls") << QByteArray(R"("\u0000\b\t\n\f\r\u001f\"\\\/\u007f")")
                              << QByteArray("\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\x7f\"");
    QTest::newRow("beyond the plane")
        << QByteArray(R"("\ud83d\ude02")") << QByteArray("\"\xF0\x9F\x98\x82\"");
}

void TestCanonicalJson::writes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto json = readJson(text);
    QVERIFY2(json.ok(), json.ok() ? "" : qPrintable(json.error().line()));
    const auto written = canonicalJson(*json);
    QVERIFY(written.ok());
    QCOMPARE(*written, canonical);
}

void TestCanonicalJson::ordersByCodeUnits()
{
    // U+FB33 comes after the surrogates of U+1F602, though its code point is smaller.
    const auto json = readJson("{\"\xEF\xAC\xB3\":1,\"\xF0\x9F\x98\x82\":2}");
    QVERIFY(json.ok());
    QCOMPARE(*canonicalJson(*json), QByteArray("{\"\xF0\x9F\x98\x82\":2,\"\xEF\xAC\xB3\":1}"));
}

void TestCanonicalJson::refuses_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("too large") << "1e400" << QByteArray();
    QTest::newRow("too large without exponent") << QString(400, QLatin1Char('9')) << QByteArray();
    QTest::newRow("too large, small first") << QStringLiteral("0.001e999") << QByteArray();
    QTest::newRow("absurd exponent") << QStringLiteral("1e99999999999999999999") << QByteArray();
    QTest::newRow("vanishing") << "1e-400" << QByteArray("0");
    QTest::newRow("absurdly small") << QStringLiteral("1e-99999999999999999999") << QByteArray("0");
    QTest::newRow("largest") << "1.7976931348623157e308" << QByteArray("1.7976931348623157e+308");
}

void TestCanonicalJson::refuses()
{
    QFETCH(QString, number);
    QFETCH(QByteArray, written);
    const Json json = JsonObject{{QStringLiteral("n"), Json::number(number)}};
    const auto canonical = canonicalJson(json);
    QCOMPARE(canonical.ok(), !written.isEmpty());
    if (canonical.ok()) {
        QCOMPARE(*canonical, "{\"n\":" + written + "}");
    } else {
        QCOMPARE(codeName(canonical.error().code), QStringLiteral("input"));
        QCOMPARE(canonical.error().context, QStringLiteral("/n"));
    }
}

void TestCanonicalJson::isStable()
{
    const auto json = readJson(R"({"z":[0.1,1e300,"ä"],"a":{"y":-1.5e-9,"b":"\u20ac"}})");
    QVERIFY(json.ok());
    const QByteArray once = *canonicalJson(*json);
    QCOMPARE(*canonicalJson(*readJson(once)), once);
}

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "test_canonicaljson.moc"
