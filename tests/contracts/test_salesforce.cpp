// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilelibrary.h"
#include "tests/contracts/crmtalk.h"
#include "tests/support/doubles/salesforcedouble.h"

#include <QtTest>

using namespace unsnag;

namespace {

using SalesforceTalks = CrmTalk<SalesforceDouble>;

Json soldDeal(const QString &account, int lines)
{
    Json all = JsonArray{};
    for (int i = 1; i <= lines; ++i)
        all.append(JsonObject{{"sku", QStringLiteral("S-%1").arg(i)},
                              {"description", "line"},
                              {"quantity", "1"},
                              {"unit_price", "10.00"}});
    return JsonObject{{"title", "Deal"},    {"amount", "10.00"},
                      {"currency", "EUR"},  {"close_date", "2026-11-18"},
                      {"account", account}, {"lines", all}};
}

} // namespace

//! What Salesforce has beyond the promises that every connector keeps.
class TestSalesforce : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOperationWorks_data();
    void everyOperationWorks();
    void aDealHasAllItsLines();
    void aMappingIsNeverOverwritten();
    void aKeyThatIsThereTwiceIsAmbiguous();
    void aLostCursorStartsAgain();
    void aDealThatMovedOnIsAVersion();
    void optionalFieldsMayBeLeftOut();

private:
    std::shared_ptr<const Profile> m_profile;
};

void TestSalesforce::initTestCase()
{
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles) {
        if (profile->id() == QLatin1String("salesforce"))
            m_profile = profile;
    }
    QVERIFY(m_profile);
}

void TestSalesforce::everyOperationWorks_data()
{
    QTest::addColumn<int>("login");
    QTest::newRow("client credentials") << 0;
    QTest::newRow("JWT bearer") << 1;
    QTest::newRow("refresh token") << 2;
}

void TestSalesforce::everyOperationWorks()
{
    QFETCH(const int, login);
    SalesforceTalks talk(m_profile, static_cast<std::size_t>(login));
    const QString account = talk.add("account", JsonObject{{"name", "Nordwind"}});
    const QString other = talk.add("account", JsonObject{{"name", "Westwind"}});
    const QString deal = talk.add("deal", soldDeal(account, 1));
    const Json dealChanges = JsonObject{
        {"title", "Renamed"},         {"amount", "12.50"}, {"close_date", "2026-11-19"},
        {"stage_name", "Closed Won"}, {"terms", "net14"},  {"billing_email", "b@example.com"}};
    const Json accountChanges =
        JsonObject{{"name", "Nordwind SE"}, {"city", "Kiel"},          {"country", "DE"},
                   {"erp_id", "4711"},      {"tax_id", "DE136695976"}, {"email", "a@example.com"}};
    const std::vector<std::pair<QString, Json>> conversation{
        {"whoami", JsonObject{}},
        {"list_changed_deals", JsonObject{{"since", "2026-11-20T08:00:00.000Z"}}},
        {"get_deal", JsonObject{{"id", deal}}},
        {"list_won_deals", JsonObject{{"before", "2026-12-01"}, {"since", nullptr}}},
        {"list_deal_lines", JsonObject{{"id", deal}}},
        {"list_deleted", JsonObject{}},
        {"update_deal", JsonObject{{"id", deal}, {"changes", dealChanges}}},
        {"link_account", JsonObject{{"id", deal}, {"account_id", other}}},
        {"get_account", JsonObject{{"id", account}}},
        {"find_account_by_key", JsonObject{{"key", "erp:1"}}},
        {"search_accounts", JsonObject{{"text", "wind"}}},
        {"list_accounts", JsonObject{}},
        {"create_account", JsonObject{{"key", "erp:1"}, {"name", "Südwind"}, {"city", "Ulm"}}},
        {"update_account", JsonObject{{"id", account}, {"changes", accountChanges}}},
        {"upsert_mapping", JsonObject{{"id", other}, {"erp_id", "10042"}}}};
    QStringList untried = m_profile->operations();
    for (const auto &[operation, inputs] : conversation) {
        const Reply reply = talk.speak(operation, inputs);
        QVERIFY2(reply.ok(), qPrintable(operation + QLatin1Char(' ') + told(reply)));
        untried.removeAll(operation);
    }
    QVERIFY2(untried.isEmpty(),
             qPrintable(QStringLiteral("not tried: ") + untried.join(QLatin1String(", "))));
    const Reply changed = talk.speak(QStringLiteral("get_deal"), JsonObject{{"id", deal}});
    QCOMPARE(changed.records.front().fields["account"]["name"].toString(),
             QStringLiteral("Westwind"));
    QCOMPARE(changed.records.front().fields["billing"]["terms"].toString(),
             QStringLiteral("net14"));
    QCOMPARE(changed.records.front().fields["erp_id"].toString(), QStringLiteral("10042"));
}

