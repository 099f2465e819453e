// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/adminroutes.h"
#include "tests/app/sandbox/deskfixture.h"

#include <QSet>
#include <QTest>

using namespace unsnag;

namespace {

QByteArray with(const char *member, const Json &value)
{
    Json invoice = *readJson(goodInvoice);
    invoice.set(QString::fromLatin1(member), value);
    return invoice.toText();
}

QByteArray withLine(const char *member, const Json &value)
{
    Json invoice = *readJson(goodInvoice);
    invoice.mutableObject()[QStringLiteral("lines")].mutableArray()[1].set(
        QString::fromLatin1(member), value);
    return invoice.toText();
}

} // namespace

class TestRequestDesk : public QObject
{
    Q_OBJECT

private slots:
    void refusals_data();
    void refusals();
    void asksForTheToken();
    void invoicesAreRefused_data();
    void invoicesAreRefused();
    void invoiceIsDraftedAndPosted();
    void keysReplayTheFirstAnswer();
    void keyIsTakenWhileItsWorkWaits();
    void refusedWorkLeavesTheKeyFree();
    void referencesMayRepeatUnlessUnique();
    void pagesShowEveryDealOnce();
    void updatedSinceIsInclusive();
    void dealIsPatchedUnderItsVersion();
    void customersAreFound_data();
    void customersAreFound();
    void duplicateCustomerNamesItsTwin();
    void clerkChangesADocumentOnce();
    void adminPutsRecordsAsTheyAre();
};

void TestRequestDesk::refusals_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *method, const char *target, const char *body, int status,
                        const char *code) {
        QTest::addRow("%s %s %s", method, target, body)
            << QString::fromLatin1(method) << QString::fromLatin1(target) << QByteArray(body)
            << status << QString::fromLatin1(code);
    };
    row("GET", "/crm/v1/deals/D-9", "", 404, "not_found");
    row("GET", "/crm/v1/deals/D-1001/x", "", 404, "not_found");
    row("GET", "/crm/v1", "", 404, "not_found");
    row("GET", "/elsewhere", "", 404, "not_found");
    row("GET", "/erp/v1/customers/C-9", "", 404, "not_found");
    row("GET", "/erp/v1/invoices/INV-1", "", 404, "not_found");
    row("GET", "/erp/v1/items/I-99", "", 404, "not_found");
    row("PUT", "/crm/v1/me", "", 405, "method_not_allowed");
    row("POST", "/crm/v1/deals", "{}", 422, "missing_field");
    row("PUT", "/crm/v1/deals", "{}", 405, "method_not_allowed");
    row("DELETE", "/crm/v1/deals/D-1001", "", 405, "method_not_allowed");
    row("DELETE", "/erp/v1/customers", "", 405, "method_not_allowed");
    row("POST", "/erp/v1/items", "{}", 405, "method_not_allowed");
    row("POST", "/erp/v1/customers", "{\"name\":", 400, "bad_json");
    row("POST", "/erp/v1/customers", "[]", 400, "bad_json");
    row("POST", "/erp/v1/customers", "{\"name\":\"a\",\"name\":\"b\"}", 400, "bad_json");
    row("POST", "/erp/v1/customers", "{}", 422, "validation");
    row("POST", "/erp/v1/customers", "{\"name\":\" \"}", 422, "validation");
    row("POST", "/erp/v1/customers", "{\"name\":7}", 422, "validation");
    row("POST", "/erp/v1/customers", "{\"name\":\"A\",\"balance\":\"1\"}", 422, "validation");
    row("POST", "/erp/v1/customers", "{\"name\":\"A\",\"payment_terms\":\"soon\"}", 422,
        "value_rejected");
    row("PATCH", "/crm/v1/deals/D-1001", "{\"amount\":\"1.00\"}", 422, "validation");
    row("PATCH", "/crm/v1/deals/D-1001", "{\"account\":{\"id\":\"A-999\"}}", 422, "validation");
    row("PATCH", "/crm/v1/deals/D-1001", "{\"lines\":[]}", 422, "validation");
    row("PATCH", "/crm/v1/deals/D-1001", "{\"billing\":{\"x\":1}}", 422, "validation");
    row("GET", "/crm/v1/deals?limit=0", "", 422, "validation");
    row("GET", "/crm/v1/deals?limit=ten", "", 422, "validation");
    row("GET", "/crm/v1/deals?cursor=%21%21", "", 422, "validation");
    row("GET", "/crm/v1/deals?updated_since=yesterday", "", 422, "validation");
}

