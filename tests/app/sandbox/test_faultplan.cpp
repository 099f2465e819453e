// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/faultplan.h"

#include <QTest>

using namespace unsnag;

namespace {

SandboxRequest createInvoice()
{
    return SandboxRequest::of(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"));
}

} // namespace

class TestFaultPlan : public QObject
{
    Q_OBJECT

private slots:
    void readsTheShortForm();
    void refusesMalformedSpecs_data();
    void refusesMalformedSpecs();
    void readsJson();
    void refusesMalformedJson_data();
    void refusesMalformedJson();
    void matches_data();
    void matches();
    void skipsThenStrikesItsTimes();
    void chanceIsSeeded();
};

void TestFaultPlan::readsTheShortForm()
{
    const auto rules = FaultRule::fromSpec(QStringLiteral(
        "erp:POST:/invoices=drop_after_commit*2+1, crm:GET:/deals=delay(250)@0.1,"
        "erp:create_invoice=error_after_commit(502)*always,*:*:*=rate_limit_retry_after(7)"));
    QVERIFY(rules.ok());
    QCOMPARE(rules->size(), std::size_t(4));
    FaultRule first;
    first.system = QStringLiteral("erp");
    first.method = QStringLiteral("POST");
    first.pathPrefix = QStringLiteral("/invoices");
    first.kind = FaultKind::DropAfterCommit;
    first.times = 2;
    first.skip = 1;
    QCOMPARE((*rules)[0], first);
    QCOMPARE((*rules)[1].delay, std::chrono::milliseconds(250));
    QCOMPARE((*rules)[1].probability, 0.1);
    QCOMPARE((*rules)[1].times, FaultRule::always);
    QCOMPARE((*rules)[2].operation, QStringLiteral("create_invoice"));
    QCOMPARE((*rules)[2].status, 502);
    QCOMPARE((*rules)[2].times, FaultRule::always);
    QCOMPARE((*rules)[3].retryAfter, std::chrono::seconds(7));
    QCOMPARE((*rules)[3].times, 1);
    QVERIFY((*rules)[3].system.isEmpty() && (*rules)[3].method.isEmpty());
    QVERIFY(FaultRule::fromSpec(QString())->empty());
}

void TestFaultPlan::refusesMalformedSpecs_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *spec :
         {"nonsense", "erp:POST:/invoices", "erp:POST:/invoices=explode", "mail:POST:/x=delay",
          "erp:POST:invoices=delay", "erp:*:/x=delay@2", "erp:*:/x=delay@0.1.2",
          "erp:*:/x=error_before(99)", "erp:*:/x=delay*-1", "erp:*:/x=delay,oops"})
        QTest::newRow(spec) << QString::fromLatin1(spec);
}

void TestFaultPlan::refusesMalformedSpecs()
{
    QFETCH(QString, spec);
    const auto rules = FaultRule::fromSpec(spec);
    QVERIFY(!rules.ok());
    QCOMPARE(rules.error().code, Code::Input);
    QVERIFY(!rules.error().context.isEmpty());
}

void TestFaultPlan::readsJson()
{
    const Json json = *readJson(
        R"({"match":{"system":"erp","method":"POST","path_prefix":"/invoices","operation":)"
        R"("post_invoice"},"fault":"error_before","times":"always","skip":2,"probability":0.5,)"
        R"("status":504,"delay_ms":10,"retry_after_s":3})");
    const auto rule = FaultRule::fromJson(json, QStringLiteral("/rules/0"));
    QVERIFY(rule.ok());
    QCOMPARE(rule->operation, QStringLiteral("post_invoice"));
    QCOMPARE(rule->times, FaultRule::always);
    QCOMPARE(rule->skip, 2);
    QCOMPARE(rule->probability, 0.5);
    QCOMPARE(rule->status, 504);
    QCOMPARE(rule->delay, std::chrono::milliseconds(10));
    QCOMPARE(rule->retryAfter, std::chrono::seconds(3));
    const auto bare = FaultRule::fromJson(*readJson(R"({"fault":"html"})"), {});
    QCOMPARE(bare->times, 1);
    QCOMPARE(bare->probability, 1.0);
}

void TestFaultPlan::refusesMalformedJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no fault") << QByteArray("{}") << QStringLiteral("/rules/0/fault");
    QTest::newRow("unknown") << QByteArray(R"({"fault":"x"})") << QStringLiteral("/rules/0/fault");
    QTest::newRow("times") << QByteArray(R"({"fault":"html","times":"often"})")
                           << QStringLiteral("/rules/0/times");
    QTest::newRow("chance") << QByteArray(R"({"fault":"html","probability":"0.5"})")
                            << QStringLiteral("/rules/0");
}

void TestFaultPlan::refusesMalformedJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto rule = FaultRule::fromJson(*readJson(json), QStringLiteral("/rules/0"));
    QVERIFY(!rule.ok());
    QCOMPARE(rule.error().context, place);
}

void TestFaultPlan::matches_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("met");
    const auto row = [](const char *spec, const char *method, const char *path, bool met) {
        QTest::addRow("%s %s %s", spec, method, path)
            << QString::fromLatin1(spec) << QString::fromLatin1(method) << QString::fromLatin1(path)
            << met;
    };
    row("erp:POST:/invoices=html", "POST", "/erp/v1/invoices", true);
    row("erp:POST:/invoices=html", "POST", "/erp/v1/invoices/INV-1/post", true);
    row("erp:POST:/invoices=html", "GET", "/erp/v1/invoices", false);
    row("erp:POST:/invoices=html", "POST", "/crm/v1/invoices", false);
    row("erp:create_invoice=html", "POST", "/erp/v1/invoices", true);
    row("erp:create_invoice=html", "POST", "/erp/v1/invoices/INV-1/post", false);
    row("erp:post_invoice=html", "POST", "/erp/v1/invoices/INV-1/post", true);
    row("crm:update_deal=html", "PATCH", "/crm/v1/deals/D-1", true);
    row("crm:read_deal=html", "GET", "/crm/v1/deals/D-1", true);
    row("crm:list_deals=html", "GET", "/crm/v1/deals", true);
    row("*:GET:*=html", "GET", "/erp/v1/me", true);
}

void TestFaultPlan::matches()
{
    QFETCH(QString, spec);
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(bool, met);
    const auto rules = FaultRule::fromSpec(spec);
    QVERIFY(rules.ok());
    QCOMPARE(rules->front().matches(SandboxRequest::of(method, path)), met);
}

void TestFaultPlan::skipsThenStrikesItsTimes()
{
    FaultPlan plan(1);
    plan.replace(*FaultRule::fromSpec(QStringLiteral("erp:*:*=html*2+1,erp:*:*=drop_before*1")));
    QStringList struck;
    for (int i = 0; i < 5; ++i) {
        const auto fault = plan.next(createInvoice());
        struck.append(fault ? faultName(fault->kind) : QStringLiteral("-"));
    }
    QCOMPARE(struck.join(QLatin1Char(' ')), QStringLiteral("drop_before html html - -"));
}

void TestFaultPlan::chanceIsSeeded()
{
    const auto run = [](std::uint64_t seed) {
        FaultPlan plan(seed);
        plan.replace(*FaultRule::fromSpec(QStringLiteral("*:*:*=html@0.3")));
        QByteArray pattern;
        for (int i = 0; i < 1000; ++i)
            pattern += plan.next(createInvoice()) ? 'x' : '.';
        return pattern;
    };
    QCOMPARE(run(5), run(5));
    QVERIFY(run(5) != run(6));
    QVERIFY(run(5).count('x') > 230 && run(5).count('x') < 370);
}

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "test_faultplan.moc"
