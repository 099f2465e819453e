// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"
#include "app/cli/commandtable.h"
#include "app/cli/context.h"
#include "app/cli/output/texttable.h"
#include "tests/support/process/programrun.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

class TestProgram : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsHelpAndVersion();
    void hasAUniqueSummaryPerVerb();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void tellsErrorsWithCodeAndPlace();
    void readsExceptionIds_data();
    void readsExceptionIds();
    void readsMoments_data();
    void readsMoments();
    void hidesControlCharacters();
    void laysOutTables();
    void completes_data();
    void completes();
    void completesAsJson();
    void tellsWhatToDoNext();
    void tellsOfADeadConnection();
    void tellsWhichSideWasNotRead();
    void countsWhatIsNoTrigger();
    void listsTheFaults();
    void matches();
    void validates_data();
    void validates();
    void comparesFiles_data();
    void comparesFiles();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;
    QTemporaryDir m_folder;
};

void TestProgram::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qunsetenv("UNSNAG_WORKSPACE");
}

QString TestProgram::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return file.fileName();
}

void TestProgram::tellsHelpAndVersion()
{
    const auto help = ProgramRun::of({"--help"});
    QCOMPARE(help.code, ExitCode::Done);
    for (const auto &command : allCommands())
        QVERIFY2(help.out.contains(command->name().toUtf8()), qPrintable(command->name()));
    const auto version = ProgramRun::of({"--version"});
    QCOMPARE(version.code, ExitCode::Done);
    QVERIFY(version.out.startsWith("unsnag-cli "));
    QCOMPARE(ProgramRun::of({"resolve", "--help"}).code, ExitCode::Done);
}

void TestProgram::hasAUniqueSummaryPerVerb()
{
    QStringList names;
    QStringList summaries;
    for (const auto &command : allCommands()) {
        QVERIFY2(!names.contains(command->name()), qPrintable(command->name()));
        QVERIFY2(!summaries.contains(command->summary()), qPrintable(command->summary()));
        names.append(command->name());
        summaries.append(command->summary());
    }
    QCOMPARE(names.size(), 42);
}

void TestProgram::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{"frobnicate"};
    QTest::newRow("unknown option") << QStringList{"list", "--frobnicate"};
    QTest::newRow("no id") << QStringList{"show"};
    QTest::newRow("bad sort") << QStringList{"list", "--sort", "colour"};
    QTest::newRow("bad limit") << QStringList{"list", "--limit", "none"};
    QTest::newRow("no decision") << QStringList{"resolve", "EX-1", "--why", "x"};
    QTest::newRow("two decisions")
        << QStringList{"resolve", "EX-1", "--dismiss", "--create-account", "--why", "x"};
    QTest::newRow("no reason") << QStringList{"resolve", "EX-1", "--dismiss"};
    QTest::newRow("pointer without choice")
        << QStringList{"resolve", "EX-1", "--dismiss", "--pointer", "/a", "--why", "x"};
    QTest::newRow("bad side") << QStringList{"resolve", "EX-1", "--choose", "mine", "--why", "x"};
    QTest::newRow("hold without reason") << QStringList{"hold", "EX-1", "--until", "2h"};
    QTest::newRow("hold until nonsense")
        << QStringList{"hold", "EX-1", "--until", "soon", "--why", "x"};
    QTest::newRow("audit alone") << QStringList{"audit"};
    QTest::newRow("unknown shell") << QStringList{"completion", "ksh"};
    QTest::newRow("file and connector") << QStringList{"pull", "--file", "a", "--connector", "b"};
}

void TestProgram::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    const auto run = ProgramRun::of(arguments);
    QCOMPARE(run.code, ExitCode::WrongUse);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("unsnag-cli: "), run.err.constData());
}

void TestProgram::tellsErrorsWithCodeAndPlace()
{
    const QString nowhere = m_folder.filePath(QStringLiteral("nowhere"));
    const auto run = ProgramRun::of({"--workspace", nowhere, "--json", "list"});
    QCOMPARE(run.code, ExitCode::Failed);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("unsnag-cli: "), run.err.constData());
    QVERIFY2(run.err.contains("not_found"), run.err.constData());
    QVERIFY2(run.err.contains(nowhere.toUtf8()), run.err.constData());
    QVERIFY(!QFile::exists(nowhere));
}

