// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/openapi/apidescription.h"
#include "tests/support/openapi/yamldocument.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

namespace {

const QByteArray shopYaml = R"(openapi: '3.0.0'
paths:
  /customers:
    parameters:
    - $ref: '#/components/parameters/tenant'
    get:
      parameters:
      - {name: limit, in: query, schema: {type: integer}}
      - {name: fields, in: query, schema: {type: array, items: {type: string, enum: [name, 'on']}}}
      - {name: active, in: query, schema: {type: boolean}}
    post:
      requestBody: {$ref: '#/components/requestBodies/customer'}
  /customers/search:
    get: {}
  /customers/{id}:
    get: {}
  /books({book})/lines({line}):
    patch:
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/line'}}}
  /token:
    post:
      requestBody:
        content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {grant_type: {type: string}}}}}
components:
  parameters:
    tenant: {name: Tenant-Id, in: header, required: true, schema: {type: string}}
  requestBodies:
    customer:
      content:
        application/json:
          schema: {$ref: '#/components/schemas/customer'}
  schemas:
    customer:
      type: object
      required: [name]
      properties:
        name: {type: string, maxLength: 10}
        kind: {type: string, enum: [person, company]}
        note: {type: string, nullable: true}
        extra: {type: object, additionalProperties: {type: string}}
        lines: {type: array, items: {$ref: '#/components/schemas/line'}}
    line:
      allOf:
      - type: object
        properties: {sku: {type: string}}
      - type: object
        properties: {quantity: {type: number}, place: {type: integer}}
)";

ApiRequest post(const QByteArray &body)
{
    return {QStringLiteral("POST"),
            QStringLiteral("/v2/customers"),
            {},
            {{"content-type", "application/json; charset=utf-8"}, {"tenant-id", "t"}},
            body};
}

ApiRequest get(const QString &path, std::vector<std::pair<QString, QString>> query = {})
{
    return {QStringLiteral("GET"), path, std::move(query), {{"tenant-id", "t"}}, {}};
}

} // namespace

//! What the check of our requests against published descriptions lets through and what it does not.
class TestApiDescription : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsYamlAsJson();
    void letsThroughWhatIsDescribed_data();
    void letsThroughWhatIsDescribed();
    void namesWhatIsNot_data();
    void namesWhatIsNot();
    void prefersTheSpecialPath();
    void refusesAFileThatIsNoDescription();

private:
    QTemporaryDir m_folder;
    ApiDescription m_api;
};

void TestApiDescription::initTestCase()
{
    QFile file(m_folder.filePath(QStringLiteral("shop.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(shopYaml);
    file.close();
    const auto added = m_api.add(file.fileName(), QStringLiteral("/v2"));
    QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().detail));
}

void TestApiDescription::readsYamlAsJson()
{
    const auto read =
        readYaml("a: 1\nb: '1'\nc: [true, null, ~, 'no', 2.50]\n", QStringLiteral("x"));
    QVERIFY(read.ok());
    QCOMPARE(read->toText(), QByteArray(R"({"a":1,"b":"1","c":[true,null,null,"no",2.50]})"));
    QVERIFY(!readYaml("a: [1\nb: 2", QStringLiteral("x")).ok());
}

void TestApiDescription::letsThroughWhatIsDescribed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("least") << QByteArray(R"({"name":"Nordwind"})");
    QTest::newRow("all") << QByteArray(
        R"({"name":"N","kind":"company","note":null,"extra":{"any":"x"},"lines":[{"sku":"A","quantity":1.5,"place":2}]})");
}

void TestApiDescription::letsThroughWhatIsDescribed()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_api.complaints(post(body)), QStringList());
    const auto listed =
        get(QStringLiteral("/v2/customers"), {{QStringLiteral("limit"), QStringLiteral("5")},
                                              {QStringLiteral("fields"), QStringLiteral("name,on")},
                                              {QStringLiteral("active"), QStringLiteral("true")}});
    QCOMPARE(m_api.complaints(listed), QStringList());
}

