// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/hashtree.h"
#include "models/audit/tilepath.h"
#include "models/audit/tiles.h"

#include <QtTest>

#include <algorithm>

using namespace unsnag;

namespace {

using Files = std::map<QString, QByteArray>;

QByteArray leafOf(qint64 index)
{
    return leafHash(QByteArray::number(index));
}

FileTaker into(Files &files)
{
    return [&files](const QString &path, const QByteArray &bytes) {
        files[path] = bytes;
        return Result<void>();
    };
}

Files tilesOf(qint64 size)
{
    Files files;
    TileBuilder builder(into(files));
    for (qint64 i = 0; i < size; ++i) {
        if (!builder.add(leafOf(i)))
            return {};
    }
    return builder.finish() ? files : Files();
}

TiledTree::Reader from(const Files &files)
{
    return [&files](const QString &path) -> Result<QByteArray> {
        const auto file = files.find(path);
        return file == files.end() ? Result<QByteArray>(Error{Code::NotFound, path, {}, {}})
                                   : Result<QByteArray>(file->second);
    };
}

} // namespace

class TestTiles : public QObject
{
    Q_OBJECT
private slots:
    void makesTheFilesOfTheFormat_data();
    void makesTheFilesOfTheFormat();
    void holdsTheHashesOfTheTree();
    void stopsWhenTheTakerRefuses();
    void readsOnlyWholeTiles();
    void knowsNothingBeyondTheSize();
};

void TestTiles::makesTheFilesOfTheFormat_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("empty") << qint64(0) << QStringList();
    QTest::newRow("1") << qint64(1) << QStringList{"tile/0/000.p/1"};
    QTest::newRow("255") << qint64(255) << QStringList{"tile/0/000.p/255"};
    QTest::newRow("256") << qint64(256) << QStringList{"tile/0/000", "tile/1/000.p/1"};
    QTest::newRow("257") << qint64(257)
                         << QStringList{"tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"};
    QTest::newRow("512") << qint64(512)
                         << QStringList{"tile/0/000", "tile/0/001", "tile/1/000.p/2"};
}

void TestTiles::makesTheFilesOfTheFormat()
{
    QFETCH(qint64, size);
    QFETCH(QStringList, paths);
    QStringList made;
    for (const auto &[path, bytes] : tilesOf(size)) {
        made.append(path);
        const auto read = readTilePath(path);
        QVERIFY(read.has_value());
        QCOMPARE(bytes.size(), read->width * 32);
    }
    QCOMPARE(made, paths);
}

//! The example of the format: 70,000 entries are 273 full tiles of leaves and a partial one, one full
//! and one partial tile above, and one hash on top.
void TestTiles::holdsTheHashesOfTheTree()
{
    const qint64 size = 70'000;
    const Files files = tilesOf(size);
    QCOMPARE(files.size(), std::size_t(273 + 1 + 1 + 1 + 1));
    QCOMPARE(files.at("tile/0/273.p/112").size(), 112 * 32);
    QCOMPARE(files.at("tile/1/001.p/17").size(), 17 * 32);
    QCOMPARE(files.at("tile/2/000.p/1").size(), 32);
    TiledTree tree(size, from(files));
    Frontier edge;
    for (qint64 i = 0; i < size; ++i) {
        for (const TreeNode &node : edge.append(leafOf(i))) {
            if (node.level > 0 || i % 997 == 0)
                QCOMPARE(tree.node(node.level, node.index), std::optional(node.hash));
        }
    }
    const auto root = rootOf(size, tree.nodes());
    QVERIFY(root.ok());
    QCOMPARE(*root, edge.root());
}

void TestTiles::stopsWhenTheTakerRefuses()
{
    const Error full{Code::Damaged, QStringLiteral("the disk is full"), {}, {}};
    TileBuilder builder([&](const QString &, const QByteArray &) { return full; });
    for (qint64 i = 0; i < 255; ++i)
        QVERIFY(builder.add(leafOf(i)).ok());
    const auto added = builder.add(leafOf(255));
    QVERIFY(!added.ok());
    QCOMPARE(added.error(), full);
    TileBuilder partial([&](const QString &, const QByteArray &) { return full; });
    QVERIFY(partial.add(leafOf(0)).ok());
    QVERIFY(!partial.finish().ok());
}

void TestTiles::readsOnlyWholeTiles()
{
    QByteArray bytes = leafOf(1) + leafOf(2);
    const auto read = readTile(bytes, 2);
    QVERIFY(read.ok());
    QCOMPARE(*read, (std::vector<QByteArray>{leafOf(1), leafOf(2)}));
    for (const int width : {0, 1, 3, 256}) {
        const auto refused = readTile(bytes, width);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, Code::Damaged);
    }
    bytes.chop(1);
    QVERIFY(!readTile(bytes, 2).ok());
    QVERIFY(!readTile(bytes + "ab", 2).ok());
}

void TestTiles::knowsNothingBeyondTheSize()
{
    Files files = tilesOf(300);
    TiledTree tree(300, from(files));
    QVERIFY(tree.node(0, 299).has_value());
    QVERIFY(tree.node(8, 0).has_value());
    QVERIFY(!tree.node(0, 300).has_value());
    QVERIFY(!tree.node(8, 1).has_value());
    QVERIFY(!tree.node(9, 0).has_value());
    QVERIFY(!tree.node(-1, 0).has_value());
    QVERIFY(!tree.node(63, 0).has_value());
    QVERIFY(!tree.node(0, -1).has_value());
    files.erase("tile/0/001.p/44");
    TiledTree torn(300, from(files));
    QVERIFY(torn.node(0, 255).has_value());
    QVERIFY(!torn.node(0, 256).has_value());
    files["tile/0/001.p/44"] = QByteArray(43 * 32, 'x');
    QVERIFY(!torn.node(0, 256).has_value());
}

QTEST_GUILESS_MAIN(TestTiles)
#include "test_tiles.moc"