void TestProgram::readsExceptionIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("id") << "EX-7";
    QTest::newRow("lower case") << "ex-7";
    QTest::newRow("number") << "7";
    QTest::newRow("link") << "unsnag:exception/EX-7";
}

void TestProgram::readsExceptionIds()
{
    QFETCH(QString, text);
    QCOMPARE(exceptionId(text.toStdString()).text(), QStringLiteral("EX-7"));
}

void TestProgram::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment"); // empty: refused
    QTest::newRow("minutes") << "90m"
                             << "2026-11-23T11:00:00.000Z";
    QTest::newRow("hours") << "2h"
                           << "2026-11-23T11:30:00.000Z";
    QTest::newRow("days") << "3d"
                          << "2026-11-26T09:30:00.000Z";
    QTest::newRow("weeks") << "1w"
                           << "2026-11-30T09:30:00.000Z";
    QTest::newRow("rfc 3339") << "2026-12-01T08:00:00+01:00"
                              << "2026-12-01T07:00:00.000Z";
    QTest::newRow("date") << "2026-12-01"
                          << "2026-12-01T00:00:00.000Z";
    QTest::newRow("word") << "soon"
                          << "";
    QTest::newRow("no unit") << "3"
                             << "";
    QTest::newRow("negative") << "-2h"
                              << "";
}

void TestProgram::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    const auto read = momentFrom(text, *fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z")));
    QCOMPARE(read ? toRfc3339(*read) : QString(), moment);
}

void TestProgram::hidesControlCharacters()
{
    QCOMPARE(withoutControls(QStringLiteral("a\u001b[31mb\tc\nd\u202ee\u0007")),
             QStringLiteral("a\uFFFD[31mb\tc\nd\uFFFDe\uFFFD"));
}

void TestProgram::laysOutTables()
{
    TextTable table(
        {{QStringLiteral("NAME"), Align::Left, 6}, {QStringLiteral("N"), Align::Right}});
    table.add({QStringLiteral("a\nb"), QStringLiteral("7")});
    table.add({QStringLiteral("much too long"), QStringLiteral("100")});
    table.add({QStringLiteral("c")});
    QCOMPARE(table.text(), QStringLiteral("NAME      N\na b       7\nmuch \u2026  100\nc"));
    QCOMPARE(labelled({{"a", "1"}, {"none", ""}, {"bcd", "2"}}),
             QStringLiteral("a:    1\nbcd:  2"));
}

void TestProgram::completes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("bash") << "bash";
    QTest::newRow("zsh") << "zsh";
    QTest::newRow("fish") << "fish";
}

void TestProgram::completes()
{
    QFETCH(QString, shell);
    const auto run = ProgramRun::of({"completion", shell});
    QCOMPARE(run.code, ExitCode::Done);
    QVERIFY(run.out.contains("resolve"));
    QVERIFY(run.out.contains("create-account"));
    QVERIFY(run.out.contains("verify"));
    if (shell == QStringLiteral("fish"))
        return;
    QProcess bash;
    bash.start(QStringLiteral("bash"),
               {"-c", QString::fromUtf8(run.out.mid(run.out.indexOf("_unsnag_cli() {"))) +
                          "COMP_WORDS=(unsnag-cli --json audit v); COMP_CWORD=3; _unsnag_cli; echo "
                          "\"${COMPREPLY[*]}\""});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.readAllStandardOutput(), QByteArray("verify\n"));
}

void TestProgram::completesAsJson()
{
    const auto plain = ProgramRun::of({"completion", "zsh"});
    const auto run = ProgramRun::of({"--json", "completion", "zsh"});
    QCOMPARE(run.code, ExitCode::Done);
    QCOMPARE(run.json["shell"].toString(), QStringLiteral("zsh"));
    QCOMPARE(run.json["script"].toString().toUtf8(), plain.out);
}

void TestProgram::tellsWhatToDoNext()
{
    const QStringList workspace{"--workspace", m_folder.filePath(QStringLiteral("fresh"))};
    const auto made = ProgramRun::of(workspace + QStringList{"init"});
    QVERIFY2(made.code == ExitCode::Done, made.err.constData());
    QVERIFY2(made.out.contains("connector set"), made.out.constData());
    QVERIFY2(made.out.contains("config import"), made.out.constData());
    for (const QStringList &verb : {QStringList{"pull"}, QStringList{"run", "--once"}}) {
        const auto run = ProgramRun::of(workspace + verb);
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY2(run.err.contains("connector set"), run.err.constData());
    }
    const auto checked = ProgramRun::of(workspace + QStringList{"config", "check"});
    QCOMPARE(checked.code, ExitCode::Failed);
    QVERIFY2(checked.err.contains("nothing is configured"), checked.err.constData());
}

