// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/programrun.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! Every verb in this process, on one demo workspace with its own sandbox.
class TestCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void refusesToInitTwice();
    void listsWithEveryMember();
    void listsAsTable();
    void listsWhatIClaimed();
    void sortsAsTheQuerySays();
    void refusesABadQuery();
    void showsEverything();
    void suggests();
    void claimsAssignsAndReleases();
    void holdsAndComments();
    void dismissesAndReopens();
    void listsPlannedWrites();
    void refusesDecisionsThatDoNotFit_data();
    void refusesDecisionsThatDoNotFit();
    void replaysToProof();
    void recordsAnOverriddenLane();
    void probes();
    void comparesSides();
    void describesConnectors();
    void configuresConnections();
    void triesOperations();
    void readsTheAuditLog();
    void searchesTheAuditLog();
    void tellsStatus();
    void exportsTheConfiguration();
    void refusesUnknownExceptions_data();
    void refusesUnknownExceptions();

private:
    [[nodiscard]] ProgramRun runAs(const char *actor, const QStringList &arguments) const
    {
        return ProgramRun::of(
            QStringList{"--workspace", m_folder.filePath(QStringLiteral("w")), "--as", actor} +
            arguments);
    }
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const
    {
        return runAs("ana", arguments);
    }
    [[nodiscard]] ProgramRun json(const QStringList &arguments) const
    {
        return run(QStringList{"--json"} + arguments);
    }
    //! An open exception of a reason, which no other test function touches when `index` differs.
    [[nodiscard]] QString exception(const QString &reason, std::size_t index = 0,
                                    const QString &flow = QStringLiteral("deal_to_invoice")) const
    {
        const QString query = QStringLiteral("reason:%1 state:open flow:%2").arg(reason, flow);
        const Json list = json({"list", "--query", query, "--sort", "opened"}).json;
        for (const Json &row : list["exceptions"].array()) { // two companies have no candidate
            const QString title = row["title"].toString().left(13);
            if (title != u"Seidel Förder" && title != u"Nicolò Meccan" && index-- == 0)
                return row["id"].toString();
        }
        return {};
    }

    QTemporaryDir m_folder;
};

//! The run, made once, ended well.
#define VERIFY_DONE(run)                                                                           \
    do {                                                                                           \
        const ProgramRun &ended = run;                                                             \
        QVERIFY2(ended.code == ExitCode::Done, (ended.err + ended.out).constData());               \
    } while (false)

void TestCommands::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    const auto made = json({"init", "--demo"});
    VERIFY_DONE(made);
    QVERIFY(made.json["exceptions"].toInt() > 0);
}

void TestCommands::refusesToInitTwice()
{
    const auto again = run({"init"});
    QCOMPARE(again.code, ExitCode::Failed);
    QVERIFY2(again.err.contains("conflict"), again.err.constData());
}

void TestCommands::listsWithEveryMember()
{
    const auto list = json({"list"});
    VERIFY_DONE(list);
    QCOMPARE(list.json["total"].toInt(), static_cast<std::int64_t>(list.json["exceptions"].size()));
    const Json &exception = list.json["exceptions"].at(0);
    for (const char *member :
         {"id",        "trace_id", "trace_key",    "flow",    "reason", "state",
          "severity",  "owner",    "backup_owner", "title",   "amount", "currency",
          "opened_at", "due_at",   "sla_state",    "attempt", "link",   "external_reference",
          "source",    "target"})
        QVERIFY2(exception.contains(member), member);
    for (const char *member : {"system", "object", "id", "url"})
        QVERIFY2(exception["source"].contains(member), member);
    for (const char *member : {"system", "object", "external_id", "id"})
        QVERIFY2(exception["target"].contains(member), member);
    QCOMPARE(exception["link"].toString(),
             QStringLiteral("unsnag:exception/") + exception["id"].toString());
    QVERIFY(exception["amount"].isString());
}