void TestRequestDesk::refusals()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    DeskFixture fixture;
    const SandboxAnswer answer = fixture.send(method, target, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(jsonOf(answer)["error"]["code"].toString(), code);
    QVERIFY(!jsonOf(answer)["error"]["message"].toString().isEmpty());
    QCOMPARE(fixture.world.commits(), 0);
}

void TestRequestDesk::asksForTheToken()
{
    DeskFixture fixture;
    const SandboxRequest request =
        SandboxRequest::of(QStringLiteral("GET"), QStringLiteral("/crm/v1/me"));
    QCOMPARE(fixture.desk.answer(request).status, 401);
    const Json me = jsonOf(fixture.send(QStringLiteral("GET"), QStringLiteral("/erp/v1/me")));
    QCOMPARE(me["system"].toString(), QStringLiteral("sandbox-erp"));
    QCOMPARE(me["company"].toString(), QStringLiteral("1"));
}

void TestRequestDesk::invoicesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    const auto row = [](const QByteArray &body, const char *field, const char *what) {
        QTest::newRow(what) << body << QString::fromLatin1(field);
    };
    row(with("external_reference", ""), "/external_reference", "no reference");
    row(with("customer_id", Json()), "/customer_id", "no customer");
    row(with("customer_id", "C-9"), "/customer_id", "unknown customer");
    row(with("currency", "euro"), "/currency", "bad currency");
    row(with("date", "2026-02-30"), "/date", "bad date");
    row(with("date", "20.11.2026"), "/date", "date of another form");
    row(with("payment_terms", Json()), "/payment_terms", "no terms");
    row(with("payment_terms", "net99"), "/payment_terms", "unknown terms");
    row(with("lines", JsonArray{}), "/lines", "no lines");
    row(withLine("item_code", Json()), "/lines/1/item_code", "no item");
    row(withLine("item_code", "NOPE"), "/lines/1/item_code", "unknown item");
    row(withLine("item_code", "BOX-00"), "/lines/1/item_code", "inactive item");
    row(withLine("quantity", 2), "/lines/1/quantity", "number instead of text");
    row(withLine("quantity", "0"), "/lines/1/quantity", "quantity zero");
    row(withLine("unit_price", "1,50"), "/lines/1/unit_price", "decimal comma");
    row(withLine("unit_price", "0.1234567"), "/lines/1/unit_price", "too many places");
}

void TestRequestDesk::invoicesAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    DeskFixture fixture;
    const SandboxAnswer answer =
        fixture.send(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"), body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(jsonOf(answer)["error"]["field"].toString(), field);
    QCOMPARE(fixture.world.table(SandboxTable::Invoices).size(), std::size_t(0));
}

void TestRequestDesk::invoiceIsDraftedAndPosted()
{
    DeskFixture fixture;
    const QString invoices = QStringLiteral("/erp/v1/invoices");
    const SandboxAnswer made = fixture.send(QStringLiteral("POST"), invoices, goodInvoice);
    QCOMPARE(made.status, 201);
    const Json draft = jsonOf(made);
    QCOMPARE(draft["id"].toString(), QStringLiteral("INV-1"));
    QCOMPARE(draft["state"].toString(), QStringLiteral("draft"));
    QVERIFY(draft["number"].isNull());
    QCOMPARE(draft["net_total"].toString(), QStringLiteral("3053.51")); // 2981.00 + 72.505
    QCOMPARE(draft["lines"].at(1)["total"].toString(), QStringLiteral("72.51"));
    const QString post = invoices + QStringLiteral("/INV-1/post");
    const Json posted = jsonOf(fixture.send(QStringLiteral("POST"), post));
    QCOMPARE(posted["state"].toString(), QStringLiteral("posted"));
    QCOMPARE(posted["number"].toString(), QStringLiteral("2026-0001"));
    QCOMPARE(jsonOf(fixture.send(QStringLiteral("POST"), post)), posted);
    const Json found = jsonOf(fixture.send(
        QStringLiteral("GET"), invoices + QStringLiteral("?external_reference=UNS-TEST1")));
    QCOMPARE(found["items"].size(), std::size_t(1));
    QCOMPARE(found["items"].at(0), posted);
    QCOMPARE(jsonOf(fixture.send(QStringLiteral("GET"),
                                 invoices + QStringLiteral("?external_reference=X")))["items"]
                 .size(),
             std::size_t(0));
}

