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
    void replacesTheNumberOfACustomerByAPersonsWord();
};

namespace {

#ifdef UNSNAG_TRYTON_SEVEN
constexpr TrytonServer::Release release = TrytonServer::Release::Seven;
#else
constexpr TrytonServer::Release release = TrytonServer::Release::Six;
#endif

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

//! The folder of a configuration that reads from a Tryton and writes to the sandbox ERP.
QString fromTryton(const CliDriver &cli, const SandboxProcess &sandbox, const TrytonServer &tryton)
{
    const QString folder = writeTrytonConfiguration(cli, sandbox.url(), tryton, tryton.url());
    static_cast<void>(cli.write(QStringLiteral("config-in/bindings.json"),
                                R"({"source":"tryton","target":"sandbox-erp"})"));
    return folder;
}

//! The ERP numbers that stand at a party of Tryton.
JsonArray numbersOf(TrytonServer &tryton, const Json &party)
{
    const Json domain =
        JsonArray{JsonArray{"party", "=", party}, JsonArray{"name", "=", "ERP number"}};
    const Json found = tryton.call(
        QStringLiteral("model.party.contact_mechanism.search_read"),
        JsonArray{domain, 0, 10, Json(), JsonArray{"value"}, JsonObject{{"company", 1}}});
    JsonArray numbers;
    for (const Json &each : found.array())
        numbers.push_back(each["value"]);
    return numbers;
}

//! The newest exception of this reason. Null where there is none.
Json exceptionFor(const CliDriver &cli, const QString &reason, const QString &source)
{
    const Json listed = cli.json({"list", "--query", "state:any", "--limit", "1000"}).json;
    for (const Json &each : listed["exceptions"].array()) {
        if (each["reason"].toString() == reason && each["source"]["id"].scalarText() == source)
            return each;
    }
    return {};
}

} // namespace

void TestTryton::makesOnePostedInvoice()
{
    TrytonServer tryton(release);
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
    // Six ask at once; Tryton itself would make six.
    std::vector<std::unique_ptr<QProcess>> replays;
    for (int i = 0; i < 6; ++i)
        replays.push_back(cli.start({"replay", id}));
    for (const auto &each : replays)
        QVERIFY(each->waitForFinished(120000));
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
    TrytonServer tryton(release);
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

void TestTryton::replacesTheNumberOfACustomerByAPersonsWord()
{
    TrytonServer tryton(release);
    QVERIFY2(tryton.problem().isEmpty(), qPrintable(tryton.problem()));
    const CliDriver cli;
    SandboxProcess sandbox(cli, {"--deals", "5"});
    QVERIFY(!sandbox.url().isEmpty());
    const QString chosen =
        sandbox.read(QStringLiteral("/admin/records/customers"))["items"].at(0)["id"].toString();
    const Json won = tryton.call(QStringLiteral("model.sale.opportunity.search_read"),
                                 JsonArray{JsonArray{JsonArray{"state", "=", "won"}}, 0, 1,
                                           JsonArray{JsonArray{"id", "DESC"}}, JsonArray{"party"},
                                           JsonObject{{"company", 1}}});
    const Json party = won.at(0)["party"];
    const Json other = JsonObject{
        {"party", party}, {"type", "other"}, {"name", "ERP number"}, {"value", "C-BY-HAND"}};
    QVERIFY(tryton.callAsAdmin(QStringLiteral("model.party.contact_mechanism.create"),
                               JsonArray{JsonArray{other}, JsonObject{{"company", 1}}}));
    VERIFY_RUN(cli.json({"init"}));
    VERIFY_RUN(cli.json({"config", "import", fromTryton(cli, sandbox, tryton)}));
    VERIFY_RUN(cli.json({"connector", "login", "tryton"},
                        "password=" + tryton.password().toUtf8() + '\n'));
    VERIFY_RUN(cli.json({"run", "--once"}));
    const Json missing =
        exceptionFor(cli, QStringLiteral("missing_account"), won.at(0)["id"].scalarText());
    QVERIFY(!missing.isNull());
    const auto decide = [&](const Json &exception) {
        return cli.json({"resolve", exception["id"].toString(), "--account", chosen, "--why",
                         "the invoice is there", "--now"});
    };
    VERIFY_RUN(decide(missing));
    VERIFY_RUN(cli.json({"run", "--once"}));
    QCOMPARE(Json(numbersOf(tryton, party)), Json(JsonArray{"C-BY-HAND"})); // not by the engine
    const Json conflict =
        exceptionFor(cli, QStringLiteral("duplicate_account"), party.scalarText());
    QVERIFY(!conflict.isNull());
    VERIFY_RUN(decide(conflict));
    VERIFY_RUN(cli.json({"run", "--once"}));
    QCOMPARE(Json(numbersOf(tryton, party)), Json(JsonArray{chosen}));
    QCOMPARE(cli.json({"show", conflict["id"].toString()}).json["state"].toString(),
             QStringLiteral("confirmed"));
    VERIFY_RUN(cli.json({"audit", "verify"}));
}

QTEST_GUILESS_MAIN(TestTryton)
#include "test_tryton.moc"
