// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrybundle.h"
#include "models/audit/hashtree.h"
#include "models/audit/tilepath.h"
#include "models/audit/tiles.h"
#include "models/base/json.h"

#include <QFile>
#include <QtTest>

#include <map>

using namespace unsnag;

namespace {

using Files = std::map<QString, QByteArray>;

//! A log of 300 entries that other programs made and accepted (C2SP tlog-tiles).
Files filesOfOthers()
{
    Files files;
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/tlog-tiles/sample_300.json"));
    if (!file.open(QIODevice::ReadOnly))
        return files;
    const auto sample = readJson(file.readAll());
    if (!sample)
        return files;
    for (const auto &[path, bytes] : (*sample)["files_base64"].object())
        files[path] = QByteArray::fromBase64(bytes.toString().toLatin1());
    return files;
}

FileTaker into(Files &files)
{
    return [&files](const QString &path, const QByteArray &bytes) {
        files[path] = bytes;
        return Result<void>();
    };
}

} // namespace

class TestSuiteTlogTiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsTheirEntriesAndRoot();
    void makesTheirFilesAgain();
    void provesFromTheirTiles();

private:
    [[nodiscard]] TiledTree::Reader reader() const;

    Files m_files;
    QByteArray m_root;
    std::vector<QByteArray> m_entries;
};

void TestSuiteTlogTiles::initTestCase()
{
    m_files = filesOfOthers();
    QCOMPARE(m_files.size(), std::size_t(6));
    const QList<QByteArray> checkpoint = m_files.at("checkpoint").split('\n');
    QCOMPARE(checkpoint[1], QByteArray("300"));
    m_root = QByteArray::fromBase64(checkpoint[2]);
    m_files.erase("checkpoint");
    for (const auto &[path, bytes] : m_files) {
        const auto place = readTilePath(path);
        QVERIFY(place.has_value());
        if (place->kind != TilePath::Kind::Entries)
            continue;
        const auto entries = readEntryBundle(bytes, place->width);
        QVERIFY(entries.ok());
        m_entries.insert(m_entries.end(), entries->begin(), entries->end());
    }
}

void TestSuiteTlogTiles::readsTheirEntriesAndRoot()
{
    QCOMPARE(m_entries.size(), std::size_t(300));
    Frontier edge;
    for (const QByteArray &entry : m_entries) {
        QVERIFY(readJson(entry).ok());
        edge.append(leafHash(entry));
    }
    QCOMPARE(edge.root(), m_root);
    TiledTree tree(300, reader());
    const auto root = rootOf(300, tree.nodes());
    QVERIFY(root.ok());
    QCOMPARE(*root, m_root);
}

void TestSuiteTlogTiles::makesTheirFilesAgain()
{
    Files made;
    TileBuilder tiles(into(made));
    EntryBundleBuilder bundles(into(made));
    for (const QByteArray &entry : m_entries) {
        QVERIFY(tiles.add(leafHash(entry)).ok());
        QVERIFY(bundles.add(entry).ok());
    }
    QVERIFY(tiles.finish().ok() && bundles.finish().ok());
    QCOMPARE(made.size(), m_files.size());
    QVERIFY(made == m_files);
}

void TestSuiteTlogTiles::provesFromTheirTiles()
{
    TiledTree tree(300, reader());
    for (qint64 index = 0; index < 300; ++index) {
        const auto proof = inclusionProof(index, 300, tree.nodes());
        QVERIFY(proof.ok());
        QVERIFY(verifyInclusion(index, 300, leafHash(m_entries[static_cast<std::size_t>(index)]),
                                *proof, m_root));
        const auto earlier = rootOf(index, tree.nodes());
        const auto consistency = consistencyProof(index, 300, tree.nodes());
        QVERIFY(earlier.ok() && consistency.ok());
        QVERIFY(verifyConsistency(index, 300, *earlier, m_root, *consistency));
    }
}

TiledTree::Reader TestSuiteTlogTiles::reader() const
{
    return [this](const QString &path) -> Result<QByteArray> {
        const auto file = m_files.find(path);
        return file == m_files.end() ? Result<QByteArray>(Error{Code::NotFound, path, {}, {}})
                                     : Result<QByteArray>(file->second);
    };
}

QTEST_GUILESS_MAIN(TestSuiteTlogTiles)
#include "test_suite_tlogtiles.moc"
