// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/audit/manifest.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QByteArray head = "unsnag.local/bundle/v1\n";
const QByteArray hex = sha256("x").toHex();

QByteArray line(const char *path)
{
    return hex + " 1 " + path + '\n';
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT
private slots:
    void listsFilesByTheBytesOfTheirPaths();
    void everyChangedByteChangesOrIsRefused();
    void refuses_data();
    void refuses();
};

void TestManifest::listsFilesByTheBytesOfTheirPaths()
{
    const std::vector<ManifestLine> lines{manifestLine("keys", "x"), manifestLine("checkpoint", {}),
                                          manifestLine("VERIFY.md", "x")};
    const QByteArray text = manifestText(lines);
    QCOMPARE(text,
             head + line("VERIFY.md") + sha256({}).toHex() + " 0 checkpoint\n" + line("keys"));
    const auto read = readManifestText(text);
    QVERIFY(read.ok());
    QCOMPARE(read->size(), std::size_t(3));
    QCOMPARE((*read)[0], lines[2]);
    QCOMPARE((*read)[1], lines[1]);
    QCOMPARE((*read)[2], lines[0]);
    QVERIFY(readManifestText(manifestText({})).ok());
}

//! Another text never reads as the same files.
void TestManifest::everyChangedByteChangesOrIsRefused()
{
    const QByteArray text = head + line("checkpoint") + line("keys");
    const auto right = readManifestText(text);
    QVERIFY(right.ok());
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (int value = 0; value < 256; ++value) {
            QByteArray other = text;
            other[i] = static_cast<char>(value);
            const auto read = readManifestText(other);
            QVERIFY(other == text || !read.ok() || *read != *right);
            QVERIFY(!read.ok() || manifestText(*read) == other);
        }
    }
}

void TestManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &text, int number) {
        QTest::newRow(name) << text << QStringLiteral("MANIFEST, line %1").arg(number);
    };
    row("nothing", {}, 1);
    row("other version", "unsnag.local/bundle/v2\n", 1);
    row("no line feed in the head", "unsnag.local/bundle/v1", 1);
    row("no line feed at the end", head + line("keys").chopped(1), 2);
    row("empty line", head + "\n", 2);
    row("empty line at the end", head + line("keys") + "\n", 3);
    row("carriage return", head + hex + " 1 keys\r\n", 2);
    row("upper-case digest", head + hex.toUpper() + " 1 keys\n", 2);
    row("short digest", head + hex.left(62) + " 1 keys\n", 2);
    row("long digest", head + hex + "00 1 keys\n", 2);
    row("size with a zero before", head + hex + " 01 keys\n", 2);
    row("size with a sign", head + hex + " +1 keys\n", 2);
    row("negative size", head + hex + " -1 keys\n", 2);
    row("size too large", head + hex + " 99999999999999999999 keys\n", 2);
    row("no size", head + hex + " keys\n", 2);
    row("two spaces", head + hex + "  1 keys\n", 2);
    row("a fourth word", head + hex + " 1 keys x\n", 2);
    row("twice", head + line("keys") + line("keys"), 3);
    row("out of order", head + line("keys") + line("checkpoint"), 3);
    row("itself", head + line("MANIFEST"), 2);
    row("a path above", head + line("../keys"), 2);
    row("an absolute path", head + line("/keys"), 2);
    row("a twin in case", head + line("Keys"), 2);
    row("a zero byte", head + hex + QByteArray(" 1 keys\0\n", 9), 2);
    row("not ASCII", head + line("k\xc3\xa4ys"), 2);
}

void TestManifest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto read = readManifestText(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QCOMPARE(read.error().context, place);
}

QTEST_GUILESS_MAIN(TestManifest)
#include "test_manifest.moc"
