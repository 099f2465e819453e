// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxdesk.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! Ten replays under every fault of the sandbox: exactly one invoice each, or a clear exception that
//! a later run brings to exactly one; never two.
class TestFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void makesOneInvoice_data();
    void makesOneInvoice();
    void cleanupTestCase();

private:
    void replayUnderFault(const Json &exception, const Json &rule);
    void bringToProof(const QString &id, const CliResult &replayed);

    std::unique_ptr<SandboxDesk> m_desk;
    JsonArray m_waiting;
    int m_proven = 0;  //!< at once, in spite of the fault
    int m_brought = 0; //!< as a clear exception first
};

void TestFaults::initTestCase()
{
    m_desk = std::make_unique<SandboxDesk>(QStringList{"--deals", "500", "--accounts", "200"});
    QVERIFY2(m_desk->problem().isEmpty(), m_desk->problem().constData());
    m_waiting = m_desk->open(QStringLiteral("missing_account"), 1000);
}

void TestFaults::makesOneInvoice_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("operation");
    for (const char *fault :
         {"delay", "delay_after_commit", "slow", "unauthorized", "drop_before", "drop_after_commit",
          "truncate", "rate_limit", "rate_limit_retry_after", "error_before", "error_after_commit",
          "duplicate_answer", "stale_version", "html", "repeat_request"}) {
        QTest::addRow("%s at create", fault)
            << QString::fromLatin1(fault) << QStringLiteral("create_invoice");
    }
    for (const char *fault : {"drop_after_commit", "error_before"})
        QTest::addRow("%s at post", fault)
            << QString::fromLatin1(fault) << QStringLiteral("post_invoice");
}

void TestFaults::replayUnderFault(const Json &exception, const Json &rule)
{
    const QString id = exception["id"].toString();
    const QString reference = exception["external_reference"].toString();
    CliDriver &cli = m_desk->cli();
    const CliResult resolved =
        cli.json({"resolve", id, "--account", m_desk->customer(), "--why", "fault test", "--now"});
    QVERIFY2(resolved.exitCode == 0, resolved.err.constData());
    static_cast<void>(
        m_desk->sandbox().send("POST", "/admin/faults", JsonObject{{"rules", JsonArray{rule}}}));
    const CliResult replayed = cli.json({"replay", id});
    static_cast<void>(m_desk->sandbox().send("DELETE", "/admin/faults", {}));
    if (replayed.json["state"].toString() == "confirmed")
        ++m_proven;
    else
        bringToProof(id, replayed);
    if (QTest::currentTestFailed())
        return;
    const Json found =
        m_desk->sandbox().read(QStringLiteral("/erp/v1/invoices?external_reference=") + reference);
    QCOMPARE(found["items"].size(), std::size_t(1));
    QCOMPARE(found["items"].at(0)["state"].toString(), QStringLiteral("posted"));
    QCOMPARE(found["items"].at(0)["net_total"].toString(), exception["amount"].toString());
}

//! A clear exception: open again with a reason, where the next replay proves it; or held behind the
//! incident of its connection, where the next run proves it once the connection answers.
void TestFaults::bringToProof(const QString &id, const CliResult &replayed)
{
    CliDriver &cli = m_desk->cli();
    const Json shown = cli.json({"show", id}).json;
    QVERIFY(!shown["required_change"].toString().isEmpty());
    ++m_brought;
    if (replayed.json["state"].toString() == "held") {
        const QString behind = shown["held_behind"].toString();
        QCOMPARE(cli.json({"show", behind}).json["reason"].toString(),
                 QStringLiteral("connection_fault"));
        const CliResult run = cli.json({"run", "--once"});
        QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
        QCOMPARE(cli.json({"show", behind}).json["state"].toString(), QStringLiteral("confirmed"));
    } else {
        QVERIFY2(replayed.json["state"].toString() == "open",
                 (replayed.out + replayed.err).constData());
        static_cast<void>(cli.json({"replay", id}));
    }
    const CliResult again = cli.json({"show", id});
    QVERIFY2(again.json["state"].toString() == "confirmed", (again.out + again.err).constData());
}

void TestFaults::makesOneInvoice()
{
    QFETCH(QString, fault);
    QFETCH(QString, operation);
    const Json rule = JsonObject{
        {"match", JsonObject{{"system", "erp"}, {"operation", operation}}},
        {"fault", fault},
        {"times", 1},
        {"delay_ms", 300},
        {"retry_after_s", 1},
    };
    QVERIFY(m_waiting.size() >= 10);
    for (int i = 0; i < 10; ++i) {
        const Json exception = m_waiting.back();
        m_waiting.pop_back();
        replayUnderFault(exception, rule);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestFaults::cleanupTestCase()
{
    qInfo("%d proven in spite of the fault, %d brought as an exception first", m_proven, m_brought);
    for (const auto &[reference, count] : m_desk->invoices())
        QVERIFY2(count == 1, qPrintable(reference));
    const CliResult verified = m_desk->cli().json({"audit", "verify"});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    m_desk.reset();
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
