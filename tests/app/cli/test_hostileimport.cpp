// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ustar.h"
#include "tests/models/audit/foldersnapshot.h"
#include "tests/models/audit/hostilebundles.h"
#include "tests/models/audit/rfckeys.h"
#include "tests/support/process/clidriver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

namespace {

//! All that could change a file system.
constexpr char tracedCalls[] =
    "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,"
    "link,linkat,symlink,symlinkat,mknod,mknodat,truncate,ftruncate,chmod,fchmod,fchmodat,chown,"
    "fchownat,utimensat,setxattr,fallocate,mount,bind";

//! Calls of the trace that wrote or made something, or tried to.
QStringList writesIn(const QByteArray &trace)
{
    static const QRegularExpression opening(QStringLiteral("\\bopen(at|at2)?\\("));
    static const QRegularExpression writing(QStringLiteral("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC"));
    QStringList writes;
    for (const QByteArray &line : trace.split('\n')) {
        const QString text = QString::fromUtf8(line);
        const bool isResumed = text.contains(QLatin1String("resumed>"));
        const bool isNote = text.contains(QLatin1String("+++")) || text.contains("---");
        const bool isQuiet = text.contains(opening) && !text.contains(writing);
        if (!text.isEmpty() && !isResumed && !isNote && !isQuiet &&
            !text.contains(QLatin1String("\"/dev/")))
            writes += text;
    }
    return writes;
}

QByteArray packed(const QString &path, const QByteArray &bytes)
{
    return ustarHeader({path, bytes.size()}) + bytes + QByteArray(ustarPadding(bytes.size()), '\0');
}

QByteArray linked(char type, const QString &path, const QByteArray &target)
{
    QByteArray block = ustarHeader({path, 0});
    block[156] = type;
    block.replace(157, target.size(), target);
    int sum = 8 * ' ';
    for (qsizetype i = 0; i < block.size(); ++i)
        sum += i >= 148 && i < 156 ? 0 : static_cast<uchar>(block[i]);
    return block.replace(148, 6, QByteArray::number(sum, 8).rightJustified(6, '0'));
}

} // namespace

//! `audit verify` and `audit inspect` on bundles that were made to do harm: the real program, watched at
//! the system's calls. It opens files to read, and that is all.
class TestHostileImport : public QObject
{
    Q_OBJECT

private slots:
    void archivesAreRefused_data();
    void archivesAreRefused();
    void nothingIsWritten_data();
    void nothingIsWritten();
    void soundBundlesAreReadAlike();

private:
    struct Watched {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        QStringList writes;
    };
    [[nodiscard]] Watched watched(const QStringList &arguments);
    void checkInert(const QStringList &arguments, int exitCode);

    CliDriver m_cli;
    SecretNoteKey m_key = firstKey(QStringLiteral("unsnag.local/ws-1"));
    SecretNoteKey m_foreign = secondKey(QStringLiteral("unsnag.local/ws-1"));
};

TestHostileImport::Watched TestHostileImport::watched(const QStringList &arguments)
{
    const QTemporaryDir aside; // strace writes, the program must not
    const QString trace = aside.filePath("trace");
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.setWorkingDirectory(m_cli.folder());
    process.start("strace", QStringList{"-f", "-qq", "-o", trace, "-e", tracedCalls,
                                        UNSNAG_CLI_PATH, "--workspace", m_cli.workspace()} +
                                arguments);
    Watched run;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    QFile file(trace);
    if (file.open(QIODevice::ReadOnly) && file.size() > 0)
        run.writes = writesIn(file.readAll());
    else
        run.writes = {"strace does not run here; packaging/bootstrap.sh test installs it"};
    return run;
}

