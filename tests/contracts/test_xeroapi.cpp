// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/contracts/contracttime.h"
#include "tests/support/doubles/doubleserver.h"
#include "tests/support/doubles/xerodouble.h"
#include "tests/support/openapi/apidescription.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace unsnag;

//! Every request that the profile of Xero sends, against the descriptions that Xero publishes.
class TestXeroApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRequestIsDescribed_data();
    void everyRequestIsDescribed();
    void aWrongRequestIsNoticed();

private:
    [[nodiscard]] Reply speak(Connector &connector, const QString &operation,
                              const Json &inputs) const;

    ApiDescription m_api;
    ProfileLibrary m_library;
};

namespace {

struct XeroScene {
    QString account;
    QString invoice;
    DoubleLogin login;
};

Json xeroLines()
{
    const Json item = JsonObject{{"code", "LIC"}, {"name", "Licence"}, {"account_code", "200"}};
    return JsonArray{JsonObject{{"sku", "LIC"},
                                {"item", item},
                                {"quantity", "2"},
                                {"unit_price", "1490.5000"},
                                {"description", "Licence"},
                                {"discount", "0"},
                                {"tax_code", "OUTPUT2"}}};
}

//! Inputs under which every operation of the profile works, in an order that works.
std::vector<std::pair<QString, Json>> conversation(const XeroScene &scene, const QString &moment)
{
    const Json made = JsonObject{{"key", "crm:A-77/ä 1"}, {"name", "Südwind"},
                                 {"tax_id", "DE1"},       {"street", "Weg 1"},
                                 {"city", "Ulm"},         {"postcode", "89073"},
                                 {"country", "DE"},       {"email", "a@example.com"},
                                 {"phone", "+49 731 1"},  {"currency", "EUR"}};
    const Json changes = JsonObject{
        {"name", "Nordwind SE"}, {"city", "Kiel"}, {"street", "Weg 2"}, {"email", "b@example.com"}};
    return {{"whoami", JsonObject{}},
            {"list_companies", JsonObject{}},
            {"get_account", JsonObject{{"id", scene.account}}},
            {"find_account_by_key", JsonObject{{"key", "crm:A-77/ä 1"}}},
            {"search_accounts", JsonObject{{"text", "Nord \"wind\" & co"}}},
            {"list_accounts", JsonObject{{"since", moment}}},
            {"create_account", made},
            {"update_account",
             JsonObject{{"id", scene.account}, {"version", nullptr}, {"changes", changes}}},
            {"find_item", JsonObject{{"code", "x\"y"}}},
            {"search_items", JsonObject{{"text", "LIC"}}},
            {"list_items", JsonObject{}},
            {"find_tax_code", JsonObject{{"code", "OUTPUT2"}}},
            {"find_tax_code", JsonObject{{"code", nullptr}}},
            {"list_tax_codes", JsonObject{}},
            {"find_invoice", JsonObject{{"key", "UNS-ABCDEFGHIJKLMNOP"}}},
            {"get_invoice", JsonObject{{"id", scene.invoice}}},
            {"list_invoices", JsonObject{{"since", moment}}},
            {"list_invoices", JsonObject{{"since", nullptr}}},
            {"list_account_documents", JsonObject{{"account", scene.account}}},
            {"create_draft_invoice", JsonObject{{"key", "UNS-ABCDEFGHIJKLMNOP"},
                                                {"account", scene.account},
                                                {"currency", "EUR"},
                                                {"date", "2026-11-20"},
                                                {"terms", "net14"},
                                                {"lines", xeroLines()}}},
            {"post_invoice", JsonObject{{"id", scene.invoice}}},
            {"void_invoice", JsonObject{{"id", scene.invoice}}}};
}

} // namespace

void TestXeroApi::initTestCase()
{
    const QString folder = QStringLiteral(UNSNAG_RESEARCH_DIR "/specs/xero/");
    for (const auto &[name, prefix] :
         {std::pair("xero_accounting.yaml", "/api.xro/2.0"), std::pair("xero-identity.yaml", "")}) {
        const auto added = m_api.add(folder + QLatin1String(name), QLatin1String(prefix));
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().line()));
    }
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles)
        m_library.put(profile);
}

