// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/serviceprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QLockFile>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! Commands of a second process while `unsnag-cli run` holds the workspace, with the real programs.
class TestForwarding : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void decisionsAreCarriedOut();
    void errorsAndWrongUseComeBack();
    void readsStandardInputOfTheClient();
    void manyClientsAtOnce();
    void aCancelledClientCancelsItsCommand();
    void aKilledClientCancelsItsCommand();
    void aKilledHolderLeavesAnUnknownOutcome();
    void aCleanStopWaitsForCommands();
    void aHolderThatIsNotOursIsTold();
    void onlyOneServiceRuns();
    void tellsItsStatus();

private:
    [[nodiscard]] QStringList openIds(int count) const;
    //! Makes every later answer of the ERP come after so many milliseconds.
    void delayErp(int ms);
    [[nodiscard]] bool auditIsIntact() const;

    std::unique_ptr<CliDriver> m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestForwarding::init()
{
    m_cli = std::make_unique<CliDriver>();
    m_sandbox = std::make_unique<SandboxProcess>(*m_cli);
    QVERIFY(!m_sandbox->url().isEmpty());
    VERIFY_RUN(m_cli->json({"init"}));
    VERIFY_RUN(
        m_cli->json({"config", "import", writeSandboxConfiguration(*m_cli, m_sandbox->url())}));
    m_service = std::make_unique<ServiceProcess>(*m_cli);
    QVERIFY(!m_service->waitFor(QStringLiteral("pass")).isNull());
}

void TestForwarding::cleanup()
{
    m_service.reset();
    m_sandbox.reset();
    m_cli.reset();
}

QStringList TestForwarding::openIds(int count) const
{
    const QString query = QStringLiteral("reason:missing_account state:open flow:deal_to_invoice");
    const Json list = m_cli->json({"list", "--query", query}).json;
    QStringList ids;
    for (const Json &exception : list["exceptions"].array()) {
        // Lanes run side by side, so any may be the first; some companies have no candidate.
        const QString id = exception["id"].toString();
        if (ids.size() < count && m_cli->json({"suggest", id}).json["candidates"].size() > 0)
            ids.append(id);
    }
    return ids;
}

void TestForwarding::delayErp(int ms)
{
    const Json rule = JsonObject{
        {QStringLiteral("fault"), QStringLiteral("delay")},
        {QStringLiteral("match"), JsonObject{{QStringLiteral("system"), QStringLiteral("erp")}}},
        {QStringLiteral("delay_ms"), ms},
        {QStringLiteral("times"), QStringLiteral("always")}};
    static_cast<void>(m_sandbox->send("POST", QStringLiteral("/admin/faults"),
                                      JsonObject{{QStringLiteral("rules"), JsonArray{rule}}}));
}

bool TestForwarding::auditIsIntact() const
{
    return m_cli->json({"audit", "verify"}).json["ok"].toBool();
}

void TestForwarding::decisionsAreCarriedOut()
{
    const QStringList ids = openIds(3);
    QCOMPARE(ids.size(), 3);
    const CliResult claimed = m_cli->json({"--as", "anna", "claim", ids[0]});
    VERIFY_RUN(claimed);
    QCOMPARE(claimed.json["claimed_by"].toString(), QStringLiteral("anna"));
    QVERIFY2(claimed.err.isEmpty(), claimed.err.constData());
    const CliResult resolved = m_cli->json(
        {"--as", "ben", "resolve", ids[1], "--dismiss", "--why", "test deal, not to be billed"});
    VERIFY_RUN(resolved);
    QCOMPARE(resolved.json["state"].toString(), QStringLiteral("dismissed"));
    VERIFY_RUN(m_cli->json({"pull"}));
    VERIFY_RUN(m_cli->json({"run", "--once"}));
    QCOMPARE(m_service->waitFor(QStringLiteral("command"))["actor"].toString(),
             QStringLiteral("anna"));

    // A decision with a replay goes out by itself as soon as its undo time is over.
    const CliResult suggested = m_cli->json({"suggest", ids[2]});
    VERIFY_RUN(suggested);
    VERIFY_RUN(m_cli->json({"resolve", ids[2], "--account",
                            suggested.json["candidates"].at(0)["id"].toString(), "--why",
                            "same company"}));
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->json({"show", ids[2]}).json["attempt"].toInt() > 1 ||
                                 m_cli->json({"show", ids[2]}).json["state"].toString() ==
                                     QStringLiteral("confirmed"),
                             60000);
    QVERIFY(auditIsIntact());
    QCOMPARE(m_service->end(), 0);
    QVERIFY(auditIsIntact());
    const Json shown = m_cli->json({"show", ids[0]}).json;
    QCOMPARE(shown["claimed_by"].toString(), QStringLiteral("anna"));
}

