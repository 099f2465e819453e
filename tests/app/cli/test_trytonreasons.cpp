// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackproxy.h"
#include "tests/support/process/verifyrun.h"
#include "tests/support/tryton/trytondesk.h"
#include "tests/support/tryton/wantedinvoice.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! From a deal of the CRM to the proof in a real Tryton, by the form of the reason that stopped it.
//! What Tryton holds in the end is asked of Tryton itself.
class TestTrytonReasons : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void missingAccount();
    void missingField();
    void unmappedItem();
    void lostAnswerIsLookedUp_data();
    void lostAnswerIsLookedUp();
    void outcomeUnknown_data();
    void outcomeUnknown();
    void customerArchivedByHand();
    void invoiceCancelledByHand();
    void periodClosed();
    void draftFollowsTheDecision();
    void cleanupTestCase();

private:
    [[nodiscard]] const CliDriver &cli() const { return m_desk->cli(); }
    //! Decides by the form and replays; why that did not end in the proof, empty where it did.
    [[nodiscard]] QByteArray decide(const Json &exception, const QString &action,
                                    const QStringList &values);
    //! Replays; the same.
    [[nodiscard]] QByteArray replay(const QString &id);
    //! The open exception about a change by hand of this record, which a reconcile has found.
    [[nodiscard]] Json drifted(const QString &object, const QString &id);
    //! Why the runbook does not hold the postmortem of this exception; empty where it does.
    [[nodiscard]] QByteArray faultInRunbook(const Json &exception) const;

    std::unique_ptr<TrytonServer> m_tryton;
    std::unique_ptr<LoopbackProxy> m_line;
    std::unique_ptr<TrytonDesk> m_desk;
};

namespace {

const QByteArray createCall = "model.account.invoice.create";
const QByteArray postCall = "model.account.invoice.post";

const QStringList postmortem{"cause=a clerk took it for a duplicate", "who=Accounting",
                             "avoid=ask the owner of the flow first"};

Json line(const char *sku, const char *words, const char *quantity, const char *price)
{
    return JsonObject{{"sku", sku == nullptr ? Json() : Json(sku)},
                      {"description", words},
                      {"quantity", quantity},
                      {"unit_price", price}};
}

} // namespace

void TestTrytonReasons::initTestCase()
{
    m_tryton = std::make_unique<TrytonServer>();
    QVERIFY2(m_tryton->problem().isEmpty(), qPrintable(m_tryton->problem()));
    m_line = std::make_unique<LoopbackProxy>(m_tryton->port());
    m_desk = std::make_unique<TrytonDesk>(*m_tryton, m_line->url());
    VERIFY_NO_FAULT(m_desk->problem());
}

QByteArray TestTrytonReasons::decide(const Json &exception, const QString &action,
                                     const QStringList &values)
{
    const QString id = exception["id"].toString();
    QStringList decision{"resolve", id, "--action", action, "--why", "by its form"};
    for (const QString &value : values)
        decision += {"--set", value};
    const CliResult decided = cli().json(decision);
    return decided.exitCode == 0 ? replay(id) : decided.err;
}

QByteArray TestTrytonReasons::replay(const QString &id)
{
    const CliResult replayed = cli().json({"replay", id});
    const bool isProven = replayed.json["state"].toString() == QLatin1String("confirmed");
    if (!isProven)
        return replayed.err + m_desk->show(id).toIndentedText();
    const JsonArray attempts = replayed.json["attempts"].array();
    return attempts.back()["proof"]["checks"].size() > 0 ? QByteArray() : replayed.out;
}

void TestTrytonReasons::missingAccount()
{
    const Json customer = m_tryton->customer("Customer 015 AG");
    const QString company = m_desk->company(JsonObject{{"name", "Customer 015 Aktiengesellschaft"},
                                                       {"city", "London"},
                                                       {"country", "GB"},
                                                       {"email", "billing015@example.test"}});
    const Json deal = m_desk->sell(
        company, "Customer 015 – introduction",
        JsonObject{{"lines", JsonArray{line("CONS-H", "Consulting hour", "7.5", "120.00"),
                                       line("LIC-1Y", "Licence, one year", "1", "1490.50")}}});
    const Json exception = m_desk->exceptionOf(deal);
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "missing_account"));
    const QStringList offered = TrytonDesk::candidates(exception, "link", "account");
    QVERIFY(offered.size() > 1);
    QCOMPARE(offered.front(), customer["id"].scalarText());
    VERIFY_NO_FAULT(decide(exception, "link", {"account=" + offered.front()}));
    VERIFY_NO_FAULT(faultOf(m_tryton->invoices(exception["external_reference"].toString()),
                            {customer["id"], "2390.50", "CONS-H 7.5, LIC-1Y 1.0"}));
}