void TestProgram::tellsOfADeadConnection()
{
    const QStringList workspace{"--workspace", m_folder.filePath(QStringLiteral("dead"))};
    const auto run = [&workspace](const QStringList &verb) {
        return ProgramRun::of(workspace + verb);
    };
    QCOMPARE(run({"init"}).code, ExitCode::Done);
    QCOMPARE(run({"connector", "set", "crm", "--profile", "sandbox-crm", "--bind", "source",
                  "--value", "base_url=http://127.0.0.1:1"})
                 .code,
             ExitCode::Done);
    const auto own = run({"config", "check"});
    QCOMPARE(own.code, ExitCode::Done);
    QVERIFY2(own.out.contains("no connection is bound as target"), own.out.constData());
    QCOMPARE(run({"pull"}).code, ExitCode::Failed);
    const auto shown = run({"--json", "show", "EX-1"});
    QCOMPARE(shown.json["reason"].toString(), QStringLiteral("connection_fault"));
    QCOMPARE(shown.json["fields"].size(), std::size_t(0));
    const auto compared = run({"diff", "EX-1"});
    QVERIFY2(compared.out.contains("no records to compare"), compared.out.constData());
    QCOMPARE(run({"connector", "check", "crm"}).code, ExitCode::Failed);
    const auto list = run({"connector", "list"});
    QVERIFY2(list.out.contains("fails: "), list.out.constData());
    QVERIFY2(!list.out.contains("fails: offline: "), list.out.constData());
}

void TestProgram::tellsWhichSideWasNotRead()
{
    const QStringList workspace{"--workspace", m_folder.filePath(QStringLiteral("unread"))};
    const auto run = [&workspace](const QStringList &verb) {
        return ProgramRun::of(workspace + verb);
    };
    const auto made = run({"init", "--demo"});
    QVERIFY2(made.code == ExitCode::Done, made.err.constData());
    // Systems in trouble are left in peace: the exception is older than their fault.
    const QString dead = QStringLiteral("base_url=http://127.0.0.1:1");
    for (const char *name : {"sandbox-crm", "sandbox-erp"})
        QCOMPARE(run({"connector", "set", name, "--value", dead}).code, ExitCode::Done);
    const auto list = run({"--json", "list", "--query", "flow:deal_to_invoice state:open"});
    const QString id = list.json["exceptions"].at(0)["id"].toString();
    QVERIFY(!id.isEmpty());
    const auto compared = run({"diff", id});
    QCOMPARE(compared.code, ExitCode::Done);
    QVERIFY2(compared.out.contains("CRM now: could not be read: "), compared.out.constData());
    QVERIFY2(compared.out.contains("127.0.0.1"), compared.out.constData());
    QVERIFY2(compared.out.contains("ERP now: could not be read: "), compared.out.constData());
    QVERIFY2(!compared.out.contains("Nothing differs"), compared.out.constData());
}

void TestProgram::countsWhatIsNoTrigger()
{
    const QStringList workspace{"--workspace", m_folder.filePath(QStringLiteral("lines"))};
    QCOMPARE(ProgramRun::of(workspace + QStringList{"init"}).code, ExitCode::Done);
    const auto help = ProgramRun::of({"pull", "--help"});
    const QByteArray example = help.out.mid(help.out.indexOf("{\"id\"")).trimmed();
    const QString file =
        write(QStringLiteral("deals.jsonl"), example + "\n{\"id\":\"D-2\",\"stage\":\"open\"}\n");
    const auto run = ProgramRun::of(workspace + QStringList{"--json", "pull", "--file", file});
    QVERIFY2(run.code == ExitCode::Done, run.err.constData());
    QCOMPARE(run.json["events"].toInt(), 1);
    QCOMPARE(run.json["not_a_trigger"].toInt(), 1);
    const auto text = ProgramRun::of(workspace + QStringList{"pull", "--file", file});
    QVERIFY2(text.out.contains("not a trigger of this flow: 1"), text.out.constData());
}

