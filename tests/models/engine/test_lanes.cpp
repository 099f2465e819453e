// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "models/engine/bulk.h"
#include "models/engine/pausework.h"
#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/showlane.h"
#include "models/engine/takeevents.h"
#include "models/engine/triageexception.h"
#include "models/store/exceptiontable.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

//! Order in a lane, late and repeated arrivals, one card for one broken rule, actions on many: the real
//! store, the real sandbox, deals that come from a file.
class TestLanes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void laterDealsOfAnAccountWaitAndGoOn();
    void aReplayWaitsUnlessItMayOverride();
    void lateAndRepeatedArrivalsNeverRun();
    void oneBrokenRuleIsOneCard();
    void aReleaseThatFailsStopsAndOpensTheCardAgain();
    void aDecisionAloneFreesFromTheCard();
    void aBulkRunKeepsItsList();
    void aBulkRunStopsAtItsShare();
    void aPauseIsStoredAndEnds();

private:
    //! Takes deals from lines and runs a pass of the engine.
    [[nodiscard]] PullReport take(const QByteArray &lines);
    void pass();
    [[nodiscard]] std::vector<SyncException> open(const QString &text);
    [[nodiscard]] SyncException now(const SyncException &exception);
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

namespace {

enum class Terms { Given, Missing };

QByteArray deal(const char *id, const char *account, const char *version = "1",
                Terms terms = Terms::Given)
{
    return QStringLiteral(R"({"id":"%1","version":"%3","title":"%1","stage":"closed_won",)"
                          R"("amount":"100.00","currency":"EUR","close_date":"2026-11-20",)"
                          R"("account":{"id":"%2","name":"%2 Zwiebelfisch GmbH","country":"DE"},)"
                          R"("billing":{%4},"lines":[{"sku":"LIC-1Y","quantity":"1",)"
                          R"("unit_price":"100.00"}]})")
               .arg(QLatin1String(id), QLatin1String(account), QLatin1String(version),
                    terms == Terms::Given ? QStringLiteral(R"("terms":"net30")") : QString())
               .toUtf8() +
           '\n';
}

} // namespace

#define VERIFY_OK(result)                                                                          \
    QVERIFY2((result).ok(), (result).ok() ? "" : qPrintable((result).error().line()))

void TestLanes::initTestCase()
{
    const WorkspaceOptions options{m_folder.filePath(QStringLiteral("w")), Access::ReadWrite,
                                   QStringLiteral("ana")};
    QVERIFY(Workspace::create(options).ok());
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    VERIFY_OK(DemoWorkspace(*m_workspace).fill({}));
}

PullReport TestLanes::take(const QByteArray &lines)
{
    QBuffer file;
    file.setData(lines);
    static_cast<void>(file.open(QIODevice::ReadOnly));
    FolderRule rule;
    rule.flow = QStringLiteral("deal_to_invoice");
    rule.system = QStringLiteral("file");
    const FeedRules rules;
    const auto report = TakeEvents(bench(), rules).run({&file, QStringLiteral("test.jsonl"), rule}, {});
    if (!report.ok())
        qWarning("%s", qPrintable(report.error().line()));
    return report.ok() ? *report : PullReport();
}

void TestLanes::pass()
{
    const auto report = RunEngine(bench()).run(RunScope::Drain, {});
    VERIFY_OK(report);
}

std::vector<SyncException> TestLanes::open(const QString &text)
{
    ExceptionQuery query;
    query.text = text;
    const auto rows =
        bench().store.read([&](Session &session) { return ExceptionTable(session).list(query); });
    return rows.ok() ? *rows : std::vector<SyncException>();
}

SyncException TestLanes::now(const SyncException &exception)
{
    const auto row = bench().store.read(
        [&](Session &session) { return ExceptionTable(session).find(exception.id); });
    return row.ok() ? *row : SyncException();
}

void TestLanes::laterDealsOfAnAccountWaitAndGoOn()
{
    QCOMPARE(
        take(deal("Lanetest-1", "AL") + deal("Lanetest-2", "AL") + deal("Lanetest-3", "AL")).events,
        3);
    pass();
    const auto exceptions = open(QStringLiteral("Lanetest-"));
    QCOMPARE(exceptions.size(), std::size_t(1));
    QCOMPARE(exceptions.front().source.id, QStringLiteral("Lanetest-1"));
    const auto tree = ShowLane(bench()).run(exceptions.front().id, 10);
    VERIFY_OK(tree);
    QCOMPARE(tree->root.id, exceptions.front().id);
    QCOMPARE(tree->waiting, 2);
    QCOMPARE(tree->items.size(), std::size_t(3));
    Decision decision;
    decision.exception = exceptions.front().id;
    decision.action = Action::CreateAccount;
    decision.why = QStringLiteral("test");
    decision.undoTime = std::chrono::milliseconds(0);
    VERIFY_OK(ResolveException(bench()).run(decision));
    pass();
    QCOMPARE(now(exceptions.front()).state, ExceptionState::Confirmed);
    QVERIFY(open(QStringLiteral("Lanetest-")).empty()); // the others went on by themselves
}

