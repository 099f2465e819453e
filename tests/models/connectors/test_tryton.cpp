// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"
#include "tests/models/connectors/trytonconnection.h"

using namespace unsnag;
using namespace unsnag::test;

//! The shipped Tryton profile against a real Tryton 6.0, through our own connector.
class TestTryton : public QObject, private TrytonConnection
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void findsWhatItNeedsByItself();
    void readsDeals();
    void readsAccounts();
    void searchesLiterally_data();
    void searchesLiterally();
    void makesOneAccount();
    void makesOneInvoiceToTheCent();
    void refusesAStaleVersion();
    void logsInAnewWhenTheSessionDied();
    void tellsRefusals();
    void tellsAWrongPassword();
};

void TestTryton::findsWhatItNeedsByItself()
{
    const auto found = m_connector->discover({});
    QVERIFY2(found.ok(), found ? "" : qPrintable(found.error().line()));
    qInfo("discovered: %s", found->toText().constData());
    for (const char *name : {"company", "receivable_account", "default_receivable_account",
                             "revenue_account", "journal", "payment_term"})
        QVERIFY2((*found)[name].toInt() > 0, name);
    QVERIFY((*found)["countries"]["DE"].toInt() > 0);
    QVERIFY((*found)["payment_terms"]["net30"].toInt() > 0);
    const Reply verified = m_connector->verify({});
    VERIFY_OK(verified);
}

void TestTryton::readsDeals()
{
    const Reply all = call("list_changed_deals", JsonObject{{"since", nullptr}});
    VERIFY_OK(all);
    qInfo("won deals: %d", int(all.records.size()));
    QVERIFY(!all.records.empty());
    const Record &deal = all.records.front();
    QCOMPARE(deal.fields["stage"].toString(), QStringLiteral("closed_won"));
    QVERIFY(Decimal::fromText(deal.fields["amount"].toString()).has_value());
    QCOMPARE(deal.fields["currency"].toString(), QStringLiteral("EUR"));
    QVERIFY(!deal.fields["account"]["id"].toString().isEmpty());
    QVERIFY(!deal.fields["account"]["name"].toString().isEmpty());
    QVERIFY(!deal.fields["account"]["street"].toString().isEmpty());
    const Json &line = deal.fields["lines"].at(0);
    QVERIFY2(line["sku"].isString() && line["description"].isString(),
             deal.fields.toText().constData());
    QVERIFY2(Decimal::fromText(line["quantity"].toString()) &&
                 Decimal::fromText(line["unit_price"].toString()),
             line.toText().constData());
    QVERIFY(deal.modified.has_value() && !deal.version.isEmpty());
    const Reply one = call("get_deal", JsonObject{{"id", deal.id}});
    VERIFY_OK(one);
    QCOMPARE(one.records.front().fields, deal.fields);
    QCOMPARE(call("get_deal", JsonObject{{"id", "999999"}}).kind, ReplyClass::NotFound);

    const Reply later = call("list_changed_deals", JsonObject{{"since", "2099-01-01T00:00:00Z"}});
    VERIFY_OK(later);
    QVERIFY(later.records.empty());
    const Reply since = call("list_changed_deals", JsonObject{{"since", "2020-01-01T00:00:00Z"}});
    VERIFY_OK(since);
    QCOMPARE(since.records.size(), all.records.size());
}

void TestTryton::readsAccounts()
{
    const Reply all = call("list_accounts", JsonObject{{"since", nullptr}});
    VERIFY_OK(all);
    qInfo("parties: %d", int(all.records.size()));
    QVERIFY(all.records.size() >= 52);
    std::size_t inactive = 0;
    for (const Record &record : all.records) {
        QVERIFY(record.fields["active"].isBool());
        inactive += record.fields["active"].toBool() ? 0U : 1U;
    }
    QCOMPARE(inactive, std::size_t(1));
    // A party that was never written has no write_date: `since` must find it by its creation.
    const Reply since = call("list_accounts", JsonObject{{"since", "2020-01-01T00:00:00Z"}});
    QCOMPARE(since.records.size(), all.records.size());
}

