// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"
#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/contracts/contracttime.h"
#include "tests/support/doubles/doubles.h"
#include "tests/support/doubles/doubleserver.h"
#include "tests/support/doubles/tokendesk.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace unsnag;

//! Every operation of the profiles of accounting systems, those that no contract case asks for too, by
//! every way to log in.
class TestBooksOperations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOperationWorks_data();
    void everyOperationWorks();
    void aPersonLogsIn_data();
    void aPersonLogsIn();
    void aJobIsFollowedAndItsKeyKnown();
    void aReferenceThatIsTakenIsADuplicate();

private:
    ProfileLibrary m_library;
};

namespace {

//! Keeps what it is given, beside the secrets of the form.
class BooksTokens final : public TokenStore
{
public:
    explicit BooksTokens(std::map<QString, QString> secrets) : m_tokens(std::move(secrets)) {}
    Result<QString> load(const QString &name) override { return m_tokens[name]; }
    Result<void> save(const QString &name, const QString &token) override
    {
        m_tokens[name] = token;
        return {};
    }

private:
    std::map<QString, QString> m_tokens;
};

//! A profile at work against its double, without the engine.
class BooksTalk
{
public:
    //! Fields of the form in `without` stay empty.
    BooksTalk(const ProfileLibrary &library, const QString &profile, std::size_t login,
              const QStringList &without = {})
        : m_server(doubleOf(profile))
    {
        m_login = m_server.with(
            [&](DoubleSystem &system) { return system.logins(m_server.url()).at(login); });
        for (const QString &field : without) {
            m_login.values.remove(field);
            m_login.secrets.erase(field);
        }
        const auto found = library.find(profile);
        Q_ASSERT(found.ok());
        m_connector = std::make_unique<Connector>(
            *found, ConnectionSettings{QStringLiteral("far"), m_login.values, {}, {}},
            [this](const QString &field) -> Result<QString> {
                const auto secret = m_login.secrets.find(field);
                return secret == m_login.secrets.end()
                           ? Result<QString>(
                                 Error{Code::NotFound, QStringLiteral("no such secret"), field, {}})
                           : Result<QString>(secret->second);
            },
            ConnectorServices{m_transport, m_clock, m_rng, m_scheduler,
                              std::make_shared<BooksTokens>(m_login.secrets)});
    }

    [[nodiscard]] Connector &connector() { return *m_connector; }
    [[nodiscard]] DoubleServer &server() { return m_server; }

    QString add(const char *kind, const Json &fields)
    {
        return m_server.with(
            [&](DoubleSystem &system) { return system.add(QString::fromLatin1(kind), fields); });
    }

    [[nodiscard]] Reply speak(const QString &operation, const Json &inputs)
    {
        if (!m_connector->profile().isWrite(operation))
            return m_connector->call(operation, inputs, {});
        const QByteArray key =
            QCryptographicHash::hash(operation.toUtf8() + inputs.toText(), QCryptographicHash::Md5)
                .toHex();
        const auto frozen = m_connector->prepare(operation, inputs, QString::fromLatin1(key));
        if (frozen)
            return m_connector->send(*frozen, {});
        Reply reply;
        reply.kind = ReplyClass::Config;
        reply.message = frozen.error().line();
        return reply;
    }

private:
    DoubleServer m_server;
    DoubleLogin m_login;
    ContractClock m_clock;
    ContractScheduler m_scheduler{m_clock};
    SeededRng m_rng{7};
    CurlTransport m_transport;
    std::unique_ptr<Connector> m_connector;
};

Json invoiceOf(BooksTalk &talk, const QString &account, const QString &key)
{
    const QString id =
        talk.add("item", JsonObject{{"code", "LIC"}, {"name", "Licence"}, {"price", "1490.50"}});
    const Json item = JsonObject{{"id", id}, {"code", "LIC"}, {"name", "Licence"}};
    const Json line =
        JsonObject{{"sku", "LIC"},           {"item", item},         {"quantity", "3"},
                   {"unit_price", "0.3333"}, {"description", "Odd"}, {"discount", nullptr},
                   {"tax_code", nullptr}};
    return JsonObject{{"key", key},           {"account", account}, {"currency", "EUR"},
                      {"date", "2026-11-20"}, {"terms", "net30"},   {"lines", JsonArray{line}}};
}

//! Inputs of every operation any of the profiles has, but for the writes on one record.
std::map<QString, Json> inputsOf(const QString &account, const QString &invoice)
{
    return {{"get_account", JsonObject{{"id", account}}},
            {"find_account_by_key", JsonObject{{"key", "crm:A-77"}}},
            {"search_accounts", JsonObject{{"text", "O'Neil \\ 100%"}}},
            {"list_accounts", JsonObject{{"since", "2026-11-20T08:00:01.000Z"}}},
            {"check_credit", JsonObject{{"account", account}, {"amount", "1.00"}}},
            {"find_item", JsonObject{{"code", "LIC"}}},
            {"search_items", JsonObject{{"text", "lic"}}},
            {"find_tax_code", JsonObject{{"code", "S-DE"}, {"country", nullptr}}},
            {"find_period", JsonObject{{"date", "2026-11-20"}}},
            {"find_invoice", JsonObject{{"key", "UNS-ABCDEFGHIJKLMNOP"}}},
            {"get_invoice", JsonObject{{"id", invoice}}},
            {"list_invoices", JsonObject{{"since", "2026-11-20T08:00:01.000Z"}}},
            {"list_invoice_lines", JsonObject{{"id", invoice}}},
            {"list_account_documents", JsonObject{{"account", account}}},
            {"get_job", JsonObject{{"job", "1"}}}};
}

//! The reply where the operation worked; says what went wrong otherwise.
std::optional<Reply> answered(BooksTalk &talk, const QString &operation, const Json &inputs)
{
    static const QStringList mayBeMissing{QStringLiteral("find_tax_code"),
                                          QStringLiteral("get_job")};
    Reply reply = talk.speak(operation, inputs);
    if (reply.ok() || (mayBeMissing.contains(operation) && reply.kind == ReplyClass::NotFound))
        return reply;
    qWarning("%s: %s %s %s", qPrintable(operation), qPrintable(replyClassName(reply.kind)),
             qPrintable(reply.message), reply.request.toText().constData());
    return std::nullopt;
}

//! The reading operations of the profile that did not work.
QStringList unansweredReads(BooksTalk &talk, const QString &account, const QString &invoice)
{
    const std::map<QString, Json> inputs = inputsOf(account, invoice);
    const Profile &profile = talk.connector().profile();
    QStringList failed;
    for (const QString &operation : profile.operations()) {
        const auto known = inputs.find(operation);
        const Json given = known == inputs.end() ? Json(JsonObject{}) : known->second;
        if (!profile.isWrite(operation) && !answered(talk, operation, given))
            failed += operation;
    }
    return failed;
}

} // namespace

