// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/serviceprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! The whole job as a person does it on the command line: real programs, a real HTTP server.
class TestMainJob : public QObject
{
    Q_OBJECT
private slots:
    void walksTheWholeJob();
    void undoesADecision();
    void keepsSecretsOutOfTheWorkspace();
    void letsOnlyOneProcessWrite();
    void tellsAnUnreachableSystem();
    void endsOnSignal();

private:
    void connect(const CliDriver &driver, const QString &url) const;
    [[nodiscard]] Json missingAccount(const CliDriver &driver) const;

    // The steps of the whole job, in order.
    void pullAndRun(const CliDriver &driver, SandboxProcess &sandbox);
    void lookAtIt(const CliDriver &driver, SandboxProcess &sandbox);
    void decide(const CliDriver &driver, SandboxProcess &sandbox);
    void prove(const CliDriver &driver, SandboxProcess &sandbox);

    QString m_id;
    QString m_reference;
    QString m_account;
};

void TestMainJob::connect(const CliDriver &driver, const QString &url) const
{
    VERIFY_RUN(driver.json({"init"}));
    const CliResult imported =
        driver.json({"config", "import", writeSandboxConfiguration(driver, url)});
    VERIFY_RUN(imported);
    QCOMPARE(imported.json["connections"].size(), std::size_t(2));
    for (const char *name : {"sandbox-crm", "sandbox-erp"}) {
        const CliResult checked = driver.json({"connector", "check", name});
        VERIFY_RUN(checked);
        QVERIFY(checked.json["ok"].toBool());
    }
}

//! The deal whose account the ERP knows under another spelling.
Json TestMainJob::missingAccount(const CliDriver &driver) const
{
    const CliResult list = driver.json({"list", "--query", "reason:missing_account text:D-1001"});
    return list.json["exceptions"].at(0);
}