void TestTrytonReasons::missingField()
{
    const Json customer = m_tryton->customer("Customer 016 Ltd");
    const QString company = m_desk->companyOf(customer);
    QVERIFY(m_desk->exceptionOf(m_desk->sell(company, "Customer 016 – start", {})).isNull());
    VERIFY_NO_FAULT(
        faultOf(m_tryton->invoicesOf(customer["id"]), {customer["id"], "1490.50", "LIC-1Y 1.0"}));
    const Json lacking =
        JsonObject{{"billing", JsonObject{{"terms", Json()}}},
                   {"lines", JsonArray{line(nullptr, "Licence, one year", "2", "1490.50")}}};
    const Json exception =
        m_desk->exceptionOf(m_desk->sell(company, "Customer 016 – licences", lacking));
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "missing_field"));
    const QStringList codes = TrytonDesk::candidates(exception, "set", "/lines/0/sku");
    const QStringList terms = TrytonDesk::candidates(exception, "set", "/billing/terms");
    QVERIFY2(!codes.isEmpty() && !terms.isEmpty(), exception.toIndentedText());
    QCOMPARE(codes.front(), QStringLiteral("LIC-1Y"));
    QCOMPARE(terms.front(), QStringLiteral("net30")); // as on the invoice before
    VERIFY_NO_FAULT(decide(exception, "set",
                           {"/lines/0/sku=" + codes.front(), "/billing/terms=" + terms.front()}));
    VERIFY_NO_FAULT(faultOf(m_tryton->invoices(exception["external_reference"].toString()),
                            {customer["id"], "2981.00", "LIC-1Y 2.0"}));
}

void TestTrytonReasons::unmappedItem()
{
    const Json customer = m_tryton->customer("Customer 018 AG");
    const QString company = m_desk->companyOf(customer);
    const Json sold =
        JsonObject{{"lines", JsonArray{line("APPL-100", "Appliance", "3", "799.99")}}};
    const Json exception = m_desk->exceptionOf(m_desk->sell(company, "Customer 018 – boxes", sold));
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "unmapped_item"));
    const QStringList items = TrytonDesk::candidates(exception, "map", "item");
    QVERIFY2(!items.isEmpty(), exception.toIndentedText());
    QCOMPARE(items.front(), QStringLiteral("BOX-01"));
    VERIFY_NO_FAULT(decide(exception, "map", {"code=APPL-100", "item=" + items.front()}));
    const WantedInvoice wanted{customer["id"], "2399.97", "BOX-01 3.0"};
    VERIFY_NO_FAULT(
        faultOf(m_tryton->invoices(exception["external_reference"].toString()), wanted));
    // The pair is remembered: the next deal with this code goes through by itself.
    QVERIFY(m_desk->exceptionOf(m_desk->sell(company, "Customer 018 – more boxes", sold)).isNull());
    QCOMPARE(m_tryton->invoicesOf(customer["id"]).size(), std::size_t(2));
}

void TestTrytonReasons::lostAnswerIsLookedUp_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("name");
    QTest::newRow("create") << createCall << "Customer 020 SA";
    QTest::newRow("post") << postCall << "Customer 021 AG";
}

void TestTrytonReasons::lostAnswerIsLookedUp()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QString, name);
    const Json customer = m_tryton->customer(name);
    const int lost = m_line->lost();
    m_line->loseAnswer(call, LoopbackProxy::After::Pass);
    const Json deal = m_desk->sell(m_desk->companyOf(customer), name + " – licence", JsonObject{});
    const Json exception = m_desk->exceptionOf(deal);
    QCOMPARE(m_line->lost(), lost + 1);
    QVERIFY2(exception.isNull(), exception.toIndentedText());
    VERIFY_NO_FAULT(
        faultOf(m_tryton->invoicesOf(customer["id"]), {customer["id"], "1490.50", "LIC-1Y 1.0"}));
}

void TestTrytonReasons::outcomeUnknown_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("action");
    QTest::newRow("create") << createCall << "Customer 022 Ltd"
                            << "complete";
    QTest::newRow("post") << postCall << "Customer 024 AG"
                          << "adopt";
}