void TestForwarding::errorsAndWrongUseComeBack()
{
    const auto before = WorkspaceState::of(*m_cli);
    VERIFY_REFUSED(m_cli->run({"claim", "EX-9999"}), 1, (QStringList{"EX-9999", "[not_found]"}));
    VERIFY_REFUSED(m_cli->json({"resolve", openIds(1).value(0), "--why", "x"}), 2,
                   QStringList{"--account"});
    VERIFY_REFUSED(m_cli->run({"claim"}), 2, QStringList{"ID is required"});
    QCOMPARE(WorkspaceState::of(*m_cli).auditRoot, before.auditRoot);
}

void TestForwarding::readsStandardInputOfTheClient()
{
    QByteArray lines;
    for (int i = 0; i < 3000; ++i)
        lines += R"({"id":"X-)" + QByteArray::number(i) +
                 R"(","version":"1","stage":"open","title":"Not a trigger","lines":[]})" + '\n';
    const CliResult pulled = m_cli->json({"pull", "--file", "-"}, lines);
    VERIFY_RUN(pulled);
    QCOMPARE(pulled.json["records"].toInt(), 3000);
    QCOMPARE(pulled.json["not_a_trigger"].toInt(), 3000);
    const CliResult bad = m_cli->json({"pull", "--file", "-"}, lines + "{\"id\":\n");
    VERIFY_REFUSED(bad, 1, QStringList{"stdin:3001"});
}

void TestForwarding::manyClientsAtOnce()
{
    const QStringList ids = openIds(4);
    QCOMPARE(ids.size(), 4);
    std::vector<std::unique_ptr<QProcess>> clients;
    for (int i = 0; i < 12; ++i)
        clients.push_back(
            m_cli->start({"--json", "--as", QStringLiteral("user%1").arg(i % 3), "comment",
                          ids[i % 4], "--text", QStringLiteral("remark %1").arg(i)}));
    for (const auto &client : clients) {
        QVERIFY(client->waitForFinished(120000));
        QVERIFY2(client->exitCode() == 0, client->readAllStandardError().constData());
    }
    std::size_t comments = 0;
    for (const QString &id : ids)
        comments += m_cli->json({"show", id}).json["comments"].size();
    QCOMPARE(comments, std::size_t(12));
    QVERIFY(auditIsIntact());
}

void TestForwarding::aCancelledClientCancelsItsCommand()
{
    delayErp(120000);
    const auto client = m_cli->start({"connector", "check", "sandbox-erp"});
    QVERIFY(client->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->json({"run", "--status"}).json["commands"].toInt() == 1, 60000);
    ::kill(static_cast<pid_t>(client->processId()), SIGINT);
    QVERIFY(client->waitForFinished(60000));
    QCOMPARE(client->exitCode(), 1);
    QVERIFY(client->readAllStandardError().contains("[cancelled]"));
    QVERIFY(m_service->isRunning());
    QVERIFY(auditIsIntact());
}

void TestForwarding::aKilledClientCancelsItsCommand()
{
    delayErp(120000);
    const auto client = m_cli->start({"connector", "check", "sandbox-erp"});
    QVERIFY(client->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->json({"run", "--status"}).json["commands"].toInt() == 1, 60000);
    client->kill();
    QVERIFY(client->waitForFinished(60000));
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->json({"run", "--status"}).json["commands"].toInt() == 0, 60000);
    VERIFY_RUN(m_cli->json({"claim", openIds(1).value(0)}));
}

