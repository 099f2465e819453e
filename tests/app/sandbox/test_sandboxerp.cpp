// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sandbox/sandboxconnection.h"

using namespace unsnag;
using test::SandboxConnection;
using test::toldBy;

namespace {

Json line(const char *item, const char *quantity, const char *price)
{
    return JsonObject{{"sku", item}, {"quantity", quantity}, {"unit_price", price}};
}

Json inputs(const char *key, const char *account, const char *currency, const Json &lines)
{
    return JsonObject{{"key", key},           {"account", account}, {"currency", currency},
                      {"date", "2026-11-23"}, {"terms", "net30"},   {"lines", lines}};
}

Json with(Json base, const char *member, const Json &value)
{
    base.set(QString::fromLatin1(member), value);
    return base;
}

} // namespace

//! Every operation of the shipped ERP profile against the real sandbox, and every refusal.
class TestSandboxErp : public QObject
{
    Q_OBJECT
private slots:
    void saysWhetherCreditIsLeft();
    void findsTaxCodes();
    void findsPeriods();
    void findsItemsAndCompanies();
    void orderIsDraftedAndConfirmed();
    void invoiceCarriesTaxAndDiscount();
    void wholeInvoiceIsDiscounted();
    void creditNoteIsPosted();
    void refusalsNameTheirReason_data();
    void refusalsNameTheirReason();
    void partialSuccessLeavesADraft();
    void documentsAreEnded();
    void documentsAreListed();
    void changeByHandShows();
    void periodIsLockedBetweenDraftAndPost();
    void orderIsSuperseded();
    void billingHoldIsSetAndReleased();
    void customersBearTheirCompany();
    void lostAnswerIsFoundByItsReference();
};

void TestSandboxErp::saysWhetherCreditIsLeft()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const auto ask = [&](const char *account, const char *amount) {
        return sandbox.read(
            sandbox.erp(), "check_credit",
            JsonObject{{"account", account}, {"amount", amount}, {"currency", "SEK"}});
    };
    const Reply little = ask("C-S03", "6000.00");
    QVERIFY2(little.ok(), toldBy(little).constData());
    QCOMPARE(little.records.front().fields["ok"], Json(true));
    const Json much = ask("C-S03", "6000.01").records.front().fields;
    QCOMPARE(much["ok"], Json(false));
    QCOMPARE(much["limit"].toString(), QStringLiteral("100000.00"));
    QCOMPARE(much["exposure"].toString(), QStringLiteral("94000.00"));
    QCOMPARE(ask("C-10001", "99999999.00").records.front().fields["ok"], Json(true));
    QVERIFY(ask("C-9", "1.00").kind == ReplyClass::NotFound);
    QVERIFY(
        sandbox.admin("/records/customers", JsonObject{{"id", "C-10001"}, {"credit_hold", true}})
            .isObject());
    QCOMPARE(ask("C-10001", "1.00").records.front().fields["ok"], Json(false));
}

void TestSandboxErp::findsTaxCodes()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply code = sandbox.read(sandbox.erp(), "find_tax_code",
                                    JsonObject{{"code", "DE-S"}, {"country", "DE"}});
    QVERIFY2(code.ok() && code.records.size() == 1, toldBy(code).constData());
    QCOMPARE(code.records.front().fields["rate"].toString(), QStringLiteral("19"));
    QVERIFY(sandbox.read(sandbox.erp(), "find_tax_code", JsonObject{{"code", "DE-NORMAL"}})
                .records.empty());
    const Reply german =
        sandbox.read(sandbox.erp(), "list_tax_codes", JsonObject{{"country", "DE"}});
    QCOMPARE(german.records.size(), std::size_t(5)); // three German ones and two of no country
    const Json abroad = JsonObject{{"code", "EU-RC"}, {"country", "SE"}};
    QCOMPARE(sandbox.read(sandbox.erp(), "find_tax_code", abroad).records.size(), std::size_t(1));
}

