// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/decimal.h"
#include "tests/models/connectors/odoolive.h"

#include <QCoreApplication>

#include <future>

namespace unsnag::test {

OdooLive::OdooLive(OdooServer &server, QString profile) : m_server(server), m_id(std::move(profile))
{}

std::unique_ptr<Connector> OdooLive::connector(const QString &secret, const QString &address)
{
    Json values = JsonObject{{"base_url", address.isEmpty() ? m_server.url() : address},
                             {"database", m_server.database()}};
    if (isRpc())
        values.set("login",
                   secret == m_server.readerKey() ? QStringLiteral("reader") : m_server.login());
    return connector(values, secret);
}

void OdooLive::initTestCase()
{
    QVERIFY2(m_server.problem().isEmpty(), qPrintable(m_server.problem()));
    QVERIFY(take(m_id));
    m_connector = connector(m_server.apiKey());
    const Json company = m_server.company(QStringLiteral("Müller & Söhne KG"));
    const Json lines = JsonArray{JsonObject{{"sku", "LIC-1Y"},
                                            {"description", "Licence, one year"},
                                            {"quantity", "2"},
                                            {"unit_price", "1490.50"}},
                                 JsonObject{{"sku", "BOX-01"},
                                            {"description", "Appliance"},
                                            {"quantity", "3"},
                                            {"unit_price", "799.99"}}};
    const Json lead = m_server.sell(company["id"], QStringLiteral("Machines <b> 100%"), lines);
    QVERIFY(!lead.isNull());
    m_deal = lead.scalarText();
}

void OdooLive::findsWhatItNeedsByItself()
{
    VERIFY_OK(m_connector->verify({}));
    const auto found = m_connector->discover({});
    QVERIFY2(found.ok(), found ? "" : qPrintable(found.error().line()));
    qInfo("discovered: %s", found->toText().left(400).constData());
    QVERIFY((*found)["company"].toInt() > 0);
    QVERIFY((*found)["countries"]["DE"].toInt() > 0);
    QVERIFY((*found)["payment_terms"]["30days"].toInt() > 0);
    if (!isRpc()) {
        QCOMPARE((*found)["term_days"]["30"], (*found)["payment_terms"]["30days"]);
    }
    QVERIFY((*found)["taxes"]["15"].toInt() > 0);
}

void OdooLive::readsWonDeals()
{
    const Reply all = call("list_changed_deals", JsonObject{{"since", nullptr}});
    VERIFY_OK(all);
    QVERIFY(all.records.size() >= 2); // the seed has won ones too
    for (const Record &record : all.records)
        QCOMPARE(record.fields["stage"].toString(), QStringLiteral("closed_won"));
    const auto sold = std::find_if(all.records.begin(), all.records.end(),
                                   [this](const Record &record) { return record.id == m_deal; });
    QVERIFY(sold != all.records.end());
    const Json &fields = sold->fields;
    qInfo("deal: %s", fields.toText().constData());
    QCOMPARE(fields["title"].toString(), QStringLiteral("Machines <b> 100%"));
    QCOMPARE(Decimal::fromText(fields["amount"].toString()), Decimal::fromText("5380.97"));
    QCOMPARE(fields["currency"].toString(), QStringLiteral("USD"));
    QCOMPARE(fields["close_date"].toString().size(), 10);
    QCOMPARE(fields["billing"]["terms"].toString(), QStringLiteral("net30"));
    QCOMPARE(fields["account"]["name"].toString(), QStringLiteral("Müller & Söhne KG"));
    QCOMPARE(fields["account"]["country"].toString(), QStringLiteral("GB"));
    QCOMPARE(fields["lines"].size(), std::size_t(2));
    QCOMPARE(fields["lines"].at(0)["sku"].toString(), QStringLiteral("LIC-1Y"));
    QCOMPARE(Decimal::fromText(fields["lines"].at(1)["unit_price"].toString()),
             Decimal::fromText("799.99"));
    QVERIFY(sold->modified.has_value() && !sold->version.isEmpty());
    QVERIFY(sold->url.startsWith(m_server.url()));

    const Reply again = call("get_deal", JsonObject{{"id", m_deal}});
    VERIFY_OK(again);
    QCOMPARE(again.records.front().fields, fields);
    QCOMPARE(call("get_deal", JsonObject{{"id", "999999"}}).kind, ReplyClass::NotFound);
    QVERIFY(
        call("list_changed_deals", JsonObject{{"since", "2099-01-01T00:00:00Z"}}).records.empty());
    const QString before = toRfc3339(*sold->modified);
    const Reply since = call("list_changed_deals", JsonObject{{"since", before}});
    VERIFY_OK(since);
    QVERIFY(std::ranges::any_of(since.records,
                                [this](const Record &record) { return record.id == m_deal; }));
}

void OdooLive::changesADeal()
{
    const Record deal = one("get_deal", JsonObject{{"id", m_deal}});
    const Json changes = JsonObject{{"title", "Machines"}};
    QCOMPARE(
        send("update_deal",
             JsonObject{{"id", m_deal}, {"version", "2001-01-01 00:00:00"}, {"changes", changes}})
            .kind,
        ReplyClass::Version);
    VERIFY_OK(send("update_deal",
                   JsonObject{{"id", m_deal}, {"version", deal.version}, {"changes", changes}}));
    const Record now = one("get_deal", JsonObject{{"id", m_deal}});
    QCOMPARE(now.fields["title"].toString(), QStringLiteral("Machines"));
    QCOMPARE(now.fields["amount"], deal.fields["amount"]);
}

void OdooLive::readsAccounts()
{
    const Reply all = call("list_accounts", JsonObject{{"since", nullptr}});
    VERIFY_OK(all);
    qInfo("accounts: %d", int(all.records.size()));
    QVERIFY(all.records.size() >= 50);
    const auto archived = std::ranges::count_if(
        all.records, [](const Record &record) { return record.fields["active"] == Json(false); });
    QVERIFY(archived >= 1);
    QVERIFY(std::ranges::none_of(all.records, [](const Record &record) {
        return record.fields["name"].toString() == QLatin1String("Anna Beispiel");
    }));
    const Reply since = call("list_accounts", JsonObject{{"since", "2020-01-01T00:00:00Z"}});
    QCOMPARE(since.records.size(), all.records.size());
    QCOMPARE(call("get_account", JsonObject{{"id", "999999"}}).kind, ReplyClass::NotFound);
}

void OdooLive::searchesLiterally_data()
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
    QTest::newRow("emoji") << "🚀" << 1;
    QTest::newRow("contacts are no companies") << "Beispiel" << 0;
    QTest::newRow("backslash") << "a\\b" << 0;
}

