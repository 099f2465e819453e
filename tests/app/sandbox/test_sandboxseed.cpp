// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/sandboxseed.h"
#include "app/sandbox/seed/seedledger.h"
#include "app/sandbox/seed/seedshowcase.h"

#include "app/sandbox/linerules.h"

#include <QTest>

#include <set>

using namespace unsnag;

namespace {

SeedParameters parameters(std::uint64_t seed = 7, int accounts = 400, int deals = 40)
{
    return {seed, accounts, deals, *fromRfc3339(QStringLiteral("2026-11-23"))};
}

QByteArray bytesOf(const SeedParameters &wanted)
{
    return SandboxChange{seedRecords(wanted), std::nullopt}.toJson().toText();
}

std::vector<Json> recordsOf(SandboxTable table, const SeedParameters &wanted = parameters())
{
    std::vector<Json> records;
    for (const SandboxPut &put : seedRecords(wanted)) {
        if (put.table == table)
            records.push_back(put.record);
    }
    return records;
}

template <typename Predicate>
int countIf(const std::vector<Json> &records, Predicate predicate)
{
    return static_cast<int>(std::count_if(records.begin(), records.end(), predicate));
}

} // namespace

class TestSandboxSeed : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedGivesSameBytes();
    void countsAreExact_data();
    void countsAreExact();
    void showPieceIsThere();
    void showPieceHasNoCrosswalk();
    void dealsHaveTheWantedShares();
    void amountsAreTheSumOfTheLines();
    void aThirdOfTheCustomersIsLinked();
    void namesAreVaried();
    void idsAreUnique();
    void dealsComeInTheOrderOfTheirIds();
    void ledgerHasPeriodsAroundTheStart();
    void showcaseHangsTogether();
    void parametersAreChecked_data();
    void parametersAreChecked();
};

void TestSandboxSeed::sameSeedGivesSameBytes()
{
    QCOMPARE(bytesOf(parameters()), bytesOf(parameters()));
    QVERIFY(bytesOf(parameters(7)) != bytesOf(parameters(8)));
}

void TestSandboxSeed::countsAreExact_data()
{
    QTest::addColumn<int>("accounts");
    QTest::addColumn<int>("deals");
    QTest::newRow("smallest") << 10 << 1;
    QTest::newRow("small") << 30 << 5;
    QTest::newRow("default") << 400 << 40;
    QTest::newRow("large") << 6000 << 900;
}

void TestSandboxSeed::countsAreExact()
{
    QFETCH(int, accounts);
    QFETCH(int, deals);
    const SeedParameters wanted = parameters(7, accounts, deals);
    QCOMPARE(recordsOf(SandboxTable::Customers, wanted).size(), std::size_t(accounts));
    QCOMPARE(recordsOf(SandboxTable::Accounts, wanted).size(), std::size_t(accounts));
    QCOMPARE(recordsOf(SandboxTable::Deals, wanted).size(), std::size_t(deals));
    QCOMPARE(recordsOf(SandboxTable::Items, wanted).size(), std::size_t(25));
}

void TestSandboxSeed::showPieceIsThere()
{
    const Json deal = recordsOf(SandboxTable::Deals).front();
    QCOMPARE(deal["id"].toString(), QStringLiteral("D-1001"));
    QCOMPARE(deal["title"].toString(), QString::fromUtf8("Müller Anlagenbau – rollout"));
    QCOMPARE(deal["amount"].toString(), QStringLiteral("18400.00"));
    QCOMPARE(deal["currency"].toString(), QStringLiteral("EUR"));
    QCOMPARE(deal["stage"].toString(), QStringLiteral("closed_won"));
    QCOMPARE(deal["account"].toString(), QStringLiteral("A-17"));
    QCOMPARE(deal["billing"]["terms"].toString(), QStringLiteral("net30"));
    QCOMPARE(deal["close_date"].toString(), QStringLiteral("2026-11-20"));
    const Json account = recordsOf(SandboxTable::Accounts)[16];
    QCOMPARE(account["name"].toString(), QString::fromUtf8("Müller Anlagenbau GmbH"));
    QCOMPARE(account["domain"].toString(), QStringLiteral("mueller-anlagenbau.example"));
}