void TestSandboxErp::findsPeriods()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const auto period = [&](const char *date) {
        return sandbox.read(sandbox.erp(), "find_period", JsonObject{{"date", date}})
            .records.front()
            .fields;
    };
    QCOMPARE(period("2026-11-23")["state"].toString(), QStringLiteral("open"));
    QCOMPARE(period("2026-10-31")["state"].toString(), QStringLiteral("open"));
    const Json locked = period("2026-08-15");
    QCOMPARE(locked["state"].toString(), QStringLiteral("locked"));
    QCOMPARE(locked["start"].toString(), QStringLiteral("2026-08-01"));
    QCOMPARE(locked["end"].toString(), QStringLiteral("2026-08-31"));
    QCOMPARE(locked["next_open"].toString(), QStringLiteral("2026-10-01"));
    QCOMPARE(sandbox.read(sandbox.erp(), "list_periods", JsonObject{}).records.size(),
             std::size_t(40));
    static_cast<void>(sandbox.admin("/periods/2026-11/lock"));
    QCOMPARE(period("2026-11-23")["locked_by"].toString(), QStringLiteral("admin"));
    QCOMPARE(period("2026-11-23")["next_open"].toString(), QStringLiteral("2026-12-01"));
}

void TestSandboxErp::findsItemsAndCompanies()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json ended = sandbox.read(sandbox.erp(), "find_item", JsonObject{{"code", "BOX-00"}})
                           .records.front()
                           .fields;
    QCOMPARE(ended["active"], Json(false));
    QCOMPARE(ended["replaced_by"].toString(), QStringLiteral("BOX-01"));
    QCOMPARE(ended["unit"].toString(), QStringLiteral("piece"));
    const Reply sensors =
        sandbox.read(sandbox.erp(), "search_items", JsonObject{{"text", "SENSOR temp"}});
    QCOMPARE(sensors.records.size(), std::size_t(1));
    QCOMPARE(sandbox.read(sandbox.erp(), "list_items", JsonObject{}).records.size(),
             std::size_t(25));
    const Reply companies = sandbox.read(sandbox.erp(), "list_companies", JsonObject{});
    QCOMPARE(companies.records.size(), std::size_t(3));
    QCOMPARE(companies.records.at(1).fields["currencies"], Json(JsonArray{"USD"}));
}

void TestSandboxErp::orderIsDraftedAndConfirmed()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json wanted =
        with(inputs("UNS-O1", "C-S01", "EUR",
                    JsonArray{line("SENS-T", "2", "74.50"), line("CONS-D", "1", "1090.00")}),
             "order_reference", "PO-7");
    const Reply made = sandbox.carry(sandbox.erp(), "create_order", wanted);
    QVERIFY2(made.ok() && made.records.size() == 1, toldBy(made).constData());
    const Json &order = made.records.front().fields;
    QCOMPARE(order["state"].toString(), QStringLiteral("confirmed"));
    QCOMPARE(order["number"].toString(), QStringLiteral("SO-2026-0001"));
    QCOMPARE(order["total"].toString(), QStringLiteral("1239.00"));
    QCOMPARE(order["reference"].toString(), QStringLiteral("UNS-O1"));
    QCOMPARE(order["order_reference"].toString(), QStringLiteral("PO-7"));
    QCOMPARE(order["line_count"], Json(2));
    const Reply again = sandbox.carry(sandbox.erp(), "create_order", wanted);
    QCOMPARE(again.records.front().id, made.records.front().id); // keys and states, no second order
    QCOMPARE(sandbox.read(sandbox.erp(), "get_order", JsonObject{{"id", made.records.front().id}})
                 .records.front()
                 .fields,
             order);
    QCOMPARE(
        sandbox.read(sandbox.erp(), "list_orders", JsonObject{{"account", "C-S01"}}).records.size(),
        std::size_t(4));
}

