// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgres/postgresserver.h"
#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QDir>
#include <QtTest>

#include <csignal>

using namespace unsnag;
using namespace unsnag::test;

//! The main job on a workspace that a team shares: real programs, a real PostgreSQL, a real HTTP server.
class TestTeamWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void makesItOnce();
    void checksItsSystems();
    void bringsExceptions();
    void showsOneException();
    void passesItAround();
    void listsTheWrites();
    void undoesADecision();
    void provesADecision();
    void reopensADismissal();
    void verifiesTheLog();
    void exportsItsConfiguration();
    void refusesDocumentsOfItsOwn();
    void letsTwoWrite();
    void refusesWrongInput();
    void tellsAServerThatIsAway();

private:
    [[nodiscard]] CliResult as(const QString &user, const QStringList &arguments) const
    {
        return m_cli->json(QStringList{"--as", user} + arguments);
    }
    [[nodiscard]] Json open(const QString &text) const
    {
        const Json list =
            m_cli->json({"list", "--query", "reason:missing_account state:open " + text}).json;
        return list["exceptions"].at(0);
    }

    PostgresServer m_server;
    std::unique_ptr<CliDriver> m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QString m_id;
    QString m_reference;
    QString m_account;
};

void TestTeamWorkspace::initTestCase()
{
    const auto started = m_server.start();
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().line()));
    const auto database = m_server.newDatabase();
    QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().line()));
    m_cli = std::make_unique<CliDriver>(*database);
    m_sandbox = std::make_unique<SandboxProcess>(*m_cli);
    QVERIFY(!m_sandbox->url().isEmpty());
}

void TestTeamWorkspace::makesItOnce()
{
    VERIFY_REFUSED(m_cli->run({"list"}), 1, (QStringList{"there is no workspace", "init"}));
    VERIFY_RUN(m_cli->json({"init"}));
    VERIFY_REFUSED(m_cli->run({"init"}), 1,
                   (QStringList{"[conflict]", "there is a workspace already"}));
    const CliResult imported =
        m_cli->json({"config", "import", writeSandboxConfiguration(*m_cli, m_sandbox->url())});
    VERIFY_RUN(imported);
    QCOMPARE(imported.json["connections"].size(), std::size_t(2));
}

void TestTeamWorkspace::checksItsSystems()
{
    const CliResult list = m_cli->json({"connector", "list"});
    VERIFY_RUN(list);
    QCOMPARE(list.json["connections"].size(), std::size_t(2));
    const CliResult described = m_cli->json({"connector", "describe", "sandbox-erp"});
    VERIFY_RUN(described);
    QVERIFY(described.json["operations"].size() > 0);
    for (const char *name : {"sandbox-crm", "sandbox-erp"}) {
        const CliResult checked = m_cli->json({"connector", "check", name});
        VERIFY_RUN(checked);
        QVERIFY(checked.json["ok"].toBool());
    }
    VERIFY_RUN(m_cli->json({"connector", "set", "tryton", "--profile", "tryton-6.0", "--value",
                            "base_url=http://127.0.0.1:1", "--value", "database=crmerp", "--value",
                            "login=integration"}));
    const CliResult stored =
        m_cli->json({"connector", "login", "tryton"}, "password=hidden-word\n");
    VERIFY_RUN(stored);
    QVERIFY(!(stored.out + stored.err).contains("hidden"));
}

