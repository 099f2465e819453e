// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrybundle.h"

#include "models/audit/hashtree.h"

#include <QtTest>

#include <map>

using namespace unsnag;

class TestEntryBundle : public QObject
{
    Q_OBJECT
private slots:
    void putsALengthBeforeEachEntry();
    void fillsFilesOf256();
    void refusesTooLongEntries();
    void refusesWhatIsNotExactly_data();
    void refusesWhatIsNotExactly();
    void findsTheFirstWrongEntry_data();
    void findsTheFirstWrongEntry();
};

namespace {

using Files = std::map<QString, QByteArray>;

FileTaker into(Files &files)
{
    return [&files](const QString &path, const QByteArray &bytes) {
        files[path] = bytes;
        return Result<void>();
    };
}

} // namespace

void TestEntryBundle::putsALengthBeforeEachEntry()
{
    Files files;
    EntryBundleBuilder builder(into(files));
    const QByteArray longest(longestEntry, 'x');
    for (const QByteArray &entry : {QByteArray("ab"), QByteArray(), longest})
        QVERIFY(builder.add(entry).ok());
    QVERIFY(builder.finish().ok());
    QCOMPARE(files.size(), std::size_t(1));
    const QByteArray bytes = files.at("tile/entries/000.p/3");
    QVERIFY(bytes == QByteArray("\0\2ab\0\0\xff\xff", 8) + longest);
    const auto read = readEntryBundle(bytes, 3);
    QVERIFY(read.ok());
    QVERIFY(*read == (std::vector<QByteArray>{"ab", "", longest}));
}

void TestEntryBundle::fillsFilesOf256()
{
    for (const int size : {0, 1, 255, 256, 257, 512, 600}) {
        Files files;
        EntryBundleBuilder builder(into(files));
        for (int i = 0; i < size; ++i)
            QVERIFY(builder.add(QByteArray::number(i)).ok());
        QVERIFY(builder.finish().ok());
        QCOMPARE(files.size(), std::size_t((size + 255) / 256));
        int next = 0;
        for (const auto &[path, bytes] : files) {
            const auto read = readEntryBundle(bytes, std::min(256, size - next));
            QVERIFY(read.ok());
            for (const QByteArray &entry : *read)
                QCOMPARE(entry, QByteArray::number(next++));
        }
        QCOMPARE(next, size);
        QCOMPARE(files.contains("tile/entries/000"), size >= 256);
    }
}

void TestEntryBundle::refusesTooLongEntries()
{
    Files files;
    EntryBundleBuilder builder(into(files));
    const auto added = builder.add(QByteArray(longestEntry + 1, 'x'));
    QVERIFY(!added.ok());
    QCOMPARE(added.error().code, Code::Input);
    QCOMPARE(added.error().context, QStringLiteral("entry 0"));
}

void TestEntryBundle::refusesWhatIsNotExactly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count");
    QTest::newRow("one fewer") << QByteArray("\0\1a", 3) << 2;
    QTest::newRow("one more") << QByteArray("\0\1a\0\1b", 6) << 1;
    QTest::newRow("one of no bytes more") << QByteArray("\0\1a\0\0", 5) << 1;
    QTest::newRow("half a length") << QByteArray("\0\1a\0", 4) << 1;
    QTest::newRow("half an entry") << QByteArray("\0\2a", 3) << 1;
    QTest::newRow("little-endian") << QByteArray("\1\0a", 3) << 1;
    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("something") << QByteArray("\0\0", 2) << 0;
}

void TestEntryBundle::refusesWhatIsNotExactly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, count);
    const auto read = readEntryBundle(bytes, count);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Damaged);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestEntryBundle::findsTheFirstWrongEntry_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("wrong"); // -1: none
    QTest::newRow("right") << QByteArray("\0\1a\0\2bc\0\0", 9) << -1;
    QTest::newRow("right, and more") << QByteArray("\0\1a\0\2bc\0\0\0", 10) << -1;
    QTest::newRow("changed") << QByteArray("\0\1a\0\2bx\0\0", 9) << 1;
    QTest::newRow("shorter") << QByteArray("\0\1a\0\1bc\0\0", 9) << 1;
    QTest::newRow("longer") << QByteArray("\0\1a\0\4bc\0\0", 9) << 1;
    QTest::newRow("longer than the file") << QByteArray("\0\1a\xff\2bc\0\0", 9) << 1;
    QTest::newRow("half a length") << QByteArray("\0\1a\0\2bc\0", 8) << 2;
    QTest::newRow("missing") << QByteArray("\0\1a\0\2bc", 7) << 2;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void TestEntryBundle::findsTheFirstWrongEntry()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, wrong);
    const std::vector<QByteArray> hashes{leafHash("a"), leafHash("bc"), leafHash("")};
    QCOMPARE(firstWrongEntry(bytes, hashes).value_or(-1), wrong);
}

QTEST_GUILESS_MAIN(TestEntryBundle)
#include "test_entrybundle.moc"
