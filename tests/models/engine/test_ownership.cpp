// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/documentfolder.h"
#include "app/services/policyfolder.h"
#include "models/engine/acceptflow.h"
#include "models/engine/escalateoverdue.h"
#include "models/engine/keepabsence.h"
#include "models/engine/rerouteexceptions.h"
#include "models/engine/reviewsla.h"
#include "models/engine/runengine.h"
#include "models/engine/triageexception.h"
#include "models/flows/builtinflows.h"
#include "tests/models/engine/deskclock.h"

using namespace unsnag;

//! Roles own flows, owners accept them, and rules that change move nothing by themselves.
class TestOwnership : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whoMakesAWorkspaceAcceptsItsFlows();
    void aFieldGoesToItsDataOwner();
    void aChangedFlowWaitsForItsOwner();
    void onlyAMemberAccepts();
    void newRulesMoveNothingOld();
    void reroutesExactlyThePreview();
    void aPersonIsNoOwner();
    void aRoleInACircleIsRefused();
    void aCalendarThatChangesLeavesPromisesAlone();

private:
    [[nodiscard]] QByteArray flowText(const QString &version, const QString &owner) const;
    [[nodiscard]] Result<void> put(const QString &name, const QByteArray &text);
    [[nodiscard]] QStringList problems();

    DeskClock m_desk{QStringLiteral("2026-11-23T09:00:00Z")};
};

QByteArray TestOwnership::flowText(const QString &version, const QString &owner) const
{
    const auto flows = builtinFlows();
    if (!flows.ok())
        return {};
    for (const auto &flow : *flows) {
        if (flow->id() != QLatin1String("deal_to_invoice"))
            continue;
        Json document = flow->document();
        document.set(QStringLiteral("version"), version);
        document.set(QStringLiteral("owner"), owner);
        return document.toIndentedText();
    }
    return {};
}

Result<void> TestOwnership::put(const QString &name, const QByteArray &text)
{
    return writeDocument(m_desk.folder() + u'/' + name, text);
}

//! What a pull complains of.
QStringList TestOwnership::problems()
{
    const auto pulled = PullEvents(m_desk.bench()).run({}, {});
    return pulled.ok() ? pulled->problems : QStringList{pulled.error().line()};
}

void TestOwnership::initTestCase()
{
    VERIFY_OK(m_desk.make());
    VERIFY_OK(RunEngine(m_desk.bench()).run(RunScope::Whole, {}));
}

void TestOwnership::whoMakesAWorkspaceAcceptsItsFlows()
{
    const auto flows = ListOwnership(m_desk.bench()).run();
    VERIFY_OK(flows);
    QVERIFY(!flows->empty());
    for (const FlowOwnership &flow : *flows) {
        QVERIFY2(flow.isCurrent, qPrintable(flow.flow));
        QCOMPARE(flow.accepted->actor, QStringLiteral("ana"));
        QCOMPARE(flow.accepted->owner, flow.owner);
        QCOMPARE(flow.accepted->digest.size(), 64);
    }
}

void TestOwnership::aFieldGoesToItsDataOwner()
{
    ExceptionQuery query;
    query.reasons = {Reason::MissingField};
    query.flows = {QStringLiteral("deal_to_invoice")};
    int owned = 0;
    for (const SyncException &row : m_desk.list(query)) {
        const ExceptionView view = m_desk.view(row.id);
        const bool isTerms = view.exception.detail["fields"].at(0)["pointer"].toString() ==
                             QLatin1String("/billing/terms");
        if (!isTerms)
            continue;
        ++owned;
        QCOMPARE(view.exception.owner, QStringLiteral("Revenue Ops"));
        QCOMPARE(view.exception.rule, QStringLiteral("data owner of /billing/terms"));
        QCOMPARE(view.exception.backupOwner, QStringLiteral("Marketing Ops"));
    }
    QVERIFY(owned > 0);
}

void TestOwnership::aChangedFlowWaitsForItsOwner()
{
    VERIFY_OK(put(QStringLiteral("flows/deal_to_invoice.json"),
                  flowText(QStringLiteral("2-test"), QStringLiteral("Marketing Ops"))));
    VERIFY_OK(m_desk.open());
    const QStringList before = problems();
    QCOMPARE(before.size(), 1);
    QVERIFY2(before.front().contains(QStringLiteral("unsnag-cli accept deal_to_invoice")),
             qPrintable(before.front()));
    VERIFY_OK(AcceptFlow(m_desk.bench()).run(QStringLiteral("deal_to_invoice")));
    QCOMPARE(problems(), QStringList());
    // Once more changes nothing.
    const auto first = AcceptFlow(m_desk.bench()).run(QStringLiteral("deal_to_invoice"));
    const auto second = AcceptFlow(m_desk.bench()).run(QStringLiteral("deal_to_invoice"));
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(*first == *second);
}

void TestOwnership::onlyAMemberAccepts()
{
    VERIFY_OK(put(QStringLiteral("roles.json"),
                  R"({"version":"1","roles":[{"name":"Marketing Ops","members":["ben"]}]})"));
    VERIFY_OK(put(QStringLiteral("flows/deal_to_invoice.json"),
                  flowText(QStringLiteral("3-test"), QStringLiteral("Marketing Ops"))));
    VERIFY_OK(m_desk.open());
    const auto refused = AcceptFlow(m_desk.bench()).run(QStringLiteral("deal_to_invoice"));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Code::Forbidden);
    m_desk.bench().actor.name = QStringLiteral("Ben");
    VERIFY_OK(AcceptFlow(m_desk.bench()).run(QStringLiteral("deal_to_invoice")));
}