void TestTrytonReasons::outcomeUnknown()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QString, name);
    QFETCH(const QString, action);
    const Json customer = m_tryton->customer(name);
    m_line->loseAnswer(call, LoopbackProxy::After::Close);
    const Json deal = m_desk->sell(m_desk->companyOf(customer), name + " – licence", JsonObject{});
    const Json exception = m_desk->exceptionOf(deal);
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "outcome_unknown"));
    const QString id = exception["id"].toString();
    QVERIFY(cli().json({"probe", id}).exitCode != 0);
    QCOMPARE(m_desk->show(id)["state"].toString(), QStringLiteral("open"));
    m_line->open();
    const CliResult probed = cli().json({"probe", id});
    VERIFY_RUN(probed);
    QCOMPARE(probed.json["found"].toInt(), 1);
    QVERIFY(!probed.json["may_resend"].toBool());
    const QStringList found = TrytonDesk::candidates(m_desk->show(id), "adopt", "document");
    QCOMPARE(found, QStringList{probed.json["target_id"].scalarText()});
    VERIFY_REFUSED(cli().json({"resolve", id, "--action", "resend", "--why", "to be sure"}), 1,
                   (QStringList{"resend", "can't be taken now"}));
    const int sent = m_line->passed(createCall);
    const QStringList values{"document=" + found.front()};
    VERIFY_NO_FAULT(decide(exception, action, action == "adopt" ? values : QStringList()));
    QCOMPARE(m_line->passed(createCall), sent);
    VERIFY_NO_FAULT(
        faultOf(m_tryton->invoicesOf(customer["id"]), {customer["id"], "1490.50", "LIC-1Y 1.0"}));
}

Json TestTrytonReasons::drifted(const QString &object, const QString &id)
{
    if (cli().json({"reconcile"}).exitCode != 0)
        return {};
    const Json listed = cli().json({"list", "--query", "reason:manual_override"}).json;
    for (const Json &exception : listed["exceptions"].array()) {
        const Json &target = exception["target"];
        if (target["object"].toString() == object && target["id"].toString() == id)
            return m_desk->show(exception["id"].toString());
    }
    return {};
}

QByteArray TestTrytonReasons::faultInRunbook(const Json &exception) const
{
    const CliResult shown = cli().json({"runbook", "show", "manual_override"});
    const QString text = shown.json["text"].toString();
    const bool isThere = text.contains(exception["id"].toString()) &&
                         text.contains(QStringLiteral("ask the owner of the flow first"));
    return isThere ? QByteArray() : shown.err + shown.out;
}

void TestTrytonReasons::customerArchivedByHand()
{
    const Json customer = m_tryton->customer("Customer 027 AG");
    const QString company = m_desk->companyOf(customer);
    QVERIFY(m_desk->exceptionOf(m_desk->sell(company, "Customer 027 – licence", {})).isNull());
    QVERIFY(m_tryton->changeByHand("party.party", customer["id"], JsonObject{{"active", false}}));
    const Json exception = drifted("account", customer["id"].scalarText());
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "manual_override"));
    VERIFY_REFUSED(cli().json({"resolve", exception["id"].toString(), "--action", "restore",
                               "--why", "it still buys"}),
                   1, (QStringList{"is missing", "cause"}));
    VERIFY_NO_FAULT(decide(exception, "restore", postmortem));
    QCOMPARE(m_tryton->customer("Customer 027 AG")["active"].toInt(), 1);
    const Json proven = m_desk->show(exception["id"].toString())["target"];
    QCOMPARE(proven["object"].toString() + proven["id"].toString(),
             "account" + customer["id"].scalarText());
    VERIFY_NO_FAULT(faultInRunbook(exception));
    VERIFY_NO_FAULT(
        faultOf(m_tryton->invoicesOf(customer["id"]), {customer["id"], "1490.50", "LIC-1Y 1.0"}));
}