void TestSandboxSeed::showPieceHasNoCrosswalk()
{
    const auto customers = recordsOf(SandboxTable::Customers);
    QStringList alike;
    for (const Json &customer : customers) {
        QVERIFY(customer["external_id"].toString() != QLatin1String("sandbox-crm:A-17"));
        if (customer["name"].toString().contains(QLatin1String("ller Anlagen")))
            alike.append(customer["name"].toString());
    }
    QVERIFY(alike.contains(QStringLiteral("Mueller Anlagenbau GmbH")));
    QVERIFY2(alike.size() >= 5, qPrintable(alike.join(QLatin1Char('\n'))));
    QCOMPARE(customers[41]["name"].toString(), QStringLiteral("Mueller Anlagenbau GmbH"));
}

void TestSandboxSeed::dealsHaveTheWantedShares()
{
    std::vector<Json> won;
    for (const Json &deal : recordsOf(SandboxTable::Deals)) {
        if (deal["stage"].toString() == QLatin1String("closed_won"))
            won.push_back(deal);
    }
    QCOMPARE(won.size(), std::size_t(32));
    const int withAccount = countIf(won, [](const Json &d) { return d["account"].isString(); });
    QVERIFY2(withAccount >= 18 && withAccount <= 21, qPrintable(QString::number(withAccount)));
    QVERIFY(countIf(won, [](const Json &d) { return d["billing"]["terms"].isNull(); }) >= 2);
    const int lackSku = countIf(won, [](const Json &deal) {
        const JsonArray &lines = deal["lines"].array();
        return std::any_of(lines.begin(), lines.end(),
                           [](const Json &line) { return line["sku"].isNull(); });
    });
    QVERIFY(lackSku >= 1);
    std::set<QString> linked;
    for (const Json &customer : recordsOf(SandboxTable::Customers))
        linked.insert(customer["external_id"].toString().section(QLatin1Char(':'), 1));
    const int flowing = countIf(won, [&](const Json &deal) {
        return deal["account"].isString() && linked.contains(deal["account"].toString());
    });
    QVERIFY2(flowing >= 8, qPrintable(QString::number(flowing)));
}

void TestSandboxSeed::amountsAreTheSumOfTheLines()
{
    for (const Json &deal : recordsOf(SandboxTable::Deals, parameters(11, 50, 200))) {
        QVERIFY(deal["lines"].size() > 0);
        QCOMPARE(deal["amount"].toString(), linesTotal(deal["lines"]));
        QCOMPARE(Decimal::fromText(deal["amount"].toString())->places(), 2);
    }
}

void TestSandboxSeed::aThirdOfTheCustomersIsLinked()
{
    const auto customers = recordsOf(SandboxTable::Customers);
    const int linked =
        countIf(customers, [](const Json &c) { return c["external_id"].isString(); });
    QCOMPARE(linked, 133);
}

void TestSandboxSeed::namesAreVaried()
{
    QString names;
    for (const Json &customer : recordsOf(SandboxTable::Customers))
        names += customer["name"].toString() + QLatin1Char('\n');
    for (const char *part : {"GmbH\n", "AG\n", "KG\n", "GmbH & Co. KG\n", "Ltd\n", "Inc\n", "LLC\n",
                             "SARL\n", "S.p.A.\n", "BV\n", "AB\n", "Sp. z o.o.\n", "K.K.\n",
                             "Holding", "Services", "Deutschland", "France", "ü", "é"})
        QVERIFY2(names.contains(QString::fromUtf8(part)), part);
}

void TestSandboxSeed::idsAreUnique()
{
    std::set<std::pair<SandboxTable, QString>> ids;
    std::set<QString> taxIds;
    for (const SandboxPut &put : seedRecords(parameters())) {
        QVERIFY(ids.emplace(put.table, put.record["id"].toString()).second);
        if (put.table == SandboxTable::Customers)
            QVERIFY(taxIds.insert(put.record["tax_id"].toString()).second);
    }
}