void TestCommands::listsAsTable()
{
    const auto list = run({"list", "--limit", "1"});
    VERIFY_DONE(list);
    QVERIFY(list.out.startsWith("ID"));
    QCOMPARE(list.out.count('\n'), 3); // header, row, count
    const auto none = run({"list", "--query", "text:nobody-is-called-this"});
    VERIFY_DONE(none);
    QVERIFY(none.out.contains("No exceptions"));
}

void TestCommands::listsWhatIClaimed()
{
    const QStringList mine{"list", "--query", "owner:me"};
    QCOMPARE(json(mine).json["total"].toInt(), 0);
    const QString id = exception(QStringLiteral("missing_account"));
    VERIFY_DONE(run({"claim", id}));
    const auto list = json(mine);
    QCOMPARE(list.json["total"].toInt(), 1);
    QCOMPARE(list.json["exceptions"].at(0)["id"].toString(), id);
    QCOMPARE(runAs("ben", mine).out, QByteArray("No exceptions match.\n"));
    VERIFY_DONE(run({"release", id}));
    QCOMPARE(json(mine).json["total"].toInt(), 0);
}

void TestCommands::sortsAsTheQuerySays()
{
    const auto byAmount = json({"list", "--sort", "amount"});
    VERIFY_DONE(byAmount);
    const auto byDue = json({"list"});
    QVERIFY(byAmount.json["exceptions"] != byDue.json["exceptions"]);
    QCOMPARE(json({"list", "--query", "sort:amount"}).json["exceptions"],
             byAmount.json["exceptions"]);
    QCOMPARE(json({"list", "--query", "sort:amount", "--sort", "due"}).json["exceptions"],
             byDue.json["exceptions"]);
}

void TestCommands::refusesABadQuery()
{
    const auto list = run({"list", "--query", "reason:no_such_reason"});
    QCOMPARE(list.code, ExitCode::WrongUse);
    QVERIFY2(list.err.contains("no_such_reason"), list.err.constData());
}

void TestCommands::showsEverything()
{
    const QString id = exception(QStringLiteral("missing_account"));
    const auto shown = json({"show", id});
    VERIFY_DONE(shown);
    for (const char *member :
         {"payload", "request", "response", "timeline", "attempts", "required_change"})
        QVERIFY2(shown.json.contains(member), member);
    QVERIFY(shown.json["payload"].isObject() && shown.json["fields"].size() > 0);
    QVERIFY(shown.json["timeline"].at(0).contains(QStringLiteral("kind")));
    const auto text = run({"show", id});
    VERIFY_DONE(text);
    QVERIFY(text.out.contains(id.toUtf8()) && text.out.contains("Timeline"));
    QVERIFY2(!text.out.contains("invoice \n"), text.out.constData());
}

void TestCommands::suggests()
{
    const QString id = exception(QStringLiteral("missing_account"));
    const auto found = json({"suggest", id, "--top", "2"});
    VERIFY_DONE(found);
    QVERIFY(found.json["searched"].toInt() > 100);
    QVERIFY(found.json["candidates"].size() <= 2);
    for (const char *member : {"id", "name", "score", "lead", "confidence", "evidence"})
        QVERIFY2(found.json["candidates"].at(0).contains(member), member);
    const auto text = run({"suggest", id});
    VERIFY_DONE(text);
    QVERIFY2(text.out.contains(", confidence "), text.out.constData());
}

void TestCommands::claimsAssignsAndReleases()
{
    const QString id = exception(QStringLiteral("missing_account"));
    const auto claimed = json({"claim", id});
    VERIFY_DONE(claimed);
    QCOMPARE(claimed.json["state"].toString(), QStringLiteral("claimed"));
    QCOMPARE(claimed.json["claimed_by"].toString(), QStringLiteral("ana"));
    const auto assigned = json({"assign", id, "--to", "ben"});
    VERIFY_DONE(assigned);
    QCOMPARE(assigned.json["claimed_by"].toString(), QStringLiteral("ben"));
    QCOMPARE(run({"claim", id}).code, ExitCode::Failed);
    const auto released = json({"release", id});
    VERIFY_DONE(released);
    QCOMPARE(released.json["state"].toString(), QStringLiteral("open"));
    QVERIFY(released.json["claimed_by"].isNull());
}