void OdooLive::searchesLiterally()
{
    QFETCH(const QString, text);
    QFETCH(const int, hits);
    const Reply reply = call("search_accounts", JsonObject{{"text", text}});
    VERIFY_OK(reply);
    QCOMPARE(int(reply.records.size()), hits);
}

void OdooLive::makesOneAccount()
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
    const Reply again = send("create_account", inputs); // the external id makes it the same one
    VERIFY_OK(again);
    QCOMPARE(again.id, made.id);
    const Reply found = call("find_account_by_key", JsonObject{{"key", key}});
    VERIFY_OK(found);
    QCOMPARE(found.records.size(), std::size_t(1));
    m_account = found.records.front();
    QCOMPARE(m_account.id, made.id);
    qInfo("account: %s", m_account.fields.toText().constData());
    for (const char *name : {"name", "tax_id", "street", "city", "postcode", "country", "email"})
        QCOMPARE(m_account.fields[name], inputs[name]);
    QVERIFY(m_account.fields["domain"].toString().contains(QStringLiteral("nordwind.example")));
    QVERIFY(m_account.fields["phone"].isNull());
    QCOMPARE(m_account.fields["external_id"].toString(), key);
    QCOMPARE(m_account.fields["active"].toBool(), true);
    QCOMPARE(m_server.countOfCompanies(QStringLiteral("Nordwind Bücher AG")), 1);
    // Two with one key are an exception, never a guess.
    const Json twin = m_server.company(QStringLiteral("O'Brien, Ltd."));
    QVERIFY(
        m_server.changeByHand(QStringLiteral("res.partner"), twin["id"], JsonObject{{"ref", key}}));
    QCOMPARE(call("find_account_by_key", JsonObject{{"key", key}}).records.size(), std::size_t(2));
    QVERIFY(m_server.changeByHand(QStringLiteral("res.partner"), twin["id"],
                                  JsonObject{{"ref", twin["ref"]}}));
}

void OdooLive::keepsHostileNames_data()
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
    QTest::newRow("braces") << "{{c.api_key}} %s {0}";
    QTest::newRow("false") << "false";
}

void OdooLive::keepsHostileNames()
{
    QFETCH(const QString, name);
    const QString key = QStringLiteral("crm:H ") + QString::fromLatin1(QTest::currentDataTag());
    VERIFY_OK(send("create_account", JsonObject{{"key", key}, {"name", name}}));
    const Reply found = call("find_account_by_key", JsonObject{{"key", key}});
    VERIFY_OK(found);
    QCOMPARE(found.records.size(), std::size_t(1));
    QCOMPARE(found.records.front().fields["name"].toString(), name);
    QCOMPARE(m_server.countOfCompanies(name), 1);
}

