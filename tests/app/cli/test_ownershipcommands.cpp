// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/programrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! The commands of clocks and owners, on one demo workspace.
class TestOwnershipCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsEveryClock();
    void explainsOneClock();
    void importsHolidays();
    void tellsWhatIsWrongInAFile();
    void keepsAbsences();
    void keepsRoles();
    void acceptsFlows();
    void escalates();
    void reroutes();
    void runsThePass();

private:
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const
    {
        return ProgramRun::of(
            QStringList{"--workspace", m_folder.filePath(QStringLiteral("w")), "--as", "ana"} +
            arguments);
    }
    [[nodiscard]] ProgramRun json(const QStringList &arguments) const
    {
        return run(QStringList{"--json"} + arguments);
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    QTemporaryDir m_folder;
    QString m_id;
};

#define VERIFY_DONE(run)                                                                           \
    do {                                                                                           \
        const ProgramRun &ended = run;                                                             \
        QVERIFY2(ended.code == ExitCode::Done, (ended.err + ended.out).constData());               \
    } while (false)

void TestOwnershipCommands::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    VERIFY_DONE(run({"init", "--demo"}));
    const auto list = json({"list", "--query", "reason:missing_account", "--limit", "1"});
    VERIFY_DONE(list);
    m_id = list.json["exceptions"].at(0)["id"].toString();
    QVERIFY(!m_id.isEmpty());
}

void TestOwnershipCommands::tellsEveryClock()
{
    const auto sla = json({"sla", "--query", "state:open"});
    VERIFY_DONE(sla);
    const Json &first = sla.json["exceptions"].at(0);
    for (const char *member : {"id", "owner", "state", "next_due_at", "working_minutes_left",
                               "first_response", "resolution", "calendar"})
        QVERIFY2(!first[member].isNull(), member);
    VERIFY_DONE(run({"sla", "--limit", "3"}));
    QCOMPARE(run({"sla", "--query", "nonsense:1"}).code, ExitCode::WrongUse);
}

void TestOwnershipCommands::explainsOneClock()
{
    const auto explained = json({"sla", "--explain", m_id});
    VERIFY_DONE(explained);
    QVERIFY(explained.json["resolution"]["counted"].size() > 0);
    QCOMPARE(explained.json["promises"].size(), std::size_t(1));
    QCOMPARE(explained.json["promises"].at(0)["calendar"].toString(),
             QStringLiteral("business-hours-europe-berlin 1"));
    QCOMPARE(explained.json["rule"].toString(), QStringLiteral("flow"));
    VERIFY_DONE(run({"sla", "--explain", m_id}));
    QCOMPARE(run({"sla", "--explain", "EX-9999"}).code, ExitCode::Failed);
}

void TestOwnershipCommands::importsHolidays()
{
    const QString file =
        write(QStringLiteral("h.ics"), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                                       "DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas Day\r\n"
                                       "RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    const auto imported = json(
        {"calendar", "import", file, "--into", "business-hours-europe-berlin", "--until", "2028"});
    VERIFY_DONE(imported);
    QCOMPARE(imported.json["version"].toString(), QStringLiteral("2"));
    QCOMPARE(imported.json["holidays_added"].toInt(), 3);
    const auto again = json(
        {"calendar", "import", file, "--into", "business-hours-europe-berlin", "--until", "2028"});
    VERIFY_DONE(again);
    QCOMPARE(again.json["version"].toString(), QStringLiteral("2"));
    const auto shown = json({"calendar", "show", "business-hours-europe-berlin"});
    VERIFY_DONE(shown);
    QCOMPARE(shown.json["holidays"].at(0)["name"].toString(), QStringLiteral("Christmas Day"));
    const auto list = json({"calendar", "list"});
    VERIFY_DONE(list);
    QVERIFY(list.json["calendars"].size() >= 2);
    QCOMPARE(run({"calendar", "import", file}).code, ExitCode::WrongUse);
}

void TestOwnershipCommands::tellsWhatIsWrongInAFile()
{
    const QString file = write(QStringLiteral("bad.ics"),
                               "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2026\n");
    const auto refused =
        run({"calendar", "import", file, "--into", "business-hours-europe-berlin"});
    QCOMPARE(refused.code, ExitCode::Failed);
    QVERIFY2(refused.err.contains("bad.ics:3"), refused.err.constData());
}

