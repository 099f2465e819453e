// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sandbox/sandboxconnection.h"

#include <set>

using namespace unsnag;
using test::SandboxConnection;
using test::toldBy;

//! Every operation of the shipped CRM profile against the real sandbox.
class TestSandboxCrm : public QObject
{
    Q_OBJECT
private slots:
    void listsWhatTriggersTheFlows_data();
    void listsWhatTriggersTheFlows();
    void readsOneRecord_data();
    void readsOneRecord();
    void leadIsRoutedUnderItsVersion();
    void colleagueSavesFirst();
    void companyIsLinked();
    void recordsAreChanged_data();
    void recordsAreChanged();
    void newLinesGiveTheAmount();
    void leadBecomesADeal();
    void feedForgetsDealsThatTheListKnows();
    void accountsAreSearched();
};

void TestSandboxCrm::listsWhatTriggersTheFlows_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("absent");
    QTest::addColumn<int>("count");
    QTest::newRow("leads") << "list_changed_leads"
                           << "L-S01"
                           << "" << 8;
    QTest::newRow("companies") << "list_changed_companies"
                               << "A-S07"
                               << "A-S01" << 10;
    QTest::newRow("opportunities") << "list_changed_opportunities"
                                   << "OP-S01"
                                   << "OP-S08" << 13;
    QTest::newRow("quotes") << "list_changed_quotes"
                            << "QT-S01"
                            << "" << 12;
    QTest::newRow("credit requests") << "list_changed_credit_requests"
                                     << "CR-S01"
                                     << "" << 8;
    QTest::newRow("deals") << "list_changed_deals"
                           << "D-1001"
                           << "D-S01" << 4;
}

void TestSandboxCrm::listsWhatTriggersTheFlows()
{
    QFETCH(const QString, operation);
    QFETCH(const QString, present);
    QFETCH(const QString, absent);
    QFETCH(const int, count);
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply all = sandbox.crm().call(operation, JsonObject{}, {});
    QVERIFY2(all.ok(), toldBy(all).constData());
    std::set<QString> ids;
    for (const Record &record : all.records) {
        ids.insert(record.id);
        QVERIFY2(!record.version.isEmpty() && record.modified && !record.url.isEmpty(),
                 qPrintable(record.id));
    }
    QCOMPARE(static_cast<int>(ids.size()), count);
    QVERIFY(ids.count(present) == 1 && ids.count(absent) == 0);
    const Reply none =
        sandbox.crm().call(operation, JsonObject{{"since", "2027-01-01T00:00:00.000Z"}}, {});
    QVERIFY(none.ok() && none.records.empty());
}

void TestSandboxCrm::readsOneRecord_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("pointer"); // of the canonical fields, '.' between names
    QTest::addColumn<QString>("value");
    const auto row = [](const char *operation, const char *id, const char *member,
                        const char *value) {
        QTest::addRow("%s %s", operation, member)
            << QString::fromLatin1(operation) << QString::fromLatin1(id)
            << QString::fromLatin1(member) << QString::fromUtf8(value);
    };
    row("get_lead", "L-S03", "company.domain", "hollerbach.example");
    row("get_lead", "L-S03", "account.name", "Kestrel Marine Ltd");
    row("get_lead", "L-S03", "created", "2026-11-22T08:13:00.000Z");
    row("get_company", "A-S11", "parent.name", "Weidmann Holding AG");
    row("get_opportunity", "OP-S01", "stage", "ordered");
    row("get_opportunity", "OP-S01", "requested_date", "2026-12-07");
    row("get_opportunity", "OP-S01", "account.tax_id", "DE281447191");
    row("get_quote", "QT-S02", "tax_code", "GB-S");
    row("get_quote", "QT-S02", "amount", "2250.00");
    row("get_credit_request", "CR-S03", "order", "SO-S01");
    row("get_credit_request", "CR-S02", "invoice_reference", "INV-S02");
    row("get_deal", "D-S01", "close_date", "2026-10-16");
}

