// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <csignal>

using namespace unsnag;
using namespace unsnag::test;

//! Wrong files and arguments: the refusal names the place and what was expected, nothing is
//! half-applied, nothing crashes.
class TestBadInput : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void refusesABrokenConfiguration_data();
    void refusesABrokenConfiguration();
    void refusesABrokenProfile_data();
    void refusesABrokenProfile();
    void refusesGarbage_data();
    void refusesGarbage();
    void refusesBadDecisions_data();
    void refusesBadDecisions();
    void refusesANewerWorkspace_data();
    void refusesANewerWorkspace();
    void tellsWhoWrites();

private:
    void refusesConfiguration(const QString &folder, const QStringList &parts);
    [[nodiscard]] QString url() const { return m_sandbox->url(); }

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QString m_exception;     //!< missing_account, open
    WorkspaceState m_before; //!< nothing here may change it
    int m_folders = 0;
};

void TestBadInput::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli);
    QVERIFY(!url().isEmpty());
    VERIFY_RUN(m_cli.json({"init"}));
    VERIFY_RUN(m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, url())}));
    VERIFY_RUN(m_cli.json({"run", "--once"}));
    const Json list = m_cli.json({"list", "--query", "reason:missing_account text:D-1001"}).json;
    m_exception = list["exceptions"].at(0)["id"].toString();
    QVERIFY(!m_exception.isEmpty());
    m_before = WorkspaceState::of(m_cli);
}

//! The folder holds a good connection too, which must not be taken over alone.
void TestBadInput::refusesConfiguration(const QString &folder, const QStringList &parts)
{
    static_cast<void>(m_cli.write(
        folder + "/connections/extra.json",
        R"({"name":"extra","profile":"sandbox-erp","values":{"base_url":"http://127.0.0.1:1"}})"));
    const QString path = m_cli.folder() + QLatin1Char('/') + folder;
    VERIFY_REFUSED(m_cli.run({"config", "check", path}), 1, parts);
    VERIFY_REFUSED(m_cli.json({"config", "import", path}), 1, parts);
    VERIFY_SAME(m_before, m_cli);
}

void TestBadInput::refusesABrokenConfiguration_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("parts");
    const QString connection = QStringLiteral("connections/x.json");
    QTest::newRow("syntax") << connection << QByteArray("{\"name\":\"x\",\n \"profile\": oops}\n")
                            << QStringList{"/connections/x.json:2:13", "not valid JSON"};
    QTest::newRow("secret before the mistake")
        << connection << QByteArray("{\"token\":\"hidden-word\" oops}")
        << QStringList{"/connections/x.json:1:", "expected"};
    QTest::newRow("duplicate member")
        << connection << QByteArray(R"({"name":"x","name":"y"})")
        << QStringList{"/connections/x.json", "duplicate member \"name\""};
    QTest::newRow("no object") << connection << QByteArray("[]")
                               << QStringList{"x.json#", "expected a JSON object"};
    QTest::newRow("unknown member")
        << connection << QByteArray(R"({"name":"x","profile":"sandbox-erp","extra":1})")
        << QStringList{"x.json#/extra", "known members: name, profile, values"};
    QTest::newRow("other name") << connection
                                << QByteArray(R"({"name":"y","profile":"sandbox-erp"})")
                                << QStringList{"x.json#/name", "y.json"};
    QTest::newRow("no such profile")
        << connection << QByteArray(R"({"name":"x","profile":"lost-erp"})")
        << QStringList{"x.json#/profile", "lost-erp"};
    QTest::newRow("wrong value")
        << connection
        << QByteArray(R"({"name":"x","profile":"sandbox-erp","values":{"base_url":5}})")
        << QStringList{"x.json#/values/base_url", "expected an address that begins with http"};
    QTest::newRow("missing value")
        << connection << QByteArray(R"({"name":"x","profile":"sandbox-erp"})")
        << QStringList{"x.json#/values/base_url", "missing"};
    QTest::newRow("secret")
        << connection
        << QByteArray(
               R"({"name":"x","profile":"tryton-6.0","values":{"base_url":"http://127.0.0.1:1","database":"d","login":"l","password":"hidden-word"}})")
        << QStringList{"x.json#/values/password", "is a secret", "connector login x"};
    QTest::newRow("binding") << "bindings.json" << QByteArray(R"({"target":"nobody"})")
                             << QStringList{"bindings.json#/target", "nobody"};
    QTest::newRow("flow, syntax") << "flows/f.json" << QByteArray("{\n \"flow\": \"f\",,\n}")
                                  << QStringList{"flows/f.json:2:14", "not valid JSON"};
    QTest::newRow("flow, content") << "flows/f.json" << QByteArray(R"({"flow":5})")
                                   << QStringList{"flows/f.json#/", "expected"};
    QTest::newRow("calendar") << "calendars/c.json" << QByteArray(R"({"id":"c"})")
                              << QStringList{"calendars/c.json#/title", "expected"};
    QTest::newRow("bytes that are no text")
        << connection << QByteArray("{\"name\":\"\xC3\"}") << QStringList{"x.json:1:", "UTF-8"};
}

void TestBadInput::refusesABrokenConfiguration()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, parts);
    const QString folder = QStringLiteral("bad-%1").arg(++m_folders);
    static_cast<void>(m_cli.write(folder + QLatin1Char('/') + name, text));
    refusesConfiguration(folder, parts);
}