void TestOwnership::newRulesMoveNothingOld()
{
    VERIFY_OK(put(QStringLiteral("routing.json"), R"({"version":"1","rules":[
        {"name":"accounts","owner":"Sales Ops","when":{"reason":["missing_account"]}}]})"));
    VERIFY_OK(m_desk.open());
    VERIFY_OK(RunEngine(m_desk.bench()).run(RunScope::Whole, {}));
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    for (const SyncException &row : m_desk.list(query))
        QVERIFY2(row.owner != QLatin1String("Sales Ops"), qPrintable(row.id.text()));
}

void TestOwnership::reroutesExactlyThePreview()
{
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    query.flows = {QStringLiteral("deal_to_invoice")};
    const auto rows = m_desk.list(query);
    QVERIFY(rows.size() > 4);
    VERIFY_OK(ClaimException(m_desk.bench()).run(rows[0].id));
    VERIFY_OK(EscalateException(m_desk.bench()).run(rows[1].id, {}));
    const auto preview = PreviewReroute(m_desk.bench()).run(query);
    VERIFY_OK(preview);
    QCOMPARE(preview->size(), rows.size());
    VERIFY_OK(CommentOnException(m_desk.bench()).run(rows[2].id, QStringLiteral("no change")));
    VERIFY_OK(
        HoldException(m_desk.bench())
            .run(rows[3].id, m_desk.clock.now() + std::chrono::hours(9), QStringLiteral("x")));
    const auto moved = RerouteExceptions(m_desk.bench()).run(*preview, QStringLiteral("new rules"));
    VERIFY_OK(moved);
    int went = 0;
    for (const Reroute &one : *moved) {
        const SyncException now = m_desk.view(one.id).exception;
        went += one.skipped.isEmpty() ? 1 : 0;
        QCOMPARE(now.owner == QLatin1String("Sales Ops"), one.skipped.isEmpty());
        if (one.id == rows[0].id)
            QVERIFY(one.skipped.startsWith(QStringLiteral("claimed by")));
        if (one.id == rows[1].id)
            QCOMPARE(one.skipped, QStringLiteral("escalated"));
        if (one.id == rows[3].id)
            QCOMPARE(one.skipped, QStringLiteral("changed meanwhile"));
        if (one.skipped.isEmpty())
            QCOMPARE(now.rule, QStringLiteral("accounts"));
    }
    QCOMPARE(went, int(rows.size()) - 3);
    const auto again = PreviewReroute(m_desk.bench()).run(query);
    VERIFY_OK(again);
    QCOMPARE(again->size(), std::size_t(3));
    QVERIFY(!RerouteExceptions(m_desk.bench()).run(*again, QStringLiteral(" ")).ok());
}

void TestOwnership::aPersonIsNoOwner()
{
    VERIFY_OK(put(QStringLiteral("flows/deal_to_invoice.json"),
                  flowText(QStringLiteral("4-test"), QStringLiteral("Alice"))));
    const auto opened = m_desk.open();
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, Code::Input);
    QVERIFY2(opened.error().context.endsWith(QStringLiteral("deal_to_invoice.json#/owner")),
             qPrintable(opened.error().context));
    QVERIFY(opened.error().remedy.contains(QStringLiteral("role add \"Alice\"")));
    VERIFY_OK(put(QStringLiteral("flows/deal_to_invoice.json"),
                  flowText(QStringLiteral("3-test"), QStringLiteral("Marketing Ops"))));
    VERIFY_OK(m_desk.open());
}

void TestOwnership::aRoleInACircleIsRefused()
{
    VERIFY_OK(put(QStringLiteral("roles.json"), R"({"version":"1","roles":[
        {"name":"Marketing Ops","backup":"Revenue Ops"},
        {"name":"Revenue Ops","backup":"Marketing Ops"}]})"));
    const auto opened = m_desk.open();
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().detail.contains(
                 QStringLiteral("Marketing Ops → Revenue Ops → Marketing Ops")),
             qPrintable(opened.error().detail));
    VERIFY_OK(put(QStringLiteral("roles.json"), R"({"version":"1","roles":[]})"));
    VERIFY_OK(m_desk.open());
}

void TestOwnership::aCalendarThatChangesLeavesPromisesAlone()
{
    ExceptionQuery query;
    query.states = {ExceptionState::Open};
    const auto rows = m_desk.list(query);
    QVERIFY(!rows.empty());
    const auto before = ExplainSla(m_desk.bench()).run(rows.front().id);
    VERIFY_OK(before);
    VERIFY_OK(put(QStringLiteral("calendars/b.json"),
                  R"({"id":"business-hours-europe-berlin","title":"t","version":"1",
        "zone":"Europe/Berlin","week":{"sunday":[["00:00","00:01"]]}})"));
    VERIFY_OK(m_desk.open());
    const auto after = ExplainSla(m_desk.bench()).run(rows.front().id);
    VERIFY_OK(after);
    QVERIFY(after->standing.resolution.due == before->standing.resolution.due);
    QVERIFY(after->standing.resolution.counted == before->standing.resolution.counted);
    // What is promised from now on is counted in the new one, under a name of its own.
    VERIFY_OK(AssignException(m_desk.bench()).run(rows.front().id, QStringLiteral("Finance")));
    const auto handed = ExplainSla(m_desk.bench()).run(rows.front().id);
    VERIFY_OK(handed);
    QVERIFY(handed->promises.back().calendarVersion.startsWith(QStringLiteral("1~")));
    QVERIFY(handed->standing.resolution.due > before->standing.resolution.due);
}

QTEST_GUILESS_MAIN(TestOwnership)
#include "test_ownership.moc"