void TestCommands::holdsAndComments()
{
    const QString id = exception(QStringLiteral("missing_account"), 1);
    const auto held = json({"hold", id, "--until", "2h", "--why", "waits for the customer"});
    VERIFY_DONE(held);
    QCOMPARE(held.json["state"].toString(), QStringLiteral("held"));
    QCOMPARE(held.json["hold_reason"].toString(), QStringLiteral("waits for the customer"));
    QCOMPARE(held.json["sla_state"].toString(), QStringLiteral("paused"));
    VERIFY_DONE(run({"comment", id, "--text", "called them"}));
    QCOMPARE(json({"show", id}).json["comments"].at(0)["text"].toString(),
             QStringLiteral("called them"));
    QCOMPARE(run({"release", id}).code, ExitCode::Failed); // nobody has it
}

void TestCommands::dismissesAndReopens()
{
    const QString id = exception(QStringLiteral("missing_account"), 2);
    const auto dismissed = json({"resolve", id, "--dismiss", "--why", "test deal"});
    VERIFY_DONE(dismissed);
    QCOMPARE(dismissed.json["state"].toString(), QStringLiteral("dismissed"));
    const auto reopened = json({"reopen", id, "--why", "it was none"});
    VERIFY_DONE(reopened);
    QVERIFY(reopened.json["state"].toString() != QStringLiteral("dismissed"));
}

void TestCommands::listsPlannedWrites()
{
    const QString id = exception(QStringLiteral("missing_account"));
    const QString account = json({"suggest", id}).json["candidates"].at(0)["id"].toString();
    const auto planned = json({"resolve", id, "--account", account, "--why", "same", "--dry-run"});
    VERIFY_DONE(planned);
    QVERIFY(planned.json["resolution_id"].isNull());
    QVERIFY(planned.json["writes"].size() > 0);
    for (const char *member : {"system", "method", "object", "idempotency_key"})
        QVERIFY2(planned.json["writes"].at(0).contains(member), member);
    const auto text = run({"resolve", id, "--account", account, "--why", "same", "--dry-run"});
    VERIFY_DONE(text);
    QVERIFY(text.out.contains("Nothing was recorded"));
    const auto dismissal = run({"resolve", id, "--dismiss", "--why", "same", "--dry-run"});
    QVERIFY2(dismissal.out.endsWith("Writes to come: none\n"), dismissal.out.constData());
    QCOMPARE(json({"show", id}).json["resolutions"].size(), std::size_t(0));
}

void TestCommands::refusesDecisionsThatDoNotFit_data()
{
    QTest::addColumn<QStringList>("decision");
    QTest::newRow("no such account") << QStringList{"--account", "nobody"};
    QTest::newRow("no pointer") << QStringList{"--set", "billing=x"};
    QTest::newRow("no value") << QStringList{"--set", "/billing"};
    QTest::newRow("no patch file") << QStringList{"--patch", "/nowhere.json"};
    QTest::newRow("nothing to choose from") << QStringList{"--choose", "crm"};
}

void TestCommands::refusesDecisionsThatDoNotFit()
{
    QFETCH(QStringList, decision);
    const QString id = exception(QStringLiteral("missing_account"));
    const auto refused = json(QStringList{"resolve", id, "--why", "x"} + decision);
    QCOMPARE(refused.code, ExitCode::Failed);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.startsWith("unsnag-cli: "), refused.err.constData());
    QCOMPARE(json({"show", id}).json["state"].toString(), QStringLiteral("open"));
}

