// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/jsonpatch.h"

#include <QtTest>

#include <random>

using namespace unsnag;

namespace {

Json json(const char *text)
{
    return *readJson(text);
}

//! A random document; small alphabets make equal parts likely.
Json randomJson(std::mt19937_64 &chance, int depth)
{
    const auto kind = chance() % (depth > 0 ? 6 : 4);
    if (kind == 0)
        return {};
    if (kind == 1)
        return chance() % 2 == 0;
    if (kind == 2)
        return Json(static_cast<std::int64_t>(chance() % 3));
    if (kind == 3)
        return QString(QChar(u"a~/\u00E4"[chance() % 4]));
    JsonArray array;
    JsonObject object;
    for (auto i = chance() % 5; i > 0; --i) {
        const QString key(QChar(u"ab~/"[chance() % 4]));
        Json value = randomJson(chance, depth - 1);
        if (kind == 4)
            array.push_back(std::move(value));
        else
            object.insert_or_assign(key, std::move(value));
    }
    if (kind == 4)
        return array;
    return object;
}

//! A merge patch cannot write a null member.
bool hasNullMember(const Json &value)
{
    for (const auto &[key, member] : value.object()) {
        if (member.isNull() || hasNullMember(member))
            return true;
    }
    return false;
}

} // namespace

class TestJsonPatch : public QObject
{
    Q_OBJECT
private slots:
    void makes_data();
    void makes();
    void madePatchesApply();
    void madeMergePatchesApply();
    void carriesOutEveryOperation_data();
    void carriesOutEveryOperation();
    void refuses_data();
    void refuses();
    void comparesLongArrays();
};

void TestJsonPatch::makes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const char *from, const char *to, const char *patch) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(patch);
    };
    row("equal", R"({"a":1})", R"({"a":1.0})", "[]");
    row("replace", R"({"a":1})", R"({"a":2})", R"([{"op":"replace","path":"/a","value":2}])");
    row("number to text", R"({"a":1})", R"({"a":"1"})",
        R"([{"op":"replace","path":"/a","value":"1"}])");
    row("add and remove", R"({"a":1})", R"({"b":1})",
        R"([{"op":"remove","path":"/a"},{"op":"add","path":"/b","value":1}])");
    row("whole", "1", "[]", R"([{"op":"replace","path":"","value":[]}])");
    row("nested", R"({"x":{"y":[1,{"z":1}]}})", R"({"x":{"y":[1,{"z":2}]}})",
        R"([{"op":"replace","path":"/x/y/1/z","value":2}])");
    row("escaped", R"({"a/b":1,"c~d":1})", R"({"a/b":2,"c~d":2})",
        R"([{"op":"replace","path":"/a~1b","value":2},{"op":"replace","path":"/c~0d","value":2}])");
    row("insert in front", "[1,2,3]", "[0,1,2,3]", R"([{"op":"add","path":"/0","value":0}])");
    row("remove inside", "[1,2,3,4]", "[1,4]",
        R"([{"op":"remove","path":"/1"},{"op":"remove","path":"/1"}])");
    row("keep the common ones", "[1,2,3,4,5]", "[2,9,4,5,6]",
        R"([{"op":"remove","path":"/0"},{"op":"replace","path":"/1","value":9},{"op":"add","path":"/4","value":6}])");
}

void TestJsonPatch::makes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, patch);
    QCOMPARE(makePatch(*readJson(from), *readJson(to)).toText(), patch);
}

void TestJsonPatch::madePatchesApply()
{
    std::mt19937_64 chance(20'261'123);
    for (int i = 0; i < 3000; ++i) {
        const Json from = randomJson(chance, 4);
        const Json to = randomJson(chance, 4);
        const auto result = applyPatch(from, makePatch(from, to));
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().line()));
        QVERIFY2(*result == to, (from.toText() + " -> " + to.toText()).constData());
        QCOMPARE(makePatch(from, from).size(), std::size_t(0));
    }
}

void TestJsonPatch::madeMergePatchesApply()
{
    std::mt19937_64 chance(7);
    int tried = 0;
    for (int i = 0; i < 3000; ++i) {
        const Json from = randomJson(chance, 4);
        const Json to = randomJson(chance, 4);
        if (hasNullMember(to))
            continue;
        ++tried;
        QVERIFY2(mergePatch(from, makeMergePatch(from, to)) == to,
                 (from.toText() + " -> " + to.toText()).constData());
    }
    QVERIFY(tried > 1000);
}