void TestSalesforce::aDealHasAllItsLines()
{
    SalesforceTalks talk(m_profile);
    const QString account = talk.add("account", JsonObject{{"name", "Nordwind"}});
    const QString few = talk.add("deal", soldDeal(account, 2));
    const QString many = talk.add("deal", soldDeal(account, 7));
    for (const auto &[id, count] : {std::pair{few, 2}, std::pair{many, 7}}) {
        const Reply reply = talk.speak(QStringLiteral("get_deal"), JsonObject{{"id", id}});
        QVERIFY2(reply.ok(), qPrintable(told(reply)));
        const Json lines = reply.records.front().fields["lines"];
        QCOMPARE(lines.size(), static_cast<std::size_t>(count));
        QCOMPARE(lines.at(lines.size() - 1)["sku"].toString(), QStringLiteral("S-%1").arg(count));
    }
}

void TestSalesforce::aMappingIsNeverOverwritten()
{
    SalesforceTalks talk(m_profile);
    const QString mapped = talk.add("account", JsonObject{{"name", "Nordwind"}, {"erp_id", "777"}});
    const QString fresh = talk.add("account", JsonObject{{"name", "Westwind"}});
    const QString mapping = QStringLiteral("upsert_mapping");
    const Reply other = talk.speak(mapping, JsonObject{{"id", mapped}, {"erp_id", "10042"}});
    QVERIFY2(other.kind == ReplyClass::Version, qPrintable(told(other)));
    const Reply same = talk.speak(mapping, JsonObject{{"id", mapped}, {"erp_id", "777"}});
    QVERIFY2(same.ok(), qPrintable(told(same)));
    const Reply taken = talk.speak(mapping, JsonObject{{"id", fresh}, {"erp_id", "777"}});
    QVERIFY2(taken.kind == ReplyClass::Duplicate, qPrintable(told(taken)));
    QCOMPARE(taken.records.size(), std::size_t(1));
    QCOMPARE(taken.records.front().id, mapped);
}

void TestSalesforce::aKeyThatIsThereTwiceIsAmbiguous()
{
    SalesforceTalks talk(m_profile);
    QStringList ids;
    for (const char *name : {"Nordwind", "Westwind"})
        ids += talk.add("account", JsonObject{{"name", name}, {"external_id", "erp:1"}});
    const Reply reply = talk.speak(QStringLiteral("create_account"),
                                   JsonObject{{"key", "erp:1"}, {"name", "Südwind"}});
    QVERIFY2(reply.kind == ReplyClass::Ambiguous, qPrintable(told(reply)));
    QStringList named;
    for (const Record &record : reply.records)
        named += record.id;
    QCOMPARE(named, ids);
}

void TestSalesforce::aLostCursorStartsAgain()
{
    SalesforceTalks talk(m_profile);
    for (int i = 0; i < 5; ++i)
        talk.add("account", JsonObject{{"name", QString::number(i)}});
    talk.with([](SalesforceDouble &system) {
        system.loseNextCursor();
        return true;
    });
    const Reply reply = talk.speak(QStringLiteral("list_accounts"), JsonObject{});
    QVERIFY2(reply.ok(), qPrintable(told(reply)));
    QCOMPARE(reply.records.size(), std::size_t(5));
}

void TestSalesforce::aDealThatMovedOnIsAVersion()
{
    SalesforceTalks talk(m_profile);
    const QString deal = talk.add("deal", soldDeal(QString(), 1));
    const Reply read = talk.speak(QStringLiteral("get_deal"), JsonObject{{"id", deal}});
    QVERIFY2(read.ok(), qPrintable(told(read)));
    const Json inputs = JsonObject{{"id", deal},
                                   {"version", read.records.front().version},
                                   {"changes", JsonObject{{"title", "Renamed"}}}};
    talk.with([&](SalesforceDouble &system) {
        system.pass(std::chrono::minutes(1));
        system.change(QStringLiteral("deal"), deal, JsonObject{{"title", "Somebody else's"}});
        return true;
    });
    const Reply stale = talk.speak(QStringLiteral("update_deal"), inputs);
    QVERIFY2(stale.kind == ReplyClass::Version, qPrintable(told(stale)));
    const auto records =
        talk.with([](SalesforceDouble &system) { return system.records(QStringLiteral("deal")); });
    QCOMPARE(records.front()["title"].toString(), QStringLiteral("Somebody else's"));
}

void TestSalesforce::optionalFieldsMayBeLeftOut()
{
    SalesforceTalks talk(m_profile);
    const QString account =
        talk.add("account", JsonObject{{"name", "Nordwind"}, {"country", "DE"}});
    talk.add("deal", soldDeal(account, 1));
    Json values = JsonObject{{"currency", "CHF"}};
    for (const char *name : {"sign_in", "login_url", "client_id"})
        values.set(QString::fromLatin1(name), talk.values()[name]);
    talk.connect(m_profile, values);
    const Reply reply = talk.speak(QStringLiteral("list_changed_deals"), JsonObject{});
    QVERIFY2(reply.ok(), qPrintable(told(reply)));
    const Json &fields = reply.records.front().fields;
    QCOMPARE(fields["currency"].toString(), QStringLiteral("CHF"));
    QVERIFY(fields["account"]["tax_id"].isNull());
    QVERIFY(fields["billing"]["terms"].isNull());
    const Reply made =
        talk.speak(QStringLiteral("create_account"),
                   JsonObject{{"key", "erp:9"}, {"name", "Ostwind"}, {"tax_id", "DE1"}});
    QVERIFY2(made.ok(), qPrintable(told(made)));
}

QTEST_GUILESS_MAIN(TestSalesforce)
#include "test_salesforce.moc"
