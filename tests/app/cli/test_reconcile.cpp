// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! What the layer believes against what the systems show: orphans, deals never billed, changes by hand.
class TestReconcile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void storesNothingInADryRun();
    void opensOneExceptionPerThingFound();
    void opensNothingNewTheSecondTime();
    void billsADealThatWasMissed();
    void leavesADismissedOrphanAlone();
    void findsAChangeByHand();
    void closesItOnlyWithAPostmortem();
    void findsAPartialSuccess();
    void verifiesTheAuditLog();

private:
    [[nodiscard]] Json findingOf(const Json &report, const QString &reason) const;
    //! How many exceptions of this reason a reconcile opened. Clerks of the sandbox change records of
    //! their own while the test runs, which are findings of other reasons.
    [[nodiscard]] static int openedOf(const Json &report, const QString &reason);
    [[nodiscard]] Json provenInvoice();

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    Json m_first; //!< report of the first reconcile
    QString m_override;
};

void TestReconcile::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli, QStringList{});
    QVERIFY(!m_sandbox->url().isEmpty());
    VERIFY_RUN(m_cli.json({"init"}));
    VERIFY_RUN(
        m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, m_sandbox->url())}));
    VERIFY_RUN(m_cli.json({"run", "--once"}));
}

Json TestReconcile::findingOf(const Json &report, const QString &reason) const
{
    for (const Json &finding : report["findings"].array()) {
        if (finding["reason"].toString() == reason)
            return finding;
    }
    return {};
}

int TestReconcile::openedOf(const Json &report, const QString &reason)
{
    int count = 0;
    for (const Json &finding : report["findings"].array())
        count += finding["reason"].toString() == reason &&
                 finding["end"].toString() == QLatin1String("opened");
    return count;
}

//! A posted invoice that the layer made.
Json TestReconcile::provenInvoice()
{
    const Json table = m_sandbox->read("/admin/records/invoices");
    for (const Json &invoice : table["items"].array()) {
        const QString reference = invoice["external_reference"].toString();
        if (invoice["state"].toString() == QLatin1String("posted") &&
            m_sandbox->invoicesMade(reference) == 1)
            return invoice;
    }
    return {};
}

void TestReconcile::storesNothingInADryRun()
{
    const WorkspaceState before = WorkspaceState::of(m_cli);
    const CliResult run = m_cli.json({"reconcile", "--dry-run"});
    VERIFY_RUN(run);
    QVERIFY(run.json["opened"].toInt() >= 3);
    QVERIFY(findingOf(run.json, "orphaned_record")["exception"].toString().isEmpty());
    VERIFY_SAME(before, m_cli);
}

void TestReconcile::opensOneExceptionPerThingFound()
{
    const CliResult run = m_cli.json({"reconcile"});
    VERIFY_RUN(run);
    m_first = run.json;
    QVERIFY(run.json["documents"].toInt() > 0);
    QVERIFY(run.json["proofs"].toInt() > 0);
    const Json orphan = findingOf(run.json, "orphaned_record");
    QCOMPARE(orphan["end"].toString(), QStringLiteral("opened"));
    const Json shown = m_cli.json({"show", orphan["exception"].toString()}).json;
    QCOMPARE(shown["reason"].toString(), QStringLiteral("orphaned_record"));
    QCOMPARE(shown["severity"].toString(), QStringLiteral("P1"));
    QVERIFY(!shown["owner"].toString().isEmpty());
    QVERIFY(!shown["due_at"].toString().isEmpty());
    QCOMPARE(shown["target"]["id"].toString(), QStringLiteral("INV-S09"));
    const Json missed = findingOf(run.json, "never_billed");
    QCOMPARE(missed["end"].toString(), QStringLiteral("opened"));
    QCOMPARE(missed["facts"]["missed"]["code"].toString(), QStringLiteral("not_listed"));
}

void TestReconcile::opensNothingNewTheSecondTime()
{
    const CliResult run = m_cli.json({"reconcile"});
    VERIFY_RUN(run);
    QCOMPARE(openedOf(run.json, "orphaned_record") + openedOf(run.json, "never_billed"), 0);
    QVERIFY2(run.json["known"].toInt() > 0,
             run.out); // what lies before the bookmark is not listed again
}

void TestReconcile::billsADealThatWasMissed()
{
    const QString id = findingOf(m_first, "never_billed")["exception"].toString();
    const CliResult replayed = m_cli.json({"replay", id});
    const Json shown = m_cli.json({"show", id}).json;
    // Either it is billed now, or the same card says what else is missing.
    if (shown["state"].toString() == QLatin1String("confirmed")) {
        VERIFY_RUN(replayed);
        QCOMPARE(m_sandbox->invoicesMade(shown["external_reference"].toString()), 1);
    } else {
        QVERIFY2(shown["reason"].toString() != QLatin1String("never_billed"), replayed.out);
        QCOMPARE(m_sandbox->invoicesMade(shown["external_reference"].toString()), 0);
    }
    const CliResult again = m_cli.json({"reconcile"});
    VERIFY_RUN(again);
    QVERIFY2(openedOf(again.json, "never_billed") == 0, again.out);
}