void TestSandboxErp::invoiceCarriesTaxAndDiscount()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    Json one = line("LIC-1Y", "3", "1490.50");
    one.set(QStringLiteral("discount"), "10");
    one.set(QStringLiteral("tax_code"), "DE-S");
    one.set(QStringLiteral("unit"), "piece");
    const Reply made = sandbox.carry(sandbox.erp(), "create_invoice",
                                     inputs("UNS-I1", "C-S01", "EUR", JsonArray{one}));
    QVERIFY2(made.ok(), toldBy(made).constData());
    const Json &invoice = made.records.front().fields;
    QCOMPARE(invoice["net_total"].toString(), QStringLiteral("4024.35"));
    QCOMPARE(invoice["tax_total"].toString(), QStringLiteral("764.63")); // 764.6265
    QCOMPARE(invoice["total"].toString(), QStringLiteral("4788.98"));
    QCOMPARE(invoice["lines"].at(0)["discount"].toString(), QStringLiteral("10"));
    QCOMPARE(invoice["number"].toString(), QStringLiteral("2026-0001"));
}

void TestSandboxErp::wholeInvoiceIsDiscounted()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    Json one = line("SENS-T", "3", "74.50");
    one.set(QStringLiteral("discount"), "2.5");
    one.set(QStringLiteral("tax_code"), "DE-S");
    const Json base =
        inputs("UNS-D1", "C-S01", "EUR", JsonArray{one, line("CAB-5M", "1", "18.40")});
    const Reply made = sandbox.carry(sandbox.erp(), "create_invoice", with(base, "discount", "6"));
    QVERIFY2(made.ok(), toldBy(made).constData());
    const Json &invoice = made.records.front().fields;
    QCOMPARE(invoice["net_total"].toString(), QStringLiteral("222.13")); // (217.91 + 18.40) × 0.94
    QCOMPARE(invoice["tax_total"].toString(), QStringLiteral("38.92"));  // 41.40 × 0.94
    for (const char *name : {"UNS-D1", "2026-0001", "INV-1"})
        QCOMPARE(
            sandbox.read(sandbox.erp(), "find_invoice", JsonObject{{"key", name}}).records.size(),
            std::size_t(1));
}

void TestSandboxErp::creditNoteIsPosted()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json base = inputs("UNS-C1", "C-S01", "EUR", JsonArray{line("SENS-V", "2", "129.00")});
    const Reply made =
        sandbox.carry(sandbox.erp(), "create_credit_note", with(base, "order", "SO-S02"));
    QVERIFY2(made.ok(), toldBy(made).constData());
    const Json &note = made.records.front().fields;
    QCOMPARE(note["state"].toString(), QStringLiteral("posted"));
    QCOMPARE(note["total"].toString(), QStringLiteral("258.00"));
    QCOMPARE(note["order"].toString(), QStringLiteral("SO-S02"));
    QCOMPARE(sandbox.read(sandbox.erp(), "list_credit_notes", JsonObject{{"account", "C-S01"}})
                 .records.size(),
             std::size_t(1));
    const Json other = with(with(base, "key", "UNS-C2"), "invoice", "INV-S01");
    QVERIFY(sandbox.carry(sandbox.erp(), "create_credit_note", other).ok());
}

