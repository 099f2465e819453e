// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/sendbudget.h"

#include <QtTest>

#include <future>

using namespace unsnag;
using namespace std::chrono_literals;
using Place = SendBudget::Place;

//! How long a connection has to wait, told without waiting.
class TestSendBudget : public QObject
{
    Q_OBJECT
private slots:
    void aFullWindowTellsWhenTheOldestLeavesIt();
    void aRateLetsABurstPassAndThenOneAtATime();
    void otherOperationsHaveTheirOwnBudget();
    void aRestHoldsForEverybody();
    void aClockSetBackOpensIt();
    void placesComeBack();
    void waitsForAnEndOrAStop();
    void sharesWhatTheAccountShares();
    void believesWhatTheSystemTells();
    void readsSignals_data();
    void readsSignals();
    void readsStatedRests_data();
    void readsStatedRests();
};

namespace {

const Timestamp start{1'795'000'000'000ms};

Json limits(const char *text)
{
    return *readJson(text);
}

//! The wait for a request that ends at once; 0 where it passes.
std::chrono::milliseconds waitOf(SendBudget &budget, const QString &operation, Timestamp now)
{
    const auto taken = budget.take(operation, now);
    if (std::holds_alternative<Place>(taken))
        return 0ms;
    return std::get<SendBudget::Closed>(taken).wait.value_or(-1ms);
}

Answer answered(const QList<HttpHeader> &headers, const QByteArray &body = "{}")
{
    HttpResponse response;
    response.delivery = Delivery::Answered;
    response.status = 200;
    response.headers = headers;
    response.body = body;
    return Answer::of(response);
}

} // namespace

void TestSendBudget::aFullWindowTellsWhenTheOldestLeavesIt()
{
    BudgetRegistry registry;
    SendBudget budget(registry, limits(R"({"budgets":[{"id":"a","requests":2,"window_s":1}]})"), 9);
    QCOMPARE(waitOf(budget, "create", start), 0ms);
    QCOMPARE(waitOf(budget, "create", start + 300ms), 0ms);
    QCOMPARE(waitOf(budget, "create", start + 400ms), 600ms);
    QCOMPARE(waitOf(budget, "create", start + 1000ms), 0ms);
    QCOMPARE(waitOf(budget, "create", start + 1000ms), 300ms);
}

void TestSendBudget::aRateLetsABurstPassAndThenOneAtATime()
{
    BudgetRegistry registry;
    SendBudget budget(registry, limits(R"({"rate":{"per_second":4,"burst":3}})"), 9);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(waitOf(budget, "list", start), 0ms);
    QCOMPARE(waitOf(budget, "list", start), 250ms);
    QCOMPARE(waitOf(budget, "list", start + 250ms), 0ms);
    QCOMPARE(waitOf(budget, "list", start + 251ms), 249ms);
    QCOMPARE(waitOf(budget, "list", start + 1h), 0ms);
    QCOMPARE(waitOf(budget, "list", start), 0ms); // the clock was set back
}