void TestSandboxCrm::readsOneRecord()
{
    QFETCH(const QString, operation);
    QFETCH(const QString, id);
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply reply = sandbox.crm().call(operation, JsonObject{{"id", id}}, {});
    QVERIFY2(reply.ok() && reply.records.size() == 1, toldBy(reply).constData());
    Json at = reply.records.front().fields;
    for (const QString &name : pointer.split(QLatin1Char('.')))
        at = Json(at[name]);
    QCOMPARE(at.toString(), value);
    const Reply missing = sandbox.crm().call(operation, JsonObject{{"id", "none"}}, {});
    QVERIFY(missing.kind == ReplyClass::NotFound);
}

void TestSandboxCrm::leadIsRoutedUnderItsVersion()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json stale = JsonObject{{"id", "L-S01"}, {"version", "9"}, {"account", "A-S01"}};
    QVERIFY(sandbox.send(sandbox.crm(), "route_lead", stale).kind == ReplyClass::Version);
    const Json right = JsonObject{
        {"id", "L-S01"}, {"version", "1"}, {"account", "A-S01"}, {"owner", "Jana Brandt"}};
    const Reply routed = sandbox.send(sandbox.crm(), "route_lead", right);
    QVERIFY2(routed.ok(), toldBy(routed).constData());
    const Record &lead = routed.records.front();
    QCOMPARE(lead.version, QStringLiteral("2"));
    QCOMPARE(lead.fields["account"]["id"].toString(), QStringLiteral("A-S01"));
    QCOMPARE(lead.fields["status"].toString(), QStringLiteral("routed"));
    QCOMPARE(lead.fields["owner"].toString(), QStringLiteral("Jana Brandt"));
}

void TestSandboxCrm::colleagueSavesFirst()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json inputs = JsonObject{{"id", "L-S07"}, {"version", "1"}, {"account", "A-S03"}};
    QVERIFY(sandbox.send(sandbox.crm(), "route_lead", inputs).kind == ReplyClass::Version);
    const Reply now = sandbox.read(sandbox.crm(), "get_lead", JsonObject{{"id", "L-S07"}});
    QCOMPARE(now.records.front().version, QStringLiteral("2"));
    QCOMPARE(now.records.front().fields["amount"].toString(), QStringLiteral("18900.00"));
    const Json again = JsonObject{{"id", "L-S07"}, {"version", "2"}, {"account", "A-S03"}};
    QVERIFY(sandbox.send(sandbox.crm(), "route_lead", again).ok());
}

void TestSandboxCrm::companyIsLinked()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply linked =
        sandbox.send(sandbox.crm(), "link_company",
                     JsonObject{{"id", "A-S07"}, {"version", "1"}, {"erp_id", "C-10031"}});
    QVERIFY2(linked.ok(), toldBy(linked).constData());
    QCOMPARE(linked.records.front().fields["erp_id"].toString(), QStringLiteral("C-10031"));
    const Reply changed =
        sandbox.send(sandbox.crm(), "update_company",
                     JsonObject{{"id", "A-S07"}, {"changes", JsonObject{{"country", "SK"}}}});
    QCOMPARE(changed.records.front().fields["country"].toString(), QStringLiteral("SK"));
}

void TestSandboxCrm::recordsAreChanged_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("id");
    QTest::newRow("lead") << "lead"
                          << "L-S02";
    QTest::newRow("opportunity") << "opportunity"
                                 << "OP-S02";
    QTest::newRow("quote") << "quote"
                           << "QT-S02";
    QTest::newRow("credit request") << "credit_request"
                                    << "CR-S02";
    QTest::newRow("deal") << "deal"
                          << "D-1001";
}

void TestSandboxCrm::recordsAreChanged()
{
    QFETCH(const QString, entity);
    QFETCH(const QString, id);
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const QString update = QStringLiteral("update_") + entity;
    const Json changes = JsonObject{{"owner", "Ines Prado"}};
    const Reply stale = sandbox.send(
        sandbox.crm(), update, JsonObject{{"id", id}, {"version", "77"}, {"changes", changes}});
    QVERIFY(stale.kind == ReplyClass::Version);
    const Reply done =
        sandbox.send(sandbox.crm(), update, JsonObject{{"id", id}, {"changes", changes}});
    QVERIFY2(done.ok(), toldBy(done).constData());
    QCOMPARE(done.records.front().fields["owner"].toString(), QStringLiteral("Ines Prado"));
    const Reply wrong = sandbox.send(
        sandbox.crm(), update, JsonObject{{"id", id}, {"changes", JsonObject{{"nonsense", "x"}}}});
    QVERIFY(wrong.kind == ReplyClass::Validation);
    QCOMPARE(wrong.field, QStringLiteral("/nonsense"));
}