void TestSandboxErp::refusalsNameTheirReason_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("fact"); // name of a fact that must be there; may be empty
    const auto row = [](const char *operation, const char *changes, const char *code,
                        const char *reason, const char *field, const char *fact) {
        QTest::addRow("%s %s", code, changes)
            << QString::fromLatin1(operation) << QByteArray(changes) << QString::fromLatin1(code)
            << QString::fromLatin1(reason) << QString::fromLatin1(field)
            << QString::fromLatin1(fact);
    };
    const char *invoice = "create_draft_invoice";
    const char *order = "create_draft_order";
    const char *note = "create_draft_credit_note";
    const char *account = "create_account";
    row(invoice, R"({"date":"2026-08-15"})", "period_closed", "period_closed", "/date", "lock");
    row(invoice, R"({"date":"2020-01-15"})", "period_closed", "period_closed", "/date", "lock");
    row(invoice, R"({"account":"C-S77"})", "unknown_customer", "missing_account", "/customer_id",
        "");
    row(invoice, R"({"account":"C-S02"})", "company_mismatch", "company_mismatch", "/currency",
        "allowed");
    row(invoice, R"({"terms":null})", "missing_field", "missing_field", "/payment_terms", "");
    row(invoice, R"({"terms":"net75"})", "value_rejected", "value_rejected", "/payment_terms",
        "allowed");
    row(invoice, R"({"lines":[{"sku":"BOX-00","quantity":"1","unit_price":"990"}]})",
        "unmapped_item", "unmapped_item", "/lines/0/item_code", "candidates");
    row(order, R"({"lines":[{"sku":"SENS-X9","quantity":"1","unit_price":"91"}]})", "unmapped_item",
        "unmapped_item", "/lines/0/item_code", "candidates");
    row(order, R"({"lines":[{"sku":"CONS-D","unit":"hour","quantity":"1","unit_price":"9"}]})",
        "wrong_unit", "unmapped_item", "/lines/0/unit", "allowed");
    row(order, R"({"lines":[{"sku":"CONS-D","discount":"55","quantity":"1","unit_price":"9"}]})",
        "rule_mismatch", "rule_mismatch", "/lines/0/discount", "rule");
    row(invoice,
        R"({"lines":[{"sku":"CONS-D","tax_code":"DE-N","quantity":"1","unit_price":"9"}]})",
        "invalid_tax", "invalid_tax", "/lines/0/tax_code", "allowed");
    row(invoice, R"({"lines":[]})", "missing_field", "missing_field", "/lines", "");
    row(note, R"({"order":"SO-S01"})", "stale_order", "stale_order", "/order", "order");
    row(note, R"({"order":"SO-S04"})", "dependency_pending", "dependency_pending", "/order", "");
    row(note, R"({"invoice":"2026-9999"})", "dependency_pending", "dependency_pending", "/invoice",
        "");
    row(note, R"({"order":"SO-S02","lines":[{"sku":"SENS-V","quantity":"13","unit_price":"129"}]})",
        "rule_mismatch", "rule_mismatch", "/lines", "expected");
    row(note, R"({})", "missing_field", "missing_field", "/invoice", "");
    row(account, R"({"name":"X","tax_id":"DE281447191","country":"DE"})", "duplicate", "",
        "/tax_id", "candidates");
    row(account, R"({"name":"X","tax_id":"DE12345","country":"DE"})", "invalid_tax", "invalid_tax",
        "/tax_id", "expected");
    row(account, R"({"name":"X","country":"Deutschland"})", "value_rejected", "value_rejected",
        "/country", "allowed");
    row(account, R"({"name":"X","country":"DE","parent":"C-77"})", "dependency_pending",
        "dependency_pending", "/parent", "");
    row(account, R"({"name":"X","country":"JP","currency":"JPY"})", "company_mismatch",
        "company_mismatch", "/currency", "allowed");
}

void TestSandboxErp::refusalsNameTheirReason()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, code);
    QFETCH(const QString, reason);
    QFETCH(const QString, field);
    QFETCH(const QString, fact);
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    Json wanted = inputs("UNS-R1", "C-S01", "EUR", JsonArray{line("SENS-T", "1", "74.50")});
    if (operation == QLatin1String("create_account"))
        wanted = JsonObject{{"key", "K-1"}};
    const auto changed = readJson(changes);
    QVERIFY(changed.ok());
    for (const auto &[name, value] : changed->object())
        wanted.set(name, value);
    const Reply reply = sandbox.send(sandbox.erp(), operation, wanted);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.code, code);
    QCOMPARE(reply.reason ? reasonName(*reply.reason) : QString(), reason);
    QCOMPARE(reply.field, field);
    QVERIFY(fact.isEmpty() || reply.facts.contains(fact));
    QVERIFY(!reply.message.isEmpty());
}

void TestSandboxErp::partialSuccessLeavesADraft()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json wanted = inputs("UNS-P1", "C-S04", "EUR", JsonArray{line("SENS-T", "40", "74.50")});
    const Reply refused = sandbox.carry(sandbox.erp(), "create_order", wanted);
    QCOMPARE(refused.code, QStringLiteral("missing_field"));
    QCOMPARE(refused.field, QStringLiteral("/customer/street"));
    const Reply left = sandbox.read(sandbox.erp(), "find_order", JsonObject{{"key", "UNS-P1"}});
    QCOMPARE(left.records.front().fields["state"].toString(), QStringLiteral("draft"));
}

