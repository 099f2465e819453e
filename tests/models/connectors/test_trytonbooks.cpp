// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/trytonconnection.h"

using namespace unsnag;
using namespace unsnag::test;

//! The books of a real Tryton 6.0 through the shipped profile: periods, items, invoices that are
//! refused, voided or changed by hand.
class TestTrytonBooks : public QObject, private TrytonConnection
{
    Q_OBJECT
private slots:
    void initTestCase();
    void knowsPeriods();
    void tellsAClosedPeriod();
    void tellsItemsThatAreNoLongerSold();
    void voidsADraft();
    void namesReasons_data();
    void namesReasons();
    void listsWhatCarriesAReference();

private:
    //! A draft of one line for the account; `changes` are set over its inputs.
    [[nodiscard]] Reply draft(const char *key, const Json &changes = JsonObject{});
};

void TestTrytonBooks::initTestCase()
{
    start();
    QVERIFY(m_connector->discover({}).ok());
    VERIFY_OK(send("create_account", JsonObject{{"key", "crm:A-77"},
                                                {"name", "Nordwind Bücher AG"},
                                                {"street", "Hafenstr. 3"},
                                                {"city", "Hamburg"},
                                                {"country", "DE"}}));
    m_account = call("find_account_by_key", JsonObject{{"key", "crm:A-77"}}).records.front();
    const Reply made = draft("UNS-LIVE-1");
    VERIFY_OK(made);
    VERIFY_OK(send("post_invoice", JsonObject{{"id", made.id}}));
}

Reply TestTrytonBooks::draft(const char *key, const Json &changes)
{
    const Record item = call("find_item", JsonObject{{"code", "LIC-1Y"}}).records.front();
    Json fields = item.fields;
    fields.set("id", item.id);
    const Json line = JsonObject{{"sku", "LIC-1Y"},
                                 {"item", fields},
                                 {"description", "Licence"},
                                 {"quantity", "1"},
                                 {"unit_price", "10.00"}};
    Json inputs = JsonObject{
        {"key", key},
        {"account", m_account.id},
        {"address", m_account.fields["address_id"]},
        {"currency", call("find_currency", JsonObject{{"code", "EUR"}}).records.front().id},
        {"date", toRfc3339(m_clock.now()).left(10)},
        {"lines", JsonArray{line}}};
    for (const auto &[name, value] : changes.object()) {
        if (name.startsWith(QLatin1String("line/"))) {
            Json &one = inputs.mutableObject()[QStringLiteral("lines")].mutableArray().front();
            one.set(name.mid(5), value);
        } else {
            inputs.set(name, value);
        }
    }
    return send("create_draft_invoice", inputs);
}

void TestTrytonBooks::knowsPeriods()
{
    const Json date = JsonObject{{"date", toRfc3339(m_clock.now()).left(10)}};
    const Reply now = call("find_period", date);
    VERIFY_OK(now);
    QCOMPARE(now.records.size(), std::size_t(1));
    const Json &period = now.records.front().fields;
    QCOMPARE(period["state"].toString(), QStringLiteral("open"));
    QVERIFY(period["start"].toString() <= date["date"].toString() &&
            date["date"].toString() <= period["end"].toString());
    QVERIFY(call("find_period", JsonObject{{"date", "2001-01-05"}}).records.empty());
    const Reply all = call("list_periods");
    VERIFY_OK(all);
    QVERIFY(all.records.size() >= 36);
    const Reply companies = call("list_companies");
    VERIFY_OK(companies);
    QCOMPARE(companies.records.front().fields["currency"].toString(), QStringLiteral("EUR"));
}

void TestTrytonBooks::tellsAClosedPeriod()
{
    // The first month of the server's books is closed by its accountant.
    const Record first = call("list_periods").records.front();
    const Json id = Json::number(first.id);
    QVERIFY(m_server->callAsAdmin(QStringLiteral("model.account.period.close"),
                                  JsonArray{JsonArray{id}, JsonObject{}}));
    const Json date = JsonObject{{"date", first.fields["start"]}};
    QCOMPARE(call("find_period", date).records.front().fields["state"].toString(),
             QStringLiteral("locked"));
    const Reply made = draft("UNS-LIVE-CLOSED", date);
    VERIFY_OK(made);
    const Reply refused = send("post_invoice", JsonObject{{"id", made.id}});
    QVERIFY2(refused.reason == Reason::PeriodClosed, qPrintable(refused.message));
    QCOMPARE(refused.kind, ReplyClass::Business);
    VERIFY_OK(send("void_invoice", JsonObject{{"id", made.id}}));
}

