// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/routing.h"

#include <QtTest>

using namespace unsnag;

class TestRouting : public QObject
{
    Q_OBJECT
private slots:
    void picksTheFirstRuleThatMatches_data();
    void picksTheFirstRuleThatMatches();
    void knowsAFlowWithoutRules();
    void sendsAFieldToItsDataOwner();
    void asksTheWorkspaceAfterTheFlow();
    void refusesAWrongDocument_data();
    void refusesAWrongDocument();
};

void TestRouting::picksTheFirstRuleThatMatches_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QString>("rule");
    QTest::newRow("none") << "missing_field"
                          << "10"
                          << "DE"
                          << "Marketing Ops"
                          << "Revenue Ops"
                          << "flow";
    QTest::newRow("reason") << "invalid_tax"
                            << "10"
                            << "DE"
                            << "Tax"
                            << "Revenue Ops"
                            << "tax";
    QTest::newRow("country, any case") << "missing_field"
                                       << "10"
                                       << "jp"
                                       << "Tokyo"
                                       << "Osaka"
                                       << "japan";
    QTest::newRow("first wins") << "invalid_tax"
                                << "10"
                                << "JP"
                                << "Tax"
                                << "Revenue Ops"
                                << "tax";
    QTest::newRow("from") << "missing_field"
                          << "1000.00"
                          << "DE"
                          << "Large"
                          << "Revenue Ops"
                          << "large";
    QTest::newRow("below") << "missing_field"
                           << "5000"
                           << "DE"
                           << "Marketing Ops"
                           << "Revenue Ops"
                           << "flow";
    QTest::newRow("all must match") << "missing_field"
                                    << "1500"
                                    << "FR"
                                    << "Marketing Ops"
                                    << "Revenue Ops"
                                    << "flow";
}

void TestRouting::picksTheFirstRuleThatMatches()
{
    QFETCH(QString, reason);
    QFETCH(QString, amount);
    QFETCH(QString, country);
    QFETCH(QString, owner);
    QFETCH(QString, backup);
    QFETCH(QString, rule);
    const auto flow = readJson(R"({"owner":"Marketing Ops","backup":"Revenue Ops","routing":[
        {"name":"tax","owner":"Tax","when":{"reason":["invalid_tax"]}},
        {"name":"japan","owner":"Tokyo","backup":"Osaka","when":{"country":["JP"]}},
        {"name":"large","owner":"Large","when":{"amount_from":"1000","amount_below":"5000.00","country":["DE"]}}]})");
    QVERIFY(flow.ok());
    const Assignment expected{owner, backup, rule};
    QVERIFY(route(*flow, {*reasonFromName(reason), *Decimal::fromText(amount), country, {}, {}}) ==
            expected);
}

void TestRouting::knowsAFlowWithoutRules()
{
    const Json flow = JsonObject{{QStringLiteral("owner"), "A"}, {QStringLiteral("backup"), "B"}};
    const Assignment expected{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("flow")};
    QVERIFY(route(flow, {}) == expected);
    QVERIFY(routingRules(flow).empty());
}

void TestRouting::sendsAFieldToItsDataOwner()
{
    const auto flow = readJson(R"({"owner":"Marketing Ops","backup":"Revenue Ops",
        "fields":[{"pointer":"/billing/terms","data_owner":"Revenue Ops"},
                  {"pointer":"/lines/*/sku","data_owner":"Product Ops"},{"pointer":"/title"}],
        "routing":[{"name":"all","owner":"Sales Ops","when":{"amount_from":"0"}}]})");
    QVERIFY(flow.ok());
    RoutingSubject subject{Reason::MissingField, Decimal(), {}, {}, {QStringLiteral("/title")}};
    QCOMPARE(route(*flow, subject).owner, QStringLiteral("Sales Ops"));
    subject.places.append(QStringLiteral("/lines/3/sku"));
    subject.places.append(QStringLiteral("/billing/terms"));
    const Assignment product = route(*flow, subject);
    QCOMPARE(product.owner, QStringLiteral("Product Ops"));
    QCOMPARE(product.rule, QStringLiteral("data owner of /lines/*/sku"));
    QCOMPARE(product.backup, QStringLiteral("Revenue Ops"));
    subject.places = QStringList{QStringLiteral("/billing/terms")};
    const Assignment revenue = route(*flow, subject);
    QCOMPARE(revenue.owner, QStringLiteral("Revenue Ops"));
    QCOMPARE(revenue.backup, QStringLiteral("Marketing Ops")); // never the owner itself
    subject.reason = Reason::RuleMismatch;
    QCOMPARE(route(*flow, subject).owner, QStringLiteral("Sales Ops"));
}

void TestRouting::asksTheWorkspaceAfterTheFlow()
{
    const auto book = RoutingBook::read(R"({"version":"3","rules":[
        {"name":"credits","owner":"Finance","when":{"flow":["credit_memo"]}},
        {"name":"france","owner":"Sales Ops","when":{"country":["FR"]}}]})",
                                        QStringLiteral("routing.json"));
    QVERIFY(book.ok());
    QCOMPARE(book->version, QStringLiteral("3"));
    const auto flow = readJson(R"({"owner":"Marketing Ops","backup":"Revenue Ops","routing":[
        {"name":"tax","owner":"Tax","when":{"reason":["invalid_tax"]}}]})");
    QVERIFY(flow.ok());
    RoutingSubject subject{
        Reason::InvalidTax, Decimal(), QStringLiteral("FR"), QStringLiteral("credit_memo"), {}};
    QCOMPARE(route(*flow, subject, *book).rule, QStringLiteral("tax"));
    subject.reason = Reason::MissingAccount;
    QCOMPARE(route(*flow, subject, *book).rule, QStringLiteral("credits"));
    subject.flow = QStringLiteral("deal_to_invoice");
    QCOMPARE(route(*flow, subject, *book).rule, QStringLiteral("france"));
    subject.country = QStringLiteral("DE");
    QCOMPARE(route(*flow, subject, *book).rule, QStringLiteral("flow"));
}

void TestRouting::refusesAWrongDocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no version") << QByteArray(R"({"rules":[]})") << "r.json#/version";
    QTest::newRow("no rules") << QByteArray(R"({"version":"1"})") << "r.json#/rules";
    QTest::newRow("unknown member")
        << QByteArray(R"({"version":"1","rules":[{"name":"a","owner":"b","wen":{}}]})")
        << "r.json#/rules/0/wen";
    QTest::newRow("no condition")
        << QByteArray(R"({"version":"1","rules":[{"name":"a","owner":"b","when":{}}]})")
        << "r.json#/rules/0/when";
    QTest::newRow("reason code")
        << QByteArray(
               R"({"version":"1","rules":[{"name":"a","owner":"b","when":{"reason":["invalid_tax","x"]}}]})")
        << "r.json#/rules/0/when/reason/1";
    QTest::newRow("amount")
        << QByteArray(
               R"({"version":"1","rules":[{"name":"a","owner":"b","when":{"amount_from":"much"}}]})")
        << "r.json#/rules/0/when/amount_from";
    QTest::newRow("no owner")
        << QByteArray(R"({"version":"1","rules":[{"name":"a","when":{"country":["DE"]}}]})")
        << "r.json#/rules/0/owner";
}

void TestRouting::refusesAWrongDocument()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto book = RoutingBook::read(text, QStringLiteral("r.json"));
    QVERIFY(!book.ok());
    QCOMPARE(book.error().code, Code::Input);
    QCOMPARE(book.error().context, place);
}

QTEST_GUILESS_MAIN(TestRouting)
#include "test_routing.moc"
