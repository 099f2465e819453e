// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/duplicateclusters.h"

#include "models/matching/accountindex.h"

#include <QtTest>

#include <random>

using namespace unsnag;

namespace {

Account account(const char *id, const char *name, const char *domain, const char *tax = "")
{
    Account out;
    out.id = QString::fromUtf8(id);
    out.name = QString::fromUtf8(name);
    out.domain = QString::fromUtf8(domain);
    out.taxId = QString::fromUtf8(tax);
    out.city = QStringLiteral("Musterstadt");
    out.country = QStringLiteral("DE");
    return out;
}

//! Three of one company, two of another, and strangers.
std::vector<Account> invented()
{
    return {account("A1", "Nordlicht Energie GmbH", "nordlicht.example", "DE136695976"),
            account("A2", "NORDLICHT ENERGIE", "www.nordlicht.example", "136695976"),
            account("A3", "Nordlihct Energie GmbH", "nordlicht.example", "DE 136 695 976"),
            account("B1", "Quercus Papierfabrik AG", "quercus.example", "DE811569869"),
            account("B2", "Quercus Papierfabrik", "quercus.example", "DE811569869"),
            account("C1", "Zephyr Instruments Ltd", "zephyr.example"),
            account("D1", "Halmstein Logistik KG", "halmstein.example")};
}

QStringList idsOf(const DuplicateCluster &cluster)
{
    QStringList ids;
    for (const Account &one : cluster.accounts)
        ids += one.id;
    return ids;
}

} // namespace

class TestDuplicateClusters : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatHangsTogether();
    void orderOfInputSaysNothing();
    void findsNoneAmongStrangers();
    void stops();
};

void TestDuplicateClusters::findsWhatHangsTogether()
{
    const auto clusters = duplicateClusters(AccountIndex(invented()), 0.5, {}, {});
    QVERIFY(clusters.ok());
    QCOMPARE(clusters->size(), std::size_t(2));
    QCOMPARE(idsOf((*clusters)[0]), QStringList({"A1", "A2", "A3"}));
    QCOMPARE(idsOf((*clusters)[1]), QStringList({"B1", "B2"}));
    for (const DuplicateCluster &cluster : *clusters) {
        QVERIFY(cluster.pairs.size() >= cluster.accounts.size() - 1);
        for (const DuplicatePair &pair : cluster.pairs) {
            QVERIFY(pair.first < pair.second.account.id);
            QVERIFY(pair.second.confidence >= 0.5);
            QVERIFY(pair.second.evidence.size() > 2);
        }
    }
}

void TestDuplicateClusters::orderOfInputSaysNothing()
{
    auto accounts = invented();
    const auto once = duplicateClusters(AccountIndex(accounts), 0.5, {}, {});
    std::mt19937 random(3);
    std::ranges::shuffle(accounts, random);
    const auto again = duplicateClusters(AccountIndex(accounts), 0.5, {}, {});
    QVERIFY(once.ok() && again.ok());
    QVERIFY(*once == *again);
}

void TestDuplicateClusters::findsNoneAmongStrangers()
{
    auto accounts = invented();
    accounts = {accounts[0], accounts[3], accounts[5], accounts[6]};
    const auto clusters = duplicateClusters(AccountIndex(accounts), 0.5, {}, {});
    QVERIFY(clusters.ok());
    QVERIFY(clusters->empty());
    const auto none = duplicateClusters(AccountIndex(std::vector<Account>()), 0.5, {}, {});
    QVERIFY(none.ok() && none->empty());
}

void TestDuplicateClusters::stops()
{
    std::stop_source source;
    source.request_stop();
    const auto clusters = duplicateClusters(AccountIndex(invented()), 0.5, source.get_token(), {});
    QVERIFY(!clusters.ok());
    QCOMPARE(clusters.error().code, Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestDuplicateClusters)
#include "test_duplicateclusters.moc"
