// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/audit/hashtree.h"

#include <QtTest>

#include <map>

using namespace unsnag;

namespace {

//! RFC 9162 2.1.1, straight from its recursive definition.
QByteArray treeHash(const std::vector<QByteArray> &leaves, std::size_t from, std::size_t to)
{
    if (from == to)
        return sha256({});
    if (to - from == 1)
        return leaves[from];
    std::size_t k = 1;
    while (k * 2 < to - from)
        k *= 2;
    return nodeHash(treeHash(leaves, from, from + k), treeHash(leaves, from + k, to));
}

//! RFC 9162 2.1.3.1.
std::vector<QByteArray> inclusionProof(const std::vector<QByteArray> &leaves, std::size_t index,
                                       std::size_t from, std::size_t to)
{
    if (to - from == 1)
        return {};
    std::size_t k = 1;
    while (k * 2 < to - from)
        k *= 2;
    const bool isLeft = index < from + k;
    auto proof = isLeft ? inclusionProof(leaves, index, from, from + k)
                        : inclusionProof(leaves, index, from + k, to);
    proof.push_back(isLeft ? treeHash(leaves, from + k, to) : treeHash(leaves, from, from + k));
    return proof;
}

std::vector<QByteArray> someLeaves(int count)
{
    std::vector<QByteArray> leaves;
    for (int i = 0; i < count; ++i)
        leaves.push_back(leafHash(QByteArray::number(i)));
    return leaves;
}

} // namespace

class TestHashTree : public QObject
{
    Q_OBJECT
private slots:
    void knowsTheEmptyTree();
    void knowsPlaces_data();
    void knowsPlaces();
    void agreesWithTheDefinition();
    void continuesFromItsRoots();
    void completesEveryParentOnce();
    void provesInclusion();
    void refusesWrongProofs();
};

void TestHashTree::knowsTheEmptyTree()
{
    const QString empty =
        QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QCOMPARE(toHex(Frontier().root()), empty);
    QCOMPARE(toHex(leafHash({})),
             QStringLiteral("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
}

void TestHashTree::knowsPlaces_data()
{
    using Places = std::vector<std::pair<int, qint64>>;
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Places>("places");
    QTest::newRow("0") << qint64(0) << Places{};
    QTest::newRow("1") << qint64(1) << Places{{0, 0}};
    QTest::newRow("7") << qint64(7) << Places{{2, 0}, {1, 2}, {0, 6}};
    QTest::newRow("8") << qint64(8) << Places{{3, 0}};
    QTest::newRow("11") << qint64(11) << Places{{3, 0}, {1, 4}, {0, 10}};
}

void TestHashTree::knowsPlaces()
{
    using Places = std::vector<std::pair<int, qint64>>;
    QFETCH(qint64, size);
    QFETCH(Places, places);
    QCOMPARE(Frontier::places(size), places);
}

void TestHashTree::agreesWithTheDefinition()
{
    const auto leaves = someLeaves(130);
    Frontier tree;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        QCOMPARE(tree.root(), treeHash(leaves, 0, i));
        tree.append(leaves[i]);
        QCOMPARE(tree.size(), static_cast<qint64>(i) + 1);
    }
}

void TestHashTree::continuesFromItsRoots()
{
    const auto leaves = someLeaves(70);
    std::map<std::pair<int, qint64>, QByteArray> stored;
    Frontier whole;
    for (const QByteArray &leaf : leaves) {
        std::vector<QByteArray> roots;
        for (const auto &place : Frontier::places(whole.size()))
            roots.push_back(stored.at(place));
        Frontier restored(whole.size(), roots);
        QCOMPARE(restored.root(), whole.root());
        const auto nodes = whole.append(leaf);
        QCOMPARE(restored.append(leaf), nodes);
        for (const TreeNode &node : nodes)
            stored[{node.level, node.index}] = node.hash;
    }
}

void TestHashTree::completesEveryParentOnce()
{
    const auto leaves = someLeaves(64);
    Frontier tree;
    std::map<std::pair<int, qint64>, QByteArray> seen;
    for (const QByteArray &leaf : leaves) {
        for (const TreeNode &node : tree.append(leaf))
            QVERIFY(seen.insert({{node.level, node.index}, node.hash}).second);
    }
    QCOMPARE(seen.size(), std::size_t(127));
    for (const auto &[place, hash] : seen) {
        const auto width = std::size_t(1) << place.first;
        const auto from = static_cast<std::size_t>(place.second) * width;
        QCOMPARE(hash, treeHash(leaves, from, from + width));
    }
}

void TestHashTree::provesInclusion()
{
    for (const int size : {1, 2, 3, 7, 8, 13, 33}) {
        const auto leaves = someLeaves(size);
        const auto count = static_cast<std::size_t>(size);
        const QByteArray root = treeHash(leaves, 0, count);
        for (int i = 0; i < size; ++i) {
            const auto at = static_cast<std::size_t>(i);
            auto proof = inclusionProof(leaves, at, 0, count);
            QVERIFY(verifyInclusion(i, size, leaves[at], proof, root));
            QVERIFY(!verifyInclusion(i, size, leafHash("other"), proof, root));
            QVERIFY(!verifyInclusion(i == 0 ? 1 : i - 1, size, leaves[at], proof, root));
            proof.push_back(root);
            QVERIFY(!verifyInclusion(i, size, leaves[at], proof, root));
        }
    }
}

void TestHashTree::refusesWrongProofs()
{
    const QByteArray one = leafHash("1");
    const QByteArray two = nodeHash(one, leafHash("2"));
    QVERIFY(verifyConsistency(0, 0, sha256({}), sha256({}), {}));
    QVERIFY(verifyConsistency(0, 2, sha256({}), two, {}));
    QVERIFY(verifyConsistency(2, 2, two, two, {}));
    QVERIFY(verifyConsistency(1, 2, one, two, {leafHash("2")}));
    QVERIFY(!verifyConsistency(0, 2, one, two, {}));
    QVERIFY(!verifyConsistency(2, 1, two, one, {}));
    QVERIFY(!verifyConsistency(-1, 2, one, two, {}));
    QVERIFY(!verifyConsistency(2, 2, two, one, {}));
    QVERIFY(!verifyConsistency(2, 2, two, two, {one}));
    QVERIFY(!verifyConsistency(1, 2, one, two, {}));
    QVERIFY(!verifyConsistency(1, 2, one, two, {leafHash("3")}));
    QVERIFY(!verifyInclusion(-1, 1, one, {}, one));
    QVERIFY(!verifyInclusion(1, 1, one, {}, one));
}

QTEST_GUILESS_MAIN(TestHashTree)
#include "test_hashtree.moc"
