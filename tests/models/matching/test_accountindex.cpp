// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"

#include <QElapsedTimer>
#include <QtTest>

#include <cmath>
#include <random>

using namespace unsnag;

namespace {

Account account(const char *id, const char *name, const char *domain = "", const char *tax = "",
                const char *city = "", const char *country = "")
{
    Account out;
    out.id = QString::fromUtf8(id);
    out.name = QString::fromUtf8(name);
    out.domain = QString::fromUtf8(domain);
    out.taxId = QString::fromUtf8(tax);
    out.city = QString::fromUtf8(city);
    out.country = QString::fromUtf8(country);
    return out;
}

std::vector<Account> invented()
{
    return {
        account("C1", "Nordlicht Energie GmbH", "nordlicht.example.com", "DE100000001",
                "Musterstadt", "DE"),
        account("C2", "Nordlicht Holding GmbH", "nordlicht-holding.example", "DE100000002",
                "Musterstadt", "DE"),
        account("C3", "Nordlicht Logistik AG", "nordlicht-logistik.example", "", "Beispielburg",
                "DE"),
        account("C4", "Müller & Söhne KG", "mueller-soehne.example", "DE100000004", "Beispielburg",
                "DE"),
        account("C5", "Blue Harbor Trading Ltd", "blueharbor.example", "GB100000005", "Exampleton",
                "GB"),
        account("C6", "Esempio Ceramiche S.p.A.", "esempio.example", "IT10000000006", "Provalunga",
                "IT"),
        account("C7", "Quercus Papierfabrik GmbH", "quercus.example", "", "Waldstadt", "DE"),
        account("C8", "Quercus Papierfabrik GmbH", "quercus.example", "", "Waldstadt", "DE"),
        account("C9", "Zephyr Instruments Inc", "zephyr.example", "", "Samplefield", "US"),
        account("C10", "International Business Example Partners LLC", "", "", "Samplefield", "US"),
    };
}

const Evidence *part(const Candidate &candidate, const QString &field)
{
    const auto found = std::ranges::find(candidate.evidence, field, &Evidence::field);
    return found == candidate.evidence.end() ? nullptr : &*found;
}

} // namespace

class TestAccountIndex : public QObject
{
    Q_OBJECT
private slots:
    void findsFirst_data();
    void findsFirst();
    void returnsNoneBelowTheFloor_data();
    void returnsNoneBelowTheFloor();
    void marketWordsAloneAreNeverLikely();
    void treatsMissingFieldsAsNeutral();
    void tellsSistersApart();
    void letsTwinsShareTheConfidence();
    void aSoleOneLeadsByItsScore();
    void letsATaxIdVeto();
    void ordersAndLeads();
    void explainsTheScore();
    void isTheSameEveryTime();
    void takesAnything();
    void isQuickEnough();
};

void TestAccountIndex::findsFirst_data()
{
    QTest::addColumn<Account>("query");
    QTest::addColumn<QString>("id");
    QTest::newRow("same name") << account("", "Zephyr Instruments Inc") << "C9";
    QTest::newRow("umlauts written out") << account("", "Mueller und Soehne") << "C4";
    QTest::newRow("umlauts dropped") << account("", "MULLER SOHNE KG") << "C4";
    QTest::newRow("typing mistake") << account("", "Zehpyr Instrumnets") << "C9";
    QTest::newRow("other order") << account("", "Harbor Blue Trading") << "C5";
    QTest::newRow("blank lost") << account("", "BlueHarbor Trading") << "C5";
    QTest::newRow("cut") << account("", "Esempio Ceram") << "C6";
    QTest::newRow("acronym") << account("", "IBEP", "", "", "Samplefield", "US") << "C10";
    QTest::newRow("tax id, other name") << account("", "NL Strom", "", "de 100 000 001") << "C1";
    QTest::newRow("tax id without country") << account("", "NL Strom", "", "100000001") << "C1";
    QTest::newRow("domain, other name")
        << account("", "BHT", "https://www.blueharbor.example/about") << "C5";
    QTest::newRow("operating company") << account("", "Nordlicht Energie") << "C1";
    QTest::newRow("holding") << account("", "Nordlicht Holding") << "C2";
}

void TestAccountIndex::findsFirst()
{
    QFETCH(Account, query);
    QFETCH(QString, id);
    const AccountIndex index(invented());
    const Suggestions found = index.search(query, 5);
    QVERIFY(!found.candidates.empty());
    QCOMPARE(found.candidates[0].account.id, id);
    QCOMPARE(found.query, query);
    QCOMPARE(found.searched, 10);
}

