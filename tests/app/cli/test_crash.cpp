// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxdesk.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! Ends unsnag-cli with SIGKILL at every step boundary of resolve and replay, over and over, and lets
//! the next start go on: exactly one invoice each, no decision lost, the audit log intact.
class TestCrash : public QObject
{
    Q_OBJECT
private slots:
    void keepsEveryDecisionAndMakesOneInvoice();
    void stopsWhenItIsAskedTo();

private:
    struct Case {
        QString id;
        QString reference;
    };

    void killInResolve(SandboxDesk &desk, const Case &one, QRandomGenerator &random);
    void killInReplay(SandboxDesk &desk, const Case &one);
    void settle(SandboxDesk &desk, const std::vector<Case> &cases);

    int m_kills = 0;
    int m_replayKills = 0;
    int m_passage =
        1; //!< where the next replay is killed; rises, so that each boundary has its turn
    int m_lastPassage = 0; //!< farthest passage a replay was killed at
    int m_period = 0;      //!< boundaries of a whole replay, once known
};

namespace {

constexpr int batchSize = 24;
constexpr int killsOfCase = 8; //!< in its replay, before it is let through

int wantedKills()
{
    const int asked = qEnvironmentVariableIntValue("UNSNAG_CRASH_KILLS");
    return asked > 0 ? asked : 400; // 1,000 in the long run
}

QStringList decision(const QString &id, const QString &customer)
{
    return {"resolve", id, "--account", customer, "--why", "crash test", "--now"};
}

bool wasKilled(const CliResult &result)
{
    return result.exitCode == -1;
}

CliResult runKilled(SandboxDesk &desk, const QStringList &words, int passage)
{
    desk.cli().setEnvironment("UNSNAG_FAULT_POINT", QStringLiteral("*:%1").arg(passage));
    CliResult result = desk.cli().json(words);
    desk.cli().setEnvironment("UNSNAG_FAULT_POINT", {});
    return result;
}

} // namespace

void TestCrash::killInResolve(SandboxDesk &desk, const Case &one, QRandomGenerator &random)
{
    const CliResult killed =
        runKilled(desk, decision(one.id, desk.customer()), 1 + random.bounded(6));
    if (!wasKilled(killed)) {
        QVERIFY2(killed.exitCode == 0, killed.err.constData());
        return;
    }
    ++m_kills;
    // What was not acknowledged may be there whole or not at all: then it is decided again.
    const CliResult again = desk.cli().json(decision(one.id, desk.customer()));
    if (again.exitCode != 0) {
        const QString state = desk.cli().json({"show", one.id}).json["state"].toString();
        QVERIFY2(state == "queued", qPrintable(one.id + ' ' + state));
    }
}

void TestCrash::killInReplay(SandboxDesk &desk, const Case &one)
{
    for (int left = killsOfCase; left > 0; --left) {
        const CliResult killed = runKilled(desk, {"replay", one.id}, m_passage);
        if (!wasKilled(killed)) {
            QVERIFY2(killed.json["state"].toString() == "confirmed",
                     (killed.err + killed.out).constData());
            m_period = m_passage > 5 ? m_passage : m_period;
            m_passage = 1; // past the last boundary: begin anew
            return;
        }
        ++m_kills;
        ++m_replayKills;
        m_lastPassage = std::max(m_lastPassage, m_passage);
        ++m_passage;
    }
}

void TestCrash::settle(SandboxDesk &desk, const std::vector<Case> &cases)
{
    const CliResult ran = desk.cli().json({"run", "--once"});
    QVERIFY2(ran.exitCode == 0, (ran.err + ran.out).constData());
    QStringList ids;
    for (const Case &one : cases)
        ids += one.id;
    const auto states = desk.states(ids);
    const auto invoices = desk.invoices();
    for (const Case &one : cases) {
        const auto state = states.find(one.id);
        QVERIFY2(state != states.end(), qPrintable(one.id));
        QCOMPARE(state->second["state"].toString(), QStringLiteral("confirmed"));
        const auto found = invoices.find(one.reference);
        QVERIFY2(found != invoices.end() && found->second == 1,
                 qPrintable(one.id + ' ' + one.reference));
    }
}

void TestCrash::keepsEveryDecisionAndMakesOneInvoice()
{
    const quint32 seed = qEnvironmentVariableIsSet("UNSNAG_TEST_SEED")
                             ? qEnvironmentVariable("UNSNAG_TEST_SEED").toUInt()
                             : QRandomGenerator::system()->generate();
    qInfo("seed %u (UNSNAG_TEST_SEED repeats it)", seed);
    QRandomGenerator random(seed);
    const int wanted = wantedKills();
    SandboxDesk desk({"--deals", QString::number(std::max(400, wanted)), "--accounts", "200"});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    JsonArray waiting = desk.open(QStringLiteral("missing_account"), 10000);
    qInfo("%zu exceptions to work on", waiting.size());

    while (m_kills < wanted && waiting.size() >= batchSize) {
        std::vector<Case> batch;
        for (int i = 0; i < batchSize && m_kills < wanted; ++i) {
            batch.push_back(
                {waiting.back()["id"].toString(), waiting.back()["external_reference"].toString()});
            waiting.pop_back();
            killInResolve(desk, batch.back(), random);
            if (!QTest::currentTestFailed())
                killInReplay(desk, batch.back());
            if (QTest::currentTestFailed())
                return;
        }
        settle(desk, batch);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo(
        "%d kills (UNSNAG_CRASH_KILLS asks for more), %d of them in replays, the last boundary met "
        "was %d (whole replay: %d)",
        m_kills, m_replayKills, m_lastPassage, m_period);
    QVERIFY2(m_kills >= wanted, qPrintable(QStringLiteral("only %1 kills").arg(m_kills)));
    QVERIFY(m_lastPassage > 10);
    const CliResult verified = desk.cli().json({"audit", "verify"});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    QVERIFY(verified.json["ok"].toBool());
    for (const auto &[reference, count] : desk.invoices())
        QVERIFY2(count == 1, qPrintable(reference));
}

void TestCrash::stopsWhenItIsAskedTo()
{
    SandboxDesk desk({"--deals", "40", "--accounts", "20"});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    const auto layer = desk.cli().start({"run", "--interval", "1"});
    // It has come past the place where it says what it does on a signal once it holds the workspace.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.cli().workspace() + "/unsnag.db.lock"), 20000);
    layer->terminate();
    QVERIFY2(layer->waitForFinished(30000), "it did not stop");
    QCOMPARE(layer->exitStatus(), QProcess::NormalExit);
    QVERIFY(!QFile::exists(desk.cli().workspace() + "/unsnag.db.lock"));
    const CliResult verified = desk.cli().json({"audit", "verify"});
    QVERIFY2(verified.json["ok"].toBool(), verified.out.constData());
    const CliResult after = desk.cli().json({"run", "--once"});
    QVERIFY2(after.exitCode == 0, after.err.constData());
}

int main(int argc, char *argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT",
            "10800000"); // 10,000 kills take longer than QtTest's 5 minutes
    const QCoreApplication app(argc, argv);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_crash.moc"
