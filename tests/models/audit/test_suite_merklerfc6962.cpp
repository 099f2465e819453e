// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/hashtree.h"
#include "models/base/json.h"

#include <QFile>
#include <QtTest>

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

bool accepts(const Json &vector)
{
    std::vector<QByteArray> proof;
    for (const Json &step : vector["proof"].array())
        proof.push_back(bytesOf(step));
    if (vector["_kind"].toString() == QLatin1String("inclusion"))
        return verifyInclusion(sizeOf(vector["leafIdx"]), sizeOf(vector["treeSize"]),
                               bytesOf(vector["leafHash"]), proof, bytesOf(vector["root"]));
    return verifyConsistency(sizeOf(vector["size1"]), sizeOf(vector["size2"]),
                             bytesOf(vector["root1"]), bytesOf(vector["root2"]), proof);
}

} // namespace

class TestSuiteMerkle : public QObject
{
    Q_OBJECT
private slots:
    void vectors();
};

void TestSuiteMerkle::vectors()
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/merkle-rfc6962/give_vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto vectors = readJson(file.readAll());
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

QTEST_GUILESS_MAIN(TestSuiteMerkle)
#include "test_suite_merklerfc6962.moc"
