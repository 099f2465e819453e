// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"
#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/support/tryton/trytonserver.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! The real transport; notes who was logged in last, so that a test can end that session.
class NotingTransport final : public Transport
{
public:
    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override
    {
        for (const HttpHeader &header : request.headers) {
            if (header.name == "Authorization")
                m_authorization = header.value;
        }
        return m_real.perform(request, stop);
    }

    //! Whether the server ended the session that was used last.
    [[nodiscard]] bool endSession(const QString &url)
    {
        HttpRequest logout;
        logout.method = "POST";
        logout.url = url;
        logout.headers = {{"Content-Type", "application/json"}, {"Authorization", m_authorization}};
        logout.body = R"({"id":1,"method":"common.db.logout","params":[]})";
        return m_real.perform(logout, {}).status == 200;
    }

private:
    CurlTransport m_real;
    QByteArray m_authorization;
};

//! The shipped Tryton profile against a real Tryton 6.0, through our own connector.
class TestTryton : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsWhatItNeedsByItself();
    void readsDeals();
    void readsAccounts();
    void searchesLiterally_data();
    void searchesLiterally();
    void makesOneAccount();
    void makesOneInvoiceToTheCent();
    void knowsPeriods();
    void tellsAClosedPeriod();
    void tellsItemsThatAreNoLongerSold();
    void voidsADraft();
    void namesReasons_data();
    void namesReasons();
    void listsWhatCarriesAReference();
    void refusesAStaleVersion();
    void logsInAnewWhenTheSessionDied();
    void tellsRefusals();
    void tellsAWrongPassword();

private:
    [[nodiscard]] std::unique_ptr<Connector> connector(const QString &password);
    [[nodiscard]] Reply call(const char *operation, Json inputs = JsonObject{});
    [[nodiscard]] Reply send(const char *operation, const Json &inputs);
    //! A draft of one line for the account; `changes` are set over its inputs.
    [[nodiscard]] Reply draft(const char *key, const Json &changes = JsonObject{});
    [[nodiscard]] Result<Json> runSteps(const char *operation, Json scope);

    std::unique_ptr<TrytonServer> m_server;
    std::shared_ptr<const Profile> m_profile;
    NotingTransport m_transport;
    SystemClock m_clock;
    SystemRng m_rng;
    ThreadScheduler m_scheduler;
    std::unique_ptr<Connector> m_connector;
    Record m_account;
};

std::unique_ptr<Connector> TestTryton::connector(const QString &password)
{
    const Json values = JsonObject{{"base_url", m_server->url()},
                                   {"database", m_server->database()},
                                   {"login", m_server->login()}};
    return std::make_unique<Connector>(
        m_profile, ConnectionSettings{"tryton", values, {}, "tryton"},
        [password](const QString &) { return Result<QString>(password); },
        ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
}

Reply TestTryton::call(const char *operation, Json inputs)
{
    return m_connector->call(QString::fromLatin1(operation), inputs, {});
}

Reply TestTryton::send(const char *operation, const Json &inputs)
{
    const auto frozen =
        m_connector->prepare(QString::fromLatin1(operation), inputs, QStringLiteral("unused-here"));
    if (frozen)
        return m_connector->send(*frozen, {});
    Reply reply;
    reply.kind = ReplyClass::Config;
    reply.message = frozen.error().line();
    return reply;
}

//! What the engine does with a composite operation, without its journal.
Result<Json> TestTryton::runSteps(const char *operation, Json scope)
{
    for (const ProfileStep &step : m_profile->steps(QString::fromLatin1(operation))) {
        UNSNAG_TRY(const bool isDone, m_connector->isStepDone(step, scope));
        if (isDone)
            continue;
        UNSNAG_TRY(const Json inputs, m_connector->stepInputs(step, scope));
        Reply reply;
        if (m_profile->isWrite(step.operation)) {
            const ProfileSafety safety = m_profile->safety(step.operation);
            if (safety.probeFirst)
                reply = m_connector->call(safety.probe, inputs, {});
            if (!reply.ok())
                return toError(reply);
            if (reply.records.empty())
                reply = send(step.operation.toLatin1().constData(), inputs);
        } else {
            reply = m_connector->call(step.operation, inputs, {});
        }
        if (!reply.ok())
            return toError(reply);
        Json saved = reply.records.empty() ? Json(JsonObject{}) : reply.records.front().fields;
        saved.set("id", reply.records.empty() ? reply.id : reply.records.front().id);
        if (!step.save.isEmpty())
            scope.set(step.save, saved);
    }
    return scope["result"];
}

#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const Reply got = (expression);                                                            \
        QVERIFY2(got.ok(),                                                                         \
                 qPrintable(replyClassName(got.kind) + " " + got.code + " " + got.message));       \
    } while (false)

void TestTryton::initTestCase()
{
    m_server = std::make_unique<TrytonServer>();
    QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles) {
        if (profile->id() == QLatin1String("tryton-6.0"))
            m_profile = profile;
    }
    QVERIFY(m_profile != nullptr);
    m_connector = connector(m_server->password());
}

void TestTryton::findsWhatItNeedsByItself()
{
    const auto found = m_connector->discover({});
    QVERIFY2(found.ok(), found ? "" : qPrintable(found.error().line()));
    qInfo("discovered: %s", found->toText().constData());
    for (const char *name : {"company", "receivable_account", "default_receivable_account",
                             "revenue_account", "journal", "payment_term"})
        QVERIFY2((*found)[name].toInt() > 0, name);
    QVERIFY((*found)["countries"]["DE"].toInt() > 0);
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
    QTest::newRow("per cent sign") << "100% cotton" << 1;
    QTest::newRow("underscore") << "Cotton_C" << 1;
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

Reply TestTryton::draft(const char *key, const Json &changes)
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

void TestTryton::knowsPeriods()
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

void TestTryton::tellsAClosedPeriod()
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

void TestTryton::tellsItemsThatAreNoLongerSold()
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

void TestTryton::voidsADraft()
{
    const Reply made = draft("UNS-LIVE-VOID");
    VERIFY_OK(made);
    const Json id = JsonObject{{"id", made.id}};
    VERIFY_OK(send("void_invoice", id));
    VERIFY_OK(send("void_invoice", id)); // harmless twice
    QCOMPARE(call("get_invoice", id).records.front().fields["state"].toString(),
             QStringLiteral("cancelled"));
    QVERIFY(call("find_invoice", JsonObject{{"key", "UNS-LIVE-VOID"}}).records.empty());
    // What is posted stays, unless the company allows otherwise.
    const Reply posted = call("find_invoice", JsonObject{{"key", "UNS-LIVE-1"}});
    const Reply refused = send("void_invoice", JsonObject{{"id", posted.records.front().id}});
    QCOMPARE(refused.kind, ReplyClass::Business);
    QVERIFY(refused.hint.contains(QStringLiteral("credit")));
}

void TestTryton::namesReasons_data()
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

void TestTryton::namesReasons()
{
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, reason);
    const Reply refused = draft("UNS-LIVE-BAD", *readJson(changes));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.reason ? reasonName(*refused.reason) : refused.message, reason);
    QVERIFY(call("find_invoice", JsonObject{{"key", "UNS-LIVE-BAD"}}).records.empty());
}

void TestTryton::listsWhatCarriesAReference()
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
    QCOMPARE(now.fields["state"].toString(), QStringLiteral("cancelled"));
    QVERIFY(now.version != posted.version || now.modified != posted.modified);
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
