// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/contracts/contracttime.h"
#include "tests/support/doubles/doubleserver.h"
#include "tests/support/doubles/pipedrivedouble.h"
#include "tests/support/openapi/apidescription.h"

#include <QtTest>

using namespace unsnag;

//! Every request that the profile of Pipedrive sends, against the descriptions in Pipedrive's client.
class TestPipedriveApi : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsWhatIsDescribed_data();
    void sendsWhatIsDescribed();
    void noticesAWrongRequest();

private:
    ApiDescription m_api;
    ProfileLibrary m_library;
};

namespace {

//! Inputs for every operation of the profile, in an order that works.
std::vector<std::pair<const char *, Json>> pipedriveTalk(const QString &account,
                                                         const QString &deal)
{
    const Json since = "2026-11-20T08:00:01.000Z";
    const Json changes = JsonObject{{"title", "Renamed"}, {"amount", "12.50"}, {"currency", "EUR"}};
    return {{"whoami", JsonObject{}},
            {"list_organization_fields", JsonObject{}},
            {"list_deal_fields", JsonObject{}},
            {"list_changed_deals", JsonObject{{"since", since}}},
            {"list_changed_deals", JsonObject{{"since", nullptr}}},
            {"list_deleted", JsonObject{{"since", since}}},
            {"get_deal", JsonObject{{"id", deal}}},
            {"get_deal_version", JsonObject{{"id", deal}}},
            {"list_deal_lines", JsonObject{{"deal", deal}}},
            {"list_lines_of_deals", JsonObject{{"deals", JsonArray{deal}}}},
            {"list_products", JsonObject{{"products", JsonArray{"1"}}}},
            {"find_contact_email", JsonObject{{"id", "1"}}},
            {"get_account", JsonObject{{"id", account}}},
            {"find_account_by_key", JsonObject{{"key", "crm:A-77/ä 1"}}},
            {"search_accounts", JsonObject{{"text", "Nord \"wind\" & Co"}}},
            {"list_accounts", JsonObject{{"since", since}}},
            {"create_account", JsonObject{{"key", "crm:2"},
                                          {"name", "Südwind"},
                                          {"street", "Am Kai 2"},
                                          {"city", "Ulm"},
                                          {"postcode", "89073"},
                                          {"country", "DE"},
                                          {"tax_id", "DE1"},
                                          {"domain", "suedwind.example"},
                                          {"email", "a@example.com"},
                                          {"phone", "+49 731 1"}}},
            {"upsert_mapping", JsonObject{{"id", account}, {"erp_id", "10042"}}},
            {"update_deal", JsonObject{{"id", deal}, {"changes", changes}}}};
}

Reply spoken(Connector &connector, const QString &operation, const Json &inputs)
{
    if (!connector.profile().isWrite(operation))
        return connector.call(operation, inputs, {});
    const auto frozen =
        connector.prepare(operation, inputs, QStringLiteral("0123456789abcdef0123456789abcdef"));
    if (frozen)
        return connector.send(*frozen, {});
    Reply reply;
    reply.kind = ReplyClass::Config;
    reply.message = frozen.error().line();
    return reply;
}

} // namespace

void TestPipedriveApi::initTestCase()
{
    const QString folder = QStringLiteral(UNSNAG_RESEARCH_DIR "/specs/pipedrive/");
    for (const auto &[name, prefix] :
         {std::pair("pipedrive-v2", "/api/v2"), std::pair("pipedrive-v1", "/v1")}) {
        const auto added = m_api.add(folder + QLatin1String(name) + QLatin1String(".openapi.json"),
                                     QString::fromLatin1(prefix));
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().line()));
    }
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles)
        m_library.put(profile);
}

void TestPipedriveApi::sendsWhatIsDescribed_data()
{
    QTest::addColumn<int>("login");
    QTest::newRow("token") << 0;
    QTest::newRow("oauth") << 1;
}

void TestPipedriveApi::sendsWhatIsDescribed()
{
    QFETCH(const int, login);
    DoubleServer server(std::make_unique<PipedriveDouble>());
    QString account;
    QString deal;
    DoubleLogin chosen;
    server.with([&](DoubleSystem &system) {
        account = system.add(QStringLiteral("account"), JsonObject{{"name", "Nordwind"}});
        const Json line =
            JsonObject{{"sku", "A"}, {"description", "a"}, {"quantity", "1"}, {"unit_price", "10"}};
        deal = system.add(QStringLiteral("deal"), JsonObject{{"title", "Deal"},
                                                             {"amount", "10.00"},
                                                             {"currency", "EUR"},
                                                             {"close_date", "2026-11-18"},
                                                             {"account", account},
                                                             {"lines", JsonArray{line}}});
        chosen = system.logins(server.url()).at(std::size_t(login));
        return true;
    });
    ContractClock clock;
    ContractScheduler scheduler(clock);
    SeededRng rng(7);
    CurlTransport transport;
    const auto profile = m_library.find(QStringLiteral("pipedrive"));
    QVERIFY(profile.ok());
    Connector connector(
        *profile, ConnectionSettings{QStringLiteral("far"), chosen.values, {}, {}},
        [&chosen](const QString &field) -> Result<QString> { return chosen.secrets.at(field); },
        ConnectorServices{transport, clock, rng, scheduler});
    QStringList untried = connector.profile().operations();
    for (const auto &[operation, inputs] : pipedriveTalk(account, deal)) {
        const Reply reply = spoken(connector, QString::fromLatin1(operation), inputs);
        QVERIFY2(reply.ok() || reply.kind == ReplyClass::NotFound,
                 qPrintable(QLatin1String(operation) + QLatin1Char(' ') +
                            replyClassName(reply.kind) + QLatin1Char(' ') + reply.message));
        untried.removeAll(QString::fromLatin1(operation));
    }
    QVERIFY2(untried.isEmpty(), qPrintable(untried.join(QLatin1String(", "))));
    QStringList found;
    for (const auto &entry : server.journal()) {
        if (!entry.isLogin)
            found +=
                m_api.complaints({entry.request.method, entry.request.path, entry.request.query,
                                  entry.request.headers, entry.request.body});
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    qInfo("%d requests of %d operations are as described", server.requests(),
          int(connector.profile().operations().size()));
}

void TestPipedriveApi::noticesAWrongRequest()
{
    const ApiRequest typo{QStringLiteral("PATCH"),
                          QStringLiteral("/api/v2/organizations/1"),
                          {},
                          {{"content-type", "application/json"}},
                          R"({"customfields":{}})"};
    QCOMPARE(m_api.complaints(typo).size(), 1);
    const ApiRequest filter{
        QStringLiteral("GET"), QStringLiteral("/api/v2/deals"), {{"state", "won"}}, {}, {}};
    QCOMPARE(m_api.complaints(filter).size(), 1);
}

QTEST_GUILESS_MAIN(TestPipedriveApi)
#include "test_pipedriveapi.moc"