void TestBadInput::refusesABrokenProfile_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("syntax") << QByteArray("\"id\": \"sandbox-erp\",")
                            << QByteArray("\"id\": \"sandbox-erp\",,")
                            << QStringList{"my.profile.json:3:22", "expected string literal"};
    QTest::newRow("kind") << QByteArray("\"factor\": 2") << QByteArray("\"factor\": \"two\"")
                          << QStringList{"my.profile.json#/limits/backoff/factor",
                                         "expected number, found \"two\""};
    QTest::newRow("template") << QByteArray("/invoices/{{id|url}}/post")
                              << QByteArray("/invoices/{{nope.y}}/post")
                              << QStringList{
                                     "my.profile.json#/operations/post_invoice/request/path",
                                     "nope.y", "expected"};
    QTest::newRow("other format") << QByteArray("unsnag.connector/1")
                                  << QByteArray("unsnag.connector/9")
                                  << QStringList{"my.profile.json#/profile", "unsnag.connector/1"};
}

void TestBadInput::refusesABrokenProfile()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, put);
    QFETCH(QStringList, parts);
    QFile file(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/connectors/sandbox-erp.profile.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains(find));
    text.replace(find, put);
    const QString folder = QStringLiteral("bad-%1").arg(++m_folders);
    static_cast<void>(m_cli.write(folder + QStringLiteral("/connectors/my.profile.json"), text));
    refusesConfiguration(folder, parts);
}