void TestCommands::replaysToProof()
{
    const QString id = exception(QStringLiteral("missing_account"));
    const QString account = json({"suggest", id}).json["candidates"].at(0)["id"].toString();
    VERIFY_DONE(json({"resolve", id, "--account", account, "--why", "same company", "--now"}));
    const auto replayed = json({"replay", id, "--override-lane", "--why", "month end"});
    VERIFY_DONE(replayed);
    const QStringList log{"audit", "log", "--query", "kind:lane.overridden \"month end\" " + id};
    QCOMPARE(json(log).json["total"].toInt(), 1);
    QCOMPARE(replayed.json["state"].toString(), QStringLiteral("confirmed"));
    const Json &attempt = replayed.json["attempts"].array().back();
    for (const char *member : {"n", "outcome", "idempotency_key", "target_id", "proof"})
        QVERIFY2(attempt.contains(member), member);
    QCOMPARE(attempt["outcome"].toString(), QStringLiteral("applied"));
    const auto again = json({"replay", id}); // proven already: nothing is sent
    VERIFY_DONE(again);
    QCOMPARE(again.json["attempts"].size(), replayed.json["attempts"].size());
}

void TestCommands::recordsAnOverriddenLane()
{
    const QString id = exception(QStringLiteral("missing_field"));
    QCOMPARE(run({"replay", id, "--override-lane"}).code, ExitCode::WrongUse);
    QCOMPARE(run({"replay", id, "--override-lane", "--why", " "}).code, ExitCode::WrongUse);
    QCOMPARE(run({"replay", id, "--override-lane", "--why", "month end"}).code, ExitCode::Failed);
    const QStringList log{"audit", "log", "--query", "kind:lane.overridden \"month end\" " + id};
    QCOMPARE(json(log).json["total"].toInt(), 1);
}

void TestCommands::probes()
{
    const auto proven = json({"list", "--query", "state:confirmed"});
    const auto found = json({"probe", proven.json["exceptions"].at(0)["id"].toString()});
    VERIFY_DONE(found);
    QCOMPARE(found.json["found"].toInt(), 1);
    const auto nothing = json({"probe", exception(QStringLiteral("missing_account"))});
    VERIFY_DONE(nothing);
    QCOMPARE(nothing.json["found"].toInt(), 0);
}

void TestCommands::comparesSides()
{
    const QString id = exception(QStringLiteral("missing_account"));
    const auto compared = json({"diff", id});
    VERIFY_DONE(compared);
    QVERIFY(compared.json["rows"].isArray());
    const auto failure = json({"diff", id, "--view", "failure"});
    VERIFY_DONE(failure);
    QVERIFY(failure.json.isObject());
    const auto text = run({"diff", id});
    VERIFY_DONE(text);
    QVERIFY2(text.out.contains("ERP now: there is no document yet"), text.out.constData());
    // A lead stays in the CRM, a customer is no document: neither is asked for by a reference.
    for (const char *flow : {"lead_routing", "account_sync"}) {
        const QString other = exception(QStringLiteral("missing_field"), 0, flow);
        const auto sides = run({"diff", other});
        VERIFY_DONE(sides);
        QVERIFY2(!sides.out.contains("could not be read"), sides.out.constData());
        VERIFY_DONE(run({"probe", other}));
    }
    const auto format = run({"diff", id, "--format", "patch"});
    QCOMPARE(format.code, ExitCode::WrongUse);
    QVERIFY2(format.err.contains("--format"), format.err.constData());
}

void TestCommands::describesConnectors()
{
    const auto list = json({"connector", "list"});
    VERIFY_DONE(list);
    QCOMPARE(list.json["connections"].size(), std::size_t(2));
    VERIFY_DONE(run({"connector", "list"}));
    const auto described = json({"connector", "describe", "sandbox-erp"});
    VERIFY_DONE(described);
    QVERIFY(described.json["operations"].size() > 0);
    VERIFY_DONE(run({"connector", "describe", "tryton-6.0"}));
    VERIFY_DONE(run({"connector", "check", "sandbox-erp"}));
    QCOMPARE(run({"connector", "check", "nobody"}).code, ExitCode::Failed);
}