void TestRequestDesk::keysReplayTheFirstAnswer()
{
    DeskFixture fixture;
    const QString invoices = QStringLiteral("/erp/v1/invoices");
    const SandboxAnswer first = fixture.send(QStringLiteral("POST"), invoices, goodInvoice, "K1");
    const SandboxAnswer second = fixture.send(QStringLiteral("POST"), invoices, goodInvoice, "K1");
    QCOMPARE(second.status, 201);
    QCOMPARE(second.body, first.body);
    QVERIFY(second.wire("close").contains("Idempotency-Replayed: true\r\n"));
    QVERIFY(!first.wire("close").contains("Idempotency-Replayed"));
    const SandboxAnswer other =
        fixture.send(QStringLiteral("POST"), invoices, with("date", "2026-11-21"), "K1");
    QCOMPARE(other.status, 422);
    QCOMPARE(jsonOf(other)["error"]["code"].toString(), QStringLiteral("key_reused"));
    QCOMPARE(fixture.world.table(SandboxTable::Invoices).size(), std::size_t(1));
}

void TestRequestDesk::keyIsTakenWhileItsWorkWaits()
{
    DeskFixture fixture;
    SandboxRequest request =
        SandboxRequest::of(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"));
    request.headers = {{"authorization", "Bearer sandbox"}, {"idempotency-key", "K1"}};
    request.body = goodInvoice;
    QVERIFY(fixture.desk.reserve(request));
    QVERIFY(!fixture.desk.reserve(request));
    const SandboxAnswer twin = fixture.desk.answer(request);
    QCOMPARE(twin.status, 409);
    QCOMPARE(jsonOf(twin)["error"]["code"].toString(), QStringLiteral("in_progress"));
    fixture.desk.release(request);
    QCOMPARE(fixture.desk.answer(request).status, 201);
    QVERIFY(!fixture.desk.reserve(request));
}

void TestRequestDesk::refusedWorkLeavesTheKeyFree()
{
    DeskFixture fixture;
    const QString invoices = QStringLiteral("/erp/v1/invoices");
    QCOMPARE(
        fixture.send(QStringLiteral("POST"), invoices, with("lines", JsonArray{}), "K1").status,
        422);
    QCOMPARE(fixture.send(QStringLiteral("POST"), invoices, goodInvoice, "K1").status, 201);
}

void TestRequestDesk::referencesMayRepeatUnlessUnique()
{
    const QString invoices = QStringLiteral("/erp/v1/invoices");
    DeskFixture plain;
    QCOMPARE(plain.send(QStringLiteral("POST"), invoices, goodInvoice).status, 201);
    QCOMPARE(plain.send(QStringLiteral("POST"), invoices, goodInvoice).status, 201);
    DeskFixture unique({}, InvoiceReferences::Unique);
    QCOMPARE(unique.send(QStringLiteral("POST"), invoices, goodInvoice).status, 201);
    const SandboxAnswer second = unique.send(QStringLiteral("POST"), invoices, goodInvoice);
    QCOMPARE(second.status, 409);
    QCOMPARE(jsonOf(second)["error"]["candidates"].at(0)["id"].toString(), QStringLiteral("INV-1"));
}

void TestRequestDesk::pagesShowEveryDealOnce()
{
    DeskFixture fixture;
    QStringList ids;
    QString target = QStringLiteral("/crm/v1/deals?stage=closed_won&limit=3");
    for (int page = 0; page < 20; ++page) {
        const Json body = jsonOf(fixture.send(QStringLiteral("GET"), target));
        QVERIFY(body["items"].size() <= 3);
        for (const Json &deal : body["items"].array()) {
            QCOMPARE(deal["stage"].toString(), QStringLiteral("closed_won"));
            ids.append(deal["id"].toString());
        }
        if (body["next_cursor"].isNull())
            break;
        target = QStringLiteral("/crm/v1/deals?stage=closed_won&limit=3&cursor=") +
                 body["next_cursor"].toString();
    }
    QCOMPARE(ids.size(), 16);
    QCOMPARE(ids.front(), QStringLiteral("D-1001"));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 16);
}

