// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! Canary and synthetic runs as the command line makes them.
class TestQuality : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void canaryFindsNothingDifferent();
    void canaryWritesNothing();
    void canaryDrawsTheSameEventsForASeed();
    void canaryFindsWhatAChangedFlowWouldDo();
    void syntheticRunIsProvenAndVoided();
    void syntheticRecordsStayOutOfTheQueue();
    void syntheticIsRefusedOutsideATestCompany();

private:
    [[nodiscard]] int writes();

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

void TestQuality::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli, QStringList{});
    QVERIFY(!m_sandbox->url().isEmpty());
    VERIFY_RUN(m_cli.json({"init"}));
    VERIFY_RUN(
        m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, m_sandbox->url())}));
    VERIFY_RUN(m_cli.json({"run", "--once"}));
}

//! Requests to CRM and ERP that were no reads.
int TestQuality::writes()
{
    int count = 0;
    for (const Json &request : m_sandbox->journal())
        count += request["method"].toString() == QLatin1String("GET") ? 0 : 1;
    return count;
}

void TestQuality::canaryFindsNothingDifferent()
{
    const CliResult run = m_cli.json({"canary", "run", "--sample", "20"});
    VERIFY_RUN(run);
    QCOMPARE(run.json["verdict"].toString(), QStringLiteral("passed"));
    QCOMPARE(run.json["sample"].toInt(), 20);
    QVERIFY2(run.json["same"].toInt() > 10, run.out);
    QCOMPARE(run.json["different"].toInt(), 0);
    const Json status = m_cli.json({"canary", "status"}).json;
    QCOMPARE(status["last_canary"]["run"].toInt(), run.json["run"].toInt());
    QCOMPARE(status["last_canary"]["at"].toString(), run.json["at"].toString());
}

void TestQuality::canaryWritesNothing()
{
    const int before = writes();
    const Json exceptions = m_cli.json({"list", "--query", "state:any"}).json;
    VERIFY_RUN(m_cli.json({"canary", "run", "--sample", "30", "--seed", "5"}));
    QCOMPARE(writes(), before);
    QCOMPARE(m_cli.json({"list", "--query", "state:any"}).json["total"].toInt(),
             exceptions["total"].toInt());
}

void TestQuality::canaryDrawsTheSameEventsForASeed()
{
    const CliResult one = m_cli.json({"canary", "run", "--sample", "8", "--seed", "3"});
    const CliResult two = m_cli.json({"canary", "run", "--sample", "8", "--seed", "3"});
    VERIFY_RUN(one);
    VERIFY_RUN(two);
    QCOMPARE(two.json["same"].toInt(), one.json["same"].toInt());
    QCOMPARE(two.json["cases"].toText(), one.json["cases"].toText());
}

void TestQuality::canaryFindsWhatAChangedFlowWouldDo()
{
    QFile builtIn(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/flows/deal_to_invoice.json"));
    QVERIFY(builtIn.open(QIODevice::ReadOnly));
    QByteArray text = builtIn.readAll();
    const QByteArray terms = R"("enum": ["net14", "net30", "net60", "due_on_receipt"])";
    QVERIFY(text.contains(terms));
    text.replace(terms, R"("enum": ["net90"])");
    const QString file = m_cli.write("changed.json", text);
    const CliResult run = m_cli.json({"canary", "run", "--sample", "30", "--flow-file", file});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json["verdict"].toString(), QStringLiteral("failed"));
    QVERIFY(run.json["different"].toInt() > 0);
    bool hasPatch = false;
    for (const Json &one : run.json["cases"].array())
        hasPatch = hasPatch || one["patch"].size() > 0;
    QVERIFY2(hasPatch, run.out);
}

void TestQuality::syntheticRunIsProvenAndVoided()
{
    const CliResult run = m_cli.json({"synthetic"});
    VERIFY_RUN(run);
    QCOMPARE(run.json["verdict"].toString(), QStringLiteral("passed"));
    QStringList steps;
    for (const Json &step : run.json["steps"].array())
        steps += step["step"].toString();
    QCOMPARE(steps, QStringList({"lead", "deal", "invoice", "void"}));
    const Json invoice =
        m_sandbox->read(QStringLiteral("/erp/v1/invoices/") + run.json["invoice"].toString());
    QCOMPARE(invoice["state"].toString(), QStringLiteral("void"));
    const Json status = m_cli.json({"synthetic", "status"}).json;
    QCOMPARE(status["last_synthetic"]["key"].toString(), run.json["key"].toString());
}

void TestQuality::syntheticRecordsStayOutOfTheQueue()
{
    const auto before = m_cli.json({"list", "--query", "state:any"}).json["total"].toInt();
    VERIFY_RUN(m_cli.json({"run", "--once"}));
    VERIFY_RUN(m_cli.json({"reconcile"}));
    const Json all = m_cli.json({"list", "--query", "state:any", "--limit", "500"}).json;
    QVERIFY(all["total"].toInt() >= before);
    for (const Json &exception : all["exceptions"].array())
        QVERIFY(!exception["title"].toString().startsWith(QLatin1String("[synthetic]")));
}

void TestQuality::syntheticIsRefusedOutsideATestCompany()
{
    const CliDriver other;
    VERIFY_RUN(other.json({"init"}));
    const CliResult run = other.json({"synthetic"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestQuality)
#include "test_quality.moc"
