// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/candidatereader.h"
#include "models/connectors/profile/entitymapper.h"

#include <QtTest>

using namespace unsnag;

//! Canonical records out of raw ones.
class TestEntityMapper : public QObject
{
    Q_OBJECT
private slots:
    void maps();
    void mapsNothing();
    void mapsListsInsideLists();
    void picks_data();
    void picks();
    void takesVersionFromAHeader();
    void findsValues_data();
    void findsValues();
    void readsCandidates_data();
    void readsCandidates();
};

namespace {

const char *const entityText = R"({
 "id": "/id", "modified": ["/written", "/made"], "label": "/title", "version": "body:/rev", "url": "{{c.base_url}}/deal/{{it.id|url}}",
 "fields": {
  "title": {"path": "/title"}, "amount": {"path": "/sum", "type": "decimal"}, "stage": {"path": "/state", "map": {"won": "closed_won"}},
  "account/id": {"path": "/party./id", "type": "string"}, "account/name": {"path": "/party./name"},
  "lines": {"each": "/lines.", "fields": {"sku": {"path": "/product./code"}, "quantity": {"path": "/qty", "type": "decimal"}}},
  "line_count": {"path": "/lines.", "count": true}, "active": {"path": "/active", "type": "boolean"}
 }})";

const char *const typesText =
    R"({"decimal": {"wire": "tagged", "tag": {"__class__": "Decimal", "decimal": "{{v}}"}}})";

Record mapped(const char *raw, const char *entity = entityText, const Answer &answer = {})
{
    const Json definition = *readJson(entity);
    const WireTypes types(*readJson(typesText));
    const Json scope = *readJson(R"({"c": {"base_url": "https://crm.example.com"}})");
    return EntityMapper(definition, types, scope).map(*readJson(raw), answer);
}

} // namespace

void TestEntityMapper::maps()
{
    const Record record = mapped(
        R"({"id": 42, "rev": "7", "title": "Deal <b>", "sum": {"__class__": "Decimal", "decimal": "18400.00"}, "state": "won",
      "written": null, "made": "2026-11-23T08:00:00Z", "party.": {"id": 5, "name": "Acme"}, "active": 1,
      "lines.": [{"qty": 2.0, "product.": {"code": "LIC"}}, {"qty": 1.5, "product.": null}]})");
    QCOMPARE(record.id, QStringLiteral("42"));
    QCOMPARE(record.version, QStringLiteral("7"));
    QCOMPARE(record.label, QStringLiteral("Deal <b>"));
    QCOMPARE(record.url, QStringLiteral("https://crm.example.com/deal/42"));
    QVERIFY(record.modified.has_value());
    QCOMPARE(toRfc3339(*record.modified), QStringLiteral("2026-11-23T08:00:00.000Z"));
    QCOMPARE(
        record.fields.toText(),
        QByteArray(
            R"({"account":{"id":"5","name":"Acme"},"active":true,"amount":"18400.00","line_count":2,)"
            R"("lines":[{"quantity":"2.0","sku":"LIC"},{"quantity":"1.5","sku":null}],"stage":"closed_won","title":"Deal <b>"})"));
    QCOMPARE(record.raw["party."]["name"].toString(), QStringLiteral("Acme"));
}

void TestEntityMapper::mapsNothing()
{
    const Record record = mapped(R"({"id": "D-1", "party.": null, "state": "lost"})");
    QVERIFY(!record.modified.has_value());
    QVERIFY(record.fields.contains(QStringLiteral("account")) && record.fields["account"].isNull());
    QVERIFY(record.fields["amount"].isNull());
    QCOMPARE(record.fields["stage"].toString(), QStringLiteral("lost"));
    QCOMPARE(record.fields["lines"].size(), std::size_t(0));
    QVERIFY(record.fields["lines"].isArray());
}