void TestBooksOperations::initTestCase()
{
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles)
        m_library.put(profile);
}

void TestBooksOperations::everyOperationWorks_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("login");
    for (const char *profile : {"netsuite", "quickbooks", "xero", "sage-accounting"}) {
        const auto logins =
            doubleOf(QString::fromLatin1(profile))->logins(QStringLiteral("http://127.0.0.1"));
        for (int i = 0; i < int(logins.size()); ++i)
            QTest::newRow(qPrintable(QString::fromLatin1(profile) + QLatin1String(", ") +
                                     logins[std::size_t(i)].name))
                << profile << i;
    }
}

void TestBooksOperations::everyOperationWorks()
{
    QFETCH(const QString, profile);
    QFETCH(const int, login);
    BooksTalk talk(m_library, profile, static_cast<std::size_t>(login));
    const auto expect = [&talk](const QString &operation, const Json &inputs) {
        return answered(talk, operation, inputs);
    };
    const QString account = talk.add(
        "account", JsonObject{{"name", "Nordwind"}, {"email", "c@example.com"}, {"city", "Kiel"}});
    const Json made = JsonObject{{"key", "crm:A-77"},     {"name", "Südwind"},
                                 {"tax_id", "DE1"},       {"street", "Weg 1"},
                                 {"city", "Ulm"},         {"postcode", "89073"},
                                 {"country", "DE"},       {"email", "a@example.com"},
                                 {"phone", "+49 1"},      {"currency", "EUR"},
                                 {"domain", "s.example"}, {"terms", "net30"}};
    QVERIFY(expect("create_account", made));
    const auto read = expect("get_account", JsonObject{{"id", account}});
    QVERIFY(read && read->records.size() == 1);
    QVERIFY(
        expect("update_account", JsonObject{{"id", account},
                                            {"version", read->records.front().version},
                                            {"changes", JsonObject{{"name", "Nordwind SE"},
                                                                   {"city", "Bonn"},
                                                                   {"street", "Weg 2"},
                                                                   {"email", "d@example.com"}}}}));
    const auto changed = expect("get_account", JsonObject{{"id", account}});
    QVERIFY(changed && changed->records.size() == 1);
    QCOMPARE(changed->records.front().fields["city"].toString(), QStringLiteral("Bonn"));
    QVERIFY(expect("create_draft_invoice",
                   invoiceOf(talk, account, QStringLiteral("UNS-ABCDEFGHIJKLMNOP"))));
    const auto found = expect("find_invoice", JsonObject{{"key", "UNS-ABCDEFGHIJKLMNOP"}});
    QVERIFY(found && found->records.size() == 1);
    const Record invoice = found->records.front();
    // 3 times 0.3333 is 0.9999, to the cent 1.00.
    QCOMPARE(Decimal::fromText(invoice.fields["total"].scalarText()).value_or(Decimal()),
             Decimal(1));
    QCOMPARE(unansweredReads(talk, account, invoice.id), QStringList());
    const Json &operations = talk.connector().profile().document()["operations"];
    if (operations.contains(QStringLiteral("post_invoice")))
        QVERIFY(expect("post_invoice", JsonObject{{"id", invoice.id}}));
    const auto posted = expect("get_invoice", JsonObject{{"id", invoice.id}});
    QVERIFY(posted && posted->records.size() == 1);
    QCOMPARE(posted->records.front().fields["state"].toString(), QStringLiteral("posted"));
    QVERIFY(posted->records.front().url.startsWith(QLatin1String("https://")));
    const QString voiding = operations.contains(QStringLiteral("void_invoice_version"))
                                ? QStringLiteral("void_invoice_version")
                                : QStringLiteral("void_invoice");
    if (!operations.contains(voiding))
        return; // NetSuite
    QVERIFY(expect(voiding,
                   JsonObject{{"id", invoice.id}, {"version", posted->records.front().version}}));
    const auto voided = expect("get_invoice", JsonObject{{"id", invoice.id}});
    QVERIFY(voided && voided->records.size() == 1);
    QCOMPARE(voided->records.front().fields["state"].toString(), QStringLiteral("void"));
}