void TestSandboxSeed::dealsComeInTheOrderOfTheirIds()
{
    QString last;
    for (const Json &deal : recordsOf(SandboxTable::Deals, parameters(7, 20, 3000))) {
        QVERIFY(deal["updated_at"].toString() > last);
        last = deal["updated_at"].toString();
    }
    QVERIFY(last < QLatin1String("2026-11-23"));
}

void TestSandboxSeed::ledgerHasPeriodsAroundTheStart()
{
    std::map<QString, QString> states;
    for (const SandboxPut &put : seedLedger(parameters())) {
        if (put.table == SandboxTable::Periods)
            states[put.record["id"].toString()] = put.record["state"].toString();
    }
    QCOMPARE(states.begin()->first, QStringLiteral("2025-08"));
    QCOMPARE(states.rbegin()->first, QStringLiteral("2028-11"));
    QCOMPARE(states[QStringLiteral("2026-09")], QStringLiteral("locked"));
    QCOMPARE(states[QStringLiteral("2026-10")], QStringLiteral("open"));
}

void TestSandboxSeed::showcaseHangsTogether()
{
    const auto puts = seedShowcase(parameters());
    std::map<SandboxTable, std::set<QString>> ids;
    for (const SandboxPut &put : puts) {
        const QString id = put.record["id"].toString();
        QVERIFY2(ids[put.table].insert(id).second, qPrintable(id));
        QVERIFY2(isOfShowcase(put.record) || put.table == SandboxTable::Items, qPrintable(id));
        QVERIFY2(put.record["updated_at"].toString() < QLatin1String("2026-11-23"), qPrintable(id));
        QVERIFY2(!put.record.toText().contains("\"@"),
                 qPrintable(id)); // every date was written out
    }
    for (const SandboxPut &put : puts) {
        const QByteArray text = put.record.toText();
        for (const auto *member : {"account", "parent"}) {
            const QString id = put.record[member].toString();
            const auto table = put.table == SandboxTable::Customers ? SandboxTable::Customers
                                                                    : SandboxTable::Accounts;
            QVERIFY2(id.isEmpty() || ids[table].count(id) == 1, text.constData());
        }
        const QString customer = put.record["customer_id"].toString();
        QVERIFY2(customer.isEmpty() || ids[SandboxTable::Customers].count(customer) == 1,
                 text.constData());
    }
    QVERIFY(!showcaseFaults().empty());
    const SeedParameters flows{7, 10, 1, parameters().start, SeedShow::AllFlows};
    const auto read = SeedParameters::fromJson(flows.toJson(), QStringLiteral("seed.json"));
    QVERIFY(read.ok() && *read == flows);
}

void TestSandboxSeed::parametersAreChecked_data()
{
    QTest::addColumn<int>("accounts");
    QTest::addColumn<int>("deals");
    QTest::addColumn<bool>("ok");
    QTest::newRow("default") << 400 << 40 << true;
    QTest::newRow("too few accounts") << 9 << 40 << false;
    QTest::newRow("no deals") << 400 << 0 << false;
    QTest::newRow("too many accounts") << 200001 << 40 << false;
    QTest::newRow("too many deals") << 400 << 200001 << false;
}

void TestSandboxSeed::parametersAreChecked()
{
    QFETCH(int, accounts);
    QFETCH(int, deals);
    QFETCH(bool, ok);
    const SeedParameters wanted = parameters(7, accounts, deals);
    QCOMPARE(wanted.check().ok(), ok);
    const auto read = SeedParameters::fromJson(wanted.toJson(), QStringLiteral("seed.json"));
    QCOMPARE(read.ok(), ok);
    if (ok)
        QCOMPARE(*read, wanted);
}

QTEST_GUILESS_MAIN(TestSandboxSeed)
#include "test_sandboxseed.moc"
