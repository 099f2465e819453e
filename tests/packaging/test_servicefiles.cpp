// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(UNSNAG_SOURCE_DIR "/packaging/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Run {
    int exitCode = -1;
    QByteArray said;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    Run result;
    if (process.waitForFinished(60000))
        result.exitCode = process.exitCode();
    result.said = process.readAll();
    return result;
}

} // namespace

//! What is installed beside the programs.
class TestServiceFiles : public QObject
{
    Q_OBJECT
private slots:
    void theUnitIsValid();
    void theUnitIsHardened_data();
    void theUnitIsHardened();
    void theManualNamesEveryOption();
};

void TestServiceFiles::theUnitIsValid()
{
    QByteArray unit = contentOf(QStringLiteral("systemd/unsnag.service"));
    QVERIFY(unit.contains("ExecStart=/usr/bin/unsnag-cli run"));
    // As it is, but for the program and its manual, which are not installed here.
    unit.replace("/usr/bin/unsnag-cli", "/bin/true");
    unit.replace("Documentation=man:unsnag-cli(1)\n", "");
    const QTemporaryDir folder;
    QFile copy(folder.filePath(QStringLiteral("unsnag.service")));
    QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(unit) == unit.size());
    copy.close();
    const Run checked =
        run(QStringLiteral("systemd-analyze"), {QStringLiteral("verify"), copy.fileName()});
    QVERIFY2(checked.exitCode == 0 && checked.said.trimmed().isEmpty(), checked.said.constData());
}

void TestServiceFiles::theUnitIsHardened_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"Type=notify", "NoNewPrivileges=yes", "ProtectSystem=strict",
                             "PrivateTmp=yes", "SystemCallFilter=@system-service", "UMask=0077"})
        QTest::newRow(line) << QByteArray(line);
}

void TestServiceFiles::theUnitIsHardened()
{
    QFETCH(QByteArray, line);
    QVERIFY(contentOf(QStringLiteral("systemd/unsnag.service")).split('\n').contains(line));
}

void TestServiceFiles::theManualNamesEveryOption()
{
    const QByteArray manual = contentOf(QStringLiteral("man/unsnag-cli.1"));
    for (const char *option :
         {"\\-\\-workspace", "\\-\\-as", "\\-\\-json", "\\-\\-interval", "\\-\\-log",
          "\\-\\-listen", "\\-\\-once", "\\-\\-status", "\\-\\-file", "\\-\\-folder"})
        QVERIFY2(manual.contains(option), option);
    QVERIFY(contentOf(QStringLiteral("man/unsnag.1")).startsWith(".\\\""));
}

QTEST_GUILESS_MAIN(TestServiceFiles)
#include "test_servicefiles.moc"
