// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxdesk.h"
#include "tests/support/process/verifyrun.h"

#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace unsnag;
using namespace unsnag::test;

//! Records that change while they are worked on: newer versions, two deals of one new company,
//! a decision that is corrected. One document each, and no pass of the engine gets stuck.
class TestVersions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aChangeAfterTheInvoiceMakesNoSecondOne();
    void aChangeWhileADecisionWaitsKeepsTheDecision();
    void twoDealsOfANewCompanyMakeOneAccount();
    void aWrongValueCanBeCorrected();
    void theKeysShownAreTheKeysSent();
    void aStoppedReplayIsStillOwed();
    void cleanupTestCase();

private:
    [[nodiscard]] Json nextWaiting();
    [[nodiscard]] Json shown(const Json &exception);
    [[nodiscard]] CliResult resolve(const Json &exception, const QStringList &more);
    [[nodiscard]] CliResult pass() { return m_desk->cli().json({"run", "--once"}); }
    void change(const Json &exception, const Json &members);

    std::unique_ptr<SandboxDesk> m_desk;
    JsonArray m_waiting;
};

void TestVersions::initTestCase()
{
    m_desk = std::make_unique<SandboxDesk>(QStringList{"--deals", "80", "--accounts", "200"});
    QVERIFY2(m_desk->problem().isEmpty(), m_desk->problem().constData());
    m_waiting = m_desk->open(QStringLiteral("missing_account"), 100);
    QVERIFY(m_waiting.size() >= 4);
}

Json TestVersions::nextWaiting()
{
    const Json next = m_waiting.back();
    m_waiting.pop_back();
    return next;
}

Json TestVersions::shown(const Json &exception)
{
    return m_desk->cli().json({"show", exception["id"].toString()}).json;
}

CliResult TestVersions::resolve(const Json &exception, const QStringList &more)
{
    return m_desk->cli().json(QStringList{"resolve", exception["id"].toString()} + more +
                              QStringList{"--why", "test of versions"});
}

void TestVersions::change(const Json &exception, const Json &members)
{
    Json body = members;
    body.set(QStringLiteral("id"), exception["source"]["id"]);
    const Json changed = m_desk->sandbox().send("POST", QStringLiteral("/admin/deals"), body);
    QVERIFY2(changed["id"] == exception["source"]["id"], changed.toText().constData());
}

void TestVersions::aChangeAfterTheInvoiceMakesNoSecondOne()
{
    const Json exception = nextWaiting();
    const QString reference = exception["external_reference"].toString();
    VERIFY_RUN(resolve(exception, {"--account", m_desk->customer(), "--now"}));
    VERIFY_RUN(pass());
    QCOMPARE(shown(exception)["state"].toString(), QStringLiteral("confirmed"));
    change(exception, JsonObject{{"title", "Renamed after the invoice"}});
    VERIFY_RUN(pass());
    QCOMPARE(m_desk->invoices().at(reference), 1);
    // Another total is a difference that a person decides on, never a second invoice.
    change(exception, JsonObject{{"lines", JsonArray{JsonObject{{"sku", "LIC-1Y"},
                                                                {"description", "Licence"},
                                                                {"quantity", "7"},
                                                                {"unit_price", "1490.50"}}}}});
    VERIFY_RUN(pass());
    QCOMPARE(m_desk->invoices().at(reference), 1);
    const Json open = m_desk->cli()
                          .json({"list", "--query", "text:" + exception["source"]["id"].toString()})
                          .json;
    QCOMPARE(open["total"].toInt(), 1);
}

void TestVersions::aChangeWhileADecisionWaitsKeepsTheDecision()
{
    const Json exception = nextWaiting();
    VERIFY_RUN(resolve(exception, {"--account", m_desk->customer()}));
    change(exception, JsonObject{{"title", "Renamed while the decision waits"}});
    VERIFY_RUN(pass()); // pulls the newer version, then waits for the undo time and replays
    const Json view = shown(exception);
    QCOMPARE(view["state"].toString(), QStringLiteral("confirmed"));
    QCOMPARE(m_desk->invoices().at(exception["external_reference"].toString()), 1);
}

void TestVersions::twoDealsOfANewCompanyMakeOneAccount()
{
    SandboxProcess &sandbox = m_desk->sandbox();
    const Json company = sandbox.send(
        "POST", QStringLiteral("/crm/v1/accounts"),
        JsonObject{{"name", "Zwiebelfisch Verlag GmbH"}, {"city", "Kiel"}, {"country", "DE"}});
    for (const char *title : {"Zwiebelfisch one", "Zwiebelfisch two"}) {
        const Json deal = sandbox.send(
            "POST", QStringLiteral("/admin/deals"),
            JsonObject{{"title", title}, {"account", JsonObject{{"id", company["id"]}}}});
        QVERIFY2(deal["id"].isString(), deal.toText().constData());
    }
    VERIFY_RUN(pass());
    // One lane: the second deal waits behind the exception of the first and goes on by itself.
    Json list = m_desk->cli().json({"list", "--query", "text:Zwiebelfisch"}).json;
    QCOMPARE(list["total"].toInt(), 1);
    VERIFY_RUN(resolve(list["exceptions"].at(0), {"--create-account", "--now"}));
    VERIFY_RUN(pass());
    const Json second = m_desk->cli().json({"list", "--query", "text:Zwiebelfisch"}).json;
    for (const Json &exception : second["exceptions"].array())
        VERIFY_RUN(resolve(exception, {"--create-account", "--now"}));
    VERIFY_RUN(pass());
    list = m_desk->cli().json({"list", "--query", "text:Zwiebelfisch state:any"}).json;
    const auto invoices = m_desk->invoices();
    QSet<QString> customers;
    for (const Json &exception : list["exceptions"].array()) {
        const Json view = shown(exception);
        QVERIFY2(view["state"].toString() == "confirmed", view.toIndentedText().constData());
        QCOMPARE(invoices.at(exception["external_reference"].toString()), 1);
        customers.insert(
            view["attempts"].array().back()["proof"]["document"]["customer"].toString());
    }
    QCOMPARE(customers.size(), 1);
}