void TestJsonPatch::carriesOutEveryOperation_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *patch, const char *expected) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(expected);
    };
    row("add", R"([{"op":"add","path":"/c","value":null}])",
        R"({"a":[1,2],"b":{"x":"y"},"c":null})");
    row("add over", R"([{"op":"add","path":"/a","value":0}])", R"({"a":0,"b":{"x":"y"}})");
    row("add inside", R"([{"op":"add","path":"/a/1","value":9}])",
        R"({"a":[1,9,2],"b":{"x":"y"}})");
    row("add at the end", R"([{"op":"add","path":"/a/-","value":9}])",
        R"({"a":[1,2,9],"b":{"x":"y"}})");
    row("remove", R"([{"op":"remove","path":"/a/0"}])", R"({"a":[2],"b":{"x":"y"}})");
    row("replace the whole", R"([{"op":"replace","path":"","value":7}])", "7");
    row("move", R"([{"op":"move","from":"/b/x","path":"/a/0"}])", R"({"a":["y",1,2],"b":{}})");
    row("move to itself", R"([{"op":"move","from":"/b","path":"/b"}])",
        R"({"a":[1,2],"b":{"x":"y"}})");
    row("copy", R"([{"op":"copy","from":"/b","path":"/b/b"}])",
        R"({"a":[1,2],"b":{"b":{"x":"y"},"x":"y"}})");
    row("test", R"([{"op":"test","path":"/a","value":[1.0,2]}])", R"({"a":[1,2],"b":{"x":"y"}})");
}

void TestJsonPatch::carriesOutEveryOperation()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    const auto result = applyPatch(json(R"({"a":[1,2],"b":{"x":"y"}})"), *readJson(patch));
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().line()));
    QCOMPARE(result->toText(), expected);
}

void TestJsonPatch::refuses_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("context");
    const auto row = [](const char *name, const char *operation, const char *code,
                        const char *context) {
        QTest::newRow(name) << QByteArray(operation) << QString::fromLatin1(code)
                            << QString::fromLatin1(context);
    };
    row("no object", "1", "input", "");
    row("no op", R"({"path":"/a"})", "input", "/a");
    row("unknown op", R"({"op":"merge","path":"/a","value":1})", "input", "/a");
    row("no path", R"({"op":"remove"})", "input", "");
    row("bad path", R"({"op":"remove","path":"a"})", "input", "a");
    row("no value", R"({"op":"add","path":"/a"})", "input", "/a");
    row("no from", R"({"op":"move","path":"/a"})", "input", "/a");
    row("nothing to remove", R"({"op":"remove","path":"/z"})", "conflict", "/z");
    row("remove the whole", R"({"op":"remove","path":""})", "conflict", "");
    row("nothing to replace", R"({"op":"replace","path":"/z","value":1})", "conflict", "/z");
    row("no parent", R"({"op":"add","path":"/z/z","value":1})", "conflict", "/z");
    row("index too large", R"({"op":"add","path":"/a/3","value":1})", "conflict", "/a/3");
    row("leading zero", R"({"op":"add","path":"/a/01","value":1})", "conflict", "/a/01");
    row("into itself", R"({"op":"move","from":"/b","path":"/b/x"})", "conflict", "/b/x");
    row("test fails", R"({"op":"test","path":"/b/x","value":"z"})", "conflict", "/b/x");
}

void TestJsonPatch::refuses()
{
    QFETCH(QByteArray, operation);
    QFETCH(QString, code);
    QFETCH(QString, context);
    const auto result =
        applyPatch(json(R"({"a":[1,2],"b":{"x":"y"}})"),
                   *readJson("[{\"op\":\"remove\",\"path\":\"/a/0\"}," + operation + "]"));
    QVERIFY(!result.ok());
    QCOMPARE(codeName(result.error().code), code);
    QCOMPARE(result.error().context, context);
    QVERIFY2(result.error().detail.contains(QStringLiteral("operation 1")),
             qPrintable(result.error().detail));
    QVERIFY(!applyPatch(json("{}"), json("{}")).ok());
}

void TestJsonPatch::comparesLongArrays()
{
    JsonArray from;
    for (int i = 0; i < 5000; ++i)
        from.emplace_back(i);
    JsonArray to = from;
    to.erase(to.begin() + 2500);
    to.insert(to.begin() + 10, Json("new"));
    const Json patch = makePatch(from, to);
    QCOMPARE(*applyPatch(from, patch), Json(to));
    JsonArray one = from;
    one.erase(one.begin() + 2500);
    QCOMPARE(makePatch(from, one).toText(), QByteArray(R"([{"op":"remove","path":"/2500"}])"));
}

QTEST_GUILESS_MAIN(TestJsonPatch)
#include "test_jsonpatch.moc"