void TestSendBudget::otherOperationsHaveTheirOwnBudget()
{
    BudgetRegistry registry;
    SendBudget budget(
        registry, limits(R"({"budgets":[{"id":"w","ops":["create"],"requests":1,"window_s":60}]})"),
        9);
    QCOMPARE(waitOf(budget, "create", start), 0ms);
    QCOMPARE(waitOf(budget, "create", start), 60'000ms);
    QCOMPARE(waitOf(budget, "list", start), 0ms);
}

void TestSendBudget::aRestHoldsForEverybody()
{
    BudgetRegistry registry;
    SendBudget budget(registry, Json{}, 9);
    SendBudget other(registry, Json{}, 9);
    budget.park(5s, start);
    budget.park(2s, start); // a shorter wish does not shorten it
    QCOMPARE(waitOf(other, "list", start + 1s), 4000ms);
    QVERIFY(
        std::holds_alternative<Place>(other.take("list", start + 1s, SendBudget::Rest::WaitedOut)));
    QCOMPARE(other.parked(start + 5s), 0ms);
    QCOMPARE(waitOf(budget, "list", start + 5s), 0ms);
}

void TestSendBudget::aClockSetBackOpensIt()
{
    BudgetRegistry registry;
    SendBudget budget(registry, limits(R"({"budgets":[{"id":"a","requests":1,"window_s":10}]})"),
                      9);
    QCOMPARE(waitOf(budget, "list", start), 0ms);
    budget.park(10s, start);
    QCOMPARE(waitOf(budget, "list", start - 1h), 0ms);
}

void TestSendBudget::placesComeBack()
{
    BudgetRegistry registry;
    SendBudget budget(
        registry,
        limits(
            R"({"budgets":[{"id":"all","concurrency":2},{"id":"one","concurrency":1,"ops":["create"]}]})"),
        3);
    auto first = budget.take("create", start);
    QVERIFY(std::holds_alternative<Place>(first));
    QCOMPARE(waitOf(budget, "create", start), -1ms);
    {
        const auto second = budget.take("list", start);
        QVERIFY(std::holds_alternative<Place>(second));
        QCOMPARE(waitOf(budget, "list", start), -1ms);
        QCOMPARE(budget.states(start).at(1).inFlight, 2);
    }
    QCOMPARE(waitOf(budget, "list", start), 0ms);
    QCOMPARE(budget.states(start).at(1).inFlight, 1);
}

void TestSendBudget::waitsForAnEndOrAStop()
{
    BudgetRegistry registry;
    SendBudget budget(registry, Json{}, 1);
    std::optional taken(budget.take("list", start));
    auto waiting =
        std::async(std::launch::async, [&budget] { return budget.waitForEnd("list", {}); });
    taken.reset();
    QVERIFY(waiting.get());
    taken.emplace(budget.take("list", start));
    std::stop_source source;
    auto stopped = std::async(std::launch::async,
                              [&] { return budget.waitForEnd("list", source.get_token()); });
    source.request_stop();
    QVERIFY(!stopped.get());
}

void TestSendBudget::sharesWhatTheAccountShares()
{
    const Json rules = limits(
        R"({"budgets":[{"id":"a","requests":1,"window_s":10,"scope":"account","ops":["list"]},{"id":"c","requests":1,"window_s":10,"scope":"connection","ops":["get"]},)"
        R"({"id":"u","requests":1,"window_s":10,"scope":"user","ops":["find"]}]})");
    BudgetRegistry registry;
    SendBudget one(registry, rules, 9);
    SendBudget two(registry, rules, 9);
    SendBudget elsewhere(registry, rules, 9);
    SendBudget otherSystem(registry, rules, 9);
    one.count({"hubspot", "crm", "portal 1", "ida"});
    two.count({"hubspot", "crm-too", "portal 1", "ben"});
    elsewhere.count({"hubspot", "crm-3", "portal 2", "ida"});
    otherSystem.count({"xero", "erp", "portal 1", "ida"});
    for (const char *operation : {"list", "get", "find"})
        QCOMPARE(waitOf(one, operation, start), 0ms);
    QCOMPARE(waitOf(two, "list", start), 10'000ms);
    QCOMPARE(waitOf(two, "get", start), 0ms);
    QCOMPARE(waitOf(two, "find", start), 0ms);
    QCOMPARE(waitOf(elsewhere, "list", start), 0ms);
    QCOMPARE(waitOf(otherSystem, "list", start), 0ms);
    one.park(3s, start);
    QCOMPARE(two.parked(start), 3000ms);
    QCOMPARE(elsewhere.parked(start), 0ms);
}

void TestSendBudget::believesWhatTheSystemTells()
{
    BudgetRegistry registry;
    SendBudget budget(
        registry, limits(R"({"budgets":[{"id":"a","requests":100,"window_s":10},{"id":"day"}]})"),
        9);
    {
        const auto taken = budget.take("list", start);
        budget.learn({{"a", 2, 190, 4s}, {"day", 5000, 250'000, std::nullopt}}, start);
    }
    QCOMPARE(budget.states(start).at(1).left, std::optional<std::int64_t>(2));
    QCOMPARE(budget.states(start).at(1).limit, std::optional<std::int64_t>(190));
    QCOMPARE(budget.states(start).at(1).resetsAt, std::optional(start + 4s));
    QCOMPARE(budget.states(start).at(2).left, std::optional<std::int64_t>(5000));
    QCOMPARE(waitOf(budget, "list", start + 1s), 0ms);
    QCOMPARE(waitOf(budget, "list", start + 1s), 0ms);
    QCOMPARE(waitOf(budget, "list", start + 1s), 3000ms); // others use the account too
    QCOMPARE(waitOf(budget, "list", start + 4s), 0ms);
    const auto one = budget.take("list", start + 5s);
    const auto two = budget.take("list", start + 5s);
    budget.learn({{"a", 1, std::nullopt, 4s}}, start + 5s); // and one is on its way
    QCOMPARE(waitOf(budget, "list", start + 5s), 4000ms);
}

void TestSendBudget::readsSignals_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told"); // remaining/limit/reset in ms; - where nothing
    const QByteArray none = "{}";
    QTest::newRow("headers")
        << QByteArray(
               R"({"budget":"b","remaining":"header:X-R","limit":"body:/limit","reset_after_s":"body:/s"})")
        << QByteArray("7") << QByteArray(R"({"limit":100,"s":1.5})") << "7/100/1500";
    QTest::newRow("pattern")
        << QByteArray(
               R"json({"budget":"b","remaining":"header:X-R","pattern":"api-usage=(?<used>\\d+)/(?<limit>\\d+)"})json")
        << QByteArray("api-usage=18/5000") << none << "4982/5000/-";
    QTest::newRow("used and limit")
        << QByteArray(R"({"budget":"b","used":"header:X-R","limit":"body:/of"})")
        << QByteArray("40") << QByteArray(R"({"of":50})") << "10/50/-";
    QTest::newRow("reset at Unix seconds")
        << QByteArray(R"({"budget":"b","remaining":"header:X-R","reset_at":"body:/at"})")
        << QByteArray("0") << QByteArray(R"({"at":1795000030})") << "0/-/30000";
    QTest::newRow("reset at a moment")
        << QByteArray(R"({"budget":"b","remaining":"header:X-R","reset_at":"body:/at"})")
        << QByteArray("0") << QByteArray("{\"at\":\"" + toRfc3339(start + 2s).toUtf8() + "\"}")
        << "0/-/2000";
    QTest::newRow("when it does not hold")
        << QByteArray(R"({"budget":"b","remaining":"header:X-R","when":{"status":[429]}})")
        << QByteArray("0") << none << "";
    QTest::newRow("no number") << QByteArray(R"({"budget":"b","remaining":"header:X-R"})")
                               << QByteArray("many") << none << "";
}

void TestSendBudget::readsSignals()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, told);
    const Json rules = JsonObject{{"signals", JsonArray{*readJson(rule)}}};
    const auto found =
        rateSignals(rules, answered({{"X-R", header}}, body), QStringLiteral("list"), start);
    QString seen;
    for (const RateSignal &each : found) {
        const auto text = [](const auto &value) {
            return value ? QString::number(*value) : QStringLiteral("-");
        };
        seen += text(each.remaining) + QLatin1Char('/') + text(each.limit) + QLatin1Char('/') +
                (each.resetAfter ? QString::number(each.resetAfter->count()) : QStringLiteral("-"));
    }
    QCOMPARE(seen, told);
}

void TestSendBudget::readsStatedRests_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("milliseconds"); // -1: none
    QTest::newRow("seconds") << QByteArray(R"({"source":"body:/wait"})")
                             << QByteArray(R"({"wait":"2.5"})") << 2500;
    QTest::newRow("second source") << QByteArray(R"({"source":["body:/no","body:/wait"]})")
                                   << QByteArray(R"({"wait":3})") << 3000;
    QTest::newRow("milliseconds") << QByteArray(R"({"source_ms":"body:/wait"})")
                                  << QByteArray(R"({"wait":250})") << 250;
    QTest::newRow("date") << QByteArray(R"({"source":"body:/at"})")
                          << QByteArray(R"({"at":")") + toRfc3339(start + 9s).toUtf8() + "\"}"
                          << 9000;
    QTest::newRow("none") << QByteArray(R"({"park_beyond_s":10})") << QByteArray("{}") << -1;
    QTest::newRow("below nothing")
        << QByteArray(R"({"source":"body:/wait"})") << QByteArray(R"({"wait":"-4"})") << -1;
}

void TestSendBudget::readsStatedRests()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, body);
    QFETCH(const int, milliseconds);
    const auto rest =
        statedRest(JsonObject{{"retry_after", *readJson(rule)}}, answered({}, body), start);
    QCOMPARE(rest.value_or(-1ms).count(), milliseconds);
}

QTEST_GUILESS_MAIN(TestSendBudget)
#include "test_sendbudget.moc"
