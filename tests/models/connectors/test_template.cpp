// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/template.h"

#include <QtTest>

using namespace unsnag;

//! The template language of profiles.
class TestTemplate : public QObject
{
    Q_OBJECT
private slots:
    void fills_data();
    void fills();
    void refuses_data();
    void refuses();
    void keepsTheScopeOutOfReach();
};

namespace {

const char *const scopeText = R"({
 "name": "Nordwind Bücher & Co", "path": "a/b c?d#e%", "n": 12.50, "big": 12345678901234567890.123, "flag": true, "nothing": null, "blank": "",
 "quote": "O'Brien \\ 100% _x \"y\"", "when": "2026-11-23T09:30:00.250Z", "date": "2026-11-23", "country": "DE",
 "c": {"login": "ida", "key_field": "erp_id", "tax": null}, "a": {"uid": 2, "session": "s3ss10n"}, "d": {"countries": {"DE": 1, "FR": 3}, "journal": 7},
 "lines": [{"sku": "A", "q": "2", "on": true}, {"sku": "B", "q": "3.5", "on": false}], "none": [], "invoice": {"id": "I-1", "state": "posted"}
})";

} // namespace

void TestTemplate::fills_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected"); // "-": nothing at all
    const auto row = [](const char *source, const char *expected) {
        QTest::addRow("%s", source) << QByteArray(source) << QByteArray(expected);
    };
    row(R"("plain")", R"("plain")");
    row(R"("{{name}}")", R"("Nordwind Bücher & Co")");
    row(R"("{{n}}")", "12.50");
    row(R"("{{big}}")", "12345678901234567890.123");
    row(R"("{{flag}}")", "true");
    row(R"("{{nothing}}")", "null");
    row(R"("{{lines}}")", R"([{"on":true,"q":"2","sku":"A"},{"on":false,"q":"3.5","sku":"B"}])");
    row(R"("{{ invoice.id }}")", R"("I-1")");
    row(R"("{{lines.1.sku}}")", R"("B")");
    row(R"("n={{n}};x={{nothing}};f={{flag}}")", R"("n=12.50;x=;f=true")");
    row(R"("Session {{c.login ':' a.uid ':' a.session|b64}}")",
        R"("Session aWRhOjI6czNzczEwbg==")");
    row(R"("{{'a' 'b'}}")", R"("ab")");
    row(R"("{{path|url}}")", R"("a%2Fb%20c%3Fd%23e%25")");
    row(R"("{{name|url}}")", R"("Nordwind%20B%C3%BCcher%20%26%20Co")");
    row(R"("{{quote|json}}")", R"("\"O'Brien \\\\ 100% _x \\\"y\\\"\"")");
    row(R"("{{nothing|json}}")", R"("null")");
    row(R"("{{name|hex}}")", R"("4e6f726477696e642042c3bc63686572202620436f")");
    row(R"("{{country|sha256}}")",
        R"("6814ef46f686990cf4e946f966167b0507e1d642c44e51f61bffb0bba2d4672b")");
    row(R"("{{country|hex32}}")", R"("6814ef46f686990cf4e946f966167b05")");
    row(R"("{{country|short21}}")", R"("nako6rxwq2mqz5hji34wm")");
    row(R"("{{country|short:10}}")", R"("nako6rxwq2")");
    row(R"("{{country|uuid5}}")", R"("c1e0e18f-8f09-5d9a-baf7-2de8ed7e8aa7")");
    row(R"("{{quote|like}}")", R"("O'Brien \\\\ 100\\% \\_x \"y\"")");
    row(R"("{{quote|sql_like}}")", R"("O''Brien \\\\ 100\\% \\_x \"y\"")");
    row(R"("{{quote|odata}}")", R"("O''Brien \\ 100% _x \"y\"")");
    row(R"("{{quote|soql}}")", R"("O\\'Brien \\\\ 100% _x \\\"y\\\"")");
    row(R"("{{quote|soql_like}}")", R"("O\\'Brien \\\\ 100\\% \\_x \\\"y\\\"")");
    row(R"("{{when|iso}}")", R"("2026-11-23T09:30:00.250Z")");
    row(R"("{{date|iso}}")", R"("2026-11-23T00:00:00.000Z")");
    row(R"("{{when|epoch_ms}}")", "1795426200250");
    row(R"("{{nothing|iso}}")", "null");
    row(R"("{{name|fold}}")", R"("nordwindbücherco")");
    row(R"("{{name|lower|url}}")", R"("nordwind%20b%C3%BCcher%20%26%20co")");
    row(R"("{{nothing|default:x}}")", R"("x")");
    row(R"("{{blank|default:}}")", R"("")");
    row(R"("{{n|default:x}}")", "12.50");
    row(R"("{{missing.deep|default:x}}")", R"("x")");
    row(R"("{{c.tax|or:d.journal}}")", "7");
    row(R"("{{country|or:d.journal}}")", R"("DE")");
    row(R"("{{country|in:d.countries}}")", "1");
    row(R"("{{name|in:d.countries}}")", "null");
    row(R"("{{invoice.state|is:posted}}")", "true");
    row(R"("{{invoice.state|is_not:posted}}")", "false");
    row(R"("{{invoice.nosuch|is:posted}}")", "false");
    row(R"("{{n|wire:decimal}}")", R"("12.50")");
    row(R"("{{lines.0.q|wire:number}}")", "2");
    row(R"("{{lines.0.q|wire:integer}}")", "2");
    row(R"({"a": {"$if": "{{c.tax}}", "$then": 1}, "b": {"$if": "{{flag}}", "$then": 2}, "e": {"$if": "{{blank}}", "$then": 1, "$else": "no"}})",
        R"({"b":2,"e":"no"})");
    row(R"({"x": {"$if": "{{no.such}}", "$then": 1, "$else": 2}})", R"({"x":2})");
    row(R"({"$if": "{{none}}", "$then": 1})", "-");
    row(R"([1, {"$if": "{{nothing}}", "$then": 2}, 3])", "[1,3]");
    row(R"({"$each": "{{lines}}", "$do": {"s": "{{it.sku}}", "i": "{{invoice.id}}"}})",
        R"([{"i":"I-1","s":"A"},{"i":"I-1","s":"B"}])");
    row(R"({"$each": "{{lines}}", "$do": {"$if": "{{it.on}}", "$then": "{{it.sku}}"}})",
        R"(["A"])");
    row(R"(["create", {"$each": "{{none}}", "$do": 1}])", R"(["create",[]])");
    row(R"({"$each": "{{nothing}}", "$do": 1})", "[]");
    row(R"({"$each": "{{lines}}", "$first": ["{{n}}", ""], "$do": ["", "{{nth}}"]})",
        R"([[12.50,""],["",1],["",2]])");
    row(R"({"k": 1, "$key": {"{{c.key_field}}": "{{name}}"}})",
        R"({"erp_id":"Nordwind Bücher & Co","k":1})");
    row("7", "7");
    row("null", "null");
}

void TestTemplate::fills()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, expected);
    const Json scope = *readJson(scopeText);
    const WireTypes types;
    const auto rendered = TemplateRenderer(scope, types).render(*readJson(source), {});
    QVERIFY2(rendered.ok(), rendered ? "" : qPrintable(rendered.error().line()));
    QCOMPARE(rendered->has_value() ? (*rendered)->toText() : QByteArray("-"), expected);
}