void TestRequestDesk::updatedSinceIsInclusive()
{
    DeskFixture fixture;
    const Json all = jsonOf(fixture.send(QStringLiteral("GET"), QStringLiteral("/crm/v1/deals")));
    const QString since = all["items"].at(17)["updated_at"].toString();
    const Json some = jsonOf(fixture.send(QStringLiteral("GET"),
                                          QStringLiteral("/crm/v1/deals?updated_since=") + since));
    QCOMPARE(some["items"].size(), std::size_t(3));
    QCOMPARE(some["items"].at(0), all["items"].at(17));
}

void TestRequestDesk::dealIsPatchedUnderItsVersion()
{
    DeskFixture fixture;
    const QString target = QStringLiteral("/crm/v1/deals/D-1001");
    const Json before = jsonOf(fixture.send(QStringLiteral("GET"), target));
    QCOMPARE(before["account"]["name"].toString(), QString::fromUtf8("Müller Anlagenbau GmbH"));
    const QByteArray patch = R"({"billing":{"terms":"net60"},"account":{"id":"A-2"}})";
    QCOMPARE(fixture.send(QStringLiteral("PATCH"), target, patch, {}, "\"2\"").status, 412);
    const SandboxAnswer answer = fixture.send(QStringLiteral("PATCH"), target, patch, {}, "\"3\"");
    QCOMPARE(answer.status, 200);
    const Json after = jsonOf(fixture.send(QStringLiteral("GET"), target));
    QCOMPARE(after, jsonOf(answer));
    QCOMPARE(after["version"].toInt(), 4);
    QCOMPARE(after["billing"]["terms"].toString(), QStringLiteral("net60"));
    QCOMPARE(after["billing"]["email"], before["billing"]["email"]);
    QCOMPARE(after["account"]["id"].toString(), QStringLiteral("A-2"));
    QVERIFY(after["updated_at"].toString() > before["updated_at"].toString());
    QCOMPARE(fixture.send(QStringLiteral("PATCH"), target, patch, {}, "\"3\"").status, 412);
}

void TestRequestDesk::customersAreFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("name");
    QTest::newRow("by umlaut") << QStringLiteral("text=M%C3%BCller%20anlagenbau%20gmbh&limit=500")
                               << QStringLiteral("Mueller Anlagenbau GmbH");
    QTest::newRow("by spelling") << QStringLiteral("text=MUELLER%20Bau")
                                 << QString::fromUtf8("Müller Anlagen Bau KG");
    QTest::newRow("by tax id") << QStringLiteral("tax_id=DE811907425")
                               << QStringLiteral("Mueller Anlagenbau GmbH");
}

void TestRequestDesk::customersAreFound()
{
    QFETCH(QString, query);
    QFETCH(QString, name);
    DeskFixture fixture;
    const Json body =
        jsonOf(fixture.send(QStringLiteral("GET"), QStringLiteral("/erp/v1/customers?") + query));
    QStringList names;
    for (const Json &customer : body["items"].array())
        names.append(customer["name"].toString());
    QVERIFY2(names.contains(name), qPrintable(names.join(QLatin1Char('|'))));
    QVERIFY(names.size() < 60);
}

void TestRequestDesk::duplicateCustomerNamesItsTwin()
{
    DeskFixture fixture;
    const QString customers = QStringLiteral("/erp/v1/customers");
    const QByteArray body = R"({"name":"New GmbH","external_id":"sandbox-crm:A-17"})";
    const Json made = jsonOf(fixture.send(QStringLiteral("POST"), customers, body, "K1"));
    QCOMPARE(made["id"].toString(), QStringLiteral("C-10061"));
    QCOMPARE(made["payment_terms"].toString(), QStringLiteral("net30"));
    const SandboxAnswer twin = fixture.send(QStringLiteral("POST"), customers, body, "K2");
    QCOMPARE(twin.status, 409);
    QCOMPARE(jsonOf(twin)["error"]["code"].toString(), QStringLiteral("duplicate"));
    QCOMPARE(jsonOf(twin)["error"]["candidates"].at(0)["id"], made["id"]);
    const SandboxAnswer tax = fixture.send(QStringLiteral("POST"), customers,
                                           R"({"name":"Other","tax_id":"DE811907425"})");
    QCOMPARE(tax.status, 409);
    const Json found = jsonOf(fixture.send(
        QStringLiteral("GET"), customers + QStringLiteral("?external_id=sandbox-crm:A-17")));
    QCOMPARE(found["items"].at(0)["id"], made["id"]);
    const SandboxAnswer stale =
        fixture.send(QStringLiteral("PATCH"), customers + QStringLiteral("/C-10061"),
                     R"({"active":false})", {}, "\"7\"");
    QCOMPARE(stale.status, 412);
    QCOMPARE(fixture
                 .send(QStringLiteral("PATCH"), customers + QStringLiteral("/C-10061"),
                       R"({"active":false})", {}, "\"1\"")
                 .status,
             200);
    QCOMPARE(jsonOf(fixture.send(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"),
                                 with("customer_id", "C-10061")))["error"]["field"]
                 .toString(),
             QStringLiteral("/customer_id"));
}