void TestBadInput::refusesGarbage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("parts");
    const QString good = m_cli.write(QStringLiteral("good.json"), R"({"a":1})");
    const QString broken = m_cli.write(QStringLiteral("broken.json"), "{\"a\":1,\n \"b\" 2}");
    const QString noKind =
        m_cli.write(QStringLiteral("kind.json"), R"({"properties":{"a":{"type":"strnig"}}})");
    const QString noPattern =
        m_cli.write(QStringLiteral("pattern.json"), R"({"properties":{"a":{"pattern":"("}}})");
    const QString noTarget = m_cli.write(QStringLiteral("target.json"), R"({"$ref":"#/nowhere"})");
    const QString csv = m_cli.write(QStringLiteral("a.csv"), "id,name\n1,\"open\n");
    const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                        const QStringList &parts) {
        QTest::newRow(name) << arguments << exitCode << parts;
    };
    row("no command", {"frob"}, 2, {"\"frob\"", "--help"});
    row("no option", {"list", "--frob"}, 2, {"--frob"});
    row("unknown exception", {"show", "EX-999999"}, 1, {"EX-999999", "not_found"});
    row("no exception id", {"show", "nonsense"}, 1, {"NONSENSE", "not_found"});
    row("reason", {"list", "--query", "reason:frob"}, 2,
        {"reason:frob", "missing_account", "connection_fault"});
    row("state", {"list", "--query", "state:frob"}, 2, {"state:frob", "open, claimed, held"});
    row("amount", {"list", "--query", "amount:>x"}, 2, {"amount:>x", "expected < or >"});
    row("query word", {"list", "--query", "frob:1"}, 2, {"frob:1", "reason:"});
    row("sort", {"list", "--sort", "frob"}, 2, {"--sort", "due", "amount"});
    row("limit", {"list", "--limit", "0"}, 2, {"--limit", "1 to 10000"});
    row("hold until", {"hold", "EX-1", "--until", "soon", "--why", "x"}, 2, {"--until soon", "2h"});
    row("assign to nobody", {"assign", "EX-1"}, 2, {"--to"});
    row("audit entry", {"audit", "show", "99999"}, 1, {"99999", "not_found"});
    row("audit entry below 0", {"audit", "show", "-1"}, 2, {"-1", "0 to"});
    row("diff, broken", {"diff", good, broken}, 1, {broken + ":2:6", "not valid JSON"});
    row("diff, no file", {"diff", good, "/nowhere.json"}, 1, {"/nowhere.json", "not_found"});
    row("schema, broken", {"validate", "--schema", broken, good}, 1, {broken + ":2:6"});
    row("schema, kind", {"validate", "--schema", noKind, good}, 1,
        {noKind + "#/properties/a/type", "strnig", "integer"});
    row("schema, pattern", {"validate", "--schema", noPattern, good}, 1,
        {noPattern + "#/properties/a/pattern", "regular expression"});
    row("schema, reference", {"validate", "--schema", noTarget, good}, 1,
        {noTarget + "#", "nowhere"});
    row("document, broken", {"validate", "--schema", good, broken}, 1, {broken + ":2:6"});
    row("document, no file", {"validate", "--schema", good, "/nowhere.json"}, 1, {"/nowhere.json"});
    row("match, broken", {"match", "--accounts", csv, "--queries", csv}, 1, {csv + ":2"});
    row("events, broken", {"pull", "--file", broken}, 1, {broken + ":2:6", "nothing was stored"});
    row("no connection", {"connector", "check", "nobody"}, 1, {"nobody", "list of connections"});
    row("input of an operation",
        {"connector", "try", "sandbox-erp", "find_invoice", "--input", "{\"key\""}, 1,
        {"--input:1:7"});
    row("operation", {"connector", "try", "sandbox-erp", "frob", "--input", "{}"}, 1,
        {"frob", "find_invoice"});
    row("no folder", {"config", "import", "/nowhere"}, 1, {"/nowhere", "no such folder"});
    row("no workspace", {"--workspace", "/nowhere", "list"}, 2, {"--workspace"});
}

void TestBadInput::refusesGarbage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QStringList, parts);
    VERIFY_REFUSED(m_cli.run(arguments), exitCode, parts);
    const CliResult json = m_cli.json(arguments);
    VERIFY_REFUSED(json, exitCode, parts);
    QVERIFY2(json.out.isEmpty(), json.out.constData());
    VERIFY_SAME(m_before, m_cli);
}

void TestBadInput::refusesBadDecisions_data()
{
    QTest::addColumn<QStringList>("decision");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("parts");
    const QString broken =
        m_cli.write(QStringLiteral("p1.json"), "[{\"op\":\"replace\",\n \"path\":/x}]");
    const QString nowhere =
        m_cli.write(QStringLiteral("p2.json"), R"([{"op":"replace","path":"/nope/x","value":1}])");
    const QString noOp = m_cli.write(QStringLiteral("p3.json"), R"([{"op":"frob","path":"/x"}])");
    const QString noArray = m_cli.write(QStringLiteral("p4.json"), R"({"op":"add"})");
    const auto row = [](const char *name, const QStringList &decision, int exitCode,
                        const QStringList &parts) {
        QTest::newRow(name) << decision << exitCode << parts;
    };
    row("no reason", {"--dismiss"}, 2, {"--why"});
    row("empty reason", {"--dismiss", "--why", ""}, 1, {"--why"});
    row("no decision", {"--why", "x"}, 2, {"--account", "--dismiss"});
    row("two decisions", {"--account", "C-1", "--dismiss", "--why", "x"}, 2,
        {"--account excludes --dismiss"});
    row("no such account", {"--account", "nobody", "--why", "x"}, 1,
        {"nobody", "--account", "suggested"});
    row("set, no JSON", {"--set", "/billing={\"a\" 5", "--why", "x"}, 1,
        {"--set /billing:1:6", "expected ':'"});
    row("set, cut off", {"--set", "/lines=[1,", "--why", "x"}, 1, {"--set /lines:1:4"});
    row("set, no pointer", {"--set", "billing=1", "--why", "x"}, 1,
        {"--set billing", "begins with '/'"});
    row("set, no value", {"--set", "/billing", "--why", "x"}, 1,
        {"--set /billing", "/pointer=value"});
    row("patch, broken", {"--patch", broken, "--why", "x"}, 1, {broken + ":2:9", "not valid JSON"});
    row("patch, no such pointer", {"--patch", nowhere, "--why", "x"}, 1,
        {nowhere, "/nope/x", "operation 0"});
    row("patch, no such operation", {"--patch", noOp, "--why", "x"}, 1,
        {noOp, "frob", "operation 0"});
    row("patch, no array", {"--patch", noArray, "--why", "x"}, 1, {noArray, "array of operations"});
    row("patch, no file", {"--patch", "/nowhere.json", "--why", "x"}, 1, {"/nowhere.json"});
    row("choose", {"--choose", "frob", "--why", "x"}, 2, {"--choose", "crm"});
    row("nothing to choose", {"--choose", "crm", "--pointer", "/a", "--why", "x"}, 1,
        {"missing_account", "two sides"});
}

