// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"
#include "models/matching/matchrules.h"
#include "models/matching/segmentbuilder.h"

#include <QtTest>

#include <random>

using namespace unsnag;

namespace {

//! Invented companies that share words, cities, domains; the same for the same seed.
std::vector<Account> invented(unsigned seed, int count, const QString &prefix = QStringLiteral("A"))
{
    const QStringList heads{"Nordlicht", "Quercus", "Zephyr",  "Halmstein",
                            "Vexoria",   "Ostmark", "Belluno", "Karvenna"};
    const QStringList tails{"Energie",     "Logistik", "Trading", "Papierfabrik",
                            "Instruments", "Holding",  "Services"};
    const QStringList forms{"GmbH", "AG", "Ltd", "S.p.A.", ""};
    const QStringList cities{"Musterstadt", "Exampleton", "Provalunga"};
    std::mt19937 random(seed);
    const auto pick = [&random](const QStringList &list) {
        return list[static_cast<qsizetype>(random() % static_cast<unsigned>(list.size()))];
    };
    std::vector<Account> accounts;
    for (int i = 0; i < count; ++i) {
        Account account;
        account.id = prefix + QString::number(i);
        const QString head = pick(heads);
        account.name = QStringLiteral("%1 %2 %3").arg(head, pick(tails), pick(forms)).trimmed();
        account.city = pick(cities);
        if (random() % 2 == 0)
            account.domain = head.toLower() + QStringLiteral(".example");
        if (random() % 3 == 0)
            account.taxId = QString::number(1000000 + random() % 900000);
        accounts.push_back(account);
    }
    return accounts;
}

std::vector<Account> queries(unsigned seed)
{
    std::vector<Account> list = invented(seed, 40, QString());
    for (Account &query : list)
        query.id.clear();
    list[0].name = QStringLiteral("Nordlihct Energi");
    list[1].name = QStringLiteral("Zephyr");
    list[2] = Account();
    return list;
}

QByteArray answers(const AccountIndex &index, unsigned seed)
{
    QByteArray all;
    for (const Account &query : queries(seed))
        all += toJson(index.search(query, 20)).toText() + '\n';
    return all;
}

} // namespace

class TestMatchProperties : public QObject
{
    Q_OBJECT
private slots:
    void weightsAddUp();
    void orderOfInputSaysNothing();
    void equalOnesKeepTheOrderOfIds();
    void anUnrelatedAccountChangesNothing();
    void changesAreAsGoodAsANewIndex();
    void mergingIsAsGoodAsANewIndex();
    void oneComparisonIsThatOfASearch();
    void aliasesAreFoundAndNamed();
    void rulesAreTaken();
    void confidencesShareOneWhole();
};

void TestMatchProperties::weightsAddUp()
{
    auto accounts = invented(1, 300);
    Account nameless;
    nameless.id = QStringLiteral("E");
    nameless.taxId = QStringLiteral("7654321");
    accounts.push_back(nameless);
    const AccountIndex index(accounts);
    auto asked = queries(2);
    asked[3].taxId = nameless.taxId;
    int looked = 0;
    for (const Account &query : asked) {
        for (const Candidate &candidate : index.search(query, 20).candidates) {
            double sum = 0;
            for (const Evidence &part : candidate.evidence)
                sum += part.weight;
            QVERIFY2(std::abs(sum - candidate.odds) < 1e-9, qPrintable(candidate.account.name));
            QCOMPARE(candidate.evidence.front().field, QStringLiteral("prior"));
            ++looked;
        }
    }
    QVERIFY(looked > 200);
}

void TestMatchProperties::orderOfInputSaysNothing()
{
    auto accounts = invented(3, 400);
    const QByteArray once = answers(AccountIndex(accounts), 4);
    std::mt19937 random(5);
    for (int i = 0; i < 5; ++i) {
        std::ranges::shuffle(accounts, random);
        QCOMPARE(answers(AccountIndex(accounts), 4), once);
    }
}

void TestMatchProperties::equalOnesKeepTheOrderOfIds()
{
    std::vector<Account> accounts;
    for (const char *id : {"C", "A", "D", "B"}) {
        Account account;
        account.id = QString::fromLatin1(id);
        account.name = QStringLiteral("Quercus Papierfabrik GmbH");
        accounts.push_back(account);
    }
    Account query;
    query.name = QStringLiteral("Quercus Papierfabrik");
    QStringList ids;
    for (const Candidate &candidate : AccountIndex(accounts).search(query, 4).candidates)
        ids += candidate.account.id;
    QCOMPARE(ids, QStringList({"A", "B", "C", "D"}));
}

