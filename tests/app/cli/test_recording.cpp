// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! A customer's system on paper: recorded with the real program, replayed when the system is gone.
class TestRecording : public QObject
{
    Q_OBJECT
private slots:
    void recordsAndReplays();
    void refusesWhatIsNoRecording();
};

void TestRecording::recordsAndReplays()
{
    CliDriver cli;
    auto sandbox = std::make_unique<SandboxProcess>(cli);
    QVERIFY(!sandbox->url().isEmpty());
    QCOMPARE(cli.json({"init"}).exitCode, 0);
    QCOMPARE(
        cli.json({"config", "import", writeSandboxConfiguration(cli, sandbox->url())}).exitCode, 0);
    const QString file = cli.folder() + QStringLiteral("/accounts.jsonl");
    const CliResult recorded =
        cli.json({"connector", "record", "sandbox-erp", "list_accounts", "--to", file});
    QVERIFY2(recorded.exitCode == 0, recorded.err.constData());
    const Json real = recorded.json["records"];
    QVERIFY(real.size() > 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains("unsnag.recording/1"));
    int names = 0;
    for (const Json &record : real.array()) {
        const QByteArray name = record["fields"]["name"].toString().toUtf8();
        if (!name.contains(' '))
            continue;
        ++names;
        QVERIFY2(!text.contains(name), name.constData());
    }
    QVERIFY(names > 0);
    QVERIFY(cli.json({"connector", "record", "nobody", "list_accounts", "--to", file}).exitCode !=
            0);
    QCOMPARE(QFileInfo(file).size(), qint64(text.size())); // what was recorded before is not lost
    sandbox.reset();                                       // nothing answers any more
    const CliResult replayed = cli.json({"connector", "replay", file, "list_accounts"});
    QVERIFY2(replayed.exitCode == 0, replayed.err.constData());
    const Json shown = replayed.json["records"];
    QCOMPARE(shown.size(), real.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        QCOMPARE(shown.at(i)["id"], real.at(i)["id"]);
    const CliResult unknown = cli.json(
        {"connector", "replay", file, "get_account", "--input", R"({"id":"no-such-account"})"});
    QVERIFY(unknown.exitCode != 0);
    QVERIFY2(unknown.err.contains("the recording has no answer to"), unknown.err.constData());
}

void TestRecording::refusesWhatIsNoRecording()
{
    CliDriver cli;
    QCOMPARE(cli.json({"init"}).exitCode, 0);
    const QString file = cli.write(QStringLiteral("x.jsonl"), "{\"a\":1}\n");
    const CliResult result = cli.json({"connector", "replay", file, "list_accounts"});
    QVERIFY(result.exitCode != 0);
    QVERIFY2(result.err.contains("x.jsonl:1"), result.err.constData());
    QVERIFY(cli.json({"connector", "replay", cli.folder() + "/none", "whoami"}).exitCode != 0);
}

QTEST_GUILESS_MAIN(TestRecording)
#include "test_recording.moc"
