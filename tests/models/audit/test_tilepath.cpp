// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/tilepath.h"

#include <QtTest>

using namespace unsnag;

namespace {

using Kind = TilePath::Kind;

TilePath hashes(int level, qint64 index, int width = TilePath::fullWidth)
{
    return {Kind::Hashes, level, index, width};
}

TilePath entries(qint64 index, int width = TilePath::fullWidth)
{
    return {Kind::Entries, 0, index, width};
}

} // namespace

Q_DECLARE_METATYPE(unsnag::TilePath)

class TestTilePath : public QObject
{
    Q_OBJECT
private slots:
    void writesAndReads_data();
    void writesAndReads();
    void refuses_data();
    void refuses();
};

void TestTilePath::writesAndReads_data()
{
    QTest::addColumn<TilePath>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("first") << hashes(0, 0) << "tile/0/000";
    QTest::newRow("the example of the format") << hashes(3, 1234067) << "tile/3/x001/x234/067";
    QTest::newRow("last of three digits") << hashes(1, 999) << "tile/1/999";
    QTest::newRow("first of four digits") << hashes(1, 1000) << "tile/1/x001/000";
    QTest::newRow("partial") << hashes(0, 1234, 56) << "tile/0/x001/234.p/56";
    QTest::newRow("of one") << hashes(2, 0, 1) << "tile/2/000.p/1";
    QTest::newRow("of 255") << hashes(0, 5, 255) << "tile/0/005.p/255";
    QTest::newRow("entries") << entries(7) << "tile/entries/007";
    QTest::newRow("entries, partial") << entries(1000000, 44) << "tile/entries/x001/x000/000.p/44";
    QTest::newRow("the largest log, leaves")
        << hashes(0, (qint64{1} << 45) - 1) << "tile/0/x035/x184/x372/x088/831";
    QTest::newRow("the largest log, top") << hashes(6, 0, 32) << "tile/6/000.p/32";
}

void TestTilePath::writesAndReads()
{
    QFETCH(TilePath, path);
    QFETCH(QString, text);
    QCOMPARE(path.text(), text);
    const auto read = readTilePath(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, path);
}

void TestTilePath::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "tile",
                             "tile/0",
                             "tile/0/",
                             "tile//000",
                             "/tile/0/000",
                             "tile/0/000/",
                             "Tile/0/000",
                             "tile/0/0",
                             "tile/0/00",
                             "tile/0/0000",
                             "tile/0/x000",
                             "tile/0/x000/000",
                             "tile/0/001/002",
                             "tile/0/x01/002",
                             "tile/0/X001/002",
                             "tile/0/-01",
                             "tile/0/+01",
                             "tile/0/ 01",
                             "tile/0/0x1",
                             "tile/00/000",
                             "tile/01/000",
                             "tile/-1/000",
                             "tile/7/000",
                             "tile/64/000",
                             "tile/x/000",
                             "tile/Entries/000",
                             "tile/entries",
                             "tile/0/000.p",
                             "tile/0/000.p/",
                             "tile/0/000.p/0",
                             "tile/0/000.p/256",
                             "tile/0/000.p/01",
                             "tile/0/000.p/-1",
                             "tile/0/000.p/1/",
                             "tile/0/000.P/1",
                             "tile/0/.p/1",
                             "tile/0/000.p/1.p/1",
                             "tile/0/000/p/1",
                             "tile/0/../0/000",
                             "tile/./0/000",
                             "tile/0/000\n",
                             "tile/0/x035/x184/x372/x088/832",
                             "tile/6/000.p/33",
                             "tile/6/000",
                             "tile/0/x001/x001/x001/x001/x001/x001/x001/001",
                             "tile/99999999999999999999/000",
                             "tile/0/000.p/99999999999999999999",
                             "tile/entries/999999999999999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("digits of another script") << QStringLiteral("tile/0/٠٠١");
    QTest::newRow("with a zero byte") << QString(QStringLiteral("tile/0/000") + QChar(u'\0'));
}

void TestTilePath::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!readTilePath(text).has_value());
}

QTEST_GUILESS_MAIN(TestTilePath)
#include "test_tilepath.moc"
