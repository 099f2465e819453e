// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/neighbourschema.h"

#include "models/flows/payloadschema.h"

#include <QtTest>

using namespace unsnag;

namespace {

Json parsed(const char *text)
{
    const auto json = readJson(text, QStringLiteral("test"));
    return json.ok() ? *json : Json();
}

NeighbourFiles files()
{
    return {{QStringLiteral("crm.openapi.json"), parsed(R"({
        "openapi": "3.0.3", "info": {"title": "CRM", "version": "1"}, "paths": {},
        "components": {"schemas": {
          "Deal": {"type": "object", "required": ["title", "amount", "account"], "properties": {
            "title": {"type": "string", "minLength": 1},
            "amount": {"type": "number", "minimum": 0, "exclusiveMinimum": true},
            "stage": {"type": "string", "enum": ["won", "lost"], "nullable": true},
            "account": {"$ref": "#/components/schemas/Account"}}},
          "Account": {"type": "object", "required": ["id"], "properties": {
            "id": {"type": "string", "x-reason": "missing_account", "x-expected": "an account"},
            "parent": {"$ref": "#/components/schemas/Account"}}}}}})")}};
}

Result<PayloadSchema> schema(const char *text)
{
    UNSNAG_TRY(const Json whole,
               withNeighbours(parsed(text), files(), QStringLiteral("f#/schema")));
    return PayloadSchema::read(whole, QStringLiteral("f#/schema"));
}

} // namespace

//! Schemas that point into an OpenAPI 3 file beside the flow.
class TestNeighbourSchema : public QObject
{
    Q_OBJECT
private slots:
    void validates_data();
    void validates();
    void leavesOwnReferencesAlone();
    void refuses_data();
    void refuses();
};

void TestNeighbourSchema::validates_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("pointer"); // empty: valid
    QTest::addColumn<QString>("reason");
    QTest::newRow("good") << QByteArray(R"({"title":"t","amount":1,"account":{"id":"A"}})") << ""
                          << "";
    QTest::newRow("null where nullable")
        << QByteArray(R"({"title":"t","amount":1,"stage":null,"account":{"id":"A"}})") << ""
        << "";
    QTest::newRow("exclusive minimum of 3.0")
        << QByteArray(R"({"title":"t","amount":0,"account":{"id":"A"}})") << "/amount"
        << "value_rejected";
    QTest::newRow("no title") << QByteArray(R"({"amount":1,"account":{"id":"A"}})") << "/title"
                              << "missing_field";
    QTest::newRow("enum") << QByteArray(
                                 R"({"title":"t","amount":1,"stage":"x","account":{"id":"A"}})")
                          << "/stage"
                          << "value_rejected";
    QTest::newRow("reason of the other file")
        << QByteArray(R"({"title":"t","amount":1,"account":{}})") << "/account/id"
        << "missing_account";
    QTest::newRow("a schema that points to itself")
        << QByteArray(R"({"title":"t","amount":1,"account":{"id":"A","parent":{"id":5}}})")
        << "/account/parent/id"
        << "missing_account";
    QTest::newRow("rule of the flow beside the reference")
        << QByteArray(R"({"title":"t","amount":1000001,"account":{"id":"A"}})") << "/amount"
        << "credit_hold";
}

void TestNeighbourSchema::validates()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, pointer);
    QFETCH(QString, reason);
    const auto read = schema(R"({"allOf": [
        {"$ref": "crm.openapi.json#/components/schemas/Deal"},
        {"properties": {"amount": {"maximum": 1000000, "x-reason": "credit_hold"}}}]})");
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
    const auto violations = read->violations(*readJson(payload));
    QCOMPARE(violations.empty(), pointer.isEmpty());
    if (violations.empty())
        return;
    QCOMPARE(violations.front().pointer, pointer);
    QCOMPARE(reasonName(violations.front().reason), reason);
}

void TestNeighbourSchema::leavesOwnReferencesAlone()
{
    const auto read = schema(R"({"properties": {
        "a": {"$ref": "#/definitions/own"}, "b": {"$ref": "crm.openapi.json#/components/schemas/Account"}},
        "definitions": {"own": {"type": "string"}}})");
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
    QCOMPARE(read->violations(parsed(R"({"a": 1, "b": {"id": "x"}})")).size(), std::size_t(1));
}

void TestNeighbourSchema::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("no such file") << QByteArray(R"({"$ref": "erp.openapi.json#/components"})")
                                  << "erp.openapi.json";
    QTest::newRow("no such place")
        << QByteArray(R"({"$ref": "crm.openapi.json#/components/schemas/Lead"})")
        << "/components/schemas/Lead";
}

void TestNeighbourSchema::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    const auto read = schema(text.constData());
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QCOMPARE(read.error().context, QStringLiteral("f#/schema/$ref"));
    QVERIFY2(read.error().detail.contains(found), qPrintable(read.error().line()));
}

QTEST_GUILESS_MAIN(TestNeighbourSchema)
#include "test_neighbourschema.moc"