void TestReconcile::leavesADismissedOrphanAlone()
{
    const QString id = findingOf(m_first, "orphaned_record")["exception"].toString();
    VERIFY_RUN(m_cli.json({"resolve", id, "--dismiss", "--why", "made by the old layer"}));
    const CliResult run = m_cli.json({"reconcile"});
    VERIFY_RUN(run);
    QVERIFY2(openedOf(run.json, "orphaned_record") == 0, run.out);
}

void TestReconcile::findsAChangeByHand()
{
    const Json invoice = provenInvoice();
    QVERIFY2(!invoice["id"].toString().isEmpty(), invoice.toText());
    const QString path =
        QStringLiteral("/admin/documents/%1/override").arg(invoice["id"].toString());
    const Json edited =
        m_sandbox->send("POST", path,
                        JsonObject{{QStringLiteral("by"), "finance-clerk"},
                                   {QStringLiteral("changes"),
                                    JsonObject{{QStringLiteral("date"), "2026-01-02"}}}});
    QVERIFY(edited["id"].isString());
    const CliResult run = m_cli.json({"reconcile"});
    VERIFY_RUN(run);
    Json found;
    for (const Json &finding : run.json["findings"].array()) {
        if (finding["facts"]["changed_by"].toString() == QLatin1String("finance-clerk"))
            found = finding;
    }
    QVERIFY2(found["end"].toString() == QLatin1String("opened"), run.out);
    bool hasDate = false;
    for (const Json &drift : found["facts"]["drift"].array()) {
        if (drift["field"].toString() != QLatin1String("date"))
            continue;
        hasDate = true;
        QCOMPARE(drift["found"].toString(), QStringLiteral("2026-01-02"));
        QCOMPARE(drift["recorded"].toString(), invoice["date"].toString());
    }
    QVERIFY2(hasDate, run.out);
    m_override = found["exception"].toString();
    const CliResult again = m_cli.json({"reconcile"});
    for (const Json &finding : again.json["findings"].array())
        QVERIFY2(finding["exception"].toString() != m_override ||
                     finding["end"].toString() != QLatin1String("opened"),
                 again.out);
}

void TestReconcile::closesItOnlyWithAPostmortem()
{
    VERIFY_REFUSED(m_cli.json({"resolve", m_override, "--dismiss", "--why", "it is right so"}), 1,
                   QStringList{"postmortem"});
    VERIFY_REFUSED(m_cli.json({"postmortem", m_override, "--cause", "a date was typed"}), 1,
                   QStringList{"Who:"});
    const QString file = m_cli.write(
        "pm.md",
        "Cause: the date was set back by hand\nWho: Finance\nAvoid: move the deal's date\n");
    const CliResult stored = m_cli.json({"postmortem", m_override, "--file", file});
    VERIFY_RUN(stored);
    QCOMPARE(stored.json["version"].toInt(), 1);
    VERIFY_RUN(m_cli.json({"resolve", m_override, "--dismiss", "--why", "it is right so"}));
    const Json runbook = m_cli.json({"runbook", "show", "manual_override"}).json;
    QVERIFY(runbook["text"].toString().contains(m_override));
    QVERIFY(runbook["text"].toString().contains(QStringLiteral("**Avoid**: move the deal's date")));
    const CliResult run = m_cli.json({"reconcile"});
    VERIFY_RUN(run);
    for (const Json &finding : run.json["findings"].array())
        QVERIFY2(finding["facts"]["changed_by"].toString() != QLatin1String("finance-clerk") ||
                     finding["end"].toString() != QLatin1String("opened"),
                 run.out);
}

void TestReconcile::findsAPartialSuccess()
{
    // A second document of a proven one: somebody copied it in the ERP, reference included.
    Json copy = provenInvoice();
    copy.remove(QStringLiteral("id"));
    copy.set(QStringLiteral("number"), "INV-COPY");
    QVERIFY(m_sandbox->send("POST", "/admin/records/invoices", copy)["id"].isString());
    const CliResult run = m_cli.json({"reconcile"});
    VERIFY_RUN(run);
    bool isSecond = false;
    for (const Json &finding : run.json["findings"].array())
        isSecond = isSecond || (finding["facts"]["origin"].toString() == QLatin1String("second") &&
                                finding["end"].toString() == QLatin1String("opened"));
    QVERIFY2(isSecond, run.out);
}

void TestReconcile::verifiesTheAuditLog()
{
    const CliResult verified = m_cli.json({"audit", "verify"});
    VERIFY_RUN(verified);
    QVERIFY(verified.json["ok"].toBool());
}

QTEST_GUILESS_MAIN(TestReconcile)
#include "test_reconcile.moc"
