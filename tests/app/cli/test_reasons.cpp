// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! From a record of the sandbox's showcase to the proof, by the form of its reason code: the program
//! as a person uses it.
class TestReasons : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void endsInTheProof_data();
    void endsInTheProof();
    void aSecondPersonHasToAgree();
    void mistakesAreNamed();

private:
    [[nodiscard]] Json find(const QString &reason, const QString &text) const;

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

void TestReasons::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli);
    QVERIFY(!m_sandbox->url().isEmpty());
    VERIFY_RUN(m_cli.json({"init"}));
    VERIFY_RUN(
        m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, m_sandbox->url())}));
    VERIFY_RUN(m_cli.json({"pull"}));
    VERIFY_RUN(m_cli.json({"run", "--once"}));
}

Json TestReasons::find(const QString &reason, const QString &text) const
{
    const QString query = QStringLiteral("reason:%1 text:\"%2\"").arg(reason, text);
    return m_cli.json({"list", "--query", query}).json["exceptions"].at(0);
}

void TestReasons::endsInTheProof_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("owner");
    QTest::newRow("duplicate_account") << "duplicate_account"
                                       << "Talheim"
                                       << "survivor"
                                       << "Revenue Ops";
    QTest::newRow("value_rejected") << "value_rejected"
                                    << "Lagertechnik"
                                    << "set"
                                    << "Marketing Ops";
    QTest::newRow("stale_order") << "stale_order"
                                 << "G-303"
                                 << "retarget"
                                 << "Finance Ops";
    QTest::newRow("period_closed") << "period_closed"
                                   << "G-305"
                                   << "move"
                                   << "Finance Ops";
}

void TestReasons::endsInTheProof()
{
    QFETCH(QString, reason);
    QFETCH(QString, record);
    QFETCH(QString, action);
    QFETCH(QString, owner);
    const Json row = find(reason, record);
    const QString id = row["id"].toString();
    QVERIFY2(!id.isEmpty(), qPrintable(reason));
    QCOMPARE(row["owner"].toString(), owner);
    QVERIFY(!row["due_at"].toString().isEmpty());
    const CliResult shown = m_cli.json({"show", id});
    VERIFY_RUN(shown);
    QVERIFY(!shown.json["required_change"].toString().isEmpty());
    QVERIFY(!shown.json["proof_of_fix"].toString().isEmpty());
    QStringList decision{"resolve", id, "--action", action, "--why", "by its form"};
    for (const Json &offered : shown.json["form"]["actions"].array()) {
        if (offered["id"].toString() != action)
            continue;
        for (const Json &field : offered["fields"].array()) {
            QVERIFY2(field["candidates"].size() > 0, qPrintable(field["name"].toString()));
            decision += {"--set", field["name"].toString() + QLatin1Char('=') +
                                      field["candidates"].at(0)["value"].toString()};
        }
    }
    const CliResult planned = m_cli.json(decision + QStringList{"--dry-run"});
    VERIFY_RUN(planned);
    QVERIFY(planned.json["writes"].size() > 0);
    VERIFY_RUN(m_cli.json(decision));
    const CliResult replayed = m_cli.json({"replay", id});
    VERIFY_RUN(replayed);
    QVERIFY2(replayed.json["state"].toString() == QLatin1String("confirmed"),
             m_cli.json({"show", id}).json["detail"].toText().constData());
    const JsonArray &attempts = replayed.json["attempts"].array();
    QVERIFY(attempts.back()["proof"]["checks"].size() > 0);
}

void TestReasons::aSecondPersonHasToAgree()
{
    const QString id =
        find(QStringLiteral("credit_hold"), QStringLiteral("Rosenquist"))["id"].toString();
    QVERIFY(!id.isEmpty());
    const QStringList decision{"resolve", id,      "--action",
                               "approve", "--why", "agreed with finance"};
    const CliResult asked = m_cli.json(decision);
    VERIFY_RUN(asked);
    QVERIFY(asked.json["waits_for_second_person"].toBool());
    QCOMPARE(asked.json["writes"].size(), std::size_t(0));
    VERIFY_REFUSED(m_cli.json(decision), 1, (QStringList{"approve it too", "second person"}));
    QCOMPARE(m_cli.json({"show", id}).json["form"]["asked"]["action"].toString(),
             QStringLiteral("approve"));
    // The arguments stand before the command: another person decides the same.
    VERIFY_RUN(m_cli.json(QStringList{"--as", "omar"} + decision));
    const JsonArray decided = m_cli.json({"show", id}).json["resolutions"].array();
    QCOMPARE(decided.size(), std::size_t(2));
    QCOMPARE(decided.back()["actor"].toString(), QStringLiteral("omar"));
    QCOMPARE(decided.back()["approves"], decided.front()["id"]);
}

void TestReasons::mistakesAreNamed()
{
    const QString id =
        find(QStringLiteral("missing_field"), QStringLiteral("D-1004"))["id"].toString();
    QVERIFY(!id.isEmpty());
    VERIFY_REFUSED(m_cli.json({"resolve", id, "--action", "paint", "--why", "x"}), 1,
                   (QStringList{"--action", "expected one of set", "show " + id}));
    VERIFY_REFUSED(
        m_cli.json({"resolve", id, "--action", "set", "--set", "colour=red", "--why", "x"}), 1,
        (QStringList{"colour", "no such field"}));
    VERIFY_REFUSED(m_cli.json({"resolve", id, "--action", "set", "--why", "x"}), 1,
                   (QStringList{"is missing", "--set"}));
}

QTEST_GUILESS_MAIN(TestReasons)
#include "test_reasons.moc"