void TestTrytonBooks::tellsItemsThatAreNoLongerSold()
{
    const Record item = call("find_item", JsonObject{{"code", "BOX-01"}}).records.front();
    QCOMPARE(item.fields["active"], Json(true));
    QCOMPARE(item.fields["unit"].toString(), QStringLiteral("u"));
    const Json ids = JsonArray{Json::number(item.id)};
    const auto setActive = [&](bool isActive) {
        return m_server->callAsAdmin(
            QStringLiteral("model.product.product.write"),
            JsonArray{ids, JsonObject{{"active", isActive}}, JsonObject{}});
    };
    QVERIFY(setActive(false));
    const Reply ended = call("find_item", JsonObject{{"code", "BOX-01"}});
    QCOMPARE(ended.records.size(), std::size_t(1));
    QCOMPARE(ended.records.front().fields["active"], Json(false));
    QVERIFY(call("search_items", JsonObject{{"text", "box"}}).records.empty());
    QCOMPARE(call("list_items").records.size(), std::size_t(3));
    QVERIFY(setActive(true));
    QCOMPARE(call("search_items", JsonObject{{"text", "appliance"}}).records.size(),
             std::size_t(1));
    QVERIFY(call("search_items", JsonObject{{"text", "%"}}).records.empty());
}

void TestTrytonBooks::voidsADraft()
{
    const Reply made = draft("UNS-LIVE-VOID");
    VERIFY_OK(made);
    const Json id = JsonObject{{"id", made.id}};
    VERIFY_OK(send("void_invoice", id));
    VERIFY_OK(send("void_invoice", id)); // harmless twice
    QCOMPARE(call("get_invoice", id).records.front().fields["state"].toString(),
             QStringLiteral("void"));
    QVERIFY(call("find_invoice", JsonObject{{"key", "UNS-LIVE-VOID"}}).records.empty());
    // What is posted stays, unless the company allows otherwise.
    const Reply posted = call("find_invoice", JsonObject{{"key", "UNS-LIVE-1"}});
    const Reply refused = send("void_invoice", JsonObject{{"id", posted.records.front().id}});
    QCOMPARE(refused.kind, ReplyClass::Business);
    QVERIFY(refused.hint.contains(QStringLiteral("credit")));
}

void TestTrytonBooks::namesReasons_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no address") << QByteArray(R"({"address":null})") << "missing_field";
    QTest::newRow("no such item") << QByteArray(R"({"line/item":{"id":"9999","unit_id":1}})")
                                  << "unmapped_item";
    QTest::newRow("unit of another kind")
        << QByteArray(R"({"line/item":{"id":"2","unit_id":9}})") << "unmapped_item";
    QTest::newRow("too many digits")
        << QByteArray(R"({"line/unit_price":"10.123456"})") << "value_rejected";
}

void TestTrytonBooks::namesReasons()
{
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, reason);
    const Reply refused = draft("UNS-LIVE-BAD", *readJson(changes));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.reason ? reasonName(*refused.reason) : refused.message, reason);
    QVERIFY(call("find_invoice", JsonObject{{"key", "UNS-LIVE-BAD"}}).records.empty());
}

void TestTrytonBooks::listsWhatCarriesAReference()
{
    const Reply all = call("list_invoices", JsonObject{{"since", nullptr}});
    VERIFY_OK(all);
    QStringList references;
    for (const Record &invoice : all.records)
        references += invoice.fields["reference"].toString();
    QCOMPARE(references, (QStringList{"UNS-LIVE-1", "UNS-LIVE-CLOSED", "UNS-LIVE-VOID"}));
    const Record &posted = all.records.front();
    QCOMPARE(posted.fields["modified_by"].toString(), QStringLiteral("Integration"));
    QVERIFY(!posted.fields["created"].toString().isEmpty());
    const Json later = JsonObject{{"since", "2099-01-01T00:00:00Z"}};
    QVERIFY(call("list_invoices", later).records.empty());
    const Json account = JsonObject{{"account", m_account.id}};
    QCOMPARE(call("list_account_documents", account).records.size(), std::size_t(3));
    // Tryton lets nobody rewrite a posted invoice; what a person can do past us is to cancel it, where
    // the company allows that.
    const Json company = JsonObject{{"company", 1}};
    const Json allowing = JsonObject{{"cancel_invoice_out", true}};
    QVERIFY(m_server->callAsAdmin(QStringLiteral("model.company.company.write"),
                                  JsonArray{JsonArray{1}, allowing, company}));
    QVERIFY(m_server->callAsAdmin(QStringLiteral("model.account.invoice.cancel"),
                                  JsonArray{JsonArray{Json::number(posted.id)}, company}));
    const Record now = call("get_invoice", JsonObject{{"id", posted.id}}).records.front();
    QCOMPARE(now.fields["modified_by"].toString(), QStringLiteral("Administrator"));
    QCOMPARE(now.fields["state"].toString(), QStringLiteral("void"));
    QVERIFY(now.version != posted.version || now.modified != posted.modified);
}

QTEST_GUILESS_MAIN(TestTrytonBooks)
#include "test_trytonbooks.moc"
