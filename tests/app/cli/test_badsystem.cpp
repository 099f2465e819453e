// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackserver.h"
#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

#include <set>

using namespace unsnag;
using namespace unsnag::test;

//! Systems that refuse, are away or answer nonsense: one incident names them, no event is lost, and
//! all goes on once they are mended.
class TestBadSystem : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsAWrongToken_data();
    void tellsAWrongToken();
    void tellsAnUnreachableHost_data();
    void tellsAnUnreachableHost();
    void tellsAPageOfHtml();
    void probesAfterAPageOfHtml();

private:
    //! Each workspace meets systems of its own: passes change records and use up planned faults.
    void make(const CliDriver &driver);
    void brokenPasses(const CliDriver &driver, const QString &system,
                      const QStringList &parts) const;
    void mendedPass(const CliDriver &driver) const;
    [[nodiscard]] static Json incidents(const CliDriver &driver);
    //! Deal and reason of every exception but incidents, whatever its state.
    [[nodiscard]] static std::set<QString> outcomes(const CliDriver &driver);

    CliDriver m_cli;                           //!< an undisturbed workspace
    std::unique_ptr<SandboxProcess> m_sandbox; //!< of m_cli
    std::unique_ptr<SandboxProcess> m_fresh;   //!< of the workspace made last
    std::set<QString> m_outcomes;
};

Json TestBadSystem::incidents(const CliDriver &driver)
{
    return driver.json({"list", "--query", "reason:connection_fault"}).json;
}

std::set<QString> TestBadSystem::outcomes(const CliDriver &driver)
{
    std::set<QString> found;
    const Json list = driver.json({"list", "--query", "state:any", "--limit", "10000"}).json;
    for (const Json &exception : list["exceptions"].array()) {
        const QString reason = exception["reason"].toString();
        if (reason != QStringLiteral("connection_fault"))
            found.insert(exception["source"]["id"].toString() + QLatin1Char(' ') + reason);
    }
    return found;
}

void TestBadSystem::make(const CliDriver &driver)
{
    m_fresh = std::make_unique<SandboxProcess>(driver);
    QVERIFY(!m_fresh->url().isEmpty());
    VERIFY_RUN(driver.json({"init"}));
    VERIFY_RUN(
        driver.json({"config", "import", writeSandboxConfiguration(driver, m_fresh->url())}));
}

void TestBadSystem::initTestCase()
{
    make(m_cli);
    m_sandbox = std::move(m_fresh);
    VERIFY_RUN(m_cli.json({"run", "--once"}));
    m_outcomes = outcomes(m_cli);
    QVERIFY(m_outcomes.size() > 10);
}

//! However often it is tried, there is one incident for the system, and it says what is wrong.
void TestBadSystem::brokenPasses(const CliDriver &driver, const QString &system,
                                 const QStringList &parts) const
{
    VERIFY_REFUSED(driver.run({"connector", "check", system}), 1, parts);
    for (const QStringList &pass :
         {QStringList{"pull"}, QStringList{"run", "--once"}, QStringList{"run", "--once"}}) {
        VERIFY_REFUSED(driver.run(pass), 1, parts + QStringList{system});
        const Json found = incidents(driver);
        QCOMPARE(found["total"].toInt(), 1);
        QCOMPARE(found["exceptions"].at(0)["title"].toString(), system);
    }
    const CliResult shown =
        driver.run({"show", incidents(driver)["exceptions"].at(0)["id"].toString()});
    VERIFY_RUN(shown);
    QVERIFY2(!shown.out.contains("hidden"), shown.out.constData());
    QVERIFY2(shown.out.contains("Mend the connection"), shown.out.constData());
}

//! What waited is done as if nothing had been.
void TestBadSystem::mendedPass(const CliDriver &driver) const
{
    VERIFY_RUN(driver.json({"run", "--once"}));
    const Json left = incidents(driver);
    QVERIFY2(left["total"].toInt() == 0, left.toText().constData());
    // What is left waits behind the open exception of an older event of its lane.
    const Json status = driver.json({"run", "--status"}).json;
    QCOMPARE(status["events_pending"].toInt(), status["events_in_lanes"].toInt());
    QCOMPARE(outcomes(driver), m_outcomes);
    QVERIFY(driver.json({"audit", "verify"}).json["ok"].toBool());
}

void TestBadSystem::tellsAWrongToken_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("path");
    QTest::newRow("CRM") << "sandbox-crm"
                         << "/crm/v1/";
    QTest::newRow("ERP") << "sandbox-erp"
                         << "/erp/v1/";
}

void TestBadSystem::tellsAWrongToken()
{
    QFETCH(QString, system);
    QFETCH(QString, path);
    const CliDriver driver;
    make(driver);
    VERIFY_RUN(driver.json({"connector", "set", system, "--value", "token=hidden-word"}));
    brokenPasses(driver, system,
                 {"401", m_fresh->url() + path, "check the token of the connection"});
    if (QTest::currentTestFailed())
        return;
    VERIFY_RUN(driver.json({"connector", "set", system, "--value", "token=sandbox"}));
    VERIFY_RUN(driver.json({"connector", "check", system}));
    mendedPass(driver);
}

