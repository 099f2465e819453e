// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ustar.h"

#include <QtTest>

using namespace unsnag;

namespace {

//! A header with other bytes at a place, and the checksum that belongs to them.
QByteArray changed(qsizetype at, const QByteArray &bytes, const UstarFile &file = {"keys", 5})
{
    QByteArray block = ustarHeader(file);
    block.replace(at, bytes.size(), bytes);
    block.replace(148, 8, "        ");
    int sum = 0;
    for (const char byte : block)
        sum += static_cast<uchar>(byte);
    block.replace(148, 8, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return block;
}

} // namespace

class TestUstar : public QObject
{
    Q_OBJECT
private slots:
    void writesTheFieldsOfTheFormat();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void everyChangedByteIsRefused();
    void saysWhatItRefuses_data();
    void saysWhatItRefuses();
    void fillsBlocks();
};

void TestUstar::writesTheFieldsOfTheFormat()
{
    const QByteArray block = ustarHeader({QStringLiteral("tile/0/000"), 8192});
    QCOMPARE(block.size(), qsizetype(512));
    QCOMPARE(block.left(11), QByteArray("tile/0/000\0", 11));
    QCOMPARE(block.mid(100, 8), QByteArray("0000644\0", 8));
    QCOMPARE(block.mid(124, 12), QByteArray("00000020000\0", 12));
    QCOMPARE(block.mid(136, 12), QByteArray("00000000000\0", 12));
    QCOMPARE(block.mid(257, 8), QByteArray("ustar\0"
                                           "00",
                                           8));
    int sum = 8 * ' ';
    for (qsizetype i = 0; i < block.size(); ++i)
        sum += i >= 148 && i < 156 ? 0 : static_cast<uchar>(block[i]);
    QCOMPARE(block.mid(148, 6).toInt(nullptr, 8), sum);
    QCOMPARE(block.mid(154, 2), QByteArray("\0 ", 2));
}

void TestUstar::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("size");
    QTest::newRow("empty") << "keys" << qint64(0);
    QTest::newRow("one letter") << "k" << qint64(1);
    QTest::newRow("100 letters") << QString(100, u'p') << qint64(511);
    QTest::newRow("largest") << "payload/x" << (qint64{1} << 33) - 1;
}

void TestUstar::readsWhatItWrites()
{
    QFETCH(QString, path);
    QFETCH(qint64, size);
    const auto read = readUstarHeader(ustarHeader({path, size}));
    QVERIFY(read.ok());
    QCOMPARE(read->path, path);
    QCOMPARE(read->size, size);
}

//! With the old checksum, for every byte and every bit.
void TestUstar::everyChangedByteIsRefused()
{
    const QByteArray block = ustarHeader({QStringLiteral("checkpoints/300"), 300});
    for (qsizetype i = 0; i < block.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray other = block;
            other[i] = static_cast<char>(other[i] ^ (1 << bit));
            const auto read = readUstarHeader(other);
            QVERIFY2(!read.ok(), qPrintable(QString::number(i)));
            QCOMPARE(read.error().code, Code::Input);
        }
    }
}

void TestUstar::saysWhatItRefuses_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QByteArray &block, const char *what) {
        QTest::newRow(name) << block << QString::fromLatin1(what);
    };
    row("short", QByteArray(511, '\0'), "ends within a header");
    row("hard link", changed(156, "1"), "a hard link");
    row("symbolic link", changed(156, "2"), "a symbolic link");
    row("character device", changed(156, "3"), "a device");
    row("block device", changed(156, "4"), "a device");
    row("folder", changed(156, "5"), "a folder");
    row("FIFO", changed(156, "6"), "a FIFO");
    row("pax", changed(156, "x"), "an extended header");
    row("pax for all", changed(156, "g"), "an extended header");
    row("GNU long name", changed(156, "L"), "type 76");
    row("GNU sparse", changed(156, "S"), "type 83");
    row("old type of a file", changed(156, QByteArray(1, '\0')), "type 0");
    row("no name", changed(0, QByteArray(4, '\0')), "not plain");
    row("a space in the name", changed(0, "ke s"), "not plain");
    row("a line feed in the name", changed(0, "ke\ns"), "not plain");
    row("UTF-8 in the name", changed(0, "k\xc3\xa4s"), "not plain");
    row("something behind the name", changed(10, "x"), "byte 10 ");
    row("other mode", changed(100, "0004755"), "byte 103 ");
    row("owner", changed(108, "0001750"), "byte 111 ");
    row("group", changed(116, "0001750"), "byte 119 ");
    row("time", changed(136, "14000000000"), "byte 136 ");
    row("size with spaces", changed(124, "          5"), "byte 124 ");
    row("size in base 256", changed(124, QByteArray("\x80\0\0\0\0\0\0\0\0\0\0\5", 12)),
        "not a number");
    row("negative size", changed(124, "-0000000005"), "not a number");
    row("no size", changed(124, QByteArray(12, '\0')), "not a number");
    row("size of letters", changed(124, "0000000000x"), "not a number");
    row("link name", changed(157, "/etc/passwd"), "of a header");
    row("old GNU magic", changed(257, QByteArray("ustar  \0", 8)), "of a header");
    row("user name", changed(265, "root"), "of a header");
    row("group name", changed(297, "root"), "of a header");
    row("device number", changed(329, "0000010"), "of a header");
    row("prefix", changed(345, ".."), "of a header");
    row("behind the prefix", changed(511, "x"), "of a header");
    row("wrong checksum", ustarHeader({"keys", 5}).replace(148, 6, "000000"), "of a header");
}

void TestUstar::saysWhatItRefuses()
{
    QFETCH(QByteArray, block);
    QFETCH(QString, what);
    const auto read = readUstarHeader(block);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QVERIFY2(read.error().detail.contains(what), qPrintable(read.error().detail));
}

void TestUstar::fillsBlocks()
{
    QCOMPARE(ustarPadding(0), qint64(0));
    QCOMPARE(ustarPadding(1), qint64(511));
    QCOMPARE(ustarPadding(512), qint64(0));
    QCOMPARE(ustarPadding(513), qint64(511));
    QCOMPARE(ustarEnd(), QByteArray(1024, '\0'));
}

QTEST_GUILESS_MAIN(TestUstar)
#include "test_ustar.moc"