void OdooLive::refusesAStaleAccount()
{
    const Json changes = JsonObject{{"name", "Nordwind AG"}};
    const Json id = m_account.id;
    const Reply stale =
        send("update_account",
             JsonObject{{"id", id}, {"version", "2001-01-01 00:00:00"}, {"changes", changes}});
    QCOMPARE(stale.kind, ReplyClass::Version);
    QCOMPARE(one("get_account", JsonObject{{"id", id}}).fields["name"].toString(),
             QStringLiteral("Nordwind Bücher AG"));
    const Record fresh = one("get_account", JsonObject{{"id", id}});
    VERIFY_OK(send("update_account",
                   JsonObject{{"id", id}, {"version", fresh.version}, {"changes", changes}}));
    m_account = one("get_account", JsonObject{{"id", id}});
    QCOMPARE(m_account.fields["name"].toString(), QStringLiteral("Nordwind AG"));
    // Archived by a clerk, brought back by us.
    QVERIFY(m_server.changeByHand(QStringLiteral("res.partner"), Json::number(m_account.id),
                                  JsonObject{{"active", false}}));
    const Record archived = one("get_account", JsonObject{{"id", id}});
    QCOMPARE(archived.fields["active"], Json(false));
    VERIFY_OK(send("update_account", JsonObject{{"id", id},
                                                {"version", archived.version},
                                                {"changes", JsonObject{{"active", true}}}}));
    QCOMPARE(one("get_account", JsonObject{{"id", id}}).fields["active"], Json(true));
}

void OdooLive::writesTheNumberBack()
{
    const Json company = m_server.company(QStringLiteral("Naïve Café SARL"));
    const QString id = company["id"].scalarText();
    const auto read = [&] { return one("get_account", JsonObject{{"id", id}}); };
    const auto write = [&](const char *number, const QString &version) {
        return send("upsert_mapping",
                    JsonObject{{"id", id}, {"erp_id", number}, {"version", version}});
    };
    QVERIFY(read().fields["erp_id"].isNull()); // the seventh of the seed has no reference
    QCOMPARE(write("K-1", QStringLiteral("2001-01-01 00:00:00")).kind, ReplyClass::Version);
    QVERIFY(read().fields["erp_id"].isNull());
    VERIFY_OK(write("K-1", read().version));
    QCOMPARE(read().fields["erp_id"].toString(), QStringLiteral("K-1"));
    VERIFY_OK(write("K-1", read().version));
    // Who read before somebody else wrote another number there does not overwrite it.
    const Record seen = read();
    QTRY_VERIFY(m_server.changeByHand(QStringLiteral("res.partner"), company["id"],
                                      JsonObject{{"ref", "K-BY-HAND"}}) &&
                read().version != seen.version); // versions are whole seconds
    QCOMPARE(write("K-2", seen.version).kind, ReplyClass::Version);
    QCOMPARE(read().fields["erp_id"].toString(), QStringLiteral("K-BY-HAND"));
}

void OdooLive::makesOneAccountOfSix()
{
    const Json inputs = JsonObject{{"key", "crm:A-6"}, {"name", "Six At Once Ltd"}};
    std::vector<std::future<Reply>> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(std::async(std::launch::async, [&] {
            return sendThrough(*m_connector, "create_account", inputs);
        }));
    int made = 0;
    for (auto &each : all) {
        const Reply reply = each.get();
        made += reply.ok() ? 1 : 0;
        QVERIFY2(reply.ok() || reply.kind == ReplyClass::Locked,
                 qPrintable(replyClassName(reply.kind) + " " + reply.message));
    }
    qInfo("of six, %d were told the number at once", made);
    QVERIFY(made >= 1);
    QCOMPARE(m_server.countOfCompanies(QStringLiteral("Six At Once Ltd")), 1);
    VERIFY_OK(send("create_account", inputs)); // who was locked out tries again
    QCOMPARE(m_server.countOfCompanies(QStringLiteral("Six At Once Ltd")), 1);
}

void OdooLive::tellsAWrongAndAnExpiredKey()
{
    for (const QString &key : {QStringLiteral("canary-not-the-key"), m_server.expiredKey()}) {
        const Reply reply =
            connector(key)->call(QStringLiteral("find_item"), JsonObject{{"code", "LIC-1Y"}}, {});
        QCOMPARE(reply.kind, ReplyClass::Auth);
        const QByteArray shown = reply.request.toText() + reply.response.toText() +
                                 reply.body.toText() + reply.message.toUtf8();
        QVERIFY2(!shown.contains(key.toUtf8()) && !shown.contains("Traceback"), shown.constData());
    }
    VERIFY_OK(m_connector->verify({}));
}

} // namespace unsnag::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    unsnag::test::OdooServer server;
    unsnag::test::OdooLive overJson2(server, QStringLiteral("odoo-19"));
    const int failed = QTest::qExec(&overJson2, argc, argv);
    if (!server.reset())
        return failed + 1;
    unsnag::test::OdooLive overRpc(server, QStringLiteral("odoo"));
    return failed + QTest::qExec(&overRpc, argc, argv);
}
