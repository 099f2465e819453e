// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/audit/hashtree.h"
#include "models/audit/proof.h"

#include <QtTest>

#include <map>

using namespace unsnag;

namespace {

constexpr qint64 largest = 300;

//! A log of 300 entries: every complete subtree, and the root at every size.
struct Log {
    std::map<std::pair<int, qint64>, QByteArray> subtrees;
    std::vector<QByteArray> leaves;
    std::vector<QByteArray> roots;

    [[nodiscard]] NodeSource nodes() const
    {
        return [this](int level, qint64 index) -> std::optional<QByteArray> {
            const auto node = subtrees.find({level, index});
            return node == subtrees.end() ? std::nullopt : std::optional(node->second);
        };
    }
};

Log someLog()
{
    Log log;
    Frontier edge;
    log.roots.push_back(edge.root());
    for (qint64 i = 0; i < largest; ++i) {
        log.leaves.push_back(leafHash(QByteArray::number(i)));
        for (const TreeNode &node : edge.append(log.leaves.back()))
            log.subtrees[{node.level, node.index}] = node.hash;
        log.roots.push_back(edge.root());
    }
    return log;
}

const QByteArray &at(const std::vector<QByteArray> &hashes, qint64 index)
{
    return hashes[static_cast<std::size_t>(index)];
}

//! The proof with one byte changed, another one for every number.
std::vector<QByteArray> changedAt(std::vector<QByteArray> proof, qint64 number)
{
    QByteArray &step = proof[static_cast<std::size_t>(number) % proof.size()];
    const qsizetype i = number % step.size();
    step[i] = static_cast<char>(step[i] + 1);
    return proof;
}

//! How often `accepts` says yes to the proof with one byte of it changed; every byte gets its turn.
template <typename Accepts>
int acceptedChanges(std::vector<QByteArray> proof, Accepts accepts)
{
    int accepted = 0;
    for (QByteArray &step : proof) {
        for (qsizetype i = 0; i < step.size(); ++i) {
            const char right = step[i];
            step[i] = static_cast<char>(right ^ (1 << (i % 8)));
            accepted += accepts(proof) ? 1 : 0;
            step[i] = right;
        }
    }
    return accepted;
}

} // namespace

class TestProof : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_log = someLog(); }
    void everyEntryIsInEverySize();
    void everySizeBeginsWithEverySmallerOne();
    void aChangedByteIsFoundInAnInclusion();
    void aChangedByteIsFoundInAConsistency();
    void tellsRoots();
    void refusesImpossibleNumbers();
    void namesAMissingSubtree();

private:
    Log m_log;
};

void TestProof::everyEntryIsInEverySize()
{
    for (qint64 size = 1; size <= largest; ++size) {
        for (qint64 index = 0; index < size; ++index) {
            const auto proof = inclusionProof(index, size, m_log.nodes());
            QVERIFY(proof.ok());
            QVERIFY(verifyInclusion(index, size, at(m_log.leaves, index), *proof,
                                    at(m_log.roots, size)));
            QVERIFY(proof->empty() ||
                    !verifyInclusion(index, size, at(m_log.leaves, index),
                                     changedAt(*proof, index + size), at(m_log.roots, size)));
        }
    }
}

void TestProof::everySizeBeginsWithEverySmallerOne()
{
    for (qint64 size2 = 0; size2 <= largest; ++size2) {
        for (qint64 size1 = 0; size1 <= size2; ++size1) {
            const auto proof = consistencyProof(size1, size2, m_log.nodes());
            QVERIFY(proof.ok());
            QVERIFY(verifyConsistency(size1, size2, at(m_log.roots, size1), at(m_log.roots, size2),
                                      *proof));
            QVERIFY(proof->empty() ||
                    !verifyConsistency(size1, size2, at(m_log.roots, size1), at(m_log.roots, size2),
                                       changedAt(*proof, size1 + size2)));
        }
    }
}

//! At every size, for the first, the last and one entry between, so that all shapes of path are met.
void TestProof::aChangedByteIsFoundInAnInclusion()
{
    for (qint64 size = 2; size <= largest; ++size) {
        for (const qint64 index : {qint64(0), size / 2, size / 3, size - 1}) {
            const auto proof = inclusionProof(index, size, m_log.nodes());
            QVERIFY(proof.ok());
            const int accepted = acceptedChanges(*proof, [&](const auto &changed) {
                return verifyInclusion(index, size, at(m_log.leaves, index), changed,
                                       at(m_log.roots, size));
            });
            QCOMPARE(accepted, 0);
        }
    }
}

void TestProof::aChangedByteIsFoundInAConsistency()
{
    for (qint64 size2 = 2; size2 <= largest; ++size2) {
        for (const qint64 size1 : {qint64(1), (size2 + 1) / 2, size2 / 3 + 1, size2 - 1}) {
            const auto proof = consistencyProof(size1, size2, m_log.nodes());
            QVERIFY(proof.ok());
            const int accepted = acceptedChanges(*proof, [&](const auto &changed) {
                return verifyConsistency(size1, size2, at(m_log.roots, size1),
                                         at(m_log.roots, size2), changed);
            });
            QCOMPARE(accepted, 0);
        }
    }
}

void TestProof::tellsRoots()
{
    for (qint64 size = 0; size <= largest; ++size) {
        const auto root = rootOf(size, m_log.nodes());
        QVERIFY(root.ok());
        QCOMPARE(*root, at(m_log.roots, size));
    }
}

void TestProof::refusesImpossibleNumbers()
{
    for (const auto &[index, size] : std::initializer_list<std::pair<qint64, qint64>>{
             {0, 0}, {1, 1}, {-1, 1}, {5, 4}, {0, -1}}) {
        const auto proof = inclusionProof(index, size, m_log.nodes());
        QVERIFY(!proof.ok());
        QCOMPARE(proof.error().code, Code::Input);
    }
    for (const auto &[size1, size2] :
         std::initializer_list<std::pair<qint64, qint64>>{{1, 0}, {-1, 1}, {5, 4}, {0, -1}})
        QVERIFY(!consistencyProof(size1, size2, m_log.nodes()).ok());
    QVERIFY(!rootOf(-1, m_log.nodes()).ok());
}

void TestProof::namesAMissingSubtree()
{
    const auto proof = inclusionProof(0, 301, m_log.nodes());
    QVERIFY(!proof.ok());
    QCOMPARE(proof.error().code, Code::Damaged);
    QCOMPARE(proof.error().context, QStringLiteral("level 0, index 300"));
    const auto tooShort = consistencyProof(1, 2, [](int, qint64) { return QByteArray("short"); });
    QVERIFY(!tooShort.ok());
}

QTEST_GUILESS_MAIN(TestProof)
#include "test_proof.moc"