void TestSandboxCrm::newLinesGiveTheAmount()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Json lines = JsonArray{JsonObject{
        {"sku", "SENS-T"}, {"quantity", "3"}, {"unit_price", "74.50"}, {"discount", "10"}}};
    const Reply done =
        sandbox.send(sandbox.crm(), "update_quote",
                     JsonObject{{"id", "QT-S03"}, {"changes", JsonObject{{"lines", lines}}}});
    QVERIFY2(done.ok(), toldBy(done).constData());
    QCOMPARE(done.records.front().fields["amount"].toString(), QStringLiteral("201.15"));
}

void TestSandboxCrm::leadBecomesADeal()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    Connector &crm = sandbox.crm();
    const Json wanted = JsonObject{{"key", "SYN-1"},
                                   {"name", "Synthetic lead"},
                                   {"account", "A-S01"},
                                   {"company", JsonObject{{"name", "Hollerbach"}}}};
    const Reply lead = sandbox.send(crm, "create_lead", wanted);
    QVERIFY2(lead.ok(), toldBy(lead).constData());
    QCOMPARE(sandbox.send(crm, "create_lead", wanted).id, lead.id); // the kept answer
    const Reply found = sandbox.read(crm, "find_lead_by_key", JsonObject{{"key", "SYN-1"}});
    QCOMPARE(found.records.size(), std::size_t(1));
    const Json step = JsonObject{{"key", "SYN-1"}, {"lead", lead.id}, {"terms", "net14"}};
    const Reply deal = sandbox.send(crm, "advance_deal", step);
    QVERIFY2(deal.ok(), toldBy(deal).constData());
    const Json &fields = deal.records.front().fields;
    QCOMPARE(fields["stage"].toString(), QStringLiteral("closed_won"));
    QCOMPARE(fields["account"]["id"].toString(), QStringLiteral("A-S01"));
    QCOMPARE(fields["billing"]["terms"].toString(), QStringLiteral("net14"));
    const Reply deals = sandbox.read(crm, "find_deal_by_key", JsonObject{{"key", "SYN-1"}});
    QCOMPARE(deals.records.size(), std::size_t(1));
    QCOMPARE(deals.records.front().id, deal.id);
    const Reply later = sandbox.read(crm, "get_lead", JsonObject{{"id", lead.id}});
    QCOMPARE(later.records.front().fields["status"].toString(), QStringLiteral("converted"));
    const Reply orphan =
        sandbox.send(crm, "advance_deal", JsonObject{{"key", "SYN-2"}, {"lead", "L-9"}});
    QCOMPARE(orphan.code, QStringLiteral("dependency_pending"));
}

void TestSandboxCrm::feedForgetsDealsThatTheListKnows()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply won =
        sandbox.read(sandbox.crm(), "list_won_deals", JsonObject{{"before", "2026-11-01"}});
    QVERIFY2(won.ok(), toldBy(won).constData());
    QStringList ids;
    for (const Record &deal : won.records)
        ids.append(deal.id);
    ids.sort();
    QCOMPARE(ids, (QStringList{QStringLiteral("D-S01"), QStringLiteral("D-S02")}));
    const Reply whole = sandbox.read(sandbox.crm(), "list_won_deals", JsonObject{});
    QCOMPARE(whole.records.size(), std::size_t(6));
}

void TestSandboxCrm::accountsAreSearched()
{
    SandboxConnection sandbox;
    QVERIFY(sandbox.isReady());
    const Reply found =
        sandbox.read(sandbox.crm(), "search_accounts", JsonObject{{"text", "talheim"}});
    QCOMPARE(found.records.size(), std::size_t(2));
    QVERIFY(sandbox.read(sandbox.crm(), "list_accounts", JsonObject{}).records.size() > 40);
}

QTEST_GUILESS_MAIN(TestSandboxCrm)
#include "test_sandboxcrm.moc"