void TestTeamWorkspace::bringsExceptions()
{
    const CliResult first = m_cli->json({"run", "--once"});
    VERIFY_RUN(first);
    QVERIFY(first.json["confirmed"].toInt() > 0);
    QVERIFY(first.json["failed"].toInt() > 0);
    // What the flows wrote into the source comes once more as a change there; then nothing is new.
    const CliResult echo = m_cli->json({"run", "--once"});
    VERIFY_RUN(echo);
    QCOMPARE(echo.json["failed"].toInt() + echo.json["unknown"].toInt(), 0);
    const CliResult again = m_cli->json({"pull"});
    VERIFY_RUN(again);
    QCOMPARE(again.json["events"].toInt(), 0);
    const CliResult status = m_cli->json({"run", "--status"});
    VERIFY_RUN(status);
    // What is left waits behind the open exception of an older event of its lane.
    QCOMPARE(status.json["events_pending"].toInt(), status.json["events_in_lanes"].toInt());
    const Json exception = open(QStringLiteral("text:D-1001"));
    m_id = exception["id"].toString();
    m_reference = exception["external_reference"].toString();
    QVERIFY(m_id.startsWith(QStringLiteral("EX-")));
    QCOMPARE(exception["amount"].toString(), QStringLiteral("18400.00"));
    QCOMPARE(exception["currency"].toString(), QStringLiteral("EUR"));
}

void TestTeamWorkspace::showsOneException()
{
    const CliResult shown = m_cli->json({"show", m_id});
    VERIFY_RUN(shown);
    QVERIFY(shown.json["payload"].isObject());
    QVERIFY(!shown.json["required_change"].toString().isEmpty());
    VERIFY_RUN(m_cli->run({"show", m_id}));
    const CliResult suggested = m_cli->json({"suggest", m_id, "--top", "3"});
    VERIFY_RUN(suggested);
    const Json &best = suggested.json["candidates"].at(0);
    QVERIFY(best["name"].toString().contains(QStringLiteral("Mueller Anlagenbau")));
    QVERIFY(best["evidence"].size() > 0);
    m_account = best["id"].toString();
    const CliResult compared = m_cli->json({"diff", m_id});
    VERIFY_RUN(compared);
    QVERIFY(compared.json["rows"].isArray());
}

void TestTeamWorkspace::passesItAround()
{
    const CliResult claimed = as(QStringLiteral("ana"), {"claim", m_id});
    VERIFY_RUN(claimed);
    QCOMPARE(claimed.json["claimed_by"].toString(), QStringLiteral("ana"));
    VERIFY_REFUSED(as(QStringLiteral("ben"), {"claim", m_id}), 1, (QStringList{m_id, "ana"}));
    VERIFY_RUN(as(QStringLiteral("ana"), {"release", m_id}));
    const CliResult assigned = as(QStringLiteral("ana"), {"assign", m_id, "--to", "ben"});
    VERIFY_RUN(assigned);
    QCOMPARE(assigned.json["claimed_by"].toString(), QStringLiteral("ben"));
    const CliResult held = as(QStringLiteral("ben"),
                              {"hold", m_id, "--until", "2h", "--why", "waits for the customer"});
    VERIFY_RUN(held);
    QCOMPARE(held.json["state"].toString(), QStringLiteral("held"));
    VERIFY_RUN(as(QStringLiteral("ben"), {"comment", m_id, "--text", "called them"}));
    const Json shown = m_cli->json({"show", m_id}).json;
    QCOMPARE(shown["comments"].at(0)["text"].toString(), QStringLiteral("called them"));
    QCOMPARE(shown["sla_state"].toString(), QStringLiteral("paused"));
}

void TestTeamWorkspace::listsTheWrites()
{
    const CliResult planned = m_cli->json(
        {"resolve", m_id, "--account", m_account, "--why", "same company", "--dry-run"});
    VERIFY_RUN(planned);
    QVERIFY(planned.json["writes"].size() > 0);
    QVERIFY(planned.json["resolution_id"].isNull());
    QCOMPARE(m_cli->json({"show", m_id}).json["state"].toString(), QStringLiteral("held"));
}

void TestTeamWorkspace::undoesADecision()
{
    const CliResult decided =
        m_cli->json({"resolve", m_id, "--account", m_account, "--why", "first thought"});
    VERIFY_RUN(decided);
    QCOMPARE(decided.json["state"].toString(), QStringLiteral("queued"));
    VERIFY_RUN(m_cli->json({"undo", m_id}));
    QVERIFY(m_cli->json({"show", m_id}).json["state"].toString() != QStringLiteral("queued"));
    QCOMPARE(m_cli->json({"undo", m_id}).exitCode, 1);
    QCOMPARE(m_sandbox->invoicesMade(m_reference), 0);
}

