// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/configfolder.h"
#include "app/services/demoworkspace.h"
#include "app/services/workspace.h"
#include "app/services/workspacestatus.h"
#include "models/engine/checkconnection.h"
#include "models/engine/showexception.h"
#include "models/engine/verifyaudit.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

class TestWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void makesAndOpens();
    void refusesWhatIsNotThere();
    void refusesASecondOne();
    void letsASecondProcessReadOnly();
    void worksForTheActorGiven();
    void refusesABrokenDocument();
    void leavesOutConnectionsWithoutAProfile();
    void fillsADemo();
    void importsAConfiguration();
    void exportsWhatItImported();
    void refusesBadConfigurations_data();
    void refusesBadConfigurations();

private:
    [[nodiscard]] WorkspaceOptions options(Access access = Access::ReadWrite) const
    {
        return {path(QStringLiteral("w")), access, QStringLiteral("ana")};
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    void writeSandboxConnections() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWorkspace::write(const QString &name, const QByteArray &text) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).absolutePath()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestWorkspace::writeSandboxConnections() const
{
    write(
        "in/connections/crm.json",
        R"({"name":"crm","profile":"sandbox-crm","values":{"base_url":"http://127.0.0.1:1/crm/v1"}})");
    write(
        "in/connections/erp.json",
        R"({"name":"erp","profile":"sandbox-erp","values":{"base_url":"http://127.0.0.1:1/erp/v1"}})");
    write("in/bindings.json", R"({"source":"crm","target":"erp"})");
}

void TestWorkspace::makesAndOpens()
{
    const auto made = Workspace::create(options());
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().line()));
    const auto workspace = Workspace::open(options());
    QVERIFY2(workspace.ok(), workspace.ok() ? "" : qPrintable(workspace.error().line()));
    QVERIFY((*workspace)->bench().connectors.names().isEmpty());
    QVERIFY((*workspace)->bench().flows.find(QStringLiteral("deal_to_invoice")).ok());
    QVERIFY((*workspace)->profiles().find(QStringLiteral("sandbox-erp")).ok());
    QCOMPARE((*workspace)->shownLocation(),
             QFileInfo(path(QStringLiteral("w"))).absoluteFilePath());
}

void TestWorkspace::refusesWhatIsNotThere()
{
    const auto workspace = Workspace::open(options());
    QVERIFY(!workspace.ok());
    QCOMPARE(workspace.error().code, Code::NotFound);
    QVERIFY(!QFile::exists(path(QStringLiteral("w"))));
}

void TestWorkspace::refusesASecondOne()
{
    QVERIFY(Workspace::create(options()).ok());
    QCOMPARE(Workspace::create(options()).error().code, Code::Conflict);
}

void TestWorkspace::letsASecondProcessReadOnly()
{
    QVERIFY(Workspace::create(options()).ok());
    const auto first = Workspace::open(options());
    QVERIFY(first.ok());
    QCOMPARE(Workspace::open(options()).error().code, Code::Busy);
    const auto second = Workspace::openPreferWritable(options());
    QVERIFY(second.ok());
    QVERIFY((*second)->writeProblem().has_value());
    QCOMPARE((*second)->writeProblem()->code, Code::Busy);
    QCOMPARE((*second)->store().access(), Access::ReadOnly);
    QVERIFY(!(*first)->writeProblem().has_value());
}

void TestWorkspace::worksForTheActorGiven()
{
    QVERIFY(Workspace::create(options()).ok());
    QCOMPARE((*Workspace::open(options()))->bench().actor.name, QStringLiteral("ana"));
    auto nobody = options();
    nobody.actor.clear();
    QVERIFY(!(*Workspace::open(nobody))->bench().actor.name.isEmpty());
}

void TestWorkspace::refusesABrokenDocument()
{
    QVERIFY(Workspace::create(options()).ok());
    write("w/flows/mine.json", R"({"id": 7})");
    const auto workspace = Workspace::open(options());
    QVERIFY(!workspace.ok());
    QCOMPARE(workspace.error().code, Code::Input);
    QVERIFY2(workspace.error().context.contains(QStringLiteral("mine.json")),
             qPrintable(workspace.error().line()));
}

void TestWorkspace::leavesOutConnectionsWithoutAProfile()
{
    QVERIFY(Workspace::create(options()).ok());
    const auto workspace = Workspace::open(options());
    QVERIFY(workspace.ok());
    const auto done = (*workspace)->store().write([](Session &session) {
        return ConnectionTable(session).put({QStringLiteral("old"),
                                             QStringLiteral("gone"),
                                             Json(JsonObject{}),
                                             Json(JsonObject{}),
                                             {}});
    });
    QVERIFY(done.ok());
    QVERIFY((*workspace)->reconnect().ok());
    QCOMPARE((*workspace)->connectionProblems().size(), std::size_t(1));
    QVERIFY((*workspace)->connectionProblems().front().detail.contains(QStringLiteral("gone")));
}

void TestWorkspace::fillsADemo()
{
    QVERIFY(Workspace::create(options()).ok());
    {
        const auto workspace = Workspace::open(options());
        QVERIFY(workspace.ok());
        const auto report = DemoWorkspace(**workspace).fill({});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().line()));
        QVERIFY2(report->pull.problems.isEmpty(),
                 qPrintable(report->pull.problems.join(QLatin1Char('\n'))));
        QVERIFY(report->pull.events > 0);
        QVERIFY(report->confirmed > 0);
        QVERIFY(report->failed > 0);
        QVERIFY(QFile::exists(path(QStringLiteral("w/sandbox/origin"))));
    }
    // The sandbox ended with the process; a later one goes on with its state, without a keychain.
    const auto later = Workspace::open(options());
    QVERIFY(later.ok());
    const auto reply = CheckConnection((*later)->bench()).run(QStringLiteral("sandbox-erp"), {});
    QVERIFY2(reply.ok() && reply->ok(),
             reply.ok() ? qPrintable(reply->message) : qPrintable(reply.error().line()));
    const auto status = statusOf(**later);
    QVERIFY(status.ok());
    QVERIFY(status->layer.exceptions.front().second > 0);
    QVERIFY(VerifyAudit((*later)->bench()).run({})->ok());
}