void TestBadSystem::tellsAnUnreachableHost_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("parts");
    const QString closed =
        LoopbackServer().url().toString(); // the server is gone, its port is closed
    for (const char *system : {"sandbox-crm", "sandbox-erp"}) {
        QTest::addRow("closed port, %s", system)
            << system << closed
            << QStringList{closed.mid(7), "[offline]", "Check the address and the network"};
        QTest::addRow("no such name, %s", system)
            << system << "https://host.invalid"
            << QStringList{"https://host.invalid/", "host.invalid", "[offline]"};
    }
    QTest::newRow("plain http") << "sandbox-erp"
                                << "http://host.invalid"
                                << QStringList{"host.invalid", "use https"};
}

void TestBadSystem::tellsAnUnreachableHost()
{
    QFETCH(QString, system);
    QFETCH(QString, address);
    QFETCH(QStringList, parts);
    const CliDriver driver;
    make(driver);
    VERIFY_RUN(driver.json({"connector", "set", system, "--value", "base_url=" + address}));
    VERIFY_REFUSED(driver.run({"connector", "check", system}), 1, parts);
    QStringList machineParts = parts;
    machineParts.removeAll(QStringLiteral("[offline]"));
    machineParts.removeAll(QStringLiteral("Check the address and the network"));
    brokenPasses(driver, system, machineParts);
    if (QTest::currentTestFailed())
        return;
    VERIFY_RUN(driver.json({"connector", "set", system, "--value", "base_url=" + m_fresh->url()}));
    VERIFY_RUN(driver.json({"connector", "check", system}));
    mendedPass(driver);
}

void TestBadSystem::tellsAPageOfHtml()
{
    LoopbackServer server;
    server.setFallback(LoopbackBehaviour::answer(
        200, "<!DOCTYPE html><html><body>Sign in</body></html>", "Content-Type: text/html\r\n"));
    const QString place = QStringLiteral("127.0.0.1:%1").arg(server.port());
    const QStringList parts{place, "HTML page came where JSON was due"};
    const CliDriver driver;
    make(driver);
    VERIFY_RUN(
        driver.json({"connector", "set", "sandbox-erp", "--value", "base_url=http://" + place}));
    brokenPasses(driver, QStringLiteral("sandbox-erp"), parts);
    if (QTest::currentTestFailed())
        return;
    VERIFY_REFUSED(driver.run({"connector", "try", "sandbox-erp", "find_invoice", "--input",
                               R"({"key":"UNS-X"})"}),
                   1, parts);
    const std::size_t before = server.requests().size();
    VERIFY_REFUSED(driver.run({"connector", "try", "sandbox-erp", "post_invoice", "--input",
                               R"({"id":"INV-1"})"}),
                   1, parts + QStringList{"[outcome_unknown]"});
    QCOMPARE(server.requests().size(), before + 1); // a write is sent once
    VERIFY_RUN(
        driver.json({"connector", "set", "sandbox-erp", "--value", "base_url=" + m_fresh->url()}));
    VERIFY_RUN(driver.json({"connector", "check", "sandbox-erp"}));
    mendedPass(driver);
}

//! A write that was answered with a page may have happened: it is looked up, never sent blindly again.
void TestBadSystem::probesAfterAPageOfHtml()
{
    const Json list = m_cli.json({"list", "--query", "reason:missing_account text:D-1001"}).json;
    const Json &exception = list["exceptions"].at(0);
    const QString id = exception["id"].toString();
    const QString account = m_cli.json({"suggest", id}).json["candidates"].at(0)["id"].toString();
    VERIFY_RUN(m_cli.json({"resolve", id, "--account", account, "--why", "same company", "--now"}));
    const Json rule = JsonObject{
        {"match", JsonObject{{"operation", "create_invoice"}}}, {"fault", "html"}, {"times", 1}};
    static_cast<void>(
        m_sandbox->send("POST", "/admin/faults", JsonObject{{"rules", JsonArray{rule}}}));
    static_cast<void>(m_cli.json({"run", "--once"}));
    static_cast<void>(m_cli.json({"run", "--once"}));
    VERIFY_RUN(m_cli.json({"probe", id}));
    static_cast<void>(m_cli.json({"replay", id}));
    QCOMPARE(m_cli.json({"show", id}).json["state"].toString(), QStringLiteral("confirmed"));
    QCOMPARE(m_sandbox->invoicesMade(exception["external_reference"].toString()), 1);
    QVERIFY(m_cli.json({"audit", "verify"}).json["ok"].toBool());
}

QTEST_GUILESS_MAIN(TestBadSystem)
#include "test_badsystem.moc"