Reply TestXeroApi::speak(Connector &connector, const QString &operation, const Json &inputs) const
{
    if (!connector.profile().isWrite(operation))
        return connector.call(operation, inputs, {});
    // Another key for every write, as the program derives it.
    const QString key = QString::fromLatin1(
        QCryptographicHash::hash(operation.toUtf8(), QCryptographicHash::Md5).toHex());
    const auto frozen = connector.prepare(operation, inputs, key);
    if (frozen)
        return connector.send(*frozen, {});
    Reply reply;
    reply.kind = ReplyClass::Config;
    reply.message = frozen.error().line();
    return reply;
}

void TestXeroApi::everyRequestIsDescribed_data()
{
    QTest::addColumn<int>("login");
    QTest::newRow("client credentials") << 0;
    QTest::newRow("refresh token") << 1;
}

void TestXeroApi::everyRequestIsDescribed()
{
    QFETCH(const int, login);
    DoubleServer server(std::make_unique<XeroDouble>());
    const XeroScene scene = server.with([&](DoubleSystem &system) {
        auto &xero = static_cast<XeroDouble &>(system);
        system.add(QStringLiteral("item"),
                   JsonObject{{"code", "LIC"}, {"name", "Licence"}, {"price", "1490.50"}});
        const QString account =
            system.add(QStringLiteral("account"),
                       JsonObject{{"name", "Nordwind"}, {"email", "c@example.com"}});
        return XeroScene{account, xero.addDraft(account),
                         system.logins(server.url()).at(static_cast<std::size_t>(login))};
    });
    ContractClock clock;
    ContractScheduler scheduler(clock);
    SeededRng rng(7);
    CurlTransport transport;
    const auto profile = m_library.find(QStringLiteral("xero"));
    QVERIFY(profile.ok());
    Connector connector(
        *profile, ConnectionSettings{QStringLiteral("far"), scene.login.values, {}, {}},
        [&scene](const QString &field) -> Result<QString> { return scene.login.secrets.at(field); },
        ConnectorServices{transport, clock, rng, scheduler});
    QStringList untried = connector.profile().operations();
    untried.removeAll(QStringLiteral("create_invoice")); // steps, each of them tried
    for (const auto &[operation, inputs] :
         conversation(scene, QStringLiteral("2026-11-20T08:00:01.000Z"))) {
        const Reply reply = speak(connector, operation, inputs);
        QVERIFY2(reply.ok(),
                 qPrintable(operation + QLatin1String(": ") + replyClassName(reply.kind) +
                            QLatin1Char(' ') + reply.message));
        untried.removeAll(operation);
    }
    QVERIFY2(untried.isEmpty(),
             qPrintable(QStringLiteral("not tried: ") + untried.join(QLatin1String(", "))));
    QStringList found;
    for (const auto &entry : server.journal()) {
        if (!entry.isLogin) // the token endpoint is described by OAuth itself
            found +=
                m_api.complaints({entry.request.method, entry.request.path, entry.request.query,
                                  entry.request.headers, entry.request.body});
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestXeroApi::aWrongRequestIsNoticed()
{
    const auto complaints = [this](const char *path, const char *body) {
        return m_api
            .complaints({QStringLiteral("PUT"),
                         QString::fromLatin1(path),
                         {},
                         {{"content-type", "application/json"}, {"xero-tenant-id", "t"}},
                         body})
            .size();
    };
    QCOMPARE(complaints("/api.xro/2.0/Contacts", R"({"Contacts":[{"Name":"A"}]})"), 0);
    QVERIFY(complaints("/api.xro/2.0/Contacts", R"({"Contacts":[{"Nam":"A"}]})") > 0);
    QVERIFY(complaints("/api.xro/2.0/Invoices",
                       R"({"Invoices":[{"LineItems":[{"Quantity":"two"}]}]})") > 0);
    QVERIFY(complaints("/api.xro/2.0/Customers", R"({})") > 0);
}

QTEST_GUILESS_MAIN(TestXeroApi)
#include "test_xeroapi.moc"