void TestForwarding::aKilledHolderLeavesAnUnknownOutcome()
{
    delayErp(120000);
    const auto client = m_cli->start({"connector", "check", "sandbox-erp"});
    QVERIFY(client->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->json({"run", "--status"}).json["commands"].toInt() == 1, 60000);
    QCOMPARE(m_service->end(SIGKILL), -1);
    QVERIFY(client->waitForFinished(60000));
    QCOMPARE(client->exitCode(), 1);
    const QByteArray told = client->readAllStandardError();
    QVERIFY2(told.contains("[outcome_unknown]"), told.constData());
    // The lock and the notice of the dead process stand in nobody's way.
    VERIFY_RUN(m_cli->json({"claim", openIds(1).value(0)}));
    QVERIFY(m_cli->json({"run", "--status"}).json["holder"].isNull());
    ServiceProcess next(*m_cli);
    QVERIFY(!next.waitFor(QStringLiteral("service.started")).isNull());
    VERIFY_RUN(m_cli->json({"claim", openIds(2).value(1)}));
    QVERIFY(auditIsIntact());
}

void TestForwarding::aCleanStopWaitsForCommands()
{
    delayErp(120000);
    const auto client = m_cli->start({"connector", "check", "sandbox-erp"});
    QVERIFY(client->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->json({"run", "--status"}).json["commands"].toInt() == 1, 60000);
    QCOMPARE(m_service->end(SIGTERM), 0);
    QVERIFY(client->waitForFinished(60000));
    QCOMPARE(client->exitCode(), 1);
    QVERIFY(client->readAllStandardError().contains("[cancelled]"));
    QCOMPARE(m_service->log().back()["event"].toString(), QStringLiteral("service.stopped"));
    QVERIFY(!QFile::exists(m_cli->workspace() + QStringLiteral("/unsnag.db.holder")));
    QVERIFY(!QFile::exists(m_cli->workspace() + QStringLiteral("/unsnag.db.socket")));
    QVERIFY(auditIsIntact());
}

void TestForwarding::aHolderThatIsNotOursIsTold()
{
    QCOMPARE(m_service->end(), 0);
    QLockFile lock(m_cli->workspace() + QStringLiteral("/unsnag.db.lock"));
    QVERIFY(lock.tryLock(0));
    const QString id = openIds(1).value(0);
    const auto before = WorkspaceState::of(*m_cli);
    for (const QStringList &write :
         {QStringList{"claim", id}, QStringList{"run", "--once"}, QStringList{"run"}})
        VERIFY_REFUSED(m_cli->run(write), 1,
                       (QStringList{QString::number(QCoreApplication::applicationPid()), "[busy]",
                                    m_cli->workspace(), "close that program"}));
    VERIFY_SAME(before, *m_cli);
    VERIFY_RUN(m_cli->json({"show", id}));
    lock.unlock();
    VERIFY_RUN(m_cli->json({"claim", id}));
}

void TestForwarding::onlyOneServiceRuns()
{
    VERIFY_REFUSED(m_cli->run({"run"}), 1,
                   (QStringList{"runs already", QString::number(m_service->processId()), "[busy]",
                                "run --status"}));
    QVERIFY(m_service->isRunning());
}

void TestForwarding::tellsItsStatus()
{
    const Json status = m_cli->json({"run", "--status"}).json;
    QCOMPARE(status["holder"]["process"].toInt(), m_service->processId());
    QCOMPARE(status["holder"]["program"].toString(), QStringLiteral("unsnag-cli"));
    QVERIFY(status["holder"]["uptime_s"].toInt() >= 0);
    QVERIFY(!status["version"].toString().isEmpty());
    QCOMPARE(status["counters"]["passes"].toInt(), 1);
    QVERIFY(status["counters"]["events"].toInt() > 0);
    QVERIFY(status["counters"]["requests"].toInt() > 0);
    QVERIFY(status["counters"]["bytes_received"].toInt() > 0);
    QCOMPARE(status["connections"].size(), std::size_t(2));
    QCOMPARE(status["connections"].at(0)["state"].toString(), QStringLiteral("ok"));
    QVERIFY(!status["last_pass"]["ended_at"].toString().isEmpty());
    const CliResult text = m_cli->run({"run", "--status"});
    VERIFY_RUN(text);
    QVERIFY(text.out.contains(QByteArray::number(m_service->processId())));

    QCOMPARE(m_service->end(), 0);
    const Json after = m_cli->json({"run", "--status"}).json;
    QVERIFY(after["holder"].isNull());
    QVERIFY(after["counters"].isNull());
    QCOMPARE(after["exceptions"], status["exceptions"]);
    QVERIFY(!after["last_pass"]["ended_at"].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestForwarding)
#include "test_forwarding.moc"