void TestSandboxErp::documentsAreEnded()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const auto end = [&](const char *operation, const char *id) {
        return sandbox.send(sandbox.erp(), QString::fromLatin1(operation), JsonObject{{"id", id}});
    };
    QCOMPARE(end("void_invoice", "INV-S09").records.front().fields["state"].toString(),
             QStringLiteral("void"));
    QVERIFY(end("void_invoice", "INV-S09").ok());
    QCOMPARE(end("cancel_order", "SO-S04").records.front().fields["state"].toString(),
             QStringLiteral("cancelled"));
    const Json key = JsonObject{{"key", "UNS-4TQ2ZK7MBX35HW6CRNLA"}};
    QVERIFY(sandbox.read(sandbox.erp(), "find_invoice", key).records.empty());
    QCOMPARE(sandbox.read(sandbox.erp(), "get_invoice", JsonObject{{"id", "INV-S09"}})
                 .records.front()
                 .fields["state"]
                 .toString(),
             QStringLiteral("void"));
}

void TestSandboxErp::documentsAreListed()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json order = inputs("UNS-L1", "C-S01", "EUR", JsonArray{line("SENS-T", "1", "74.50")});
    QVERIFY(sandbox.carry(sandbox.erp(), "create_order", order).ok());
    const Reply all = sandbox.read(sandbox.erp(), "list_documents", JsonObject{});
    QVERIFY2(all.ok(), toldBy(all).constData());
    QCOMPARE(all.records.size(), std::size_t(2)); // the orphan of the showcase comes first
    QCOMPARE(all.records.at(0).fields["kind"].toString(), QStringLiteral("invoice"));
    QCOMPARE(all.records.at(1).fields["kind"].toString(), QStringLiteral("order"));
    QCOMPARE(sandbox.read(sandbox.erp(), "list_invoices", JsonObject{}).records.size(),
             std::size_t(1));
    QCOMPARE(sandbox.read(sandbox.erp(), "list_account_documents", JsonObject{{"account", "C-S01"}})
                 .records.size(),
             std::size_t(5));
}

void TestSandboxErp::changeByHandShows()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json by =
        JsonObject{{"by", "Hanna Winter"}, {"changes", JsonObject{{"payment_terms", "net60"}}}};
    static_cast<void>(sandbox.admin("/documents/INV-S02/override", by));
    const auto now = [&] {
        return sandbox.read(sandbox.erp(), "get_invoice", JsonObject{{"id", "INV-S02"}})
            .records.front();
    };
    QCOMPARE(now().version, QStringLiteral("2"));
    QCOMPARE(now().fields["terms"].toString(), QStringLiteral("net60"));
    QCOMPARE(now().fields["modified_by"].toString(), QStringLiteral("Hanna Winter"));
    const Json back = JsonObject{
        {"id", "INV-S02"}, {"version", "2"}, {"changes", JsonObject{{"payment_terms", "net14"}}}};
    QVERIFY(sandbox.send(sandbox.erp(), "update_invoice", back).ok());
    QCOMPARE(now().fields["terms"].toString(), QStringLiteral("net14"));
    QVERIFY(now().fields["modified_by"].isNull());
    QVERIFY(sandbox.send(sandbox.erp(), "update_invoice", back).kind == ReplyClass::Version);
}

void TestSandboxErp::periodIsLockedBetweenDraftAndPost()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json wanted = inputs("UNS-L2", "C-S01", "EUR", JsonArray{line("SENS-T", "1", "74.50")});
    const Reply draft = sandbox.send(sandbox.erp(), "create_draft_invoice", wanted);
    QVERIFY2(draft.ok(), toldBy(draft).constData());
    const Json id = JsonObject{{"id", draft.id}};
    static_cast<void>(sandbox.admin("/periods/2026-11/lock"));
    const Reply refused = sandbox.send(sandbox.erp(), "post_invoice", id);
    QVERIFY(refused.reason == Reason::PeriodClosed);
    QCOMPARE(refused.facts["lock"]["next_open"].toString(), QStringLiteral("2026-12-01"));
    static_cast<void>(sandbox.admin("/periods/2026-11/open"));
    QVERIFY(sandbox.send(sandbox.erp(), "post_invoice", id).ok());
}