//! Exit code -2: any.
void TestHostileImport::checkInert(const QStringList &arguments, int exitCode)
{
    const auto before = snapshotOf(m_cli.folder());
    const Watched run = watched(arguments);
    QCOMPARE(run.writes, QStringList());
    QVERIFY(snapshotOf(m_cli.folder()) == before);
    QVERIFY2(run.exitCode == exitCode || (exitCode == -2 && run.exitCode >= 0),
             (run.out + run.err).left(2000).constData());
    for (const char byte : run.out + run.err)
        QVERIFY2(byte == '\n' || byte == '\t' || static_cast<uchar>(byte) >= ' ',
                 (run.out + run.err).left(2000).constData());
    QVERIFY(!(run.out + run.err).contains("\xe2\x80\xae")); // turns the direction of reading
}

void TestHostileImport::archivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("image");
    const QByteArray end = ustarEnd();
    const QByteArray keys = packed("keys", "x");
    const auto row = [](const char *name, const QByteArray &image) {
        QTest::newRow(name) << image;
    };
    row("traversal", packed("../../escaped", "x") + end);
    row("traversal within", packed("tile/../../escaped", "x") + end);
    row("absolute", packed("/tmp/unsnag-escaped", "x") + end);
    row("symbolic link", linked('2', "keys", "/etc/passwd") + end);
    row("hard link", linked('1', "keys", "MANIFEST") + end);
    row("character device", linked('3', "keys", {}) + end);
    row("block device", linked('4', "keys", {}) + end);
    row("FIFO", linked('6', "keys", {}) + end);
    row("link, then a file through it",
        linked('2', "checkpoints", "/tmp") + packed("checkpoints/1", "x") + end);
    row("twin in case", packed("KEYS", "x") + keys + end);
    row("twice", keys + keys + end);
    row("size bomb", ustarHeader({"keys", (qint64{1} << 33) - 1}) + end);
    row("name of a terminal", packed("keys\x1b[2J", "x") + end);
    row("HTML as a name", packed("<script>alert(1)</script>", "x") + end);
    row("no archive", QByteArray(100'000, '\xff'));
}

void TestHostileImport::archivesAreRefused()
{
    QFETCH(QByteArray, image);
    const QString path = m_cli.write("archive.tar", image);
    checkInert({"audit", "verify", path}, 3);
    checkInert({"audit", "inspect", path}, 1);
}

void TestHostileImport::nothingIsWritten_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("isIntact");
    for (const HostileBundle &one : hostileBundles()) {
        // One of each sort; test_hostilebundles has them all.
        for (const char *name :
             {"checkpoint of 9223372036854775807", "deep evidence", "deep contents.json",
              "deep entry", "kind of bytes ff", "evidence of bytes 1b5b324a", "large list of keys",
              "amount that is gigantic", "HTML and scripts in names", "HTML as the page"}) {
            if (one.name == name)
                QTest::newRow(name) << one.edit << (one.verdict == QLatin1String("intact"));
        }
    }
}

void TestHostileImport::nothingIsWritten()
{
    QFETCH(Edit, edit);
    QFETCH(bool, isIntact);
    Forgery bundle{m_key, m_foreign};
    edit(bundle);
    const QString path = m_cli.write("bundle.tar", tarOf(bundle.files));
    checkInert({"audit", "verify", path, "--key", m_key.key().text()}, isIntact ? 0 : 3);
    checkInert({"--json", "audit", "verify", path}, isIntact ? 0 : 3);
    checkInert({"audit", "inspect", path}, -2);
    checkInert({"audit", "inspect", path, "--exception", hostileTexts()[0]}, -2);
    checkInert({"audit", "inspect", path, "--sample", "3", "--seed", hostileTexts()[8]}, -2);
}

void TestHostileImport::soundBundlesAreReadAlike()
{
    const QString path = m_cli.write("sound.tar", tarOf(SampleBundle::told(m_key).files()));
    checkInert({"audit", "verify", path, "--key", m_key.key().text()}, 0);
    checkInert({"audit", "inspect", path}, 0);
}

QTEST_GUILESS_MAIN(TestHostileImport)
#include "test_hostileimport.moc"
