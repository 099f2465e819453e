// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/json.h"

#include <QtTest>

using namespace unsnag;

class TestJson : public QObject
{
    Q_OBJECT
private slots:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void refuses_data();
    void refuses();
    void namesThePlace();
    void quotesNoText_data();
    void quotesNoText();
    void keepsItsLimits();
    void comparesNumbersByValue();
    void answersForWhatIsNotThere();
    void editsInPlace();
    void keepsCopiesApart();
    void isEmptyWhereItWasMovedAway();
    void indents();
};

void TestJson::writesWhatItRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    const auto same = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(text);
    };
    same("money", R"({"amount":1490.50})");
    same("exponent", "[1e3,1E-2]");
    same("beyond 64 bits", "[123456789012345678901234567890]");
    same("unsigned", "[18446744073709551615]");
    same("negative", "[-9223372036854775808]");
    same("scalars", R"([true,false,null,"",0])");
    same("escapes", R"(["\"\\\b\f\n\r\t\u0001/"])");
    same("letters", "[\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x82\"]");
    same("empty", R"({"a":[],"b":{}})");
    QTest::newRow("sorted") << QByteArray(" { \"b\" : 1 , \"a\" : 2 } \n")
                            << QByteArray(R"({"a":2,"b":1})");
    QTest::newRow("surrogates") << QByteArray(R"(["\ud83d\ude02"])")
                                << QByteArray("[\"\xF0\x9F\x98\x82\"]");
}

void TestJson::writesWhatItRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, written);
    const auto json = readJson(text);
    QVERIFY2(json.ok(), json.ok() ? "" : qPrintable(json.error().line()));
    QCOMPARE(json->toText(), written);
    QCOMPARE(*readJson(json->toIndentedText()), *json);
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("duplicate member") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("duplicate, escaped") << QByteArray(R"({"a":1,"\u0061":2})");
    QTest::newRow("trailing text") << QByteArray("{} x");
    QTest::newRow("two values") << QByteArray("1 2");
    QTest::newRow("trailing comma") << QByteArray("[1,]");
    QTest::newRow("comment") << QByteArray("/* */ 1");
    QTest::newRow("single quotes") << QByteArray("['a']");
    QTest::newRow("bad UTF-8") << QByteArray("[\"\xC3\"]");
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xC0\xAF\"]");
    QTest::newRow("half a surrogate pair") << QByteArray(R"(["\ud83d"])");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("leading zero") << QByteArray("[01]");
    QTest::newRow("NaN") << QByteArray("[NaN]");
    QTest::newRow("control character") << QByteArray("[\"\n\"]");
    QTest::newRow("NUL at the end") << QByteArray("123\0", 4);
    QTest::newRow("NUL and more") << QByteArray("{}\0{}", 5);
    QTest::newRow("cut off") << QByteArray(R"({"a":)");
}

void TestJson::refuses()
{
    QFETCH(QByteArray, text);
    const auto json = readJson(text);
    QVERIFY(!json.ok());
    QCOMPARE(codeName(json.error().code), QStringLiteral("input"));
    QVERIFY(!json.error().detail.isEmpty());
}

void TestJson::namesThePlace()
{
    const auto json = readJson("{\n  \"a\": 1,\n  \"b\": x\n}", QStringLiteral("answer.json"));
    QVERIFY(!json.ok());
    QVERIFY2(json.error().context.startsWith(QLatin1String("answer.json:3:")),
             qPrintable(json.error().context));
}

void TestJson::quotesNoText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("after it") << QByteArray(R"({"password":"hidden-word" oops})");
    QTest::newRow("without quotes") << QByteArray(R"({"password":hidden-word})");
    QTest::newRow("quote missing") << QByteArray(R"({"password":"hidden-word)");
    QTest::newRow("quotes inside")
        << QByteArray(R"({"password":"it's; expected 'hidden-word', hidden-word)");
}