void TestTemplate::refuses_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *source, const char *place, const char *words) {
        QTest::addRow("%s", source)
            << QByteArray(source) << QString::fromLatin1(place) << QString::fromLatin1(words);
    };
    row(R"({"a": ["{{no_such}}"]})", "/request/a/0", "there is no value for \"no_such\"");
    row(R"({"a": "{{invoice.total|url}}"})", "/request/a", "invoice.total");
    row(R"({"a": "{{name"})", "/request/a", "without");
    row(R"({"a": "{{}}"})", "/request/a", "empty placeholder");
    row(R"({"a": "{{name|nosuch}}"})", "/request/a", "unknown filter");
    row(R"({"a": "{{name|iso}}"})", "/request/a", "RFC 3339");
    row(R"({"a": "{{name|wire:decimal}}"})", "/request/a", "decimal was expected");
    row(R"({"a": "{{lines.1.q|wire:integer}}"})", "/request/a", "integer was expected");
    row(R"({"a": "{{lines|url}}"})", "/request/a", "text or a number");
    row(R"({"a": "x{{lines}}"})", "/request/a", "cannot stand inside a text");
    row(R"({"a": {"$each": "{{name}}", "$do": 1}})", "/request/a", "$each wants a list");
    row(R"({"a": {"$each": "{{lines}}", "$do": "{{it.price}}"}})", "/request/a/$do", "it.price");
    row(R"({"a": "{{'open}}"})", "/request/a", "single quotes");
}

void TestTemplate::refuses()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const Json scope = *readJson(scopeText);
    const WireTypes types;
    const auto rendered = TemplateRenderer(scope, types)
                              .render(*readJson(source), JsonPointer({QStringLiteral("request")}));
    QVERIFY(!rendered.ok());
    QCOMPARE(rendered.error().code, Code::Input);
    QCOMPARE(rendered.error().context, place);
    QVERIFY2(rendered.error().detail.contains(words), qPrintable(rendered.error().detail));
}

void TestTemplate::keepsTheScopeOutOfReach()
{
    // What a record says is text, never a template: nothing of it is filled.
    const Json scope =
        JsonObject{{"name", "{{c.login}} {{a.session|b64}}"}, {"c", JsonObject{{"login", "ida"}}}};
    const WireTypes types;
    const auto rendered = TemplateRenderer(scope, types).value(Json("{{name}}!"), {});
    QVERIFY(rendered.ok());
    QCOMPARE(rendered->toString(), QStringLiteral("{{c.login}} {{a.session|b64}}!"));
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "test_template.moc"
