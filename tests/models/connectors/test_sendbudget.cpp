// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/sendbudget.h"

#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;

//! How long a connection has to wait, told without waiting.
class TestSendBudget : public QObject
{
    Q_OBJECT
private slots:
    void aFullWindowTellsWhenTheOldestLeavesIt();
    void otherOperationsHaveTheirOwnBudget();
    void aRestHoldsForEverybody();
    void aClockSetBackOpensIt();
};

namespace {

const Timestamp start{1'795'000'000'000ms};

} // namespace

void TestSendBudget::aFullWindowTellsWhenTheOldestLeavesIt()
{
    SendBudget budget(*readJson(R"({"budgets":[{"id":"a","requests":2,"window_s":1}]})", {}));
    QVERIFY(!budget.take("create", start));
    QVERIFY(!budget.take("create", start + 300ms));
    QCOMPARE(budget.take("create", start + 400ms).value_or(0ms).count(), 600);
    QVERIFY(!budget.take("create", start + 1000ms));
    QCOMPARE(budget.take("create", start + 1000ms).value_or(0ms).count(), 300);
}

void TestSendBudget::otherOperationsHaveTheirOwnBudget()
{
    SendBudget budget(
        *readJson(R"({"budgets":[{"id":"w","ops":["create"],"requests":1,"window_s":60}]})", {}));
    QVERIFY(!budget.take("create", start));
    QVERIFY(budget.take("create", start).has_value());
    QVERIFY(!budget.take("list", start));
}

void TestSendBudget::aRestHoldsForEverybody()
{
    SendBudget budget(Json{});
    budget.park(5s, start);
    budget.park(2s, start); // a shorter wish does not shorten it
    QCOMPARE(budget.take("list", start + 1s).value_or(0ms).count(), 4000);
    QCOMPARE(budget.parked(start + 5s).count(), 0);
    QVERIFY(!budget.take("list", start + 5s));
}

void TestSendBudget::aClockSetBackOpensIt()
{
    SendBudget budget(*readJson(R"({"budgets":[{"id":"a","requests":1,"window_s":10}]})", {}));
    QVERIFY(!budget.take("list", start));
    budget.park(10s, start);
    QVERIFY(!budget.take("list", start - 1h));
}

QTEST_GUILESS_MAIN(TestSendBudget)
#include "test_sendbudget.moc"
