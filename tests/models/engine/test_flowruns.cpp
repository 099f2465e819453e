// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "models/base/jsonpointer.h"
#include "models/engine/eventrun.h"
#include "models/store/eventtable.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

namespace {

QByteArray told(const StepFailure &failure)
{
    return reasonName(failure.reason).toUtf8() + ' ' + detailOf(failure).toText() +
           failure.response.toText();
}

} // namespace

//! The six flows over the real sandbox, from the record in the CRM to the proven one, and what
//! becomes of records that are wrong.
class TestFlowRuns : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void provesWhatIsRight_data();
    void provesWhatIsRight();
    void opensWhatIsWrong_data();
    void opensWhatIsWrong();

private:
    [[nodiscard]] std::optional<Event> eventOf(const QString &flow, const QString &object,
                                               const QString &id);
    [[nodiscard]] Stepped<Proven> ran(const Event &event);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestFlowRuns::initTestCase()
{
    const WorkspaceOptions options{m_folder.filePath(QStringLiteral("w")), Access::ReadWrite,
                                   QStringLiteral("ana")};
    QVERIFY(Workspace::create(options).ok());
    auto opened = Workspace::open(options);
    QVERIFY(opened.ok());
    m_workspace = std::move(*opened);
    const auto filled = DemoWorkspace(*m_workspace).fill({});
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().line()));
    QVERIFY2(filled->pull.problems.isEmpty(),
             qPrintable(filled->pull.problems.join(QLatin1Char('\n'))));
}

std::optional<Event> TestFlowRuns::eventOf(const QString &flow, const QString &object,
                                           const QString &id)
{
    const QString key =
        QStringList{flow, QStringLiteral("sandbox-crm"), object, id}.join(QLatin1Char(':'));
    const auto event = m_workspace->store().read(
        [&](Session &session) { return EventTable(session).newest(key); });
    return event.ok() ? *event : std::nullopt;
}

Stepped<Proven> TestFlowRuns::ran(const Event &event)
{
    RunBasis basis;
    basis.event = event;
    const auto flow = m_workspace->bench().flows.find(event.flow);
    return EventRun(m_workspace->bench(), *flow, basis, {}, {}).run();
}

void TestFlowRuns::provesWhatIsRight_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field"); // of the record read back
    QTest::addColumn<QString>("value");
    const auto row = [](const char *flow, const char *object, const char *id, const char *field,
                        const char *value) {
        QTest::newRow(id) << QString::fromLatin1(flow) << QString::fromLatin1(object)
                          << QString::fromLatin1(id) << QString::fromLatin1(field)
                          << QString::fromUtf8(value);
    };
    row("lead_routing", "lead", "L-S01", "/account/id", "A-S01");
    row("account_sync", "company", "A-S07", "/name", "Novák Strojírna s.r.o.");
    row("opportunity_to_order", "opportunity", "OP-S01", "/state", "confirmed");
    row("opportunity_to_order", "opportunity", "OP-S02", "/net_total", "9916.00");
    row("deal_to_invoice", "deal", "D-1002", "/state", "posted");
    row("quote_to_invoice", "quote", "QT-S01", "/net_total", "7411.50");
    row("quote_to_invoice", "quote", "QT-S02", "/state", "posted");
    row("credit_memo", "credit_request", "CR-S01", "/state", "posted");
    row("credit_memo", "credit_request", "CR-S02", "/state", "posted");
}

void TestFlowRuns::provesWhatIsRight()
{
    QFETCH(QString, flow);
    QFETCH(QString, object);
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const auto event = eventOf(flow, object, id);
    QVERIFY(event);
    // Some wait behind an older event of their account: they are run here without their lane.
    auto outcome = ran(*event);
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : told(outcome.failure()).constData());
    const Json proof = outcome.value().proof;
    QVERIFY(!proof["target_id"].toString().isEmpty());
    QVERIFY(proof["checks"].size() > 0);
    for (const Json &check : proof["checks"].array())
        QVERIFY2(check["ok"].toBool(), check.toText().constData());
    QCOMPARE(valueAt(proof["document"], field).scalarText(), value);
}

