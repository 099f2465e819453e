// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/trytonconnection.h"
#include "tests/support/loopback/loopbackproxy.h"

using namespace unsnag;
using namespace unsnag::test;

//! What is written into a real Tryton: as a CRM, with names that bite, and when answers are lost.
class TestTrytonWrites : public QObject, private TrytonConnection
{
    Q_OBJECT
private slots:
    void initTestCase();
    void changesADeal();
    void writesTheNumberBack();
    void replacesTheNumberThatWasRead();
    void keepsHostileNames_data();
    void keepsHostileNames();
    void findsWhatWasMadeWhenTheAnswerWasLost();
    void bringsADraftUpToDate();
    void knowsTaxes();

private:
    [[nodiscard]] Json draftInputs(const QString &key);
};

void TestTrytonWrites::initTestCase()
{
    start();
    QVERIFY(m_connector->discover({}).ok());
    VERIFY_OK(send("create_account", JsonObject{{"key", "crm:A-1"},
                                                {"name", "Nordwind Bücher AG"},
                                                {"street", "Hafenstr. 3"},
                                                {"city", "Hamburg"},
                                                {"country", "DE"}}));
    m_account = one("find_account_by_key", JsonObject{{"key", "crm:A-1"}});
}

Json TestTrytonWrites::draftInputs(const QString &key)
{
    return JsonObject{{"key", key},
                      {"account", m_account.id},
                      {"address", m_account.fields["address_id"]},
                      {"currency", one("find_currency", JsonObject{{"code", "EUR"}}).id},
                      {"date", toRfc3339(m_clock.now()).left(10)},
                      {"terms", "net30"},
                      {"lines", twoLines()}};
}

void TestTrytonWrites::changesADeal()
{
    const Record deal = one("list_changed_deals");
    const Json changes = JsonObject{{"title", "Machines <b> 100%"}};
    QCOMPARE(
        send("update_deal", JsonObject{{"id", deal.id}, {"version", "1"}, {"changes", changes}})
            .kind,
        ReplyClass::Version);
    VERIFY_OK(send("update_deal",
                   JsonObject{{"id", deal.id}, {"version", deal.version}, {"changes", changes}}));
    const Record now = one("get_deal", JsonObject{{"id", deal.id}});
    QCOMPARE(now.fields["title"].toString(), QStringLiteral("Machines <b> 100%"));
    QCOMPARE(now.fields["amount"], deal.fields["amount"]);
}

void TestTrytonWrites::writesTheNumberBack()
{
    const QString id = one("list_changed_deals").fields["account"]["id"].toString();
    const auto read = [&] { return one("get_account", JsonObject{{"id", id}}); };
    const Record before = read();
    QVERIFY(before.fields["erp_id"].isNull());
    const auto write = [&](const char *number, const QString &version) {
        return send("upsert_mapping",
                    JsonObject{{"id", id}, {"erp_id", number}, {"version", version}});
    };
    QCOMPARE(write("K-1", QStringLiteral("1")).kind, ReplyClass::Version);
    QVERIFY(read().fields["erp_id"].isNull());
    VERIFY_OK(write("K-1", before.version));
    QCOMPARE(read().fields["erp_id"].toString(), QStringLiteral("K-1"));
    QCOMPARE(write("K-1", before.version).kind, ReplyClass::Version); // the same again: not twice
    // Another number is there already: nothing is written by who has not read it, whatever the version.
    QCOMPARE(write("K-2", read().version).kind, ReplyClass::Duplicate);
    QCOMPARE(read().fields["erp_id"].toString(), QStringLiteral("K-1"));
    const Record deal = one("list_changed_deals");
    QCOMPARE(deal.fields["erp_id"].toString(), QStringLiteral("K-1"));
}

void TestTrytonWrites::replacesTheNumberThatWasRead()
{
    const QString id = one("list_changed_deals").fields["account"]["id"].toString();
    const auto read = [&] { return one("get_account", JsonObject{{"id", id}}); };
    const auto replace = [&](const char *number, const Record &seen) {
        return send("upsert_mapping", JsonObject{{"id", id},
                                                 {"erp_id", number},
                                                 {"version", seen.version},
                                                 {"account_record", seen.fields}});
    };
    const Record seen = read();
    QCOMPARE(seen.fields["erp_id"].toString(), QStringLiteral("K-1"));
    Record old = seen;
    old.version = QStringLiteral("1");
    QCOMPARE(replace("K-2", old).kind, ReplyClass::Version);
    QCOMPARE(read().fields["erp_id"].toString(), QStringLiteral("K-1"));
    VERIFY_OK(replace("K-2", seen));
    const Record now = read();
    QCOMPARE(now.fields["erp_id"].toString(), QStringLiteral("K-2"));
    QCOMPARE(now.fields["erp_numbers"].size(), std::size_t(1)); // the old one is gone
    // Who saw K-1 does not replace K-2, though versions are whole seconds on SQLite.
    const Reply late = replace("K-3", seen);
    QVERIFY(late.kind == ReplyClass::Version || late.kind == ReplyClass::Duplicate);
    QCOMPARE(read().fields["erp_id"].toString(), QStringLiteral("K-2"));
}