void TestAccountIndex::returnsNoneBelowTheFloor_data()
{
    QTest::addColumn<Account>("query");
    QTest::newRow("unknown company") << account("", "Kestrel Aquaponics Oy", "kestrel.example");
    QTest::newRow("free mail provider") << [] {
        Account a;
        a.name = "Somebody Else";
        a.email = "info@gmail.com";
        return a;
    }();
    QTest::newRow("nothing known") << Account();
}

void TestAccountIndex::returnsNoneBelowTheFloor()
{
    QFETCH(Account, query);
    auto accounts = invented();
    accounts[0].email = QStringLiteral("other@gmail.com");
    const Suggestions found = AccountIndex(accounts).search(query, 5);
    QVERIFY2(found.candidates.empty(),
             found.candidates.empty() ? "" : toJson(found).toText().constData());
    QCOMPARE(found.searched, 10);
}

void TestAccountIndex::marketWordsAloneAreNeverLikely()
{
    const Suggestions found =
        AccountIndex(invented()).search(account("", "Trading Partners International"), 5);
    QVERIFY(!found.isSure);
    for (const Candidate &candidate : found.candidates)
        QVERIFY2(candidate.confidence < 0.2, qPrintable(candidate.account.name));
}

void TestAccountIndex::treatsMissingFieldsAsNeutral()
{
    const AccountIndex index(invented());
    const auto bare = index.search(account("", "Zephyr Instruments Inc"), 1).candidates.at(0);
    const auto agreed =
        index.search(account("", "Zephyr Instruments Inc", "zephyr.example"), 1).candidates.at(0);
    const auto differs =
        index.search(account("", "Zephyr Instruments Inc", "other.example"), 1).candidates.at(0);
    const auto unknownThere =
        index.search(account("", "Zephyr Instruments Inc", "", "US123456789"), 1).candidates.at(0);
    QVERIFY(agreed.confidence > bare.confidence);
    QVERIFY(differs.confidence < bare.confidence);
    QCOMPARE(unknownThere.confidence, bare.confidence);
    QVERIFY(part(bare, QStringLiteral("domain")) == nullptr);
    QVERIFY(part(unknownThere, QStringLiteral("tax_id")) == nullptr);
}

void TestAccountIndex::tellsSistersApart()
{
    const AccountIndex index(invented());
    const auto found =
        index.search(account("", "Nordlicht Energie GmbH", "", "", "Musterstadt", "DE"), 5)
            .candidates;
    QVERIFY(found.size() >= 2);
    QCOMPARE(found[0].account.id, QStringLiteral("C1"));
    QVERIFY(found[0].confidence > 0.5);
    QVERIFY(found[0].lead > 5);
    // A sister that the ERP does not have must not pass for the one it has.
    const auto sister = index.search(account("", "Nordlicht Wasserbau GmbH"), 5).candidates;
    for (const Candidate &candidate : sister)
        QVERIFY2(candidate.confidence < 0.5, qPrintable(candidate.account.name));
}

void TestAccountIndex::letsTwinsShareTheConfidence()
{
    const auto found = AccountIndex(invented())
                           .search(account("", "Quercus Papierfabrik GmbH", "quercus.example"), 5)
                           .candidates;
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].account.id, QStringLiteral("C7"));
    QCOMPARE(found[0].lead, 0.0);
    QVERIFY(found[0].confidence <= 0.5);
    QCOMPARE(found[0].confidence, found[1].confidence);
}

void TestAccountIndex::aSoleOneLeadsByItsScore()
{
    const AccountIndex index({account("C1", "Nordlicht Energie GmbH", "", "", "Kiel", "DE")});
    const auto found = index.search(account("", "Nordlicht Energie GmbH"), 5).candidates;
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].score > 0);
    QCOMPARE(found[0].lead, found[0].score);
}

void TestAccountIndex::letsATaxIdVeto()
{
    const auto found = AccountIndex(invented())
                           .search(account("", "Blue Harbor Trading Ltd", "", "GB999999999"), 1)
                           .candidates;
    QVERIFY(found.empty() || found[0].confidence < 0.2);
}

void TestAccountIndex::ordersAndLeads()
{
    const AccountIndex index(invented());
    const auto found =
        index.search(account("", "Nordlicht GmbH", "", "", "Musterstadt", "DE"), 10).candidates;
    QVERIFY(found.size() >= 2);
    double sum = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY(found[i].score >= 0 && found[i].score <= 100);
        QVERIFY(std::abs(found[i].score * 10 - std::round(found[i].score * 10)) < 1e-9);
        sum += found[i].confidence;
        const double next = i + 1 < found.size() ? found[i + 1].score : found[i].score;
        QVERIFY(std::abs(found[i].lead - (found[i].score - next)) < 0.05);
        QVERIFY(found[i].lead >= 0);
    }
    QVERIFY(sum < 1);
    QCOMPARE(index.search(account("", "Nordlicht GmbH"), 1).candidates.size(), std::size_t(1));
    QVERIFY(index.search(account("", "Nordlicht GmbH"), 0).candidates.empty());
}

