// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilelibrary.h"
#include "tests/contracts/crmtalk.h"
#include "tests/support/doubles/hubspotdouble.h"
#include "tests/support/openapi/apidescription.h"

#include <QtTest>

using namespace unsnag;

//! Every request that the profile of HubSpot sends, against the descriptions of HubSpot's API.
class TestHubSpotApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRequestIsDescribed_data();
    void everyRequestIsDescribed();
    void aWrongRequestIsNoticed();

private:
    [[nodiscard]] QStringList complaints(const DoubleServer &server) const;

    ApiDescription m_api;
    std::shared_ptr<const Profile> m_profile;
};

namespace {

ApiRequest asSent(const DoubleRequest &request)
{
    return {request.method, request.path, request.query, request.headers, request.body};
}

//! Inputs under which every operation of the profile works, in an order that works.
std::vector<std::pair<QString, Json>> conversation(const QString &account, const QString &deal)
{
    const Json both = JsonArray{deal, "424242"};
    const Json changes =
        JsonObject{{"title", "Renamed"},      {"amount", "12.50"}, {"close_date", "2026-11-19"},
                   {"stage_id", "closedwon"}, {"terms", "net14"},  {"name", "Nordwind SE"},
                   {"city", "Kiel"},          {"erp_id", "4711"}};
    const QString moment = QStringLiteral("2026-11-20T08:00:01.000Z");
    return {{"whoami", JsonObject{}},
            {"list_owners", JsonObject{}},
            {"list_pipelines", JsonObject{}},
            {"list_changed_deals", JsonObject{{"since", moment}}},
            {"list_changed_deals", JsonObject{{"since", nullptr}}},
            {"list_deals_at", JsonObject{{"at", moment}, {"after", ""}}},
            {"list_deals_at", JsonObject{{"at", moment}, {"after", deal}}},
            {"get_deal", JsonObject{{"id", deal}}},
            {"read_deal", JsonObject{{"id", deal}}},
            {"list_deal_companies", JsonObject{{"ids", both}}},
            {"list_deal_line_ids", JsonObject{{"ids", both}}},
            {"read_companies", JsonObject{{"ids", JsonArray{account}}}},
            {"read_lines", JsonObject{{"ids", JsonArray{JsonObject{{"id", "900003"}}}}}},
            {"list_deleted", JsonObject{{"since", nullptr}}},
            {"get_account", JsonObject{{"id", account}}},
            {"find_account_by_key", JsonObject{{"key", "crm:A-77/ä 1"}}},
            {"search_accounts", JsonObject{{"text", "Nord \"wind\""}}},
            {"list_accounts", JsonObject{{"since", moment}}},
            {"list_accounts_at", JsonObject{{"at", moment}, {"after", nullptr}}},
            {"create_account", JsonObject{{"key", "erp:1"},
                                          {"name", "Südwind"},
                                          {"city", "Ulm"},
                                          {"tax_id", "DE1"},
                                          {"email", "a@example.com"}}},
            {"update_account", JsonObject{{"id", account}, {"changes", changes}}},
            {"upsert_mapping", JsonObject{{"id", account}, {"erp_id", "10042"}}},
            {"update_deal", JsonObject{{"id", deal}, {"changes", changes}}},
            {"link_account", JsonObject{{"id", deal}, {"account_id", account}}}};
}

} // namespace

void TestHubSpotApi::initTestCase()
{
    const QString folder = QStringLiteral(UNSNAG_RESEARCH_DIR "/specs/hubspot/");
    for (const char *name :
         {"crm-associations-v4", "crm-companies", "crm-deals", "crm-line_items", "crm-objects",
          "crm-owners", "crm-pipelines", "crm-properties", "oauth"}) {
        const auto added = m_api.add(folder + QLatin1String(name) + QLatin1String(".openapi.json"));
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().line()));
    }
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles) {
        if (profile->id() == QLatin1String("hubspot"))
            m_profile = profile;
    }
    QVERIFY(m_profile);
}

QStringList TestHubSpotApi::complaints(const DoubleServer &server) const
{
    QStringList found;
    for (const auto &entry : server.journal())
        found += m_api.complaints(asSent(entry.request));
    return found;
}

void TestHubSpotApi::everyRequestIsDescribed_data()
{
    QTest::addColumn<int>("login");
    QTest::newRow("oauth") << 0;
    QTest::newRow("private app") << 1;
}

void TestHubSpotApi::everyRequestIsDescribed()
{
    QFETCH(const int, login);
    CrmTalk<HubSpotDouble> talk(m_profile, static_cast<std::size_t>(login));
    const QString account =
        talk.add("account", JsonObject{{"name", "Nordwind"}, {"domain", "nordwind.example"}});
    const Json line =
        JsonObject{{"sku", "A"}, {"description", "a"}, {"quantity", "1"}, {"unit_price", "10"}};
    const QString deal = talk.add("deal", JsonObject{{"title", "Deal"},
                                                     {"amount", "10.00"},
                                                     {"account", account},
                                                     {"lines", JsonArray{line}}});
    QStringList untried = m_profile->operations();
    for (const auto &[operation, inputs] : conversation(account, deal)) {
        const Reply reply = talk.speak(operation, inputs);
        const bool isAnswered = reply.ok() || reply.kind == ReplyClass::NotFound;
        QVERIFY2(isAnswered,
                 qPrintable(operation + QLatin1String(": ") + replyClassName(reply.kind) +
                            QLatin1Char(' ') + reply.message));
        untried.removeAll(operation);
    }
    QVERIFY2(untried.isEmpty(),
             qPrintable(QStringLiteral("not tried: ") + untried.join(QLatin1String(", "))));
    const QStringList found = complaints(talk.server());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestHubSpotApi::aWrongRequestIsNoticed()
{
    const ApiRequest typo{QStringLiteral("PATCH"),
                          QStringLiteral("/crm/v3/objects/companies/1"),
                          {},
                          {{"content-type", "application/json"}},
                          R"({"property":{}})"};
    QCOMPARE(m_api.complaints(typo).size(), 1);
    const ApiRequest number{QStringLiteral("PATCH"),
                            QStringLiteral("/crm/v3/objects/companies/1"),
                            {},
                            {{"content-type", "application/json"}},
                            R"({"properties":{"amount":1}})"};
    QCOMPARE(m_api.complaints(number).size(), 1);
}

QTEST_GUILESS_MAIN(TestHubSpotApi)
#include "test_hubspotapi.moc"