void TestTryton::searchesLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hits");
    QTest::newRow("plain") << "acme" << 3;
#ifdef UNSNAG_TRYTON_SEVEN
    // From 1.5 on python-sql names no escape character: PostgreSQL has one then, SQLite has none.
    constexpr int escaped = 0;
#else
    constexpr int escaped = 1;
#endif
    QTest::newRow("per cent sign") << "100% cotton" << escaped;
    QTest::newRow("underscore") << "Cotton_C" << escaped;
    QTest::newRow("underscore is no wildcard") << "Acme_GmbH" << 0;
    QTest::newRow("per cent is no wildcard") << "A%e" << 0;
    QTest::newRow("quote") << "O'Brien" << 1;
    QTest::newRow("double quote") << "\"Double\"" << 1;
    QTest::newRow("markup") << "<b>Tag" << 1;
}

void TestTryton::searchesLiterally()
{
    QFETCH(const QString, text);
    QFETCH(const int, hits);
    const Reply reply = call("search_accounts", JsonObject{{"text", text}});
    VERIFY_OK(reply);
    QCOMPARE(int(reply.records.size()), hits);
}

void TestTryton::makesOneAccount()
{
    const QString key = QStringLiteral("crm:A-77");
    QVERIFY(call("find_account_by_key", JsonObject{{"key", key}}).records.empty());
    const Json inputs = JsonObject{{"key", key},
                                   {"name", "Nordwind Bücher AG"},
                                   {"domain", "nordwind.example"},
                                   {"tax_id", "DE136695976"},
                                   {"street", "Hafenstr. 3"},
                                   {"city", "Hamburg"},
                                   {"postcode", "20457"},
                                   {"country", "DE"},
                                   {"email", "ap@nordwind.example"},
                                   {"phone", ""}};
    const Reply made = send("create_account", inputs);
    VERIFY_OK(made);
    const Reply found = call("find_account_by_key", JsonObject{{"key", key}});
    VERIFY_OK(found);
    QCOMPARE(found.records.size(), std::size_t(1));
    m_account = found.records.front();
    QCOMPARE(m_account.id, made.id);
    qInfo("account: %s", m_account.fields.toText().constData());
    for (const char *name : {"name", "tax_id", "street", "city", "postcode", "country", "email"})
        QCOMPARE(m_account.fields[name], inputs[name]);
    QCOMPARE(m_account.fields["external_id"].toString(), key);
    QCOMPARE(m_account.fields["active"].toBool(), true);
    const Reply refused =
        send("create_account",
             JsonObject{{"key", "crm:A-78"}, {"name", "Bad VAT"}, {"tax_id", "DE123"}});
    QCOMPARE(refused.kind, ReplyClass::Validation);
    QVERIFY(refused.reason == Reason::InvalidTax);
    QVERIFY2(refused.message.contains(QStringLiteral("DE123")), qPrintable(refused.message));
}

void TestTryton::makesOneInvoiceToTheCent()
{
    const auto item = [this](const char *code) {
        const Reply reply = call("find_item", JsonObject{{"code", code}});
        Json fields = reply.records.empty() ? Json() : reply.records.front().fields;
        fields.set("id", reply.records.empty() ? QString() : reply.records.front().id);
        return fields;
    };
    const Json lines = JsonArray{JsonObject{{"sku", "LIC-1Y"},
                                            {"item", item("LIC-1Y")},
                                            {"description", "Licence, one year"},
                                            {"quantity", "2"},
                                            {"unit_price", "1490.50"}},
                                 JsonObject{{"sku", "BOX-01"},
                                            {"item", item("BOX-01")},
                                            {"description", ""},
                                            {"quantity", "3"},
                                            {"unit_price", "799.99"}}};
    const QString reference = QStringLiteral("UNS-LIVE-1");
    const Json inputs = JsonObject{{"key", reference},
                                   {"account", m_account.id},
                                   {"account_record", m_account.fields},
                                   {"currency", "EUR"},
                                   {"date", toRfc3339(m_clock.now()).left(10)},
                                   {"terms", "net30"},
                                   {"lines", lines},
                                   {"total", "5380.97"}};
    const auto first = runSteps("create_invoice", inputs);
    QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().line()));
    qInfo("invoice: %s", first->toText().constData());
    QCOMPARE((*first)["state"].toString(), QStringLiteral("posted"));
    QCOMPARE((*first)["reference"].toString(), reference);
    QCOMPARE((*first)["total"].toString(), QStringLiteral("5380.97"));
    QCOMPARE((*first)["net_total"].toString(), QStringLiteral("5380.97"));
    QCOMPARE((*first)["customer"].toString(), m_account.id);
    QCOMPARE((*first)["currency"].toString(), QStringLiteral("EUR"));
    QCOMPARE((*first)["line_count"].toInt(), 2);
    QVERIFY(!(*first)["number"].toString().isEmpty());

    const auto again = runSteps("create_invoice", inputs);
    QVERIFY(again.ok());
    QCOMPARE((*again)["id"], (*first)["id"]);
    QCOMPARE(call("find_invoice", JsonObject{{"key", reference}}).records.size(), std::size_t(1));
    QCOMPARE(m_server->invoices(reference).size(), std::size_t(1));
    VERIFY_OK(send("post_invoice", JsonObject{{"id", (*first)["id"]}})); // harmless twice
}