void TestLanes::aReplayWaitsUnlessItMayOverride()
{
    static_cast<void>(take(deal("O-1", "AO") + deal("O-2", "AO")));
    pass();
    const SyncException first = open(QStringLiteral("O-1")).front();
    // A second exception in the lane comes about where the first one was dismissed and opened again.
    Decision dismissal;
    dismissal.exception = first.id;
    dismissal.action = Action::Dismiss;
    dismissal.why = QStringLiteral("test");
    VERIFY_OK(ResolveException(bench()).run(dismissal));
    pass();
    const SyncException second = open(QStringLiteral("O-2")).front();
    static_cast<void>(take(deal("O-3", "AO")));
    pass();
    QVERIFY(open(QStringLiteral("O-3")).empty());
    // A newer version of the first record takes a place behind: it waits as well.
    static_cast<void>(take(deal("O-1", "AO", "2")));
    pass();
    QVERIFY(open(QStringLiteral("O-1")).empty());
    const auto tree = ShowLane(bench()).run(second.id, 10);
    VERIFY_OK(tree);
    QCOMPARE(tree->waiting, 2);
    QVERIFY(!ReplayException(bench(), LanePass::Override).run(second.id, {}, {}).ok());
    VERIFY_OK(ReplayException(bench(), LanePass::Override)
                  .run(second.id, QStringLiteral("month end"), {}));
}

void TestLanes::lateAndRepeatedArrivalsNeverRun()
{
    QCOMPARE(take(deal("V-1", "AV", "3")).events, 1);
    QCOMPARE(take(deal("V-1", "AV", "3")).duplicates, 1);
    const PullReport late = take(deal("V-1", "AV", "2"));
    QCOMPARE(late.late, 1);
    QCOMPARE(late.events, 0);
    QCOMPARE(take(deal("V-1", "AV", "2")).duplicates, 1);
    QCOMPARE(take(deal("V-1", "AV", "4")).events, 1);
}

void TestLanes::oneBrokenRuleIsOneCard()
{
    QByteArray lines;
    for (const char *id : {"R-1", "R-2", "R-3", "R-4", "R-5", "R-6"})
        lines += deal(id, id, "1", Terms::Missing);
    static_cast<void>(take(lines));
    pass();
    int held = 0;
    QString incident;
    for (const SyncException &exception : open(QStringLiteral("R-"))) {
        if (exception.state != ExceptionState::Held)
            continue;
        ++held;
        incident = exception.heldBehind;
        QCOMPARE(exception.holdReason, QStringLiteral("incident ") + incident);
    }
    QCOMPARE(held, 6);
    const auto tree = ShowLane(bench()).run(Id<SyncException>(incident), 100);
    VERIFY_OK(tree);
    QCOMPARE(tree->root.source.object, QStringLiteral("rule"));
    QVERIFY(tree->waiting >= 6);
}

void TestLanes::aReleaseThatFailsStopsAndOpensTheCardAgain()
{
    const SyncException any = open(QStringLiteral("R-1")).front();
    const Id<SyncException> incident(any.heldBehind);
    VERIFY_OK(ReplayException(bench()).run(incident, QStringLiteral("mended, I think"), {}));
    pass();
    const auto runs = ListBulk(bench()).run({}, 1);
    VERIFY_OK(runs);
    QCOMPARE(runs->front().run.incident, incident.text());
    QCOMPARE(runs->front().run.state, BulkState::Stopped);
    QCOMPARE(runs->front().counts.at(BulkItemState::Failed), 1); // one was tried, no more
    QCOMPARE(now(any).state, ExceptionState::Held);
    SyncException card;
    card.id = incident;
    QVERIFY(!isClosed(now(card).state));
}

