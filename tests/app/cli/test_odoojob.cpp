// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"
#include "tests/support/odoo/odooserver.h"
#include "tests/support/process/verifyrun.h"
#include "tests/support/tryton/trytonserver.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! The main job between real systems: an opportunity that is won in Odoo becomes one posted invoice, in
//! the same Odoo and in a Tryton.
class TestOdooJob : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void makesAnInvoiceInOdoo();
    void makesAnInvoiceInTryton();

private:
    //! Sells to a company of Odoo, runs the layer and takes the exception from missing account to proven;
    //! its reference. Empty where a step failed, which is told.
    [[nodiscard]] QString carried(const CliDriver &cli, const char *company);
    //! The exception that an opportunity made.
    [[nodiscard]] static Json exceptionOf(const CliDriver &cli, const QString &deal);
    [[nodiscard]] bool step(const CliResult &result) const;
    //! The form of the CRM: the customer's number in the ERP has a field of its own.
    [[nodiscard]] Json crmValues() const;

    //! What the CRM account that was sold to says its number in the ERP is, read past our code.
    [[nodiscard]] QString numberInCrm();

    std::unique_ptr<OdooServer> m_odoo;
    Json m_sold;        //!< the CRM account that was sold to
    QString m_customer; //!< number of the customer that was chosen
};

namespace {

Json linesSold()
{
    return JsonArray{JsonObject{{"sku", "LIC-1Y"},
                                {"description", "Licence, one year"},
                                {"quantity", "2"},
                                {"unit_price", "1490.50"}},
                     JsonObject{{"sku", "BOX-01"},
                                {"description", "Appliance"},
                                {"quantity", "3"},
                                {"unit_price", "799.99"}}};
}

QString connectionFile(const CliDriver &cli, const char *name, const char *profile,
                       const Json &values)
{
    const Json connection = JsonObject{{"name", name}, {"profile", profile}, {"values", values}};
    return cli.write(QStringLiteral("config-in/connections/%1.json").arg(QLatin1String(name)),
                     connection.toIndentedText());
}

//! The folder of a configuration that reads from "odoo-crm" and writes to `target`.
QString bound(const CliDriver &cli, const char *target)
{
    const Json bindings = JsonObject{{"source", "odoo-crm"}, {"target", target}};
    return QFileInfo(cli.write(QStringLiteral("config-in/bindings.json"), bindings.toText()))
        .absolutePath();
}

} // namespace

void TestOdooJob::initTestCase()
{
    m_odoo = std::make_unique<OdooServer>();
    QVERIFY2(m_odoo->problem().isEmpty(), qPrintable(m_odoo->problem()));
}

Json TestOdooJob::crmValues() const
{
    return JsonObject{{"base_url", m_odoo->url()},
                      {"database", m_odoo->database()},
                      {"erp_number_field", "barcode"}};
}

bool TestOdooJob::step(const CliResult &result) const
{
    if (result.exitCode != 0)
        qWarning("%s%s", result.err.constData(), result.out.constData());
    return result.exitCode == 0;
}

Json TestOdooJob::exceptionOf(const CliDriver &cli, const QString &deal)
{
    const Json listed = cli.json({"list", "--query", "state:any", "--limit", "1000"}).json;
    for (const Json &exception : listed["exceptions"].array()) {
        if (exception["source"]["id"].toString() == deal)
            return exception;
    }
    return {};
}

QString TestOdooJob::carried(const CliDriver &cli, const char *company)
{
    m_sold = m_odoo->company(QString::fromUtf8(company));
    const Json lead = m_odoo->sell(m_sold["id"], QStringLiteral("Machines 9001"), linesSold());
    const QByteArray key = "api_key=" + m_odoo->apiKey().toUtf8() + '\n';
    if (lead.isNull() || !step(cli.json({"connector", "login", "odoo-crm"}, key)) ||
        !step(cli.json({"connector", "check", "odoo-crm"})) || !step(cli.json({"run", "--once"})))
        return {};
    const Json exception = exceptionOf(cli, lead.scalarText());
    const QString id = exception["id"].toString();
    if (exception["reason"].toString() != QLatin1String("missing_account")) {
        qWarning("expected missing_account, found %s", exception.toIndentedText().constData());
        return {};
    }
    const CliResult suggested = cli.json({"suggest", id});
    if (!step(suggested))
        return {};
    const Json &best = suggested.json["candidates"].at(0);
    qInfo("suggested for %s: %s", company, best.toText().constData());
    m_customer = best["id"].toString();
    if (!step(cli.json(
            {"resolve", id, "--account", m_customer, "--why", "the same company", "--now"})) ||
        !step(cli.json({"run", "--once"})))
        return {};
    const Json proven = cli.json({"show", id}).json;
    qInfo("state: %s, proof: %s", proven["state"].toText().constData(),
          proven["proof"].toText().left(600).constData());
    if (proven["state"].toString() != QLatin1String("confirmed")) {
        qWarning("%s", proven.toIndentedText().constData());
        return {};
    }
    static_cast<void>(cli.json({"replay", id})); // refused or harmless: nothing is made again
    if (!step(cli.json({"run", "--once"})) || !step(cli.json({"audit", "verify"})))
        return {};
    return exception["external_reference"].toString();
}