void TestRequestDesk::clerkChangesADocumentOnce()
{
    DeskFixture fixture;
    const Json clerk = JsonObject{{"id", "CL-1"},
                                  {"updated_at", "2026-11-23T00:00:00.000Z"},
                                  {"customer_id", "C-10042"},
                                  {"after_s", 60},
                                  {"by", "H. Winter"},
                                  {"changes", JsonObject{{"payment_terms", "net60"}}}};
    QVERIFY(fixture.world.commit({{{SandboxTable::Clerks, clerk}}, std::nullopt}).ok());
    const QString invoice = QStringLiteral("/erp/v1/invoices");
    QCOMPARE(fixture.send(QStringLiteral("POST"), invoice, goodInvoice).status, 201);
    const QString one = invoice + QStringLiteral("/INV-1");
    const auto now = [&] { return jsonOf(fixture.send(QStringLiteral("GET"), one)); };
    fixture.clock->advance(std::chrono::minutes(5));
    QCOMPARE(now()["payment_terms"].toString(), QStringLiteral("net30")); // a draft is left alone
    QCOMPARE(fixture.send(QStringLiteral("POST"), one + QStringLiteral("/post")).status, 200);
    fixture.clock->advance(std::chrono::seconds(59));
    QCOMPARE(now()["payment_terms"].toString(), QStringLiteral("net30"));
    fixture.clock->advance(std::chrono::seconds(2));
    QCOMPARE(now()["payment_terms"].toString(), QStringLiteral("net60"));
    QCOMPARE(now()["modified_by"].toString(), QStringLiteral("H. Winter"));
    QCOMPARE(now()["version"].toInt(), 3);
    const QByteArray back = R"({"payment_terms":"net30"})";
    QCOMPARE(fixture.send(QStringLiteral("PATCH"), one, back, {}, "\"3\"").status, 200);
    fixture.clock->advance(std::chrono::minutes(5));
    QCOMPARE(now()["payment_terms"].toString(), QStringLiteral("net30"));
}

void TestRequestDesk::adminPutsRecordsAsTheyAre()
{
    DeskFixture fixture;
    FaultPlan faults(7);
    RequestJournal journal(100000);
    AdminRoutes admin(fixture.world, faults, journal);
    const auto post = [&](const char *path, const char *body) {
        SandboxRequest request =
            SandboxRequest::of(QStringLiteral("POST"), QString::fromLatin1(path));
        request.body = body;
        return fixture.desk.committed(admin.answer(request, fixture.desk.base()));
    };
    QCOMPARE(post("/admin/records/items", R"({"id":"I-1","active":false})").status, 200);
    QCOMPARE(fixture.world.table(SandboxTable::Items)
                 .find(QStringLiteral("I-1"))
                 ->object()
                 .at(QStringLiteral("active")),
             Json(false));
    const SandboxAnswer made = post("/admin/records/customers", R"({"name":"Twin","active":true})");
    QCOMPARE(made.status, 201);
    QCOMPARE(jsonOf(made)["id"].toString(), QStringLiteral("C-10061"));
    QCOMPARE(post("/admin/periods/2026-11/lock", "").status, 200);
    QCOMPARE(fixture.send(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"), goodInvoice)
                 .status,
             422);
    for (const char *path : {"/admin/records/nothing", "/admin/periods/2026-13/lock",
                             "/admin/orders/SO-9/supersede", "/admin/orders/SO-9"})
        QCOMPARE(post(path, "{}").status, 404);
    QCOMPARE(post("/admin/documents/INV-9/override", R"({"changes":{}})").status, 404);
    QCOMPARE(post("/admin/documents/INV-9/override", "{}").status, 422);
}

QTEST_GUILESS_MAIN(TestRequestDesk)
#include "test_requestdesk.moc"