void TestTrytonWrites::keepsHostileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("per cent") << "50% _off_ GmbH";
    QTest::newRow("quotes") << "L'\"Or\" \\ Sàrl";
    QTest::newRow("markup") << "<b>Bold</b> & <script>x</script>";
    QTest::newRow("emoji") << "Rocket 🚀🧑‍🚀 Labs";
    QTest::newRow("composed") << QString::fromUtf8("Caf\u00e9 Na\u00efve");
    QTest::newRow("decomposed") << QString::fromUtf8("Cafe\u0301 Nai\u0308ve");
    QTest::newRow("165 characters")
        << QString(QStringLiteral("Long ") + QString(160, QLatin1Char('y')));
    QTest::newRow("braces") << "{{c.password}} %s {0}";
}

void TestTrytonWrites::keepsHostileNames()
{
    QFETCH(const QString, name);
    const QString key = QStringLiteral("crm:H-") + QString::fromLatin1(QTest::currentDataTag());
    VERIFY_OK(send("create_account", JsonObject{{"key", key}, {"name", name}}));
    const Reply found = call("find_account_by_key", JsonObject{{"key", key}});
    VERIFY_OK(found);
    QCOMPARE(found.records.size(), std::size_t(1));
    QCOMPARE(found.records.front().fields["name"].toString(), name);
    QCOMPARE(m_server->customer(name)["name"].toString(), name);
}

void TestTrytonWrites::findsWhatWasMadeWhenTheAnswerWasLost()
{
    LoopbackProxy proxy(m_server->port());
    const auto through = connector(m_server->password(), proxy.url());
    QVERIFY(through->discover({}).ok());
    const QString key = QStringLiteral("UNS-LIVE-LOST");
    proxy.loseAnswer("model.account.invoice.create", LoopbackProxy::After::Pass);
    QCOMPARE(sendThrough(*through, "create_draft_invoice", draftInputs(key)).kind,
             ReplyClass::Uncertain);
    const Reply probed =
        through->call(QStringLiteral("find_invoice"), JsonObject{{"key", key}}, {});
    VERIFY_OK(probed);
    QCOMPARE(probed.records.size(), std::size_t(1));
    const Json id = JsonObject{{"id", probed.records.front().id}};
    proxy.loseAnswer("model.account.invoice.post", LoopbackProxy::After::Pass);
    QCOMPARE(sendThrough(*through, "post_invoice", id).kind, ReplyClass::Uncertain);
    VERIFY_OK(sendThrough(*through, "post_invoice", id)); // the same again is harmless
    const JsonArray found = m_server->invoices(key);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front()["state"].toString(), QStringLiteral("posted"));
    proxy.loseAnswer("model.party.party.create", LoopbackProxy::After::Pass);
    const Json account = JsonObject{{"key", "crm:A-LOST"}, {"name", "Lost Answer Ltd"}};
    QCOMPARE(sendThrough(*through, "create_account", account).kind, ReplyClass::Uncertain);
    QCOMPARE(call("find_account_by_key", JsonObject{{"key", "crm:A-LOST"}}).records.size(),
             std::size_t(1));
    QCOMPARE(proxy.lost(), 3);
}

void TestTrytonWrites::bringsADraftUpToDate()
{
    const QString key = QStringLiteral("UNS-LIVE-DRAFT");
    VERIFY_OK(send("create_draft_invoice", draftInputs(key)));
    const Record draft = one("find_invoice", JsonObject{{"key", key}});
    QCOMPARE(draft.fields["line_count"].toInt(), 2);
    Json other = draftInputs(key);
    other.set("lines", JsonArray{other["lines"].at(0)});
    other.set("id", draft.id);
    other.set("stale", draft.fields["line_records"]);
    other.set("version", "1");
    QCOMPARE(send("update_draft_invoice", other).kind, ReplyClass::Version);
    other.set("version", draft.version);
    VERIFY_OK(send("update_draft_invoice", other));
    const Record now = one("find_invoice", JsonObject{{"key", key}});
    QCOMPARE(now.id, draft.id);
    QCOMPARE(now.fields["line_count"].toInt(), 1);
    QCOMPARE(now.fields["net_total"].toString(), QStringLiteral("2981.00"));
}

void TestTrytonWrites::knowsTaxes()
{
    const Reply all = call("list_tax_codes");
    VERIFY_OK(all);
    QVERIFY(!all.records.empty());
    const Reply named =
        call("find_tax_code", JsonObject{{"code", all.records.front().fields["code"]}});
    VERIFY_OK(named);
    QCOMPARE(named.records.front().id, all.records.front().id);
}

QTEST_GUILESS_MAIN(TestTrytonWrites)
#include "test_trytonwrites.moc"