//! Under 1,000 accounts nothing but the frequencies of its own words can change.
void TestMatchProperties::anUnrelatedAccountChangesNothing()
{
    const auto accounts = invented(6, 200);
    const AccountIndex index(accounts);
    Account stranger;
    stranger.id = QStringLiteral("Z");
    stranger.name = QStringLiteral("Wyvyxqu Kjöpmannsgarden");
    stranger.city = QStringLiteral("Fjordvik");
    const AccountIndex more = index.with({stranger});
    QCOMPARE(more.size(), index.size() + 1);
    for (const Account &query : queries(7)) {
        const auto before = index.search(query, 20).candidates;
        const auto after = more.search(query, 20).candidates;
        QCOMPARE(after, before);
    }
}

void TestMatchProperties::changesAreAsGoodAsANewIndex()
{
    auto accounts = invented(8, 300);
    AccountIndex index(accounts);
    const auto changed = invented(9, 40); // takes the place of the first 40
    const auto added = invented(10, 25, QStringLiteral("N"));
    index = index.with(changed).with(added).without({QStringLiteral("A100"), QStringLiteral("N3")});
    std::ranges::copy(changed, accounts.begin());
    accounts.insert(accounts.end(), added.begin(), added.end());
    std::erase_if(accounts, [](const Account &account) {
        return account.id == QLatin1String("A100") || account.id == QLatin1String("N3");
    });
    const AccountIndex anew(accounts);
    QCOMPARE(index.size(), anew.size());
    QCOMPARE(answers(index, 11), answers(anew, 11));
    QVERIFY(!index.find(QStringLiteral("A100")));
    QCOMPARE(index.find(QStringLiteral("A1")), std::optional(changed[1]));
}

void TestMatchProperties::mergingIsAsGoodAsANewIndex()
{
    const auto accounts = invented(12, 300);
    const auto changed = invented(13, 40);
    const AccountIndex index = AccountIndex(accounts).with(changed);
    QCOMPARE(index.changes(), 40);
    const auto image = index.merged(77);
    QVERIFY(image.ok());
    const auto segment = openInMemory(*image);
    QVERIFY(segment.ok());
    QCOMPARE((*segment)->tag(), std::uint64_t(77));
    const AccountIndex merged(*segment, index.rules());
    QCOMPARE(merged.changes(), 0);
    QCOMPARE(answers(merged, 14), answers(index, 14));
    SegmentBuilder builder;
    index.each([&builder](const Account &account) { builder.add(AccountBytes(account).view()); });
    const auto again = builder.finish(77);
    QVERIFY(again.ok());
    QVERIFY(*again == *image);
}

void TestMatchProperties::oneComparisonIsThatOfASearch()
{
    const AccountIndex index(invented(15, 200));
    for (const Account &query : queries(16)) {
        for (const Candidate &candidate : index.search(query, 5).candidates) {
            const auto alone = index.compare(query, candidate.account.id);
            QVERIFY(alone);
            QCOMPARE(alone->odds, candidate.odds);
            QCOMPARE(alone->evidence, candidate.evidence);
        }
    }
    QVERIFY(!index.compare(Account(), QStringLiteral("nobody")));
}

void TestMatchProperties::aliasesAreFoundAndNamed()
{
    const AccountIndex plain(invented(17, 100));
    Account query;
    query.name = QStringLiteral("Wyvyxqu Kjöpmannsgarden AS");
    QVERIFY(plain.search(query, 1).candidates.empty());
    const AccountIndex index =
        plain.knownAs({{QStringLiteral("A7"), query.name}, {QStringLiteral("nobody"), query.name}});
    const auto found = index.search(query, 5).candidates;
    QVERIFY(!found.empty());
    QCOMPARE(found[0].account, *plain.find(QStringLiteral("A7")));
    QCOMPARE(found[0].source, QStringLiteral("alias"));
    QCOMPARE(std::ranges::count(found, QStringLiteral("A7"),
                                [](const Candidate &c) { return c.account.id; }),
             1);
    QCOMPARE(index.size(), plain.size());
    QVERIFY(index.knownAs({}).search(query, 1).candidates.empty());
}

void TestMatchProperties::rulesAreTaken()
{
    MatchRules rules = MatchRules::builtIn();
    rules.version = QStringLiteral("learned-3");
    rules.floor = 1000;
    const AccountIndex index = AccountIndex(invented(18, 50)).under(rules);
    const Suggestions found = index.search(queries(19)[3], 5);
    QVERIFY(found.candidates.empty());
    QCOMPARE(found.rules, QStringLiteral("learned-3"));
    QCOMPARE(found.searched, 50);
}

void TestMatchProperties::confidencesShareOneWhole()
{
    const AccountIndex index(invented(20, 300));
    for (const Account &query : queries(21)) {
        double sum = 0;
        double last = 1;
        for (const Candidate &candidate : index.search(query, 50).candidates) {
            QVERIFY(candidate.confidence >= 0 && candidate.confidence <= last + 1e-12);
            last = candidate.confidence;
            sum += candidate.confidence;
        }
        QVERIFY2(sum <= 1 + 1e-9, qPrintable(query.name));
    }
}

QTEST_GUILESS_MAIN(TestMatchProperties)
#include "test_matchproperties.moc"
