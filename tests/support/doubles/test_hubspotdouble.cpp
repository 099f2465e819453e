// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/hubspotdouble.h"

#include <QtTest>

using namespace unsnag;

namespace {

DoubleAnswer askHubSpot(HubSpotDouble &system, const QByteArray &line, const QByteArray &body)
{
    const QByteArray token = system.logins(QStringLiteral("http://127.0.0.1:1"))
                                 .back()
                                 .secrets.at(QStringLiteral("token"))
                                 .toLatin1();
    return system.answer(DoubleRequest::of(line + " HTTP/1.1\r\nAuthorization: Bearer " + token +
                                           "\r\nContent-Type: application/json\r\n\r\n" + body));
}

Json answered(const DoubleAnswer &answer)
{
    const auto read = readJson(answer.body);
    return read ? *read : Json();
}

const QByteArray searchLine = "POST /crm/v3/objects/companies/search";

} // namespace

//! What the double of HubSpot does as the real one is known to.
class TestHubSpotDouble : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasWrittenOnlyLater();
    void givesNoMoreThanTheCap();
    void limitsSearchesApart();
    void evaluatesFilters_data();
    void evaluatesFilters();
    void doesAPart();
    void keepsTextsAndUniqueValues();
};

void TestHubSpotDouble::findsWhatWasWrittenOnlyLater()
{
    HubSpotDouble system;
    askHubSpot(system, "POST /crm/v3/objects/companies", R"({"properties":{"name":"Nordwind"}})");
    const QByteArray query = R"({"query":"nordwind","properties":["name"],"limit":10})";
    QCOMPARE(answered(askHubSpot(system, searchLine, query))["total"].toInt(), 0);
    system.pass(std::chrono::seconds(10));
    QCOMPARE(answered(askHubSpot(system, searchLine, query))["total"].toInt(), 1);
}

void TestHubSpotDouble::givesNoMoreThanTheCap()
{
    HubSpotDouble system;
    system.objects().setCap(3);
    for (int i = 0; i < 5; ++i)
        system.add(QStringLiteral("account"), JsonObject{{"name", QString::number(i)}});
    const Json second = answered(askHubSpot(system, searchLine, R"({"limit":200,"after":"2"})"));
    QCOMPARE(second["results"].size(), std::size_t(1));
    QCOMPARE(second["paging"]["next"]["after"].toString(), QStringLiteral("3"));
    QCOMPARE(askHubSpot(system, searchLine, R"({"limit":200,"after":"3"})").status, 400);
}

void TestHubSpotDouble::limitsSearchesApart()
{
    HubSpotDouble system;
    system.setSearchLimit(5);
    const QString id = system.add(QStringLiteral("account"), JsonObject{{"name", "a"}});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(askHubSpot(system, searchLine, "{}").status, 200);
    const DoubleAnswer refused = askHubSpot(system, searchLine, "{}");
    QCOMPARE(refused.status, 429);
    QCOMPARE(answered(refused)["policyName"].toString(), QStringLiteral("SECONDLY"));
    QVERIFY(refused.headers.empty());
    QCOMPARE(askHubSpot(system, "GET /crm/v3/objects/companies/" + id.toLatin1(), {}).status, 200);
    system.pass(std::chrono::seconds(1));
    QCOMPARE(askHubSpot(system, searchLine, "{}").status, 200);
}

void TestHubSpotDouble::evaluatesFilters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("total");
    QTest::newRow("equal") << QByteArray(R"("propertyName":"city","operator":"EQ","value":"kiel")")
                           << 1;
    QTest::newRow("not equal") << QByteArray(
                                      R"("propertyName":"city","operator":"NEQ","value":"Kiel")")
                               << 1;
    QTest::newRow("nothing there")
        << QByteArray(R"("propertyName":"city","operator":"NOT_HAS_PROPERTY")") << 1;
    QTest::newRow("something there")
        << QByteArray(R"("propertyName":"city","operator":"HAS_PROPERTY")") << 2;
    QTest::newRow("list") << QByteArray(
                                 R"("propertyName":"city","operator":"IN","values":["ulm","kiel"])")
                          << 2;
    QTest::newRow("token")
        << QByteArray(R"("propertyName":"name","operator":"CONTAINS_TOKEN","value":"süd")") << 1;
    QTest::newRow("since")
        << QByteArray(
               R"("propertyName":"hs_lastmodifieddate","operator":"GTE","value":"1795161602000")")
        << 2;
    QTest::newRow("between")
        << QByteArray(
               R"("propertyName":"hs_lastmodifieddate","operator":"BETWEEN","value":"1795161602000","highValue":"1795161602000")")
        << 1;
    QTest::newRow("unknown property")
        << QByteArray(R"("propertyName":"nope","operator":"EQ","value":"1")") << -1;
    QTest::newRow("unknown operator")
        << QByteArray(R"("propertyName":"city","operator":"IS","value":"1")") << -1;
    QTest::newRow("number") << QByteArray(R"("propertyName":"city","operator":"EQ","value":1)")
                            << -1;
}