void TestEntityMapper::mapsListsInsideLists()
{
    const char *const entity = R"({"fields": {
      "lines": {"each": [{"list": "/orders", "where": {"/state": "sale"}}, {"list": "/lines", "where": {"/note": false}}], "fields": {"sku": {"path": "/sku"}}},
      "line_count": {"each": [{"list": "/orders"}, {"list": "/lines"}], "count": true}}})";
    const Record record = mapped(
        R"({"orders": [{"state": "draft", "lines": [{"sku": "X", "note": false}]},
      {"state": "sale", "lines": [{"sku": "A", "note": false}, {"sku": null, "note": "a heading"}]},
      {"state": "sale", "lines": [{"sku": "B", "note": false}]}, {"state": "sale"}]})",
        entity);
    QCOMPARE(record.fields.toText(),
             QByteArray(R"({"line_count":4,"lines":[{"sku":"A"},{"sku":"B"}]})"));
    QCOMPARE(mapped("{}", entity).fields.toText(), QByteArray(R"({"line_count":0,"lines":[]})"));
}

void TestEntityMapper::picks_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("strict");
    QTest::addColumn<QByteArray>("orFirst");
    QTest::newRow("second fits") << QByteArray(
                                        R"([{"type":"vat","code":"A"},{"type":null,"code":"B"}])")
                                 << QByteArray(R"("B")") << QByteArray(R"("B")");
    QTest::newRow("none fits") << QByteArray(R"([{"type":"vat","code":"A"}])") << QByteArray("null")
                               << QByteArray(R"("A")");
    QTest::newRow("empty") << QByteArray("[]") << QByteArray("null") << QByteArray("null");
    QTest::newRow("no list") << QByteArray("null") << QByteArray("null") << QByteArray("null");
}

void TestEntityMapper::picks()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QByteArray, strict);
    QFETCH(const QByteArray, orFirst);
    const Record record = mapped(
        ("{\"id\":1,\"ids\":" + list + "}").constData(),
        R"({"id": "/id", "fields": {"strict": {"path": "/ids", "pick": {"where": {"/type": null}, "path": "/code"}},
                                   "first": {"path": "/ids", "pick": {"where": {"/type": null}, "path": "/code", "else": "first"}}}})");
    QCOMPARE(record.fields["strict"].toText(), strict);
    QCOMPARE(record.fields["first"].toText(), orFirst);
}

void TestEntityMapper::takesVersionFromAHeader()
{
    Answer answer;
    answer.response.headers = {{"ETag", "W/\"7-gzip\""}};
    QCOMPARE(
        mapped(R"({"id":1})", R"({"id": "/id", "version": "header:etag", "fields": {}})", answer)
            .version,
        QStringLiteral("W/\"7-gzip\""));
}

void TestEntityMapper::findsValues_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *field, const char *raw,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(raw) << QByteArray(expected);
    };
    row("path of the form", R"({"path": "/{{c.key_field}}"})", R"({"Our_Key__c": "K"})", R"("K")");
    row("path the form does not know", R"({"path": "/{{c.nosuch}}"})", R"({"": "K"})", "null");
    row("first of several", R"({"path": ["/mobile", "/phone"]})",
        R"({"mobile": "", "phone": "030"})", R"("030")");
    row("none of several", R"({"path": ["/mobile", "/phone"]})", R"({"mobile": null})", "null");
    row("a zero is something", R"({"path": ["/a", "/b"], "type": "decimal"})",
        R"({"a": 0, "b": 7})", R"("0")");
    row("constant", R"({"const": "EUR"})", R"({"currency": "USD"})", R"("EUR")");
    row("constant nothing", R"({"const": null})", "{}", "null");
    row("default", R"({"path": "/state", "default": "posted"})", "{}", R"("posted")");
    row("default unused", R"({"path": "/state", "default": "posted"})", R"({"state": "draft"})",
        R"("draft")");
    row("default after nothing of the map", R"({"path": "/s", "map": {"a": "b"}, "default": "c"})",
        R"({"s": null})", R"("c")");
    row("anything else of the map", R"({"path": "/s", "map": {"Voided": "void", "*": "posted"}})",
        R"({"s": "thanks"})", R"("posted")");
    row("nothing is not anything else",
        R"({"path": "/s", "map": {"*": false}, "default": true})", "{}", "true");
    row("text of several", R"({"text": "{{it.first}} {{it.last}}"})",
        R"({"first": "Ida", "last": "Brandt"})", R"("Ida Brandt")");
    row("text with a gap", R"({"text": "{{it.first|default:}} {{it.last}}"})",
        R"({"last": "Brandt"})", R"("Brandt")");
    row("text of nothing", R"({"text": "{{it.first}} {{it.last}}"})",
        R"({"first": null, "last": null})", "null");
    row("text of what is not there", R"({"text": "{{it.first}}"})", "{}", "null");
    row("text with a constant of the form", R"({"text": "{{c.key_field}}:{{it.id}}"})",
        R"({"id": 7})", R"("Our_Key__c:7")");
    row("text is mapped", R"({"text": "{{it.a}}-{{it.b}}", "map": {"0-1": "posted"}})",
        R"({"a": 0, "b": 1})", R"("posted")");
    row("picks at the first place",
        R"({"path": ["/x", "/y"], "pick": {"where": {"/k": 1}, "path": "/v"}})",
        R"({"x": [{"k": 2, "v": "no"}], "y": [{"k": 1, "v": "yes"}]})", R"("yes")");
}

