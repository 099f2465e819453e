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
    QVERIFY(route(*flow, {*reasonFromName(reason), *Decimal::fromText(amount), country}) ==
            expected);
}

void TestRouting::knowsAFlowWithoutRules()
{
    const Json flow = JsonObject{{QStringLiteral("owner"), "A"}, {QStringLiteral("backup"), "B"}};
    const Assignment expected{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("flow")};
    QVERIFY(route(flow, {}) == expected);
    QVERIFY(routingRules(flow).empty());
}

QTEST_GUILESS_MAIN(TestRouting)
#include "test_routing.moc"
