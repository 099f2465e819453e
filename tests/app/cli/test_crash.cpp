// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxdesk.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! Ends unsnag-cli with SIGKILL at every step boundary of resolve and replay, then lets the
//! operating layer go on: exactly one invoice each, no decision lost, the audit log intact.
class TestCrash : public QObject
{
    Q_OBJECT
private slots:
    void keepsEveryDecisionAndMakesOneInvoice();

private:
    struct Case {
        QString id;
        QString reference;
        bool isDecided = false;
    };

    void killInResolve(SandboxDesk &desk, Case &one, int passage);
    void killInReplay(SandboxDesk &desk, const Case &one, int passage);
    void settle(SandboxDesk &desk, const std::vector<Case> &cases);

    int m_kills = 0;
    int m_replayKills = 0;
    int m_lastPassage = 0; //!< farthest passage a replay was killed at
};

namespace {

constexpr int wantedKills = 200;
constexpr int batchSize = 12;

QStringList decision(const QString &id, const QString &customer)
{
    return {"resolve", id, "--account", customer, "--why", "crash test", "--now"};
}

bool wasKilled(const CliResult &result)
{
    return result.exitCode == -1;
}

} // namespace

void TestCrash::killInResolve(SandboxDesk &desk, Case &one, int passage)
{
    desk.cli().setEnvironment("UNSNAG_FAULT_POINT", QStringLiteral("*:%1").arg(passage));
    const CliResult killed = desk.cli().json(decision(one.id, desk.customer()));
    desk.cli().setEnvironment("UNSNAG_FAULT_POINT", {});
    m_kills += wasKilled(killed) ? 1 : 0;
    const QString state = desk.cli().json({"show", one.id}).json["state"].toString();
    QVERIFY2(state == "open" || state == "queued", qPrintable(one.id + ' ' + state));
    // What was acknowledged is kept; what was not may be there whole or not at all.
    QVERIFY2(wasKilled(killed) || state == "queued", qPrintable(one.id + ' ' + state));
    if (state == "open") {
        const CliResult again = desk.cli().json(decision(one.id, desk.customer()));
        QVERIFY2(again.exitCode == 0, again.err.constData());
    }
    one.isDecided = true;
}

void TestCrash::killInReplay(SandboxDesk &desk, const Case &one, int passage)
{
    desk.cli().setEnvironment("UNSNAG_FAULT_POINT", QStringLiteral("*:%1").arg(passage));
    const CliResult killed = desk.cli().json({"replay", one.id});
    desk.cli().setEnvironment("UNSNAG_FAULT_POINT", {});
    if (wasKilled(killed)) {
        ++m_kills;
        ++m_replayKills;
        m_lastPassage = std::max(m_lastPassage, passage);
    } else {
        QVERIFY2(killed.json["state"].toString() == "confirmed",
                 (killed.err + killed.out).constData());
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
    SandboxDesk desk({"--deals", "700", "--accounts", "200"});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    JsonArray waiting = desk.open(QStringLiteral("missing_account"), 1000);
    qInfo("%zu exceptions to work on", waiting.size());

    int passage = 1; // rises by one a case, so that every boundary has its turn
    int period = 0;  // boundaries of a whole replay, once known
    while (m_kills < wantedKills && waiting.size() >= batchSize) {
        std::vector<Case> batch;
        for (int i = 0; i < batchSize; ++i) {
            batch.push_back(
                {waiting.back()["id"].toString(), waiting.back()["external_reference"].toString()});
            waiting.pop_back();
            killInResolve(desk, batch.back(), 1 + random.bounded(6));
            if (QTest::currentTestFailed())
                return;
            const int before = m_replayKills;
            killInReplay(desk, batch.back(), passage);
            if (QTest::currentTestFailed())
                return;
            if (m_replayKills == before && passage > 5) {
                period = passage;
                passage = 0; // past the last boundary: begin anew
            }
            ++passage;
        }
        settle(desk, batch);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d kills, %d of them in replays, the last boundary met was %d (whole replay: %d)",
          m_kills, m_replayKills, m_lastPassage, period);
    QVERIFY2(m_kills >= wantedKills, qPrintable(QStringLiteral("only %1 kills").arg(m_kills)));
    QVERIFY(period > 0);
    const CliResult verified = desk.cli().json({"audit", "verify"});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    QVERIFY(verified.json["ok"].toBool());
    for (const auto &[reference, count] : desk.invoices())
        QVERIFY2(count == 1, qPrintable(reference));
}

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
