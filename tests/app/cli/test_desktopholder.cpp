// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

#include <csignal>

using namespace unsnag;
using namespace unsnag::test;

//! The window holds a workspace as the service does, with the real programs.
class TestDesktopHolder : public QObject
{
    Q_OBJECT
private slots:
    void carriesOutCommandsOfTheCommandLine();
};

void TestDesktopHolder::carriesOutCommandsOfTheCommandLine()
{
    const CliDriver cli;
    SandboxProcess sandbox(cli);
    VERIFY_RUN(cli.json({"init"}));
    VERIFY_RUN(cli.json({"config", "import", writeSandboxConfiguration(cli, sandbox.url())}));
    VERIFY_RUN(cli.json({"run", "--once"}));
    QProcess window;
    QProcessEnvironment environment = cli.environment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(UNSNAG_WINDOW_PATH), {"--workspace", cli.workspace()});
    QVERIFY(window.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(cli.json({"run", "--status"}).json["holder"]["process"].toInt(),
                              window.processId(), 60000);
    const Json status = cli.json({"run", "--status"}).json;
    QCOMPARE(status["holder"]["program"].toString(), QStringLiteral("unsnag"));
    const CliResult claimed = cli.json({"--as", "anna", "claim", "EX-1"});
    VERIFY_RUN(claimed);
    QCOMPARE(claimed.json["claimed_by"].toString(), QStringLiteral("anna"));
    VERIFY_REFUSED(cli.run({"run"}), 1, (QStringList{"runs already, in unsnag", "[busy]"}));
    window.kill();
    QVERIFY(window.waitForFinished(60000));
    VERIFY_RUN(cli.json({"release", "EX-1"}));
    QVERIFY(cli.json({"audit", "verify"}).json["ok"].toBool());
}

QTEST_GUILESS_MAIN(TestDesktopHolder)
#include "test_desktopholder.moc"