void TestWorkspace::importsAConfiguration()
{
    writeSandboxConnections();
    QVERIFY(Workspace::create(options()).ok());
    const auto workspace = Workspace::open(options());
    QVERIFY(workspace.ok());
    const ConfigFolder folder(path(QStringLiteral("in")));
    const auto checked = folder.check(**workspace);
    QVERIFY2(checked.ok(), checked.ok() ? "" : qPrintable(checked.error().line()));
    QVERIFY(ConfigFolder::of(**workspace)->connections.empty());
    QVERIFY(folder.import(**workspace).ok());
    QVERIFY((*workspace)->reconnect().ok());
    QCOMPARE((*workspace)->bench().connectors.sourceName(), QStringLiteral("crm"));
    QCOMPARE((*workspace)->bench().connectors.targetName(), QStringLiteral("erp"));
    const auto log = ReadAudit((*workspace)->bench()).run(0, 100);
    QVERIFY(log.ok());
    QCOMPARE(log->back().kind, QStringLiteral("configuration.imported"));
}

void TestWorkspace::exportsWhatItImported()
{
    writeSandboxConnections();
    QVERIFY(Workspace::create(options()).ok());
    const auto workspace = Workspace::open(options());
    QVERIFY(workspace.ok());
    QVERIFY(ConfigFolder(path(QStringLiteral("in"))).import(**workspace).ok());
    QVERIFY(ConfigFolder(path(QStringLiteral("out"))).write(**workspace).ok());
    const auto again = ConfigFolder(path(QStringLiteral("out"))).check(**workspace);
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().line()));
    QCOMPARE(again->toJson(), ConfigFolder::of(**workspace)->toJson());
    QCOMPARE(again->connections.size(), std::size_t(2));
}

void TestWorkspace::refusesBadConfigurations_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place"); // end of the error's context
    const auto row = [](const char *name, const char *file, const char *text, const char *place) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(text)
                            << QString::fromLatin1(place);
    };
    const char *crm = "in/connections/crm.json";
    row("no json", crm, "{", "crm.json");
    row("no object", crm, "[]", "crm.json#");
    row("unknown member", crm, R"({"name":"crm","profile":"sandbox-crm","value":{}})",
        "crm.json#/value");
    row("other name", crm, R"({"name":"cr","profile":"sandbox-crm","values":{}})",
        "crm.json#/name");
    row("bad name", crm, R"({"name":"../x","profile":"sandbox-crm","values":{}})",
        "crm.json#/name");
    row("no profile", crm, R"({"name":"crm","values":{}})", "crm.json#/profile");
    row("unknown profile", crm, R"({"name":"crm","profile":"sandbox-cmr","values":{}})",
        "crm.json#/profile");
    row("unknown field", crm,
        R"({"name":"crm","profile":"sandbox-crm","values":{"base_url":"http://127.0.0.1:1","colour":"red"}})",
        "crm.json#/values/colour");
    row("secret", crm,
        R"({"name":"crm","profile":"tryton-6.0","values":{"base_url":"http://127.0.0.1:1","database":"d","login":"l","password":"abc"}})",
        "crm.json#/values/password");
    row("missing field", crm,
        R"({"name":"crm","profile":"tryton-6.0","values":{"base_url":"http://127.0.0.1:1","login":"l"}})",
        "crm.json#/values/database");
    row("wrong address", crm,
        R"({"name":"crm","profile":"sandbox-crm","values":{"base_url":"ftp://x"}})",
        "crm.json#/values/base_url");
    row("wrong type", crm, R"({"name":"crm","profile":"sandbox-crm","values":{"base_url":true}})",
        "crm.json#/values/base_url");
    row("unbound", "in/bindings.json", R"({"source":"nobody"})", "bindings.json#/source");
    row("binding no text", "in/bindings.json", R"({"target":7})", "bindings.json#/target");
    row("bad flow", "in/flows/x.json", R"({"id":"x"})", "x.json#/");
    row("bad profile", "in/connectors/x.profile.json", R"({"id":"x"})", "x.profile.json#");
    row("bad calendar", "in/calendars/x.json", R"({"id":"x"})", "x.json#/");
}

void TestWorkspace::refusesBadConfigurations()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    writeSandboxConnections();
    write(file, text);
    QVERIFY(Workspace::create(options()).ok());
    const auto workspace = Workspace::open(options());
    QVERIFY(workspace.ok());
    const auto imported = ConfigFolder(path(QStringLiteral("in"))).import(**workspace);
    QVERIFY(!imported.ok());
    QCOMPARE(imported.error().code, Code::Input);
    QVERIFY2(imported.error().context.contains(place), qPrintable(imported.error().line()));
    QVERIFY(!imported.error().line().contains(QStringLiteral("abc")));
    // Nothing of it was taken.
    QVERIFY(ConfigFolder::of(**workspace)->connections.empty());
    QVERIFY(!ConfigFolder::of(**workspace)->source.has_value());
    QVERIFY(!QFile::exists(path(QStringLiteral("w/flows/x.json"))));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