void TestSandboxErp::orderIsSuperseded()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json live = sandbox.admin("/orders/SO-S02/supersede");
    QCOMPARE(live["state"].toString(), QStringLiteral("confirmed"));
    const Json note = with(inputs("UNS-C3", "C-S01", "EUR", JsonArray{line("SENS-V", "1", "129")}),
                           "order", "SO-S01");
    const Reply refused = sandbox.send(sandbox.erp(), "create_draft_credit_note", note);
    QCOMPARE(refused.code, QStringLiteral("stale_order"));
    const Json &history = refused.facts["order"]["history"];
    QCOMPARE(history.size(), std::size_t(3)); // SO-S01, SO-S02 and the new one
    QCOMPARE(history.at(2)["id"], live["id"]);
    QVERIFY(sandbox.send(sandbox.erp(), "create_draft_credit_note", with(note, "order", live["id"]))
                .ok());
}

void TestSandboxErp::billingHoldIsSetAndReleased()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json wanted = JsonObject{{"account", "C-S08"}, {"key", "UNS-H1"}, {"why", "SLA missed"}};
    const Reply set = sandbox.send(sandbox.erp(), "set_billing_hold", wanted);
    QVERIFY2(set.ok(), toldBy(set).constData());
    const auto held = [&] {
        return sandbox.read(sandbox.erp(), "get_account", JsonObject{{"id", "C-S08"}})
            .records.front()
            .fields["billing_hold"]
            .toBool();
    };
    QVERIFY(held());
    QCOMPARE(sandbox.read(sandbox.erp(), "find_billing_hold", JsonObject{{"key", "UNS-H1"}})
                 .records.front()
                 .fields["state"]
                 .toString(),
             QStringLiteral("active"));
    QVERIFY(
        sandbox.send(sandbox.erp(), "release_billing_hold", JsonObject{{"key", "UNS-H1"}}).ok());
    QVERIFY(
        sandbox.send(sandbox.erp(), "release_billing_hold", JsonObject{{"key", "UNS-H1"}}).ok());
    QVERIFY(!held());
}

void TestSandboxErp::customersBearTheirCompany()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply made = sandbox.send(sandbox.erp(), "create_account",
                                    JsonObject{{"key", "sandbox-crm:A-S13"},
                                               {"name", "Lindqvist"},
                                               {"country", "SE"},
                                               {"currency", "SEK"},
                                               {"company", "1"},
                                               {"terms", "net14"},
                                               {"parent", "C-S03"}});
    QVERIFY2(made.ok(), toldBy(made).constData());
    const Json &fields = made.records.front().fields;
    QCOMPARE(fields["parent"].toString(), QStringLiteral("C-S03"));
    QCOMPARE(fields["payment_terms"].toString(), QStringLiteral("net14"));
    const Json other = sandbox.read(sandbox.erp(), "get_account", JsonObject{{"id", "C-10001"}})
                           .records.front()
                           .fields;
    QCOMPARE(other["company"].toString(), QStringLiteral("1"));
    QVERIFY(other["credit_limit"].isNull() && !other["last_terms"].isNull());
}

void TestSandboxErp::lostAnswerIsFoundByItsReference()
{
    SandboxConnection sandbox; // no faults asked for: those of the showcase are on
    QVERIFY(sandbox.isReady());
    const Json wanted = inputs("UNS-U1", "C-S20", "GBP", JsonArray{line("SENS-T", "1", "74.50")});
    const Reply lost = sandbox.send(sandbox.erp(), "create_draft_order", wanted);
    QVERIFY(lost.kind == ReplyClass::Uncertain);
    const Json key = JsonObject{{"key", "UNS-U1"}};
    int probes = 1;
    Reply found = sandbox.read(sandbox.erp(), "find_order", key);
    QVERIFY(found.kind == ReplyClass::Transient);
    for (; !found.ok() && probes < 10; ++probes)
        found = sandbox.read(sandbox.erp(), "find_order", key);
    QVERIFY2(found.ok() && found.records.size() == 1, toldBy(found).constData());
    QCOMPARE(probes, 4);
}

QTEST_GUILESS_MAIN(TestSandboxErp)
#include "test_sandboxerp.moc"
