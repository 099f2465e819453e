// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlepath.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QString digest = QString(64, u'a');

}

class TestBundlePath : public QObject
{
    Q_OBJECT
private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
};

void TestBundlePath::accepts_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : QStringList{
             "checkpoint", "checkpoints/0", "checkpoints/300", "checkpoints/9007199254740992",
             "tile/0/000", "tile/0/x001/234.p/56", "tile/entries/000.p/1", "payload/" + digest,
             "payload/" + QString(64, u'0'), "timestamps/300.tsr", "timestamps/authority.pem",
             "timestamps/ca-2026.pem", "timestamps/" + QString(64, u'z') + ".pem", "keys",
             "contents.json", "report.html", "VERIFY.md", "verify.py", "MANIFEST"})
        QTest::newRow(qPrintable(path)) << path;
}

void TestBundlePath::accepts()
{
    QFETCH(QString, path);
    QVERIFY(isBundlePath(path));
    QVERIFY(path.size() <= 100);
    QVERIFY(!isBundlePath(path + u'/'));
    QVERIFY(!isBundlePath(u'/' + path));
    QVERIFY(!isBundlePath("./" + path));
    QVERIFY(!isBundlePath("../" + path));
    QVERIFY(!isBundlePath(path + u'\n'));
    QVERIFY(!isBundlePath(path + QChar(u'\0')));
    QVERIFY(!isBundlePath(u' ' + path));
    QVERIFY(!isBundlePath(path + "/keys"));
    // No twin in case: on file systems that ignore case it would be the same file.
    if (path.toUpper() != path)
        QVERIFY(!isBundlePath(path.toUpper()));
    if (path.toLower() != path)
        QVERIFY(!isBundlePath(path.toLower()));
}

void TestBundlePath::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty") << QString();
    for (const QString &path : QStringList{".",
                                           "..",
                                           "/",
                                           "/etc/passwd",
                                           "C:/keys",
                                           "\\keys",
                                           "keys/..",
                                           "tile",
                                           "payload",
                                           "payload/",
                                           "payload/" + digest.left(63),
                                           "payload/" + digest + "a",
                                           "payload/" + digest.left(63) + "A",
                                           "payload/" + digest.left(63) + "g",
                                           "payload/aa/" + digest,
                                           "payload//" + digest,
                                           "payload/../keys",
                                           "checkpoints",
                                           "checkpoints/",
                                           "checkpoints/00",
                                           "checkpoints/01",
                                           "checkpoints/-1",
                                           "checkpoints/+1",
                                           "checkpoints/1.",
                                           "checkpoints/9007199254740993",
                                           "checkpoints/99999999999999999999",
                                           "checkpoints/1/2",
                                           "timestamps",
                                           "timestamps/",
                                           "timestamps/.tsr",
                                           "timestamps/.pem",
                                           "timestamps/01.tsr",
                                           "timestamps/a.tsr",
                                           "timestamps/1.TSR",
                                           "timestamps/A.pem",
                                           "timestamps/a.b.pem",
                                           "timestamps/a_b.pem",
                                           "timestamps/..pem",
                                           "timestamps/" + QString(65, u'z') + ".pem",
                                           "timestamps/a/b.pem",
                                           "timestamps/1",
                                           "tile/0/0",
                                           "tile/entries",
                                           "Keys",
                                           "KEYS",
                                           "manifest",
                                           "verify.md",
                                           "VERIFY.PY",
                                           "report.htm",
                                           "readme",
                                           "contents.json~",
                                           ".keys",
                                           "keys.",
                                           "keys ",
                                           "CON",
                                           "aux.pem"})
        QTest::newRow(qPrintable(path)) << path;
    QTest::newRow("an umlaut") << QStringLiteral("k\u00e9ys");
    QTest::newRow("digits of another script") << QStringLiteral("checkpoints/\u0663");
    QTest::newRow("right to left") << QStringLiteral("\u202ekeys");
    QTest::newRow("very long") << QString(1 << 20, u'a');
    QTest::newRow("very deep") << QStringLiteral("tile/").repeated(1 << 16);
}

void TestBundlePath::refuses()
{
    QFETCH(QString, path);
    QVERIFY(!isBundlePath(path));
}

QTEST_GUILESS_MAIN(TestBundlePath)
#include "test_bundlepath.moc"
