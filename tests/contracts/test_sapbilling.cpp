// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"
#include "tests/support/doubles/sapdouble.h"

#include <QtTest>

using namespace unsnag;

//! Between a sales order and its billing document the event waits: it says for what, sends nothing
//! again, and goes on by itself once SAP has billed.
class TestSapBilling : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void waitsForTheBillingRun();
    void tellsABillMadeTwice();
    void fetchesAStaleTokenAnew();

private:
    ProfileLibrary m_library;
};

namespace {

const QString sap = QStringLiteral("sap-s4hana");
const QString billReference = QStringLiteral("UNS-WAITSFORBILLING1");

template <typename Work>
auto withSales(ContractBench &bench, Work work)
{
    return bench.server().with(
        [&work](DoubleSystem &system) { return work(static_cast<SapDouble &>(system).sales()); });
}

int orderCount(ContractBench &bench)
{
    return withSales(bench, [](SapSales &sales) { return sales.orders().added(); });
}

} // namespace

void TestSapBilling::initTestCase()
{
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles)
        m_library.put(profile);
}

void TestSapBilling::waitsForTheBillingRun()
{
    ContractBench bench(m_library, sap);
    QVERIFY2(bench.problem().isEmpty(), qPrintable(bench.problem()));
    const Json inputs = invoiceInputs(bench, billReference);
    withSales(bench, [](SapSales &sales) { sales.setRun(SapSales::Run::Held); });
    for (int run = 0; run < 3; ++run) {
        const ContractOutcome waiting = bench.effect("create_invoice", inputs, billReference);
        QVERIFY2(!waiting.isDone && !waiting.isUnknown, qPrintable(waiting.failure));
        QCOMPARE(waiting.reason, std::optional(Reason::DependencyPending));
        QVERIFY(waiting.more["hint"].toString().contains(QLatin1String("billing")));
        QCOMPARE(orderCount(bench), 1);
        QCOMPARE(bench.server().writes(), 1);
        bench.connect();
    }
    withSales(bench, [](SapSales &sales) { sales.bill(); });
    const ContractOutcome done = bench.effect("create_invoice", inputs, billReference);
    QVERIFY2(done.isDone, qPrintable(done.failure));
    QCOMPARE(orderCount(bench), 1);
    QCOMPARE(bench.server().writes(), 1);
    QCOMPARE(done.record["reference"].toString(), billReference);
    QCOMPARE(done.record["state"].toString(), QStringLiteral("posted"));
}

void TestSapBilling::tellsABillMadeTwice()
{
    ContractBench bench(m_library, sap);
    QVERIFY2(bench.problem().isEmpty(), qPrintable(bench.problem()));
    const ContractOutcome done =
        bench.effect("create_invoice", invoiceInputs(bench, billReference), billReference);
    QVERIFY2(done.isDone, qPrintable(done.failure));
    withSales(bench, [](SapSales &sales) {
        for (DoubleRecord *order : sales.orders().all())
            sales.orders().change(*order, JsonObject{{"OverallSDProcessStatus", "B"}});
        sales.bill();
    });
    const Reply found = bench.call("find_invoice", JsonObject{{"key", billReference}});
    QVERIFY(found.kind == ReplyClass::Ambiguous || found.records.size() == 2);
}

void TestSapBilling::fetchesAStaleTokenAnew()
{
    ContractBench bench(m_library, sap);
    QVERIFY2(bench.problem().isEmpty(), qPrintable(bench.problem()));
    const Json inputs = invoiceInputs(bench, billReference);
    QVERIFY(bench
                .effect("create_account", accountInputs(bench, 2, QStringLiteral("crm:1")),
                        QStringLiteral("crm:1"))
                .isDone);
    bench.server().with([](DoubleSystem &system) { system.endSessions(); });
    const ContractOutcome done = bench.effect("create_invoice", inputs, billReference);
    QVERIFY2(done.isDone, qPrintable(done.failure));
    QCOMPARE(orderCount(bench), 1);
}

QTEST_GUILESS_MAIN(TestSapBilling)
#include "test_sapbilling.moc"