void TestBadInput::refusesBadDecisions()
{
    QFETCH(QStringList, decision);
    QFETCH(int, exitCode);
    QFETCH(QStringList, parts);
    VERIFY_REFUSED(m_cli.json(QStringList{"resolve", m_exception} + decision), exitCode, parts);
    VERIFY_REFUSED(m_cli.run(QStringList{"resolve", m_exception, "--dry-run"} + decision), exitCode,
                   parts);
    VERIFY_SAME(m_before, m_cli);
}

void TestBadInput::refusesANewerWorkspace_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"list",
                             "show EX-1",
                             "suggest EX-1",
                             "diff EX-1",
                             "pull",
                             "run --once",
                             "run --status",
                             "init",
                             "claim EX-1",
                             "release EX-1",
                             "assign EX-1 --to ben",
                             "hold EX-1 --until 2h --why x",
                             "comment EX-1 --text x",
                             "resolve EX-1 --dismiss --why x",
                             "replay EX-1",
                             "probe EX-1",
                             "undo EX-1",
                             "reopen EX-1 --why x",
                             "audit log",
                             "audit show 0",
                             "audit verify",
                             "config show",
                             "connector list",
                             "connector check sandbox-erp"})
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '));
}

void TestBadInput::refusesANewerWorkspace()
{
    QFETCH(QStringList, arguments);
    const CliDriver driver;
    VERIFY_RUN(driver.json({"init"}));
    QFile file(driver.workspace() + QStringLiteral("/unsnag.db"));
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(file.fileName());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(
            QStringLiteral("INSERT INTO schema_migrations (number, name, sha256, applied_at) "
                           "SELECT 900 + MAX(number), 'later', 'x', 0 FROM schema_migrations")));
        query.clear();
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    VERIFY_REFUSED(driver.json(arguments), 1,
                   (QStringList{"schema 9", "[conflict]", driver.workspace(),
                                "use the newer version of Unsnag"}));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestBadInput::tellsWhoWrites()
{
    const CliDriver driver;
    VERIFY_RUN(driver.json({"init"}));
    VERIFY_RUN(driver.json({"config", "import", writeSandboxConfiguration(driver, url())}));
    VERIFY_RUN(driver.json({"run", "--once"}));
    const Json list = driver.json({"list", "--query", "reason:missing_account text:D-1001"}).json;
    const QString id = list["exceptions"].at(0)["id"].toString();
    // A program that takes no commands of others; what `unsnag-cli run` does is in test_forwarding.
    QLockFile lock(driver.workspace() + QStringLiteral("/unsnag.db.lock"));
    QVERIFY(lock.tryLock(0));
    VERIFY_RUN(driver.json({"show", id}));
    VERIFY_RUN(driver.json({"suggest", id}));
    const auto before = WorkspaceState::of(driver);
    const QString user = QFileInfo(driver.workspace()).owner();
    const QStringList decision{"resolve", id, "--dismiss", "--why", "test deal"};
    for (const QStringList &write :
         {decision, QStringList{"claim", id}, QStringList{"run", "--once"}})
        VERIFY_REFUSED(
            driver.run(write), 1,
            (QStringList{"of user " + user, QString::number(QCoreApplication::applicationPid()),
                         "[busy]", driver.workspace(), "close that program"}));
    VERIFY_SAME(before, driver);
    lock.unlock();
    const CliResult resolved = driver.json(decision);
    VERIFY_RUN(resolved);
    QCOMPARE(resolved.json["state"].toString(), QStringLiteral("dismissed"));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_badinput.moc"
