// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/payloadschema.h"

#include <QtTest>

using namespace unsnag;

namespace {

Json parsed(const QByteArray &text)
{
    const auto json = readJson(text, QStringLiteral("test"));
    return json.ok() ? *json : Json();
}

//! "reason pointer keyword" per violation.
QStringList described(const std::vector<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations)
        lines.append(reasonName(violation.reason) + QLatin1Char(' ') + violation.pointer +
                     QLatin1Char(' ') + violation.keyword);
    return lines;
}

} // namespace

class TestPayloadSchema : public QObject
{
    Q_OBJECT
private slots:
    void reducesToLeaves_data();
    void reducesToLeaves();
    void saysWhatWasExpected_data();
    void saysWhatWasExpected();
    void refuses_data();
    void refuses();
};

void TestPayloadSchema::reducesToLeaves_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *schema, const char *payload,
                        const QStringList &expected) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(payload) << expected;
    };
    row("valid", R"({"required":["a"]})", R"({"a":1})", {});
    row("if then",
        R"({"if":{"properties":{"c":{"const":"DE"}}},"then":{"required":["vat"],"x-reason":"invalid_tax"}})",
        R"({"c":"DE"})", {QStringLiteral("invalid_tax /vat required")});
    row("if else",
        R"({"if":{"required":["x"]},"then":false,"else":{"properties":{"c":{"enum":["A"]}}}})",
        R"({"c":"B"})", {QStringLiteral("value_rejected /c enum")});
    row("allOf", R"({"allOf":[{"required":["a"]},{"allOf":[{"required":["b"]}]}]})", "{}",
        {QStringLiteral("missing_field /a required"), QStringLiteral("missing_field /b required")});
    row("anyOf takes the nearest",
        R"({"anyOf":[{"required":["a","b"]},{"required":["a","c","d"]}]})", R"({"a":1})",
        {QStringLiteral("missing_field /b required")});
    row("oneOf with two", R"({"oneOf":[{"required":["a"]},{"required":["b"]}]})",
        R"({"a":1,"b":1})", {QStringLiteral("value_rejected  oneOf")});
    row("reference",
        R"({"properties":{"a":{"$ref":"#/definitions/t"}},"definitions":{"t":{"type":"string","minLength":2}}})",
        R"({"a":"x"})", {QStringLiteral("value_rejected /a minLength")});
    row("recursion",
        R"({"$ref":"#/definitions/n","definitions":{"n":{"required":["v"],"properties":{"n":{"$ref":"#/definitions/n"}}}}})",
        R"({"v":1,"n":{"v":1,"n":{}}})", {QStringLiteral("missing_field /n/n/v required")});
    row("nearest reason wins",
        R"({"x-reason":"rule_mismatch","properties":{"a":{"x-reason":"invalid_tax","type":"string"},"b":{"type":"string"}}})",
        R"({"a":1,"b":2})",
        {QStringLiteral("invalid_tax /a type"), QStringLiteral("rule_mismatch /b type")});
    row("reason per keyword",
        R"({"properties":{"a":{"x-reason":{"pattern":"invalid_tax"},"pattern":"^D","maxLength":1}}})",
        R"({"a":"xx"})",
        {QStringLiteral("value_rejected /a maxLength"), QStringLiteral("invalid_tax /a pattern")});
    row("reason of the missing property",
        R"({"required":["a"],"properties":{"a":{"x-reason":"missing_account"}}})", "{}",
        {QStringLiteral("missing_account /a required")});
    row("absent object",
        R"({"required":["a"],"properties":{"a":{"type":"object","required":["b","c"]}}})", "{}",
        {QStringLiteral("missing_field /a/b required"),
         QStringLiteral("missing_field /a/c required")});
    row("unknown member", R"({"additionalProperties":false,"properties":{"a":true}})",
        R"({"a":1,"b/c":1})", {QStringLiteral("value_rejected /b~1c additionalProperties")});
    row("members by schema", R"({"additionalProperties":{"type":"integer"}})",
        R"({"a":1.0,"b":1.5})", {QStringLiteral("value_rejected /b type")});
    row("tuple", R"({"items":[{"type":"string"},{"type":"integer"}]})", R"(["a","b"])",
        {QStringLiteral("value_rejected /1 type")});
    row("pattern of names", R"({"patternProperties":{"^x":{"type":"string"}}})", R"({"xa":1})",
        {QStringLiteral("value_rejected  patternProperties")});
    row("not", R"({"properties":{"a":{"not":{"const":1}}}})", R"({"a":1})",
        {QStringLiteral("value_rejected /a not")});
    row("a rule only the validator knows", R"({"items":[true],"additionalItems":false})", "[1,2]",
        {QStringLiteral("value_rejected  schema")});
    row("blank says one thing",
        R"({"properties":{"a":{"minLength":2,"pattern":"x","enum":["xx"]}}})", R"({"a":""})",
        {QStringLiteral("missing_field /a enum")});
}