QString TestOdooJob::numberInCrm()
{
    const Json read = m_odoo->call(
        QStringLiteral("res.partner"), QStringLiteral("read"),
        JsonObject{{"ids", JsonArray{m_sold["id"]}}, {"fields", JsonArray{"barcode"}}});
    return read.at(0)["barcode"].toString();
}

void TestOdooJob::makesAnInvoiceInOdoo()
{
    const CliDriver cli;
    const Json values = JsonObject{{"base_url", m_odoo->url()}, {"database", m_odoo->database()}};
    static_cast<void>(connectionFile(cli, "odoo-crm", "odoo-19", crmValues()));
    static_cast<void>(connectionFile(cli, "odoo-books", "odoo-19", values));
    VERIFY_RUN(cli.json({"init"}));
    VERIFY_RUN(cli.json({"config", "import", bound(cli, "odoo-books")}));
    VERIFY_RUN(cli.json({"connector", "login", "odoo-books"},
                        "api_key=" + m_odoo->apiKey().toUtf8() + '\n'));
    const QString reference = carried(cli, "Müller & Söhne KG");
    QVERIFY(!reference.isEmpty());
    QCOMPARE(numberInCrm(), m_customer);
    for (const JsonArray &found :
         {m_odoo->invoices(reference), m_odoo->invoicesOverRpc(reference)}) {
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front()["state"].toString(), QStringLiteral("posted"));
        QCOMPARE(found.front()["ref"].toString(), reference);
        QCOMPARE(found.front()["partner_id"].at(0).scalarText(), m_customer);
        QCOMPARE(Decimal::fromText(found.front()["amount_total"].scalarText()),
                 Decimal::fromText("5380.97"));
        QCOMPARE(found.front()["invoice_line_ids"].size(), std::size_t(2));
        QCOMPARE(found.front()["invoice_payment_term_id"].at(1).toString(),
                 QStringLiteral("30 Days"));
    }
}

void TestOdooJob::makesAnInvoiceInTryton()
{
    TrytonServer tryton;
    QVERIFY2(tryton.problem().isEmpty(), qPrintable(tryton.problem()));
    const CliDriver cli;
    static_cast<void>(connectionFile(cli, "odoo-crm", "odoo-19", crmValues()));
    static_cast<void>(connectionFile(cli, "tryton", "tryton-6.0",
                                     JsonObject{{"base_url", tryton.url()},
                                                {"database", tryton.database()},
                                                {"login", tryton.login()}}));
    VERIFY_RUN(cli.json({"init"}));
    VERIFY_RUN(cli.json({"config", "import", bound(cli, "tryton")}));
    VERIFY_RUN(cli.json({"connector", "login", "tryton"},
                        "password=" + tryton.password().toUtf8() + '\n'));
    const QString reference = carried(cli, "O'Brien, Ltd.");
    QVERIFY(!reference.isEmpty());
    QCOMPARE(numberInCrm(), m_customer);
    const JsonArray found = tryton.invoices(reference);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front()["state"].toString(), QStringLiteral("posted"));
    QCOMPARE(found.front()["party"].scalarText(), m_customer);
    QCOMPARE(found.front()["currency."]["code"].toString(), QStringLiteral("USD"));
    QCOMPARE(found.front()["untaxed_amount"]["decimal"].toString(), QStringLiteral("5380.97"));
}

QTEST_GUILESS_MAIN(TestOdooJob)
#include "test_odoojob.moc"