void TestTryton::refusesAStaleVersion()
{
    const Json inputs = JsonObject{{"id", m_account.id}, {"version", "1"}, {"name", "Nordwind AG"}};
    QCOMPARE(send("update_account", inputs).kind, ReplyClass::Version);
    const Json fresh =
        JsonObject{{"id", m_account.id}, {"version", m_account.version}, {"name", "Nordwind AG"}};
    VERIFY_OK(send("update_account", fresh));
}

void TestTryton::logsInAnewWhenTheSessionDied()
{
    // The session is ended on the server; the connector still holds it.
    auto other = connector(m_server->password());
    VERIFY_OK(other->call(QStringLiteral("whoami"), JsonObject{}, {}));
    QVERIFY(m_transport.endSession(m_server->url() + QStringLiteral("/crmerp/")));
    VERIFY_OK(other->call(QStringLiteral("find_item"), JsonObject{{"code", "LIC-1Y"}}, {}));
    QVERIFY(m_transport.endSession(m_server->url() + QStringLiteral("/crmerp/")));
    // A write is sent again as well: 401 means that it was not done.
    const auto frozen =
        other->prepare(QStringLiteral("create_account"),
                       JsonObject{{"key", "crm:A-79"}, {"name", "After Logout Ltd"}}, {});
    QVERIFY(frozen.ok());
    VERIFY_OK(other->send(*frozen, {}));
    QCOMPARE(call("find_account_by_key", JsonObject{{"key", "crm:A-79"}}).records.size(),
             std::size_t(1));
}

void TestTryton::tellsRefusals()
{
    const Reply missing = call("find_currency", JsonObject{{"code", "ZZZ"}});
    QCOMPARE(missing.kind, ReplyClass::NotFound);
    const auto lacking =
        m_connector->prepare(QStringLiteral("create_draft_invoice"), JsonObject{{"key", "k"}}, {});
    QVERIFY(!lacking.ok());
    QCOMPARE(lacking.error().code, Code::Input);
    QVERIFY2(lacking.error().context.contains(QStringLiteral("account")),
             qPrintable(lacking.error().context));
}

void TestTryton::tellsAWrongPassword()
{
    const auto wrong = connector(QStringLiteral("canary-not-the-password"));
    for (int i = 0; i < 3;
         ++i) { // only the first reaches the server, which would lock the user out
        const Reply reply = wrong->call(QStringLiteral("whoami"), JsonObject{}, {});
        QCOMPARE(reply.kind, ReplyClass::Auth);
        QVERIFY(!reply.wasSent);
        const QByteArray shown = reply.request.toText() + reply.response.toText() +
                                 reply.body.toText() + reply.message.toUtf8();
        QVERIFY2(!shown.contains("canary"), shown.constData());
    }
    VERIFY_OK(m_connector->verify({}));
}

QTEST_GUILESS_MAIN(TestTryton)
#include "test_tryton.moc"