//! The list of the help is the list of the program.
void TestProgram::listsTheFaults()
{
    const auto wrong = ProgramRun::of({"sandbox", "--faults", "erp:POST:/invoices=no_such"});
    QCOMPARE(wrong.code, ExitCode::Failed);
    const auto help = ProgramRun::of({"sandbox", "--help"});
    const qsizetype begin = wrong.err.indexOf("faults: ") + 8;
    const QByteArray list = wrong.err.mid(begin, wrong.err.indexOf(';', begin) - begin);
    QVERIFY2(list.contains("drop_after_commit, "), wrong.err.constData());
    for (const QByteArray &fault : list.split(','))
        QVERIFY2(help.out.contains(' ' + fault.trimmed()), fault.constData());
    QVERIFY2(wrong.err.contains("example: erp:POST"), wrong.err.constData());
    QVERIFY2(help.out.contains("erp:POST:/invoices=drop_after_commit*1"), help.out.constData());
}

void TestProgram::matches()
{
    const QString accounts = write(
        QStringLiteral("accounts.csv"),
        "id,name,city,country\n1,Nordwind Logistik GmbH,Kiel,DE\n2,Sonnental Bau AG,Ulm,DE\n");
    const QString queries =
        write(QStringLiteral("queries.csv"), "name,id\nNordwind Logistik,q1\nXqzv,q2\n");
    const auto run = ProgramRun::of(
        {"--json", "match", "--accounts", accounts, "--queries", queries, "--top", "1"});
    QVERIFY2(run.code == ExitCode::Done, run.err.constData());
    const Json &results = run.json["results"];
    QCOMPARE(results.size(), std::size_t(2));
    QCOMPARE(results.at(0)["id"].toString(), QStringLiteral("q1"));
    QCOMPARE(results.at(0)["searched"].toInt(), 2);
    QCOMPARE(results.at(0)["candidates"].at(0)["id"].toString(), QStringLiteral("1"));
    QVERIFY(results.at(0)["candidates"].at(0)["evidence"].size() > 0);
    QVERIFY(results.at(1)["candidates"].isArray());
    QCOMPARE(ProgramRun::of({"match", "--accounts", accounts, "--queries", "/nowhere.csv"}).code,
             ExitCode::Failed);
    const QString bare = write(QStringLiteral("bare.csv"), "id,name\n1,Nordwind Logistik GmbH\n");
    const auto text = ProgramRun::of({"match", "--accounts", bare, "--queries", queries});
    QVERIFY2(text.out.contains("Nordwind Logistik GmbH  (score "), text.out.constData());
}

void TestProgram::validates_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("code");
    QTest::newRow("valid") << QByteArray(R"({"a":1})") << int(ExitCode::Done);
    QTest::newRow("missing") << QByteArray(R"({})") << int(ExitCode::VerificationFailed);
    QTest::newRow("no json") << QByteArray("{") << int(ExitCode::Failed);
}

void TestProgram::validates()
{
    QFETCH(QByteArray, document);
    QFETCH(int, code);
    const QString schema =
        write(QStringLiteral("schema.json"), R"({"type":"object","required":["a"]})");
    const auto run = ProgramRun::of(
        {"--json", "validate", "--schema", schema, write(QStringLiteral("doc.json"), document)});
    QCOMPARE(int(run.code), code);
    QCOMPARE(run.json.isNull(), code == int(ExitCode::Failed));
    if (code == int(ExitCode::VerificationFailed))
        QCOMPARE(run.json["violations"].at(0)["pointer"].toString(), QStringLiteral("/a"));
}

void TestProgram::comparesFiles_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("patch") << "patch" << QByteArray(R"([{"op":"replace","path":"/a","value":2}])");
    QTest::newRow("merge") << "merge" << QByteArray(R"({"a":2})");
}

void TestProgram::comparesFiles()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, expected);
    const QString a = write(QStringLiteral("a.json"), R"({"a":1,"b":[1,2]})");
    const QString b = write(QStringLiteral("b.json"), R"({"a":2,"b":[1,2]})");
    const auto run = ProgramRun::of({"diff", a, b, "--format", format});
    QVERIFY2(run.code == ExitCode::Done, run.err.constData());
    QCOMPARE(run.json.toText(), expected);
    const auto same = ProgramRun::of({"diff", a, a});
    QCOMPARE(same.code, ExitCode::Done);
    QCOMPARE(ProgramRun::of({"diff", a, b, "--view", "crm"}).code, ExitCode::WrongUse);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