void TestCommands::configuresConnections()
{
    const QStringList tryton{"connector",
                             "set",
                             "tryton",
                             "--profile",
                             "tryton-6.0",
                             "--value",
                             "base_url=http://127.0.0.1:1"};
    const auto incomplete = run(tryton);
    QCOMPARE(incomplete.code, ExitCode::Failed);
    QVERIFY2(incomplete.err.contains("database"), incomplete.err.constData());
    const auto secret = run(tryton + QStringList{"--value", "password=hidden-word"});
    QCOMPARE(secret.code, ExitCode::Failed);
    QVERIFY2(!secret.err.contains("hidden-word"), secret.err.constData());
    const auto made =
        json(tryton + QStringList{"--value", "database=crm-erp", "--value", "login=integration"});
    VERIFY_DONE(made);
    QCOMPARE(made.json["values"]["database"].toString(), QStringLiteral("crm-erp"));
    const auto changed = json({"connector", "set", "tryton", "--value", "login=other"});
    VERIFY_DONE(changed);
    QCOMPARE(changed.json["values"]["login"].toString(), QStringLiteral("other"));
    QCOMPARE(changed.json["values"]["database"].toString(), QStringLiteral("crm-erp"));
    QCOMPARE(json({"connector", "list"}).json["connections"].size(), std::size_t(3));
    QCOMPARE(run({"connector", "set", "new", "--value", "login=x"}).code, ExitCode::Failed);
    QCOMPARE(run({"connector", "set", "tryton", "--value", "login"}).code, ExitCode::WrongUse);
    QCOMPARE(run({"connector", "set", "../x", "--profile", "sandbox-erp"}).code, ExitCode::Failed);
}

void TestCommands::triesOperations()
{
    const auto found = json(
        {"connector", "try", "sandbox-erp", "find_invoice", "--input", R"({"key":"UNS-NONE"})"});
    VERIFY_DONE(found);
    QCOMPARE(found.json["records"].size(), std::size_t(0));
    QCOMPARE(run({"connector", "try", "sandbox-erp", "no_such_operation", "--input", "{}"}).code,
             ExitCode::Failed);
    QCOMPARE(run({"connector", "try", "sandbox-erp", "find_invoice", "--input", "[]"}).code,
             ExitCode::WrongUse);
}

void TestCommands::readsTheAuditLog()
{
    const auto log = json({"audit", "log", "--from", "2", "--limit", "5"});
    VERIFY_DONE(log);
    QCOMPARE(log.json["entries"].size(), std::size_t(5));
    QCOMPARE(log.json["entries"].at(0)["seq"].toInt(), 2);
    const auto newest = json({"audit", "log", "--limit", "3"});
    VERIFY_DONE(newest);
    const auto size = newest.json["total"].toInt();
    QCOMPARE(newest.json["entries"].size(), std::size_t(3));
    QCOMPARE(newest.json["entries"].at(0)["seq"].toInt(), size - 1);
    QCOMPARE(newest.json["entries"].at(2)["seq"].toInt(), size - 3);
    QCOMPARE(log.json["total"].toInt(), size - 2);
    QVERIFY(run({"audit", "log", "--limit", "3"})
                .out.endsWith(QStringLiteral("\n3 of %1 entries\n").arg(size).toUtf8()));
    QVERIFY(!run({"audit", "log", "--limit", "100000"}).out.contains(" entries\n"));
    const auto entry = json({"audit", "show", "0"});
    VERIFY_DONE(entry);
    QCOMPARE(entry.json["leaf_hash"].toString().size(), 64);
    QCOMPARE(run({"audit", "show", "999999"}).code, ExitCode::Failed);
    const auto verified = json({"audit", "verify"});
    VERIFY_DONE(verified);
    for (const char *member : {"ok", "verdict", "entries", "root", "checkpoint", "first_bad"})
        QVERIFY2(verified.json.contains(member), member);
    QVERIFY(verified.json["first_bad"].isNull());
    VERIFY_DONE(run({"audit", "log"}));
}

