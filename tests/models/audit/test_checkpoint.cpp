// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpoint.h"
#include "models/audit/digest.h"

#include <QtTest>

#include <limits>

using namespace unsnag;

namespace {

const QByteArray root = sha256("root");
const QByteArray rootLine = root.toBase64() + '\n';

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT
private slots:
    void writesThreeLines();
    void readsBack_data();
    void readsBack();
    void refuses_data();
    void refuses();
};

void TestCheckpoint::writesThreeLines()
{
    const Checkpoint checkpoint{checkpointOrigin(QStringLiteral("0197")), 20852163, root, {}};
    QCOMPARE(checkpoint.text(), "unsnag.local/0197\n20852163\n" + rootLine);
}

void TestCheckpoint::readsBack_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QStringList>("extensions");
    QTest::newRow("empty log") << QStringLiteral("example.com/log") << qint64(0) << QStringList();
    QTest::newRow("largest") << QStringLiteral("example.com/log")
                             << std::numeric_limits<qint64>::max() << QStringList();
    QTest::newRow("free origin") << QStringLiteral("Журнал + two") << qint64(7) << QStringList();
    QTest::newRow("extensions") << QStringLiteral("x") << qint64(7)
                                << QStringList{"one", " ", "\u2014 three"};
}

void TestCheckpoint::readsBack()
{
    QFETCH(QString, origin);
    QFETCH(qint64, size);
    QFETCH(QStringList, extensions);
    const Checkpoint checkpoint{origin, size, root, extensions};
    const auto read = readCheckpointText(checkpoint.text());
    QVERIFY(read.ok());
    QCOMPARE(*read, checkpoint);
}

void TestCheckpoint::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const QString whole = QStringLiteral("checkpoint");
    const auto line = [](int number) { return QStringLiteral("checkpoint, line %1").arg(number); };
    QTest::newRow("empty") << QByteArray() << whole;
    QTest::newRow("newline alone") << QByteArray("\n") << whole;
    QTest::newRow("two lines") << QByteArray("x\n7\n") << whole;
    QTest::newRow("no final newline") << "x\n7\n" + rootLine.chopped(1) << whole;
    QTest::newRow("invalid UTF-8") << "\xff\n7\n" + rootLine << whole;
    QTest::newRow("carriage return") << "x\r\n7\n" + rootLine << whole;
    QTest::newRow("byte order mark") << "\xef\xbb\xbfx\n7\n" + rootLine << whole;
    QTest::newRow("no origin") << "\n7\n" + rootLine << line(1);
    QTest::newRow("empty extension") << "x\n7\n" + rootLine + '\n' << line(4);
    QTest::newRow("empty line between extensions") << "x\n7\n" + rootLine + "a\n\nb\n" << line(5);
    for (const char *size : {"-1", "+7", "07", "00", " 7", "7 ", "0x7", "7.0", "1e3", "seven",
                             "9223372036854775808", "18446744073709551616", "\xd9\xa7"})
        QTest::newRow(size) << "x\n" + QByteArray(size) + '\n' + rootLine << line(2);
    QTest::newRow("short root") << "x\n7\n" + root.left(31).toBase64() + '\n' << line(3);
    QTest::newRow("long root") << "x\n7\n" + (root + 'a').toBase64() + '\n' << line(3);
    QTest::newRow("root in hex") << "x\n7\n" + root.toHex() + '\n' << line(3);
    QByteArray spare = rootLine;
    spare[42] = static_cast<char>(spare[42] + 1);
    QTest::newRow("spare bits") << "x\n7\n" + spare << line(3);
}

void TestCheckpoint::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto read = readCheckpointText(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QCOMPARE(read.error().context, place);
}

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