void TestMainJob::walksTheWholeJob()
{
    const CliDriver driver;
    SandboxProcess sandbox(driver);
    QVERIFY(!sandbox.url().isEmpty());
    for (const auto step : {&TestMainJob::pullAndRun, &TestMainJob::lookAtIt, &TestMainJob::decide,
                            &TestMainJob::prove}) {
        (this->*step)(driver, sandbox);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestMainJob::pullAndRun(const CliDriver &driver, SandboxProcess &sandbox)
{
    connect(driver, sandbox.url());
    const CliResult pulled = driver.json({"pull"});
    VERIFY_RUN(pulled);
    QVERIFY(pulled.json["events"].toInt() > 0);
    QVERIFY(pulled.json["accounts"].toInt() > 0);
    const CliResult first = driver.json({"run", "--once"});
    VERIFY_RUN(first);
    QVERIFY(first.json["confirmed"].toInt() > 0);
    QVERIFY(first.json["failed"].toInt() > 0);
}

void TestMainJob::lookAtIt(const CliDriver &driver, SandboxProcess &)
{
    const Json exception = missingAccount(driver);
    m_id = exception["id"].toString();
    m_reference = exception["external_reference"].toString();
    QVERIFY(m_id.startsWith(QStringLiteral("EX-")));
    QVERIFY(m_reference.startsWith(QStringLiteral("UNS-")));
    QCOMPARE(exception["amount"].toString(), QStringLiteral("18400.00"));
    QCOMPARE(exception["currency"].toString(), QStringLiteral("EUR"));

    const CliResult shown = driver.json({"show", m_id});
    VERIFY_RUN(shown);
    QVERIFY(shown.json["payload"].isObject());
    QVERIFY(!shown.json["required_change"].toString().isEmpty());
    QVERIFY(shown.json["timeline"].size() > 0);

    const CliResult suggested = driver.json({"suggest", m_id, "--top", "3"});
    VERIFY_RUN(suggested);
    const Json &best = suggested.json["candidates"].at(0);
    QVERIFY(best["name"].toString().contains(QStringLiteral("Mueller Anlagenbau")));
    QVERIFY(best["evidence"].size() > 0);
    m_account = best["id"].toString();
}

void TestMainJob::decide(const CliDriver &driver, SandboxProcess &sandbox)
{
    const QStringList decision{"resolve", m_id,    "--account",
                               m_account, "--why", "same company, other spelling"};
    const CliResult planned = driver.json(decision + QStringList{"--dry-run"});
    VERIFY_RUN(planned);
    QVERIFY(planned.json["writes"].size() > 0);
    QVERIFY(planned.json["resolution_id"].isNull());
    QCOMPARE(driver.json({"show", m_id}).json["state"].toString(), QStringLiteral("open"));
    QCOMPARE(sandbox.invoicesMade(m_reference), 0);

    const CliResult resolved = driver.json(decision + QStringList{"--now"});
    VERIFY_RUN(resolved);
    QCOMPARE(resolved.json["state"].toString(), QStringLiteral("queued"));
    QVERIFY(!resolved.json["resolution_id"].toString().isEmpty());
}

void TestMainJob::prove(const CliDriver &driver, SandboxProcess &sandbox)
{
    VERIFY_RUN(driver.json({"run", "--once"}));
    const CliResult proven = driver.json({"show", m_id});
    QCOMPARE(proven.json["state"].toString(), QStringLiteral("confirmed"));
    QVERIFY(!proven.json["target"]["id"].toString().isEmpty());
    const Json &attempt = proven.json["attempts"].array().back();
    QCOMPARE(attempt["outcome"].toString(), QStringLiteral("applied"));
    QVERIFY(attempt["proof"].isObject());
    QCOMPARE(sandbox.invoicesMade(m_reference), 1);

    VERIFY_RUN(driver.json({"replay", m_id})); // proven already: nothing is sent
    VERIFY_RUN(driver.json({"run", "--once"}));
    QCOMPARE(sandbox.invoicesMade(m_reference), 1);

    const CliResult verified = driver.json({"audit", "verify"});
    VERIFY_RUN(verified);
    QVERIFY(verified.json["ok"].toBool());
    QCOMPARE(verified.json["verdict"].toString(), QStringLiteral("intact"));
    QVERIFY(verified.json["entries"].toInt() > 5);
}

void TestMainJob::undoesADecision()
{
    const CliDriver driver;
    SandboxProcess sandbox(driver);
    connect(driver, sandbox.url());
    VERIFY_RUN(driver.json({"run", "--once"}));
    const QString id = missingAccount(driver)["id"].toString();
    const QString account = driver.json({"suggest", id}).json["candidates"].at(0)["id"].toString();
    VERIFY_RUN(driver.json({"resolve", id, "--account", account, "--why", "first thought"}));
    VERIFY_RUN(driver.json({"undo", id}));
    QVERIFY(driver.json({"show", id}).json["state"].toString() != QStringLiteral("queued"));
    QCOMPARE(driver.json({"undo", id}).exitCode, 1);
    QCOMPARE(sandbox.invoicesMade(missingAccount(driver)["external_reference"].toString()), 0);
}

void TestMainJob::keepsSecretsOutOfTheWorkspace()
{
    const CliDriver driver;
    VERIFY_RUN(driver.json({"init"}));
    static_cast<void>(driver.write(
        QStringLiteral("config-in/connections/tryton.json"),
        R"({"name":"tryton","profile":"tryton-6.0","values":{"base_url":"http://127.0.0.1:1","database":"crmerp","login":"integration"}})"));
    const QString bindings = driver.write(QStringLiteral("config-in/bindings.json"),
                                          R"({"source":"tryton","target":"tryton"})");
    VERIFY_RUN(driver.json({"config", "import", QFileInfo(bindings).absolutePath()}));
    const CliResult stored =
        driver.json({"connector", "login", "tryton"}, "password=very-secret-word\n");
    VERIFY_RUN(stored);
    QVERIFY(!(stored.out + stored.err).contains("very-secret-word"));
    QDirIterator files(driver.workspace(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("very-secret-word"), qPrintable(file.fileName()));
    }
    const CliResult wrong =
        driver.json({"connector", "login", "tryton"}, "pass=very-secret-word\n");
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY(!wrong.err.contains("very-secret-word"));
}

void TestMainJob::letsOnlyOneProcessWrite()
{
    const CliDriver driver;
    SandboxProcess sandbox(driver);
    connect(driver, sandbox.url());
    ServiceProcess running(driver);
    QVERIFY(!running.waitFor(QStringLiteral("pass")).isNull());

    const CliResult list = driver.json({"list"});
    VERIFY_RUN(list);
    QVERIFY(list.json["total"].toInt() > 0);
    VERIFY_RUN(driver.json({"claim", "EX-1"})); // the service does it
    const CliResult second = driver.json({"run"});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains("busy"), second.err.constData());
    QVERIFY2(second.err.contains(QByteArray::number(running.processId())), second.err.constData());

    QCOMPARE(running.end(), 0);
    VERIFY_RUN(driver.json({"release", "EX-1"}));
}

void TestMainJob::tellsAnUnreachableSystem()
{
    const CliDriver driver;
    VERIFY_RUN(driver.json({"init"}));
    VERIFY_RUN(
        driver.json({"config", "import", writeSandboxConfiguration(driver, "http://127.0.0.1:1")}));
    const CliResult checked = driver.run({"connector", "check", "sandbox-erp"});
    QCOMPARE(checked.exitCode, 1);
    QVERIFY2(checked.err.contains("127.0.0.1:1"), checked.err.constData());
    const CliResult pulled = driver.json({"pull"});
    QCOMPARE(pulled.exitCode, 1);
    QCOMPARE(pulled.json["problems"].size(), std::size_t(2));
    const CliResult list = driver.json({"list", "--query", "reason:connection_fault"});
    VERIFY_RUN(list);
    QVERIFY(list.json["total"].toInt() > 0);
}

void TestMainJob::endsOnSignal()
{
    const CliDriver driver;
    SandboxProcess sandbox(driver);
    QVERIFY(!sandbox.url().isEmpty());
    QVERIFY(sandbox.read(QStringLiteral("/admin/stats")).isObject());
    QCOMPARE(sandbox.interrupt(), 0);
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "test_mainjob.moc"