void TestBooksOperations::aPersonLogsIn_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("login");
    QTest::newRow("quickbooks") << "quickbooks" << 0;
    QTest::newRow("xero") << "xero" << 1;
    QTest::newRow("sage-accounting") << "sage-accounting" << 0;
}

void TestBooksOperations::aPersonLogsIn()
{
    QFETCH(const QString, profile);
    QFETCH(const int, login);
    BooksTalk talk(m_library, profile, static_cast<std::size_t>(login),
                   {QStringLiteral("refresh_token"), QStringLiteral("realm_id")});
    Connector &connector = talk.connector();
    const auto place = connector.redirectPlace();
    QVERIFY(place && place->path == QLatin1String("/callback"));
    const auto begun = connector.beginLogin(QStringLiteral("http://127.0.0.1:8754/callback"));
    QVERIFY2(begun.ok(), begun ? "" : qPrintable(begun.error().line()));
    const Json query = JsonObject{
        {"code", TokenDesk::code()}, {"state", begun->state}, {"realmId", "9130350000000000"}};
    const Reply reply = connector.finishLogin(*begun, query, {});
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    const Reply verified = connector.verify({});
    QVERIFY2(verified.ok(), qPrintable(verified.message));
    // The token that a refresh brings is the one used next: two sessions end, two refreshes work.
    for (int i = 0; i < 2; ++i) {
        talk.server().with([](DoubleSystem &system) { system.endSessions(); });
        const Reply again = connector.verify({});
        QVERIFY2(again.ok(), qPrintable(again.message));
    }
}

void TestBooksOperations::aJobIsFollowedAndItsKeyKnown()
{
    BooksTalk talk(m_library, QStringLiteral("netsuite"), 0);
    const QString account = talk.add("account", JsonObject{{"name", "Nordwind"}});
    const Json inputs = invoiceOf(talk, account, QStringLiteral("UNS-QRSTUVWXYZ234567"));
    const Reply first = talk.speak(QStringLiteral("create_draft_invoice_later"), inputs);
    QVERIFY2(first.ok(), qPrintable(first.message));
    const Reply again = talk.speak(QStringLiteral("create_draft_invoice_later"), inputs);
    QVERIFY2(again.ok(), qPrintable(again.message));
    const auto invoices = talk.server().with(
        [](DoubleSystem &system) { return system.records(QStringLiteral("invoice")); });
    QCOMPARE(invoices.size(), std::size_t(1));
    int asked = 0;
    for (const auto &entry : talk.server().journal())
        asked += entry.request.path.contains(QLatin1String("/async/v1/job/")) ? 1 : 0;
    QVERIFY2(asked >= 2, qPrintable(QString::number(asked)));
}

void TestBooksOperations::aReferenceThatIsTakenIsADuplicate()
{
    for (const char *profile : {"xero", "quickbooks"}) {
        BooksTalk talk(m_library, QString::fromLatin1(profile), 0);
        const QString account =
            talk.add("account", JsonObject{{"name", "Nordwind"}, {"email", "c@example.com"}});
        Json inputs = invoiceOf(talk, account, QStringLiteral("UNS-QRSTUVWXYZ234567"));
        QVERIFY(talk.speak(QStringLiteral("create_draft_invoice"), inputs).ok());
        inputs.set(QStringLiteral("date"),
                   "2026-11-21"); // another request, so the key is another one
        const Reply reply = talk.speak(QStringLiteral("create_draft_invoice"), inputs);
        QVERIFY2(
            reply.kind == ReplyClass::Duplicate,
            qPrintable(QString::fromLatin1(profile) + replyClassName(reply.kind) + reply.message));
        const auto invoices = talk.server().with(
            [](DoubleSystem &system) { return system.records(QStringLiteral("invoice")); });
        QCOMPARE(invoices.size(), std::size_t(1));
    }
}

QTEST_GUILESS_MAIN(TestBooksOperations)
#include "test_booksoperations.moc"