void TestTeamWorkspace::provesADecision()
{
    VERIFY_RUN(
        m_cli->json({"resolve", m_id, "--account", m_account, "--why", "same company", "--now"}));
    VERIFY_RUN(m_cli->json({"run", "--once"}));
    const Json proven = m_cli->json({"show", m_id}).json;
    QCOMPARE(proven["state"].toString(), QStringLiteral("confirmed"));
    QVERIFY(!proven["target"]["id"].toString().isEmpty());
    QVERIFY(proven["attempts"].array().back()["proof"].isObject());
    QCOMPARE(m_sandbox->invoicesMade(m_reference), 1);
    VERIFY_RUN(m_cli->json({"replay", m_id})); // proven already: nothing is sent
    VERIFY_RUN(m_cli->json({"run", "--once"}));
    QCOMPARE(m_sandbox->invoicesMade(m_reference), 1);
    const CliResult found = m_cli->json({"probe", m_id});
    VERIFY_RUN(found);
    QCOMPARE(found.json["found"].toInt(), 1);
}

void TestTeamWorkspace::reopensADismissal()
{
    const QString id = open({})["id"].toString();
    const CliResult dismissed = m_cli->json({"resolve", id, "--dismiss", "--why", "test deal"});
    VERIFY_RUN(dismissed);
    QCOMPARE(dismissed.json["state"].toString(), QStringLiteral("dismissed"));
    VERIFY_RUN(m_cli->json({"reopen", id, "--why", "it was none"}));
    QVERIFY(m_cli->json({"show", id}).json["state"].toString() != QStringLiteral("dismissed"));
}

void TestTeamWorkspace::verifiesTheLog()
{
    const CliResult log = m_cli->json({"audit", "log", "--limit", "5"});
    VERIFY_RUN(log);
    QCOMPARE(log.json["entries"].size(), std::size_t(5));
    const CliResult entry = m_cli->json({"audit", "show", "0"});
    VERIFY_RUN(entry);
    QCOMPARE(entry.json["leaf_hash"].toString().size(), 64);
    const CliResult verified = m_cli->json({"audit", "verify"});
    VERIFY_RUN(verified);
    QCOMPARE(verified.json["verdict"].toString(), QStringLiteral("intact"));
    QVERIFY(verified.json["entries"].toInt() > 10);
}

void TestTeamWorkspace::exportsItsConfiguration()
{
    const QString folder = m_cli->folder() + QStringLiteral("/exported");
    VERIFY_RUN(m_cli->json({"config", "export", folder}));
    VERIFY_RUN(m_cli->json({"config", "check", folder}));
    const Json shown = m_cli->json({"config", "show"}).json;
    QCOMPARE(shown["bindings"]["target"].toString(), QStringLiteral("sandbox-erp"));
    QCOMPARE(shown["connections"].size(), std::size_t(3));
    QVERIFY(!shown.toText().contains("hidden"));
    VERIFY_RUN(m_cli->json({"config", "import", folder})); // what was exported fits again
    QCOMPARE(m_cli->json({"config", "show"}).json, shown);
}

//! Documents lie in the folder of a workspace, and this one has none.
void TestTeamWorkspace::refusesDocumentsOfItsOwn()
{
    const QString calendar = m_cli->write(QStringLiteral("own/calendars/c.json"), R"({"id":"c"})");
    const auto before = WorkspaceState::of(*m_cli);
    const QString folder = m_cli->folder() + QStringLiteral("/own");
    for (const char *verb : {"check", "import"})
        VERIFY_REFUSED(m_cli->run({"config", verb, folder}), 1,
                       (QStringList{calendar, "built-in documents only", "remove the file"}));
    VERIFY_SAME(before, *m_cli);
}