void TestTrytonReasons::invoiceCancelledByHand()
{
    const Json customer = m_tryton->customer("Customer 028 Ltd");
    const QString company = m_desk->companyOf(customer);
    QVERIFY(m_desk->exceptionOf(m_desk->sell(company, "Customer 028 – licence", {})).isNull());
    const Json invoice = m_tryton->invoicesOf(customer["id"]).front();
    QVERIFY(m_tryton->changeByHand("company.company", 1, JsonObject{{"cancel_invoice_out", true}}));
    QVERIFY(m_tryton->press("account.invoice.cancel", invoice["id"]));
    const Json exception = drifted("invoice", invoice["id"].scalarText());
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "manual_override"));
    // A try that Tryton refuses leaves the drift to be settled.
    const Json address = m_tryton->addressOf(customer["id"]);
    QVERIFY(m_tryton->changeByHand("party.address", address, JsonObject{{"active", false}}));
    QVERIFY(decide(exception, "restore", postmortem).contains("Invoice Address"));
    const Json refused = m_desk->show(exception["id"].toString());
    QCOMPARE(refused["reason"].toString(), QStringLiteral("manual_override"));
    QCOMPARE(refused["detail"]["drift"], exception["detail"]["drift"]);
    QVERIFY(m_tryton->changeByHand("party.address", address, JsonObject{{"active", true}}));
    VERIFY_NO_FAULT(replay(exception["id"].toString()));
    VERIFY_NO_FAULT(faultInRunbook(exception));
    JsonArray invoices = m_tryton->invoices(invoice["reference"].toString());
    QCOMPARE(invoices.size(), std::size_t(2));
    std::erase_if(invoices, [](const Json &one) { return one["state"].toString() == "cancelled"; });
    VERIFY_NO_FAULT(faultOf(invoices, {customer["id"], "1490.50", "LIC-1Y 1.0"}));
    QVERIFY(drifted("invoice", invoice["id"].scalarText()).isNull());
}

//! Of the last: once an invoice of a later day has a number, Tryton gives none to an earlier day.
void TestTrytonReasons::periodClosed()
{
    const Json customer = m_tryton->customer("Customer 026 SA");
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const Json period = m_tryton->periodOf(today.toString(Qt::ISODate));
    QVERIFY(m_tryton->press("account.period.close", period["id"]));
    const Json deal =
        m_desk->sell(m_desk->companyOf(customer), "Customer 026 – licence", JsonObject{});
    const Json exception = m_desk->exceptionOf(deal);
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "period_closed"));
    const QString next = QDate(today.year(), today.month(), 1).addMonths(1).toString(Qt::ISODate);
    QCOMPARE(TrytonDesk::candidates(exception, "move", "/invoice_date"), QStringList{next});
    VERIFY_NO_FAULT(decide(exception, "move", {"/invoice_date=" + next}));
    VERIFY_NO_FAULT(faultOf(m_tryton->invoicesOf(customer["id"]),
                            {customer["id"], "1490.50", "LIC-1Y 1.0", next}));
    QCOMPARE(m_tryton->periodOf(next)["state"].toString(), QStringLiteral("open"));
}

//! The refusal came when the draft stood already: what is decided then has to reach the draft.
void TestTrytonReasons::draftFollowsTheDecision()
{
    const Json customer = m_tryton->customer("Customer 030 AG");
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const Json period = m_tryton->periodOf(today.toString(Qt::ISODate));
    QVERIFY(m_tryton->press("account.period.reopen", period["id"]));
    const Json deal = m_desk->sell(m_desk->companyOf(customer), "Customer 030 – licence", {});
    const Json exception = m_desk->exceptionOf(deal);
    VERIFY_NO_FAULT(TrytonDesk::faultOf(exception, "period_closed"));
    const JsonArray drafts = m_tryton->invoicesOf(customer["id"]);
    QCOMPARE(drafts.size(), std::size_t(1));
    QCOMPARE(drafts.front()["state"].toString(), QStringLiteral("draft"));
    const QStringList days = TrytonDesk::candidates(exception, "move", "/invoice_date");
    QVERIFY2(!days.isEmpty(), exception.toIndentedText());
    VERIFY_NO_FAULT(decide(exception, "move", {"/invoice_date=" + days.back()}));
    const JsonArray invoices = m_tryton->invoicesOf(customer["id"]);
    VERIFY_NO_FAULT(faultOf(invoices, {customer["id"], "1490.50", "LIC-1Y 1.0", days.back()}));
    QCOMPARE(invoices.front()["id"], drafts.front()["id"]);
}

void TestTrytonReasons::cleanupTestCase()
{
    const CliResult verified = cli().json({"audit", "verify"});
    VERIFY_RUN(verified);
    QVERIFY(verified.json["ok"].toBool());
}

QTEST_GUILESS_MAIN(TestTrytonReasons)
#include "test_trytonreasons.moc"