//! What stands beside the mistake may be a secret.
void TestJson::quotesNoText()
{
    QFETCH(QByteArray, text);
    const auto json = readJson(text, QStringLiteral("answer.json"));
    QVERIFY(!json.ok());
    QVERIFY2(!json.error().line().contains(QLatin1String("hidden")),
             qPrintable(json.error().line()));
}

void TestJson::keepsItsLimits()
{
    QVERIFY(readJson(QByteArray(128, '[') + QByteArray(128, ']')).ok());
    QVERIFY(!readJson(QByteArray(129, '[') + QByteArray(129, ']')).ok());
    QVERIFY(!readJson(QByteArray(2'000'000, '[')).ok());
    QVERIFY(!readJson("[1,2,3]", {}, {.depth = 128, .sizeBytes = 6}).ok());
    QVERIFY(readJson("[1,2,3]", {}, {.depth = 1, .sizeBytes = 7}).ok());
}

void TestJson::comparesNumbersByValue()
{
    QCOMPARE(*readJson("[1,1.0,10e-1]"), *readJson("[1.00,1,1]"));
    QVERIFY(!(*readJson("1") == *readJson("\"1\"")));
    QVERIFY(!(*readJson("0.1") == *readJson("0.10000000000000000001")));
    QVERIFY(Json::number(QStringLiteral("1,5")).isNull());
    QCOMPARE(Json(std::int64_t{-5}).toInt(), -5);
    QCOMPARE(readJson("1.5")->toInt(9), 9);
}

void TestJson::answersForWhatIsNotThere()
{
    const Json json = *readJson(R"({"a":[1,"x"],"n":12.50})");
    QVERIFY(json["none"]["deeper"].isNull());
    QVERIFY(json["a"].at(7).isNull());
    QCOMPARE(json["a"].at(1).toString(), QStringLiteral("x"));
    QCOMPARE(json["n"].scalarText(), QStringLiteral("12.50"));
    QCOMPARE(json["n"].toString(QStringLiteral("no text")), QStringLiteral("no text"));
    QVERIFY(json["a"].scalarText().isEmpty());
    QCOMPARE(json.size(), std::size_t(2));
    QCOMPARE(json["n"].size(), std::size_t(0));
}

void TestJson::editsInPlace()
{
    Json json;
    json.set(QStringLiteral("a"), 1);
    json.mutableObject()[QStringLiteral("list")].append("x");
    json.set(QStringLiteral("a"), true);
    QCOMPARE(json.toText(), QByteArray(R"({"a":true,"list":["x"]})"));
    json.remove(QStringLiteral("a"));
    QVERIFY(!json.contains(QStringLiteral("a")));
}

void TestJson::keepsCopiesApart()
{
    Json json = *readJson(R"({"a":{"b":[1]},"c":[2]})");
    const Json before = json;
    json.mutableObject()[QStringLiteral("a")].mutableObject()[QStringLiteral("b")].append(3);
    Json list = json["c"];
    list.append(4);
    QCOMPARE(before.toText(), QByteArray(R"({"a":{"b":[1]},"c":[2]})"));
    QCOMPARE(json.toText(), QByteArray(R"({"a":{"b":[1,3]},"c":[2]})"));
    QCOMPARE(list.toText(), QByteArray("[2,4]"));
    QVERIFY(!(before == json));
    Json same = before;
    same.set(QStringLiteral("c"), JsonArray{2});
    QVERIFY(same == before); // by value, whether shared or not
}

void TestJson::isEmptyWhereItWasMovedAway()
{
    Json list = JsonArray{1, 2};
    const Json taken = std::move(list);
    QCOMPARE(taken.size(), std::size_t(2));
    list = JsonArray{};
    list.append(3);
    QCOMPARE(list.toText(), QByteArray("[3]"));
    QCOMPARE(taken.toText(), QByteArray("[1,2]"));
}

void TestJson::indents()
{
    QCOMPARE(readJson(R"({"a":[1,{}],"b":[]})")->toIndentedText(),
             QByteArray("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}"));
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