void TestPayloadSchema::reducesToLeaves()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, payload);
    QFETCH(QStringList, expected);
    const auto read = PayloadSchema::read(parsed(schema), QStringLiteral("s#"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    QCOMPARE(described(read->violations(parsed(payload))), expected);
}

void TestPayloadSchema::saysWhatWasExpected_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    QTest::newRow("enum") << QByteArray(R"({"enum":["a",2]})") << QByteArray("3") << "one of a, 2"
                          << "3";
    QTest::newRow("type") << QByteArray(R"({"type":"string"})") << QByteArray("[]") << "string"
                          << "[]";
    QTest::newRow("types") << QByteArray(R"({"type":["string","null"]})") << QByteArray("1")
                           << "one of string, null"
                           << "1";
    QTest::newRow("minimum") << QByteArray(R"({"minimum":1.50})") << QByteArray("1.2")
                             << "at least 1.50"
                             << "1.2";
    QTest::newRow("own words") << QByteArray(R"({"pattern":"^x","x-expected":"an x"})")
                               << QByteArray("\"y\"") << "an x"
                               << "\"y\"";
    QTest::newRow("required") << QByteArray(R"({"required":["a"]})") << QByteArray("{}")
                              << "a value"
                              << "";
}

void TestPayloadSchema::saysWhatWasExpected()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, payload);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    const auto read = PayloadSchema::read(parsed(schema), QStringLiteral("s#"));
    QVERIFY(read.ok());
    const auto violations = read->violations(parsed(payload));
    QCOMPARE(violations.size(), std::size_t(1));
    QCOMPARE(violations.front().expected, expected);
    QCOMPARE(violations.front().found, found);
}

void TestPayloadSchema::refuses_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("place");
    QTest::newRow("no schema") << QByteArray(R"({"type":"txt"})") << "s#/type";
    QTest::newRow("no members") << QByteArray(R"({"properties":5})") << "s#/properties";
    QTest::newRow("no schema inside")
        << QByteArray(R"({"items":[{},{"not":[]}]})") << "s#/items/1/not";
    QTest::newRow("no pattern") << QByteArray(R"({"properties":{"a/b":{"pattern":"("}}})")
                                << "s#/properties/a~1b/pattern";
    QTest::newRow("no count") << QByteArray(R"({"minLength":-1})") << "s#/minLength";
    QTest::newRow("reference elsewhere")
        << QByteArray(R"({"properties":{"a":{"$ref":"#/properties/b"},"b":{}}})")
        << "s#/properties/a/$ref";
    QTest::newRow("reason code") << QByteArray(R"({"items":{"x-reason":"lost"}})")
                                 << "s#/items/x-reason";
    QTest::newRow("reason codes") << QByteArray(R"({"x-reason":{"type":"lost"}})") << "s#/x-reason";
}

void TestPayloadSchema::refuses()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, place);
    const auto read = PayloadSchema::read(parsed(schema), QStringLiteral("s#"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QVERIFY2(read.error().context == place, qPrintable(read.error().line()));
}

QTEST_GUILESS_MAIN(TestPayloadSchema)
#include "test_payloadschema.moc"