//! Nobody has to close anything: while one runs the layer, another decides.
void TestTeamWorkspace::letsTwoWrite()
{
    const auto running = m_cli->start({"run", "--interval", "3600"});
    running->setReadChannel(QProcess::StandardError);
    QTRY_VERIFY_WITH_TIMEOUT(running->canReadLine() || running->waitForReadyRead(100), 60000);
    const QString id = open({})["id"].toString();
    VERIFY_RUN(as(QStringLiteral("ana"), {"claim", id}));
    VERIFY_RUN(as(QStringLiteral("ana"), {"resolve", id, "--dismiss", "--why", "test deal"}));
    // The layer runs at one desk at a time: another one would take replays out of its hands.
    VERIFY_REFUSED(m_cli->run({"run", "--once"}), 1, QStringList{"another desk runs"});
    QCOMPARE(running->state(), QProcess::Running);
    ::kill(static_cast<pid_t>(running->processId()), SIGINT);
    QVERIFY(running->waitForFinished(60000));
    QCOMPARE(running->exitCode(), 0);
    VERIFY_RUN(m_cli->run({"run", "--once"}));
    std::vector<std::unique_ptr<QProcess>> writers;
    for (int i = 0; i < 6; ++i) {
        writers.push_back(
            m_cli->start({"comment", m_id, "--text", QStringLiteral("remark %1").arg(i)}));
        writers.back()->closeWriteChannel();
    }
    for (const auto &writer : writers) {
        QVERIFY(writer->waitForFinished(60000));
        QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
    }
    const Json comments = m_cli->json({"show", m_id}).json["comments"];
    QVERIFY2(comments.size() == std::size_t(7), comments.toText().constData());
    QVERIFY(m_cli->json({"audit", "verify"}).json["ok"].toBool());
}

void TestTeamWorkspace::refusesWrongInput()
{
    const auto before = WorkspaceState::of(*m_cli);
    VERIFY_REFUSED(m_cli->run({"show", "EX-999999"}), 1, (QStringList{"EX-999999", "[not_found]"}));
    VERIFY_REFUSED(m_cli->run({"claim", "EX-999999"}), 1,
                   (QStringList{"EX-999999", "[not_found]"}));
    VERIFY_REFUSED(m_cli->run({"list", "--query", "reason:frob"}), 2,
                   (QStringList{"reason:frob", "missing_account"}));
    const QString id = open({})["id"].toString();
    VERIFY_REFUSED(m_cli->run({"resolve", id, "--set", "/billing={", "--why", "x"}), 1,
                   QStringList{"--set /billing:1:2"});
    VERIFY_REFUSED(m_cli->run({"audit", "show", "99999"}), 1, QStringList{"99999"});
    // What PostgreSQL can't store as text.
    VERIFY_RUN(m_cli->run({"list", "--query", "text:\"it's 100% \\\"\""}));
    VERIFY_SAME(before, *m_cli);
}

void TestTeamWorkspace::tellsAServerThatIsAway()
{
    const CliDriver closed(QStringLiteral("postgresql://ana:hidden-word@127.0.0.1:1/crm"));
    for (const QStringList &command : {QStringList{"list"}, {"init"}, {"claim", "EX-1"}})
        VERIFY_REFUSED(closed.run(command), 1,
                       (QStringList{"[offline]", "127.0.0.1", "/crm", "that the server runs"}));
    const CliDriver malformed(QStringLiteral("postgresql://ana:hidden-word@127.0.0.1"));
    VERIFY_REFUSED(
        malformed.run({"list"}), 1,
        (QStringList{"[input]", "names no database", "postgresql://user@host:port/database"}));
    CliDriver lost(
        m_cli->workspace().replace(QStringLiteral("/workspace1"), QStringLiteral("/nowhere")));
    VERIFY_REFUSED(lost.run({"list"}), 1, (QStringList{"/nowhere", "createdb"}));
    const auto before = WorkspaceState::of(*m_cli);
    m_server.stop();
    VERIFY_REFUSED(m_cli->run({"comment", m_id, "--text", "x"}), 1,
                   (QStringList{"[offline]", "workspace1"}));
    const auto started = m_server.start();
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().line()));
    VERIFY_SAME(before, *m_cli);
}

QTEST_GUILESS_MAIN(TestTeamWorkspace)
#include "test_teamworkspace.moc"