void TestVersions::aWrongValueCanBeCorrected()
{
    const Json list = m_desk->cli().json({"list", "--query", "reason:missing_field"}).json;
    Json exception;
    QString pointer;
    for (const Json &one : list["exceptions"].array()) {
        const Json view = shown(one);
        const Json fields = view["detail"]["fields"];
        if (fields.size() == 1 &&
            fields.at(0)["pointer"].toString().endsWith(QLatin1String("/sku"))) {
            exception = one;
            pointer = fields.at(0)["pointer"].toString();
        }
    }
    QVERIFY2(!pointer.isEmpty(), list.toText().constData());
    VERIFY_RUN(resolve(exception, {"--set", pointer + "=\"NO-SUCH-ITEM\"", "--now"}));
    VERIFY_RUN(pass());
    QCOMPARE(shown(exception)["state"].toString(), QStringLiteral("open"));
    VERIFY_RUN(resolve(exception, {"--set", pointer + "=\"LIC-1Y\"", "--now"}));
    VERIFY_RUN(pass());
    const Json view = shown(exception);
    // The item is right now; what may still be missing is the company's account.
    QVERIFY2(view["state"].toString() == "confirmed" ||
                 view["reason"].toString() == "missing_account",
             view.toIndentedText().constData());
}

void TestVersions::theKeysShownAreTheKeysSent()
{
    const Json exception = nextWaiting();
    CliResult last;
    for (int round = 0; round < 3; ++round) {
        last = resolve(exception, {"--account", m_desk->customer()});
        VERIFY_RUN(last);
        if (round < 2)
            VERIFY_RUN(m_desk->cli().json({"undo", exception["id"].toString()}));
    }
    VERIFY_RUN(pass());
    QSet<QString> promised;
    for (const Json &write : last.json["writes"].array())
        promised.insert(write["idempotency_key"].toString());
    QSet<QString> sent;
    const Json view = shown(exception);
    for (const Json &operation : view["operations"].array())
        sent.insert(operation["idempotency_key"].toString());
    QVERIFY(!sent.isEmpty());
    QCOMPARE(sent, promised);
}

void TestVersions::aStoppedReplayIsStillOwed()
{
    const Json exception = nextWaiting();
    const QString id = exception["id"].toString();
    VERIFY_RUN(resolve(exception, {"--account", m_desk->customer(), "--now"}));
    const Json slow =
        JsonObject{{"match", JsonObject{{"system", "erp"}, {"operation", "create_invoice"}}},
                   {"fault", "delay"},
                   {"times", 1},
                   {"delay_ms", 4000}};
    static_cast<void>(m_desk->sandbox().send("POST", QStringLiteral("/admin/faults"),
                                             JsonObject{{"rules", JsonArray{slow}}}));
    const auto replay = m_desk->cli().start({"replay", id});
    QTRY_COMPARE_WITH_TIMEOUT(shown(exception)["operations"].size(), std::size_t(1), 20000);
    ::kill(static_cast<pid_t>(replay->processId()), SIGINT);
    QVERIFY(replay->waitForFinished(20000));
    QVERIFY(replay->exitCode() != 0);
    static_cast<void>(m_desk->sandbox().send("DELETE", QStringLiteral("/admin/faults"), {}));
    const Json view = shown(exception);
    QVERIFY2(view["state"].toString() == "queued", view.toIndentedText().constData());
    QCOMPARE(view["reason"].toString(), QStringLiteral("missing_account"));
    // The ERP still works on the request that was left alone: till it has, the outcome is unknown.
    VERIFY_RUN(pass());
    const auto isProven = [&] {
        const Json now = shown(exception);
        if (now["state"].toString() == QLatin1String("open"))
            static_cast<void>(m_desk->cli().json({"replay", id}));
        return now["state"].toString() == QLatin1String("confirmed");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isProven(), 30000);
    QCOMPARE(m_desk->invoices().at(exception["external_reference"].toString()), 1);
}

void TestVersions::cleanupTestCase()
{
    VERIFY_RUN(m_desk->cli().json({"audit", "verify"}));
    for (const auto &[reference, count] : m_desk->invoices())
        QVERIFY2(count == 1, qPrintable(reference));
    m_desk.reset();
}

QTEST_GUILESS_MAIN(TestVersions)
#include "test_versions.moc"