void TestOwnershipCommands::keepsAbsences()
{
    const auto added = json({"absence", "add", "Sales Ops", "--stand-in", "Finance", "--until",
                             "3d", "--why", "offsite"});
    VERIFY_DONE(added);
    const QString id = added.json["id"].toString();
    const auto circle =
        run({"absence", "add", "Finance", "--stand-in", "sales ops", "--until", "1d"});
    QCOMPARE(circle.code, ExitCode::Failed);
    QVERIFY2(
        QString::fromUtf8(circle.err).contains(QStringLiteral("Finance → Sales Ops → Finance")),
        circle.err.constData());
    const auto list = json({"absence", "list"});
    VERIFY_DONE(list);
    QCOMPARE(list.json["absences"].size(), std::size_t(1));
    VERIFY_DONE(json({"absence", "end", id}));
    QCOMPARE(run({"absence", "end", id}).code, ExitCode::Failed);
    QCOMPARE(run({"absence", "end", "AB-x"}).code, ExitCode::WrongUse);
    QCOMPARE(run({"absence", "add", "ben", "--stand-in", "cleo", "--until", "soon"}).code,
             ExitCode::WrongUse);
}

void TestOwnershipCommands::keepsRoles()
{
    VERIFY_DONE(json({"role", "add", "Treasury", "--member", "dora", "--backup", "Finance"}));
    const auto roles = json({"role", "list"});
    VERIFY_DONE(roles);
    QVERIFY(roles.out.contains("Treasury") && roles.out.contains("dora"));
    const auto circle = run({"role", "add", "Finance", "--backup", "Treasury"});
    QCOMPARE(circle.code, ExitCode::Failed);
    QVERIFY2(circle.err.contains("Treasury"), circle.err.constData());
    QCOMPARE(run({"role", "add", "X", "--backup", "nobody"}).code, ExitCode::Failed);
    QCOMPARE(run({"role", "add", "X", "--calendar", "nothing"}).code, ExitCode::Failed);
}

void TestOwnershipCommands::acceptsFlows()
{
    const auto flows = json({"accept"});
    VERIFY_DONE(flows);
    QVERIFY(flows.json["flows"].size() > 0);
    QCOMPARE(flows.json["flows"].at(0)["accepted"], Json(true));
    const auto accepted = json({"accept", "deal_to_invoice"});
    VERIFY_DONE(accepted);
    QCOMPARE(accepted.json["accepted_by"].toString(), QStringLiteral("ana"));
    QCOMPARE(run({"accept", "nothing"}).code, ExitCode::Failed);
}

void TestOwnershipCommands::escalates()
{
    const auto escalated = json({"escalate", m_id, "--why", "the customer waits"});
    VERIFY_DONE(escalated);
    QCOMPARE(escalated.json["owner"].toString(), QStringLiteral("Revenue Ops"));
    QCOMPARE(escalated.json["backup_owner"].toString(), QStringLiteral("Marketing Ops"));
    QVERIFY(!escalated.json["escalated_at"].isNull());
    QCOMPARE(run({"escalate", m_id}).code, ExitCode::Failed);
    const auto shown = json({"show", m_id});
    VERIFY_DONE(shown);
    QCOMPARE(shown.json["billing_holds"].size(), std::size_t(1));
    QCOMPARE(shown.json["billing_holds"].at(0)["state"].toString(), QStringLiteral("set"));
}

void TestOwnershipCommands::reroutes()
{
    QCOMPARE(run({"reroute"}).code, ExitCode::WrongUse);
    const QString folder = m_folder.filePath(QStringLiteral("w"));
    QFile routing(folder + QStringLiteral("/routing.json"));
    QVERIFY(routing.open(QIODevice::WriteOnly));
    routing.write(R"({"version":"1","rules":[
        {"name":"big","owner":"Treasury","when":{"reason":["missing_account"]}}]})");
    routing.close();
    const auto preview = json({"reroute", "--dry-run"});
    VERIFY_DONE(preview);
    const std::size_t count = preview.json["exceptions"].size();
    QVERIFY(count > 2);
    const auto moved = json({"reroute", "--why", "new rules"});
    VERIFY_DONE(moved);
    QCOMPARE(moved.json["exceptions"].size(), count);
    const auto left = json({"reroute", "--dry-run"});
    VERIFY_DONE(left);
    QCOMPARE(left.json["exceptions"].size(), std::size_t(1)); // the escalated one stays
    const auto list = json({"list", "--query", R"(owner:"Treasury")"});
    VERIFY_DONE(list);
    QCOMPARE(list.json["exceptions"].at(0)["rule"].toString(), QStringLiteral("big"));
}

void TestOwnershipCommands::runsThePass()
{
    const auto pass = json({"escalate"});
    VERIFY_DONE(pass);
    QCOMPARE(pass.json["escalated"].toInt(), 0);
    const auto whole = json({"run", "--once"});
    VERIFY_DONE(whole);
    QVERIFY(!whole.json["escalation"].isNull());
}

QTEST_GUILESS_MAIN(TestOwnershipCommands)
#include "test_ownershipcommands.moc"
