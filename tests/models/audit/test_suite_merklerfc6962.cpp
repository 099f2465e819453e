// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/hashtree.h"
#include "models/audit/proof.h"
#include "models/base/json.h"

#include <QFile>
#include <QtTest>

#include <map>

using namespace unsnag;

namespace {

QByteArray bytesOf(const Json &json)
{
    return QByteArray::fromBase64(json.toString().toLatin1());
}

//! Sizes that no signed number holds become impossible ones.
qint64 sizeOf(const Json &json)
{
    return json.toInt(-1);
}

std::vector<QByteArray> proofOf(const Json &vector)
{
    std::vector<QByteArray> proof;
    for (const Json &step : vector["proof"].array())
        proof.push_back(bytesOf(step));
    return proof;
}

bool accepts(const Json &vector)
{
    const std::vector<QByteArray> proof = proofOf(vector);
    if (vector["_kind"].toString() == QLatin1String("inclusion"))
        return verifyInclusion(sizeOf(vector["leafIdx"]), sizeOf(vector["treeSize"]),
                               bytesOf(vector["leafHash"]), proof, bytesOf(vector["root"]));
    return verifyConsistency(sizeOf(vector["size1"]), sizeOf(vector["size2"]),
                             bytesOf(vector["root1"]), bytesOf(vector["root2"]), proof);
}

//! The log of eight entries that the vectors are made of, as all implementations of RFC 6962 use it.
NodeSource nodesOfEight()
{
    std::map<std::pair<int, qint64>, QByteArray> subtrees;
    Frontier edge;
    for (const char *hex : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f"}) {
        for (const TreeNode &node : edge.append(leafHash(QByteArray::fromHex(hex))))
            subtrees[{node.level, node.index}] = node.hash;
    }
    return [subtrees](int level, qint64 index) -> std::optional<QByteArray> {
        const auto node = subtrees.find({level, index});
        return node == subtrees.end() ? std::nullopt : std::optional(node->second);
    };
}

Result<std::vector<QByteArray>> ourProof(const Json &vector, const NodeSource &nodes)
{
    if (vector["_kind"].toString() == QLatin1String("inclusion"))
        return inclusionProof(sizeOf(vector["leafIdx"]), sizeOf(vector["treeSize"]), nodes);
    return consistencyProof(sizeOf(vector["size1"]), sizeOf(vector["size2"]), nodes);
}

//! Whether the root is that of our log, so that there is only one right proof.
bool isOfOurLog(const Json &vector, const NodeSource &nodes)
{
    const bool isInclusion = vector["_kind"].toString() == QLatin1String("inclusion");
    const auto root = rootOf(sizeOf(isInclusion ? vector["treeSize"] : vector["size2"]), nodes);
    return root.ok() && *root == bytesOf(isInclusion ? vector["root"] : vector["root2"]);
}

} // namespace

class TestSuiteMerkle : public QObject
{
    Q_OBJECT
private slots:
    void vectors();
    void ourProofsAreTheirs();

private:
    static Result<Json> readVectors();
};

Result<Json> TestSuiteMerkle::readVectors()
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/merkle-rfc6962/give_vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, file.errorString(), file.fileName(), {}};
    return readJson(file.readAll());
}

void TestSuiteMerkle::vectors()
{
    const auto vectors = readVectors();
    QVERIFY(vectors.ok());
    int right = 0;
    int refused = 0;
    for (const Json &vector : vectors->array()) {
        const bool isRight = accepts(vector) != vector["wantErr"].toBool();
        right += isRight ? 1 : 0;
        refused += vector["wantErr"].toBool() ? 1 : 0;
        if (!isRight)
            qWarning("wrong: %s", qPrintable(vector["_file"].toString()));
    }
    qInfo("merkle-rfc6962: %d of %d, %d of them to be refused", right,
          static_cast<int>(vectors->size()), refused);
    QCOMPARE(vectors->size(), std::size_t(96));
    QCOMPARE(right, 96);
}

void TestSuiteMerkle::ourProofsAreTheirs()
{
    const auto vectors = readVectors();
    QVERIFY(vectors.ok());
    const NodeSource nodes = nodesOfEight();
    int compared = 0;
    for (const Json &vector : vectors->array()) {
        if (vector["wantErr"].toBool() || !isOfOurLog(vector, nodes))
            continue;
        const auto proof = ourProof(vector, nodes);
        QVERIFY2(proof.ok(), qPrintable(vector["_file"].toString()));
        QCOMPARE(*proof, proofOf(vector));
        ++compared;
    }
    QCOMPARE(compared, 6);
}

QTEST_GUILESS_MAIN(TestSuiteMerkle)
#include "test_suite_merklerfc6962.moc"