void TestFlowRuns::opensWhatIsWrong_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("fact"); // member of the detail that the person needs
    const auto row = [](const char *flow, const char *object, const char *id, const char *reason,
                        const char *fact) {
        QTest::newRow(id) << QString::fromLatin1(flow) << QString::fromLatin1(object)
                          << QString::fromLatin1(id) << QString::fromLatin1(reason)
                          << QString::fromLatin1(fact);
    };
    row("lead_routing", "lead", "L-S03", "misrouted_lead", "/chosen/id");
    row("lead_routing", "lead", "L-S04", "missing_field", "/fields/0/pointer");
    row("lead_routing", "lead", "L-S05", "missing_account", "/fields/0/pointer");
    row("lead_routing", "lead", "L-S06", "duplicate_account", "/candidates/1/id");
    row("account_sync", "company", "A-S11", "dependency_pending", "/depends_on/id");
    row("account_sync", "company", "A-S15", "invalid_tax", "/fields/0/expected");
    row("account_sync", "company", "A-S17", "missing_field", "/fields/0/pointer");
    row("opportunity_to_order", "opportunity", "OP-S03", "credit_hold", "/credit/limit");
    row("opportunity_to_order", "opportunity", "OP-S04", "company_mismatch", "/records/0/id");
    row("opportunity_to_order", "opportunity", "OP-S07", "dependency_pending",
        "/depends_on/reference");
    row("opportunity_to_order", "opportunity", "OP-S10", "unmapped_item", "/candidates/0/code");
    row("opportunity_to_order", "opportunity", "OP-S12", "unmapped_item", "/item/unit");
    row("opportunity_to_order", "opportunity", "OP-S13", "duplicate_account", "/candidates/1/id");
    row("opportunity_to_order", "opportunity", "OP-S14", "missing_field", "/fields/0/pointer");
    row("quote_to_invoice", "quote", "QT-S03", "rule_mismatch", "/lines_total");
    row("quote_to_invoice", "quote", "QT-S04", "rule_mismatch", "/facts/rule/name");
    row("quote_to_invoice", "quote", "QT-S05", "invalid_tax", "/alternatives/0/code");
    row("quote_to_invoice", "quote", "QT-S06", "period_closed", "/period/next_open");
    row("quote_to_invoice", "quote", "QT-S07", "unmapped_item", "/fields/0/pointer");
    row("quote_to_invoice", "quote", "QT-S09", "missing_field", "/fields/0/pointer");
    row("quote_to_invoice", "quote", "QT-S10", "company_mismatch", "/account/id");
    row("quote_to_invoice", "quote", "QT-S11", "invalid_tax", "/tax/rate");
    row("quote_to_invoice", "quote", "QT-S12", "missing_account", "/fields/0/expected");
    row("credit_memo", "credit_request", "CR-S03", "stale_order", "/history/1/id");
    row("credit_memo", "credit_request", "CR-S04", "dependency_pending", "/depends_on/id");
    row("credit_memo", "credit_request", "CR-S05", "period_closed", "/period/id");
    row("credit_memo", "credit_request", "CR-S07", "missing_field", "/fields/0/pointer");
    row("credit_memo", "credit_request", "CR-S08", "dependency_pending", "/depends_on/id");
}

void TestFlowRuns::opensWhatIsWrong()
{
    QFETCH(QString, flow);
    QFETCH(QString, object);
    QFETCH(QString, id);
    QFETCH(QString, reason);
    QFETCH(QString, fact);
    const auto event = eventOf(flow, object, id);
    QVERIFY(event);
    const auto outcome = ran(*event);
    QVERIFY(!outcome.ok());
    const StepFailure &failure = outcome.failure();
    QVERIFY2(reasonName(failure.reason) == reason, told(failure).constData());
    QVERIFY2(!valueAt(detailOf(failure), fact).scalarText().isEmpty(), told(failure).constData());
    const auto listed = m_workspace->bench().flows.find(flow);
    const auto &reasons = (*listed)->rules().reasons;
    QVERIFY(std::ranges::find(reasons, failure.reason) != reasons.end());
}

QTEST_GUILESS_MAIN(TestFlowRuns)
#include "test_flowruns.moc"