void TestLanes::aDecisionAloneFreesFromTheCard()
{
    std::vector<SyncException> held = open(QStringLiteral("R-"));
    std::erase_if(held, [](const auto &row) { return !row.source.id.startsWith(u"R-"); });
    QCOMPARE(held.size(), std::size_t(6));
    const SyncException &first = held.front();
    SyncException card;
    card.id = Id<SyncException>(first.heldBehind);
    Decision decision;
    decision.exception = first.id;
    decision.action = Action::SetFields;
    decision.fields = {{QStringLiteral("/billing/terms"), QStringLiteral("net30")}};
    decision.why = QStringLiteral("this one I know");
    decision.undoTime = std::chrono::milliseconds(0);
    VERIFY_OK(ResolveException(bench()).run(decision));
    QVERIFY(now(first).heldBehind.isEmpty());
    pass();
    QCOMPARE(now(first).reason, Reason::MissingAccount); // it has run: the terms are no trouble now
    for (const SyncException &rest : held) {
        if (now(rest).heldBehind.isEmpty())
            continue;
        Decision dismissal;
        dismissal.exception = rest.id;
        dismissal.action = Action::Dismiss;
        dismissal.why = QStringLiteral("test deals");
        VERIFY_OK(ResolveException(bench()).run(dismissal));
    }
    QVERIFY(!isClosed(now(card).state));
    VERIFY_OK(ReplayException(bench()).run(card.id, QStringLiteral("nothing is left of it"), {}));
    QCOMPARE(now(card).state, ExceptionState::Confirmed);
}

void TestLanes::aBulkRunKeepsItsList()
{
    static_cast<void>(take(deal("B-1", "B1") + deal("B-2", "B2") + deal("B-3", "B3")));
    pass();
    VERIFY_OK(ClaimException(bench()).run(open(QStringLiteral("B-1")).front().id));
    BulkWish wish;
    wish.query.text = QStringLiteral("B-");
    wish.action = BulkAction::Assign;
    wish.to = QStringLiteral("bob");
    wish.why = QStringLiteral("test");
    const auto plan = StartBulk(bench()).plan(wish);
    VERIFY_OK(plan);
    QCOMPARE(plan->wanted, 3);
    static_cast<void>(take(deal("B-4", "B4")));
    pass();
    VERIFY_OK(StartBulk(bench()).run(wish, *plan));
    pass();
    QCOMPARE(now(open(QStringLiteral("B-2")).front()).claimedBy, QStringLiteral("bob"));
    QVERIFY(open(QStringLiteral("B-4")).front().claimedBy.isEmpty());
    // What bob has is skipped for everybody else, with the reason.
    wish.action = BulkAction::Dismiss;
    const auto second = StartBulk(bench()).plan(wish);
    VERIFY_OK(second);
    QCOMPARE(second->wanted, 1);
    int skipped = 0;
    for (const BulkItem &item : second->items)
        skipped += item.state == BulkItemState::Skipped && item.why.contains("bob") ? 1 : 0;
    QCOMPARE(skipped, 3);
}

void TestLanes::aBulkRunStopsAtItsShare()
{
    QByteArray lines;
    for (const char *id :
         {"Sharetest-1", "Sharetest-2", "Sharetest-3", "Sharetest-4", "Sharetest-5"})
        lines += deal(id, id);
    static_cast<void>(take(lines));
    pass();
    BulkWish wish;
    wish.query.text = QStringLiteral("Sharetest-");
    wish.why = QStringLiteral("test");
    wish.ramp = *readRamp(QStringLiteral("20,100"), QStringLiteral("20%"));
    const auto plan = StartBulk(bench()).plan(wish);
    VERIFY_OK(plan);
    const auto begun = StartBulk(bench()).run(wish, *plan);
    VERIFY_OK(begun);
    pass(); // the accounts are missing still: the first stage fails
    auto view = ShowBulk(bench()).run(begun->run.id, 10);
    VERIFY_OK(view);
    QCOMPARE(view->run.state, BulkState::Stopped);
    QCOMPARE(view->counts.at(BulkItemState::Failed), 1);
    QCOMPARE(view->counts.at(BulkItemState::Waiting), 4);
    VERIFY_OK(CancelBulk(bench()).run(begun->run.id, QStringLiteral("test")));
    QVERIFY(!PauseBulk(bench()).run(begun->run.id, {}).ok());
    view = ShowBulk(bench()).run(begun->run.id, 10);
    VERIFY_OK(view);
    QCOMPARE(view->counts.at(BulkItemState::Cancelled), 4);
}

void TestLanes::aPauseIsStoredAndEnds()
{
    QVERIFY(!PauseWork(bench()).run({}, {}).ok()); // no reason
    VERIFY_OK(PauseWork(bench()).run({}, QStringLiteral("stock-taking")));
    static_cast<void>(take(deal("P-1", "P1")));
    const auto report = RunEngine(bench()).run(RunScope::Drain, {});
    VERIFY_OK(report);
    QCOMPARE(report->paused, QStringLiteral("stock-taking"));
    QVERIFY(open(QStringLiteral("P-1")).empty());
    VERIFY_OK(ResumeWork(bench()).run({}, {}));
    QVERIFY(!ResumeWork(bench()).run({}, {}).ok());
    pass();
    QCOMPARE(open(QStringLiteral("P-1")).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestLanes)
#include "test_lanes.moc"
