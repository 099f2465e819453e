// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilelibrary.h"
#include "tests/contracts/crmtalk.h"
#include "tests/support/doubles/hubspotdouble.h"

#include <QSet>
#include <QtTest>

using namespace unsnag;

namespace {

using HubSpotTalks = CrmTalk<HubSpotDouble>;

//! The profile with a cap that a test can reach.
std::shared_ptr<const Profile> withCap(const Profile &profile, int cap)
{
    QByteArray text = profile.document().toText();
    text.replace("\"cap\":10000", "\"cap\":" + QByteArray::number(cap));
    const auto read = Profile::read(text, QStringLiteral("capped"));
    return read ? *read : nullptr;
}

} // namespace

//! What HubSpot has beyond the promises that every connector keeps.
class TestHubSpot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aDealMayLackCompanyAndLines();
    void anyPipelineMayWin();
    void aNumberThatIsTakenNamesItsOwner();
    void aMappingMadeMeanwhileStays();
    void listsBeyondTheCap_data();
    void listsBeyondTheCap();

private:
    std::shared_ptr<const Profile> m_profile;
};

void TestHubSpot::initTestCase()
{
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles) {
        if (profile->id() == QLatin1String("hubspot"))
            m_profile = profile;
    }
    QVERIFY(m_profile);
}

void TestHubSpot::aDealMayLackCompanyAndLines()
{
    HubSpotTalks talk(m_profile);
    const QString account = talk.add("account", JsonObject{{"name", "Nordwind"}});
    const QString bare = talk.add("deal", JsonObject{{"title", "Bare"}, {"amount", "1.00"}});
    const QString whole =
        talk.add("deal", JsonObject{{"title", "Whole"},
                                    {"account", account},
                                    {"lines", JsonArray{JsonObject{{"sku", "A"},
                                                                   {"description", "a"},
                                                                   {"quantity", "2"},
                                                                   {"unit_price", "3.10"}}}}});
    const Reply reply = talk.speak(QStringLiteral("list_changed_deals"), JsonObject{});
    QVERIFY2(reply.ok(), qPrintable(told(reply)));
    QCOMPARE(reply.records.size(), std::size_t(2));
    for (const Record &record : reply.records) {
        const bool isBare = record.id == bare;
        QCOMPARE(record.fields["lines"].size(), std::size_t(isBare ? 0 : 1));
        QCOMPARE(record.fields["account"]["name"].toString(),
                 isBare ? QString() : QStringLiteral("Nordwind"));
        QCOMPARE(record.fields["account"]["id"].toString(), isBare ? QString() : account);
    }
    QVERIFY(bare != whole);
}

void TestHubSpot::anyPipelineMayWin()
{
    HubSpotTalks talk(m_profile);
    const QString id = talk.add("deal", JsonObject{{"title", "Renewal"}, {"won", false}});
    talk.with([&](HubSpotDouble &system) {
        DoubleRecord *deal = system.objects().find(QStringLiteral("deals"), id, {});
        system.objects().change(QStringLiteral("deals"), *deal,
                                JsonObject{{"pipeline", "renewals"}, {"dealstage", "98765"}},
                                HubSpotObjects::Indexed::AtOnce);
        return true;
    });
    const Reply reply = talk.speak(QStringLiteral("list_changed_deals"), JsonObject{});
    QVERIFY2(reply.ok(), qPrintable(told(reply)));
    QCOMPARE(reply.records.size(), std::size_t(1));
    QCOMPARE(reply.records.front().fields["stage"].toString(), QStringLiteral("closed_won"));
    QCOMPARE(reply.records.front().fields["stage_id"].toString(), QStringLiteral("98765"));
}

void TestHubSpot::aNumberThatIsTakenNamesItsOwner()
{
    HubSpotTalks talk(m_profile);
    const QString owner = talk.add("account", JsonObject{{"name", "Nordwind"}, {"erp_id", "777"}});
    const QString fresh = talk.add("account", JsonObject{{"name", "Westwind"}});
    const Reply reply =
        talk.speak(QStringLiteral("upsert_mapping"), JsonObject{{"id", fresh}, {"erp_id", "777"}});
    QVERIFY2(reply.kind == ReplyClass::Duplicate, qPrintable(told(reply)));
    QCOMPARE(reply.records.size(), std::size_t(1));
    QCOMPARE(reply.records.front().id, owner);
}

void TestHubSpot::aMappingMadeMeanwhileStays()
{
    HubSpotTalks talk(m_profile);
    const QString account = talk.add("account", JsonObject{{"name", "Nordwind"}});
    const Reply read = talk.speak(QStringLiteral("get_account"), JsonObject{{"id", account}});
    talk.with([&](HubSpotDouble &system) {
        system.change(QStringLiteral("account"), account, JsonObject{{"erp_id", "777"}});
        return true;
    });
    const int before = talk.server().writes();
    const Reply reply = talk.speak(QStringLiteral("upsert_mapping"),
                                   JsonObject{{"id", account},
                                              {"erp_id", "10042"},
                                              {"version", read.records.front().version}});
    QVERIFY2(reply.kind == ReplyClass::Version, qPrintable(told(reply)));
    QCOMPARE(talk.server().writes(), before);
}

void TestHubSpot::listsBeyondTheCap_data()
{
    QTest::addColumn<bool>("atOneMoment");
    QTest::newRow("one after another") << false;
    QTest::newRow("all at one moment") << true;
}

void TestHubSpot::listsBeyondTheCap()
{
    QFETCH(const bool, atOneMoment);
    const auto capped = withCap(*m_profile, 4);
    QVERIFY(capped);
    HubSpotTalks talk(capped);
    const Timestamp moment = *fromRfc3339(QStringLiteral("2026-11-20T09:00:00Z"));
    QSet<QString> wanted;
    talk.with([&](HubSpotDouble &system) {
        system.objects().setCap(4);
        for (int i = 0; i < 11; ++i) {
            if (atOneMoment)
                system.time().set(moment);
            wanted.insert(
                system.add(QStringLiteral("deal"), JsonObject{{"title", QString::number(i)}}));
        }
        return true;
    });
    const Reply reply = talk.speak(QStringLiteral("list_changed_deals"), JsonObject{});
    QVERIFY2(reply.ok(), qPrintable(told(reply)));
    QSet<QString> found;
    for (const Record &record : reply.records)
        found.insert(record.id);
    QCOMPARE(reply.records.size(), std::size_t(11));
    QCOMPARE(found, wanted);
}

QTEST_GUILESS_MAIN(TestHubSpot)
#include "test_hubspot.moc"