void TestEntityMapper::findsValues()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, expected);
    const Json entity = *readJson(R"({"id": "/id", "fields": {"f": )" + field + "}}");
    const WireTypes types(*readJson(R"({"decimal": {"wire": "number"}})"));
    const Json scope = *readJson(R"({"c": {"key_field": "Our_Key__c"}})");
    QCOMPARE(EntityMapper(entity, types, scope).map(*readJson(raw), {}).fields["f"].toText(),
             expected);
}

void TestEntityMapper::readsCandidates_data()
{
    QTest::addColumn<QByteArray>("candidates");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *candidates, const char *body,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(candidates) << QByteArray(body) << QByteArray(expected);
    };
    row("none said", "null", R"({"a": [{"Id": 1}]})", "[]");
    row("list", R"("/a")", R"({"a": [{"Id": 1}, {"Id": 2}]})", R"([{"Id":1},{"Id":2}])");
    row("one record", R"("/a")", R"({"a": {"Id": 1}})", R"([{"Id":1}])");
    row("nothing there", R"("/b")", R"({"a": {"Id": 1}})", "[]");
    row("no records", R"("/a")", R"({"a": ["x", 7, null]})", "[]");
    row("first place that has some", R"(["/a", "/b"])", R"({"a": [], "b": [{"Id": 3}]})",
        R"([{"Id":3}])");
    row("inside the element", R"([{"list": "/0/matches", "item": "/record"}])",
        R"([{"matches": [{"record": {"Id": "001"}, "score": 90}]}])", R"([{"Id":"001"}])");
    row("ids in texts", R"x([{"list": "/errors", "item": "/text", "id": "Id=(\\d+)"}])x",
        R"({"errors": [{"text": "taken by Id=17 and Id=18"}, {"text": "other"}]})",
        R"([{"Id":"17"},{"Id":"18"}])");
    row("id in one text", R"x([{"list": "/message", "id": "#(\\w+)$"}])x",
        R"({"message": "exists: #C7"})", R"([{"Id":"C7"}])");
    row("a text without an id", R"x([{"list": "/message", "id": "#(\\w+)$"}, "/list"])x",
        R"({"message": "exists", "list": [{"Id": 5}]})", R"([{"Id":5}])");
}

void TestEntityMapper::readsCandidates()
{
    QFETCH(const QByteArray, candidates);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, expected);
    const Json rule = *readJson(candidates);
    Json found = JsonArray{};
    for (const Json &raw : CandidateReader(rule, QStringLiteral("/Id")).read(*readJson(body)))
        found.append(raw);
    QCOMPARE(found.toText(), expected);
}

QTEST_GUILESS_MAIN(TestEntityMapper)
#include "test_entitymapper.moc"
