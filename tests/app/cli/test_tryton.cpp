// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/verifyrun.h"
#include "tests/support/tryton/trytondesk.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! The main job against a real ERP: deals of the sandbox CRM become posted invoices in Tryton.
class TestTryton : public QObject
{
    Q_OBJECT
private slots:
    void makesOnePostedInvoice();
    void tellsAWrongPassword();
};

namespace {

const QString dealTitle = QStringLiteral("ACME – appliances 9001");

//! Makes the company and its won deal in the sandbox CRM. Null where the CRM refused one of them.
Json sellSomething(SandboxProcess &sandbox)
{
    const Json account =
        sandbox.send("POST", "/crm/v1/accounts",
                     JsonObject{{"name", "ACME G.m.b.H."}, {"city", "Berlin"}, {"country", "DE"}});
    const Json licence = JsonObject{{"sku", "LIC-1Y"},
                                    {"description", "Licence, one year"},
                                    {"quantity", "2"},
                                    {"unit_price", "1490.50"}};
    const Json box = JsonObject{{"sku", "BOX-01"},
                                {"description", "Appliance"},
                                {"quantity", "3"},
                                {"unit_price", "799.99"}};
    return sandbox.send("POST", "/admin/deals",
                        JsonObject{{"title", dealTitle},
                                   {"close_date", "2026-11-20"},
                                   {"account", JsonObject{{"id", account["id"]}}},
                                   {"billing", JsonObject{{"terms", "net30"}}},
                                   {"lines", JsonArray{licence, box}}});
}

Json decimalOf(const Json &tagged)
{
    return tagged["decimal"];
}

} // namespace

void TestTryton::makesOnePostedInvoice()
{
    TrytonServer tryton;
    QVERIFY2(tryton.problem().isEmpty(), qPrintable(tryton.problem()));
    const CliDriver cli;
    SandboxProcess sandbox(cli, {"--deals", "5"});
    QVERIFY(!sandbox.url().isEmpty());
    const Json deal = sellSomething(sandbox);
    QVERIFY2(deal["amount"].toString() == "5380.97", deal.toText().constData());
    VERIFY_RUN(cli.json({"init"}));
    VERIFY_RUN(cli.json(
        {"config", "import", writeTrytonConfiguration(cli, sandbox.url(), tryton, tryton.url())}));
    VERIFY_RUN(cli.json({"connector", "login", "tryton"},
                        "password=" + tryton.password().toUtf8() + '\n'));
    VERIFY_RUN(cli.json({"connector", "check", "tryton"}));
    VERIFY_RUN(cli.json({"run", "--once"}));

    const Json exception =
        cli.json({"list", "--query", "text:" + deal["id"].toString()}).json["exceptions"].at(0);
    QCOMPARE(exception["reason"].toString(), QStringLiteral("missing_account"));
    const QString id = exception["id"].toString();
    const QString reference = exception["external_reference"].toString();
    const CliResult suggested = cli.json({"suggest", id});
    VERIFY_RUN(suggested);
    const Json &best = suggested.json["candidates"].at(0);
    QVERIFY2(best["name"].toString().contains(QStringLiteral("acme"), Qt::CaseInsensitive),
             suggested.out.constData());

    VERIFY_RUN(cli.json({"resolve", id, "--account", best["id"].toString(), "--why",
                         "the only Acme in Berlin", "--now"}));
    VERIFY_RUN(cli.json({"run", "--once"}));
    const Json proven = cli.json({"show", id}).json;
    QVERIFY2(proven["state"].toString() == "confirmed", proven.toIndentedText().constData());

    const JsonArray invoices = tryton.invoices(reference);
    QCOMPARE(invoices.size(), std::size_t(1));
    QCOMPARE(invoices.front()["state"].toString(), QStringLiteral("posted"));
    QCOMPARE(invoices.front()["reference"].toString(), reference);
    QCOMPARE(invoices.front()["party"].scalarText(), best["id"].toString());
    QCOMPARE(decimalOf(invoices.front()["untaxed_amount"]).toString(), QStringLiteral("5380.97"));
    QCOMPARE(decimalOf(invoices.front()["total_amount"]).toString(), QStringLiteral("5380.97"));

    static_cast<void>(cli.json({"replay", id}));
    VERIFY_RUN(cli.json({"run", "--once"}));
    QCOMPARE(tryton.invoices(reference).size(), std::size_t(1));
    VERIFY_RUN(cli.json({"audit", "verify"}));
}

void TestTryton::tellsAWrongPassword()
{
    TrytonServer tryton;
    QVERIFY2(tryton.problem().isEmpty(), qPrintable(tryton.problem()));
    const CliDriver cli;
    SandboxProcess sandbox(cli, {"--deals", "5"});
    VERIFY_RUN(cli.json({"init"}));
    VERIFY_RUN(cli.json(
        {"config", "import", writeTrytonConfiguration(cli, sandbox.url(), tryton, tryton.url())}));
    VERIFY_RUN(cli.json({"connector", "login", "tryton"}, "password=not-the-password\n"));
    const CliResult checked = cli.run({"connector", "check", "tryton"});
    QCOMPARE(checked.exitCode, 1);
    QVERIFY(!checked.err.contains("not-the-password"));
    static_cast<void>(cli.json({"run", "--once"}));
    const CliResult faults = cli.json({"list", "--query", "reason:connection_fault"});
    QCOMPARE(faults.json["total"].toInt(), 1);
    VERIFY_RUN(cli.json({"connector", "login", "tryton"},
                        "password=" + tryton.password().toUtf8() + '\n'));
    VERIFY_RUN(cli.json({"connector", "check", "tryton"}));
    QCOMPARE(cli.json({"list", "--query", "reason:connection_fault"}).json["total"].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestTryton)
#include "test_tryton.moc"