void TestAccountIndex::explainsTheScore()
{
    const auto found =
        AccountIndex(invented())
            .search(account("", "Esempio Ceramiche", "esempio.example", "", "Provalunga", "Italia"),
                    1)
            .candidates.at(0);
    for (const char *field : {"name", "domain", "city", "country"}) {
        const Evidence *evidence = part(found, QString::fromLatin1(field));
        QVERIFY2(evidence != nullptr, field);
        QVERIFY(evidence->weight > 0);
        QVERIFY(evidence->similarity > 0.9 && evidence->similarity <= 1);
    }
    QCOMPARE(part(found, QStringLiteral("country"))->query, QStringLiteral("Italia"));
    QCOMPARE(part(found, QStringLiteral("country"))->candidate, QStringLiteral("IT"));
    QVERIFY(part(found, QStringLiteral("phone")) == nullptr);
}

void TestAccountIndex::isTheSameEveryTime()
{
    const Account query = account("", "Nordlicht", "", "", "Musterstadt");
    auto accounts = invented();
    const QByteArray once = toJson(AccountIndex(accounts).search(query, 10)).toText();
    QCOMPARE(toJson(AccountIndex(accounts).search(query, 10)).toText(), once);
    std::ranges::reverse(accounts);
    QCOMPARE(toJson(AccountIndex(accounts).search(query, 10)).toText(), once);
}

void TestAccountIndex::takesAnything()
{
    QVERIFY(AccountIndex(std::vector<Account>())
                .search(account("", "Nordlicht"), 5)
                .candidates.empty());
    QCOMPARE(AccountIndex(std::vector<Account>()).size(), 0);
    const AccountIndex index({account("E", ""), account("S", "&"), account("L", "GmbH"),
                              account("X", "\xF0\x9F\x98\x82"),
                              account("Long", QByteArray(5000, 'a').constData())});
    for (const char *name : {"", "&", "GmbH", "a", "\xF0\x9F\x98\x82", "株式会社"})
        QVERIFY(index.search(account("", name), 5).candidates.size() <= 5);
}

void TestAccountIndex::isQuickEnough()
{
    std::mt19937 chance(1);
    const QStringList beginnings{"nor", "sud",  "bel", "kar", "ven", "tor",
                                 "lum", "quer", "zep", "hal", "mir", "ost"};
    const QStringList endings{"licht", "wind", "tex", "mann", "dorf", "berg",
                              "nova",  "lux",  "cus", "tron", "hof",  "ica"};
    const QStringList trades{"Logistik", "Energie", "Services", "Holding",
                             "Bau",      "Handel",  "Trading",  "Software"};
    std::vector<Account> accounts;
    for (int i = 0; i < 100'000; ++i) {
        const auto pick = [&](const QStringList &list) {
            return list[static_cast<qsizetype>(chance() % static_cast<unsigned>(list.size()))];
        };
        Account next;
        next.id = QString::number(i);
        next.name = pick(beginnings) + pick(endings) + pick(endings) + QLatin1Char(' ') +
                    pick(beginnings) + pick(endings) + QLatin1Char(' ') + pick(trades) +
                    QStringLiteral(" GmbH");
        next.city = pick(beginnings) + pick(endings);
        accounts.push_back(next);
    }
    QElapsedTimer timer;
    timer.start();
    const AccountIndex index(accounts);
    const auto built = timer.elapsed();
    std::vector<qint64> times;
    int right = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        const Account &wanted = accounts[i * 499];
        timer.start();
        const auto found = index.search(wanted, 5);
        times.push_back(timer.nsecsElapsed());
        right +=
            !found.candidates.empty() && found.candidates[0].account.name == wanted.name ? 1 : 0;
    }
    std::ranges::sort(times);
    qInfo("100,000 accounts: built in %lld ms, query p50 %.2f ms, p99 %.2f ms",
          static_cast<long long>(built), static_cast<double>(times[100]) / 1e6,
          static_cast<double>(times[198]) / 1e6);
    QCOMPARE(right, 200);
    QVERIFY2(times[100] < 50'000'000, "half of the queries took longer than 50 ms");
}

QTEST_GUILESS_MAIN(TestAccountIndex)
#include "test_accountindex.moc"