void TestCommands::searchesTheAuditLog()
{
    const QString id = exception(QStringLiteral("missing_account"));
    VERIFY_DONE(run({"comment", id, "--text", "asked Zypern about it"}));
    VERIFY_DONE(runAs("zora", {"claim", id}));
    VERIFY_DONE(runAs("zora", {"release", id}));
    const auto of = [&](const QString &query, const QStringList &more = {}) {
        return json(QStringList{"audit", "log", "--query", query, "--limit", "100000"} + more);
    };
    const auto story = of(QStringLiteral("exception:") + id);
    VERIFY_DONE(story);
    QVERIFY(story.json["total"].toInt() >= 4);
    for (const Json &entry : story.json["entries"].array())
        QCOMPARE(entry["more"]["exception"].toString(), id);
    const auto deeds = of(QStringLiteral("actor:ZORA"));
    QCOMPARE(deeds.json["total"].toInt(), 2);
    QVERIFY(deeds.json["entries"].at(0)["seq"].toInt() >
            deeds.json["entries"].at(1)["seq"].toInt());
    const auto claim = of(QStringLiteral("zora kind:exception.claimed ") + id);
    QCOMPARE(claim.json["total"].toInt(), 1);
    const auto forward = of(QStringLiteral("zora"), {"--from", "0"});
    QCOMPARE(forward.json["entries"].at(0)["kind"].toString(), QStringLiteral("exception.claimed"));
    QCOMPARE(of(QStringLiteral("kind:exception zora")).json["total"].toInt(), 2);
    QCOMPARE(of(QStringLiteral("nobody-did-this")).json["entries"].size(), std::size_t(0));
    const auto wrong = run({"audit", "log", "--query", "colour:red"});
    QCOMPARE(wrong.code, ExitCode::WrongUse);
    QVERIFY2(wrong.err.contains("colour:red"), wrong.err.constData());
    QCOMPARE(run({"audit", "log", "--query", "\"open"}).code, ExitCode::WrongUse);
}

void TestCommands::tellsStatus()
{
    VERIFY_DONE(run({"run", "--once"})); // what is left then waits in its lane
    const auto status = json({"run", "--status"});
    VERIFY_DONE(status);
    QVERIFY(status.json["exceptions"]["open"].toInt() > 0);
    QVERIFY(status.json["events_in_lanes"].toInt() > 0);
    QCOMPARE(status.json["events_pending"], status.json["events_in_lanes"]);
    VERIFY_DONE(run({"run", "--status"}));
}

void TestCommands::exportsTheConfiguration()
{
    const QString folder = m_folder.filePath(QStringLiteral("out"));
    VERIFY_DONE(run({"config", "export", folder}));
    VERIFY_DONE(run({"config", "check", folder}));
    VERIFY_DONE(run({"config", "check"}));
    const auto shown = json({"config", "show"});
    VERIFY_DONE(shown);
    QCOMPARE(shown.json["bindings"]["target"].toString(), QStringLiteral("sandbox-erp"));
    QCOMPARE(run({"config", "check", m_folder.filePath(QStringLiteral("nowhere"))}).code,
             ExitCode::Failed);
}

void TestCommands::refusesUnknownExceptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *verb :
         {"show", "suggest", "diff", "claim", "release", "replay", "probe", "undo"})
        QTest::newRow(verb) << QStringList{verb, "EX-999999"};
    QTest::newRow("assign") << QStringList{"assign", "EX-999999", "--to", "ben"};
    QTest::newRow("hold") << QStringList{"hold", "EX-999999", "--until", "2h", "--why", "x"};
    QTest::newRow("comment") << QStringList{"comment", "EX-999999", "--text", "x"};
    QTest::newRow("reopen") << QStringList{"reopen", "EX-999999", "--why", "x"};
    QTest::newRow("resolve") << QStringList{"resolve", "EX-999999", "--dismiss", "--why", "x"};
}

void TestCommands::refusesUnknownExceptions()
{
    QFETCH(QStringList, arguments);
    const auto refused = run(arguments);
    QCOMPARE(refused.code, ExitCode::Failed);
    QVERIFY2(refused.err.contains("not_found") && refused.err.contains("EX-999999"), refused.err);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
