// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"

#include <QtTest>

using namespace unsnag;

namespace {

// The document of RFC 6901 section 5.
const char document[] = "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,"
                        "\"i\\\\j\":5,\"k\\\"l\":6,\" \":7,\"m~n\":8}";

} // namespace

class TestJsonPointer : public QObject
{
    Q_OBJECT
private slots:
    void findsValues_data();
    void findsValues();
    void refuses_data();
    void refuses();
    void findsNothing_data();
    void findsNothing();
    void puts_data();
    void puts();
    void climbs();
};

void TestJsonPointer::findsValues_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *pointer, const char *value) {
        QTest::addRow("\"%s\"", pointer) << QString::fromLatin1(pointer) << QByteArray(value);
    };
    row("/foo", R"(["bar","baz"])");
    row("/foo/0", R"("bar")");
    row("/", "0");
    row("/a~1b", "1");
    row("/c%d", "2");
    row("/e^f", "3");
    row("/g|h", "4");
    row("/i\\j", "5");
    row("/k\"l", "6");
    row("/ ", "7");
    row("/m~0n", "8");
}

void TestJsonPointer::findsValues()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, value);
    const Json json = *readJson(document);
    const auto parsed = JsonPointer::parse(pointer);
    QVERIFY(parsed.ok());
    QVERIFY(parsed->find(json) != nullptr);
    QCOMPARE(parsed->find(json)->toText(), value);
    QCOMPARE(parsed->text(), pointer);
    QCOMPARE(valueAt(json, pointer).toText(), value);
    QCOMPARE(*JsonPointer().find(json), json);
}

void TestJsonPointer::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"foo", "/~", "/~2", "/a~", "#/foo", " /foo"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestJsonPointer::refuses()
{
    QFETCH(QString, text);
    const auto parsed = JsonPointer::parse(text);
    QVERIFY(!parsed.ok());
    QCOMPARE(codeName(parsed.error().code), QStringLiteral("input"));
    QVERIFY(valueAt(*readJson(document), text).isNull());
}

void TestJsonPointer::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"/foo/2", "/foo/-", "/foo/01", "/foo/-1", "/foo/bar", "/foo/0/x",
                             "/none", "/none/deeper", "/foo/99999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestJsonPointer::findsNothing()
{
    QFETCH(QString, text);
    Json json = *readJson(document);
    const Json before = json;
    QVERIFY(JsonPointer::parse(text)->find(std::as_const(json)) == nullptr);
    QVERIFY(JsonPointer::parse(text)->find(json) == nullptr);
    QCOMPARE(json, before);
}

void TestJsonPointer::puts_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected"); // empty: refused
    const auto row = [](const char *pointer, const char *expected) {
        QTest::addRow("\"%s\"", pointer) << QString::fromLatin1(pointer) << QByteArray(expected);
    };
    row("", "7");
    row("/a", R"({"a":7,"l":[1],"t":"x"})");
    row("/n/m", R"({"a":{"b":1},"l":[1],"n":{"m":7},"t":"x"})");
    row("/l/0", R"({"a":{"b":1},"l":[7],"t":"x"})");
    row("/l/1", R"({"a":{"b":1},"l":[1,7],"t":"x"})");
    row("/l/-", R"({"a":{"b":1},"l":[1,7],"t":"x"})");
    row("/l/-/k", R"({"a":{"b":1},"l":[1,{"k":7}],"t":"x"})");
    row("/l/2", "");
    row("/l/x", "");
    row("/t/x", "");
}

void TestJsonPointer::puts()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, expected);
    Json json = *readJson(R"({"a":{"b":1},"l":[1],"t":"x"})");
    const auto done = JsonPointer::parse(pointer)->put(json, 7);
    QCOMPARE(done.ok(), !expected.isEmpty());
    if (done.ok())
        QCOMPARE(json.toText(), expected);
    else
        QCOMPARE(codeName(done.error().code), QStringLiteral("input"));
}

void TestJsonPointer::climbs()
{
    const JsonPointer pointer =
        JsonPointer().child(QStringLiteral("a/b")).child(QStringLiteral("~"));
    QCOMPARE(pointer.text(), QStringLiteral("/a~1b/~0"));
    QCOMPARE(pointer.parent().text(), QStringLiteral("/a~1b"));
    QCOMPARE(JsonPointer().parent(), JsonPointer());
}

QTEST_GUILESS_MAIN(TestJsonPointer)
#include "test_jsonpointer.moc"