void TestApiDescription::namesWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("unknown member")
        << QByteArray(R"({"name":"N","nam":"M"})") << "body/nam: no such member";
    QTest::newRow("unknown in a part") << QByteArray(R"({"name":"N","lines":[{"skuu":"A"}]})")
                                       << "body/lines/0/skuu: no such member";
    QTest::newRow("wrong type") << QByteArray(R"({"name":7})")
                                << "body/name: expected string, found 7";
    QTest::newRow("null") << QByteArray(R"({"name":null})")
                          << "body/name: expected string, found null";
    QTest::newRow("missing") << QByteArray("{}") << "body: \"name\" is missing";
    QTest::newRow("too long") << QByteArray(R"({"name":"Nordwind AG & Co"})")
                              << "body/name: longer than 10";
    QTest::newRow("not in the list")
        << QByteArray(R"({"name":"N","kind":"dog"})") << "body/kind: \"dog\" is none of";
    QTest::newRow("fraction") << QByteArray(R"({"name":"N","lines":[{"place":1.5}]})")
                              << "body/lines/0/place: expected integer, found 1.5";
    QTest::newRow("additional of another type") << QByteArray(R"({"name":"N","extra":{"a":1}})")
                                                << "body/extra/a: expected string, found 1";
    QTest::newRow("no JSON") << QByteArray("{name") << "the body is no JSON";
}

void TestApiDescription::namesWhatIsNot()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, complaint);
    const QStringList found = m_api.complaints(post(body));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(QStringLiteral("POST /v2/customers: ") + complaint),
             qPrintable(found.first()));
}

void TestApiDescription::prefersTheSpecialPath()
{
    QCOMPARE(m_api.templateOf(QStringLiteral("/v2/customers/search")),
             QStringLiteral("/customers/search"));
    QCOMPARE(m_api.templateOf(QStringLiteral("/v2/customers/a%2Fb")),
             QStringLiteral("/customers/{id}"));
    QCOMPARE(m_api.templateOf(QStringLiteral("/v2/books%281%29/lines(2)")),
             QStringLiteral("/books({book})/lines({line})"));
    QCOMPARE(m_api.templateOf(QStringLiteral("/v2/customers/1/2")), QString());
    QVERIFY(m_api.complaints(get(QStringLiteral("/v2/orders")))
                .first()
                .contains(QLatin1String("no description")));
    QVERIFY(m_api.complaints(get(QStringLiteral("/v2/token")))
                .first()
                .contains(QLatin1String("no such method")));
    QVERIFY(m_api.complaints(get(QStringLiteral("/v2/customers"), {{QStringLiteral("page"), {}}}))
                .first()
                .contains(QLatin1String("no query parameter \"page\"")));
    QVERIFY(m_api
                .complaints(get(QStringLiteral("/v2/customers"),
                                {{QStringLiteral("limit"), QStringLiteral("all")}}))
                .first()
                .contains(QLatin1String("expected integer")));
    const ApiRequest bare{QStringLiteral("GET"), QStringLiteral("/v2/customers")};
    QVERIFY(m_api.complaints(bare).first().contains(QLatin1String("\"Tenant-Id\" is missing")));
    const ApiRequest form{QStringLiteral("POST"),
                          QStringLiteral("/v2/token"),
                          {},
                          {{"content-type", "application/x-www-form-urlencoded"}},
                          "grant_type=a&b=c"};
    QCOMPARE(m_api.complaints(form),
             QStringList{QStringLiteral("POST /v2/token: the form has no member \"b\"")});
    const ApiRequest empty{QStringLiteral("PATCH"), QStringLiteral("/v2/books(1)/lines(2)")};
    QVERIFY(m_api.complaints(empty).first().contains(QLatin1String("the body is missing")));
}

void TestApiDescription::refusesAFileThatIsNoDescription()
{
    ApiDescription other;
    QCOMPARE(other.add(m_folder.filePath(QStringLiteral("none.json"))).error().code,
             Code::NotFound);
    QFile file(m_folder.filePath(QStringLiteral("list.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[]");
    file.close();
    QCOMPARE(other.add(file.fileName()).error().code, Code::Input);
}

QTEST_APPLESS_MAIN(TestApiDescription)
#include "test_apidescription.moc"