void TestHubSpotDouble::evaluatesFilters()
{
    QFETCH(QByteArray, filter);
    QFETCH(int, total);
    HubSpotDouble system;
    system.add(QStringLiteral("account"), JsonObject{{"name", "Nord 1"}, {"city", "Kiel"}});
    system.add(QStringLiteral("account"), JsonObject{{"name", "Süd 2"}, {"city", "Ulm"}});
    system.add(QStringLiteral("account"), JsonObject{{"name", "West"}});
    const DoubleAnswer answer =
        askHubSpot(system, searchLine, R"({"filterGroups":[{"filters":[{)" + filter + "}]}]}");
    QCOMPARE(answer.status, total < 0 ? 400 : 200);
    if (total >= 0)
        QCOMPARE(answered(answer)["total"].toInt(), total);
}

void TestHubSpotDouble::doesAPart()
{
    HubSpotDouble system;
    system.add(QStringLiteral("account"), JsonObject{{"name", "a"}, {"erp_id", "7"}});
    const DoubleAnswer answer =
        askHubSpot(system, "POST /crm/v3/objects/companies/batch/upsert",
                   R"({"inputs":[{"idProperty":"unsnag_key","id":"k1","properties":{"name":"b"}},
                                              {"idProperty":"unsnag_key","id":"k2","objectWriteTraceId":"t","properties":{"erp_customer_id":"7"}}]})");
    QCOMPARE(answer.status, 207);
    const Json body = answered(answer);
    QCOMPARE(body["results"].at(0)["new"].toBool(), true);
    QCOMPARE(body["numErrors"].toInt(), 1);
    QCOMPARE(body["errors"].at(0)["context"]["objectWriteTraceId"].at(0).toString(),
             QStringLiteral("t"));
    QCOMPARE(system.records(QStringLiteral("account")).size(), std::size_t(2));
}

void TestHubSpotDouble::keepsTextsAndUniqueValues()
{
    HubSpotDouble system;
    const QString id =
        system.add(QStringLiteral("deal"),
                   JsonObject{{"title", "d"}, {"amount", "10.50"}, {"close_date", "2026-11-18"}});
    const Json deal = answered(askHubSpot(system,
                                          "GET /crm/v3/objects/0-3/" + id.toLatin1() +
                                              "?properties=amount,hs_is_closed_won,closedate,nope",
                                          {}));
    QCOMPARE(deal["properties"]["amount"].toString(), QStringLiteral("10.50"));
    QCOMPARE(deal["properties"]["hs_is_closed_won"].toString(), QStringLiteral("true"));
    QVERIFY(deal["properties"]["closedate"].toString().startsWith(
        QLatin1String("2026-11-18T00:00:00")));
    QVERIFY(!deal["properties"].contains(QStringLiteral("nope")));
    const QString first =
        system.add(QStringLiteral("account"), JsonObject{{"name", "a"}, {"erp_id", "7"}});
    const QString other = system.add(QStringLiteral("account"), JsonObject{{"name", "b"}});
    const DoubleAnswer refused =
        askHubSpot(system, "PATCH /crm/v3/objects/companies/" + other.toLatin1(),
                   R"({"properties":{"erp_customer_id":"7"}})");
    QCOMPARE(refused.status, 400);
    QVERIFY(answered(refused)["message"].toString().endsWith(
        first + QStringLiteral(" already has that value.")));
    QVERIFY(!answered(refused)["correlationId"].toString().isEmpty());
}

QTEST_APPLESS_MAIN(TestHubSpotDouble)
#include "test_hubspotdouble.moc"
