// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/mapping.h"

#include <QtTest>

using namespace unsnag;

namespace {

Json parsed(const QByteArray &text)
{
    const auto json = readJson(text, QStringLiteral("test"));
    return json.ok() ? *json : Json();
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT
private slots:
    void applies_data();
    void applies();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void refuses_data();
    void refuses();
};

void TestMapping::applies_data()
{
    QTest::addColumn<QByteArray>("forms");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *forms, const char *scope,
                        const char *result) {
        QTest::newRow(name) << QByteArray(forms) << QByteArray(scope) << QByteArray(result);
    };
    row("from", R"({"a":{"from":"/x/0"}})", R"({"x":[7.50]})", R"({"a":7.50})");
    row("default", R"({"a":{"from":"/x","default":null}})", "{}", R"({"a":null})");
    row("default of null", R"({"a":{"from":"/x","default":"d"}})", R"({"x":null})", R"({"a":"d"})");
    row("const", R"({"a":{"const":{"from":"kept"}}})", "{}", R"({"a":{"from":"kept"}})");
    row("nested", R"({"a":{"b":{"from":"/x"}}})", R"({"x":1})", R"({"a":{"b":1}})");
    row("each", R"({"a":{"each":"/x","do":{"k":{"from":"./k"},"t":{"from":"/t"}}}})",
        R"({"t":9,"x":[{"k":1},{"k":2}]})", R"({"a":[{"k":1,"t":9},{"k":2,"t":9}]})");
    row("each of none", R"({"a":{"each":"/x","do":{"from":"./k"}}})", R"({"x":[]})", R"({"a":[]})");
    row("each in each", R"({"a":{"each":"/x","do":{"each":"./y","do":{"from":"./z"}}}})",
        R"({"x":[{"y":[{"z":1},{"z":2}]},{"y":[]}]})", R"({"a":[[1,2],[]]})");
    row("lookup", R"({"a":{"lookup":"/t","key":{"from":"/k"}}})", R"({"k":"a/b","t":{"a/b":5}})",
        R"({"a":5})");
    row("lookup default", R"({"a":{"lookup":"/t","key":{"from":"/k"},"default":0}})",
        R"({"k":"x","t":{}})", R"({"a":0})");
    row("first", R"({"a":{"first":[{"from":"/n"},{"from":"/e"},{"from":"/s"}]}})",
        R"({"e":" ","s":"x"})", R"({"a":"x"})");
}

void TestMapping::applies()
{
    QFETCH(QByteArray, forms);
    QFETCH(QByteArray, scope);
    QFETCH(QByteArray, result);
    const auto mapping = Mapping::read(parsed(forms), QStringLiteral("m#"));
    QVERIFY2(mapping.ok(), qPrintable(mapping.ok() ? QString() : mapping.error().line()));
    const auto applied = mapping->apply(parsed(scope));
    QVERIFY2(applied.ok(), qPrintable(applied.ok() ? QString() : applied.error().line()));
    QCOMPARE(applied->toText(), result);
}

void TestMapping::namesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("forms");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *forms, const char *scope, const char *place) {
        QTest::newRow(name) << QByteArray(forms) << QByteArray(scope) << QString::fromLatin1(place);
    };
    row("payload", R"({"a":{"from":"/payload/x/y"}})", "{}", "/x/y");
    row("scope", R"({"a":{"from":"/account/id"}})", "{}", "/account/id");
    row("entry", R"({"a":{"each":"/payload/l","do":{"from":"./k"}}})",
        R"({"payload":{"l":[{"k":1},{}]}})", "/l/1/k");
    row("no array", R"({"a":{"each":"/payload/l","do":{"from":"./k"}}})", R"({"payload":{"l":{}}})",
        "/l");
    row("lookup", R"({"a":{"lookup":"/items","key":{"const":"S/1"}}})", R"({"items":{}})",
        "/items/S~11");
    row("first of none", R"({"a":{"first":[{"from":"/b"},{"from":"/c"}]}})", "{}", "/b");
}

void TestMapping::namesWhatIsMissing()
{
    QFETCH(QByteArray, forms);
    QFETCH(QByteArray, scope);
    QFETCH(QString, place);
    const auto mapping = Mapping::read(parsed(forms), QStringLiteral("m#"));
    QVERIFY(mapping.ok());
    const auto applied = mapping->apply(parsed(scope));
    QVERIFY(!applied.ok());
    QCOMPARE(applied.error().code, Code::Input);
    QCOMPARE(applied.error().context, place);
}

void TestMapping::refuses_data()
{
    QTest::addColumn<QByteArray>("forms");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *forms, const char *place) {
        QTest::newRow(name) << QByteArray(forms) << QString::fromLatin1(place);
    };
    row("a text", R"({"a":"x"})", "m#/a");
    row("an array", R"([])", "m#");
    row("a foreign member", R"({"a":{"from":"/x","then":1}})", "m#/a/then");
    row("two forms", R"({"a":{"from":"/x","const":1}})", "m#/a/const");
    row("no pointer", R"({"a":{"from":"x"}})", "m#/a/from");
    row("each without do", R"({"a":{"each":"/x"}})", "m#/a/do");
    row("lookup without key", R"({"a":{"lookup":"/x"}})", "m#/a/key");
    row("first of nothing", R"({"a":{"first":[]}})", "m#/a/first");
    row("deep", R"({"a":{"each":"/x","do":{"b":{"first":[{"from":"/y"},7]}}}})",
        "m#/a/do/b/first/1");
}

void TestMapping::refuses()
{
    QFETCH(QByteArray, forms);
    QFETCH(QString, place);
    const auto mapping = Mapping::read(parsed(forms), QStringLiteral("m#"));
    QVERIFY(!mapping.ok());
    QCOMPARE(mapping.error().code, Code::Input);
    QCOMPARE(mapping.error().context, place);
}

QTEST_GUILESS_MAIN(TestMapping)
#include "test_mapping.moc"
