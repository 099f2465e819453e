// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/eventjob.h"

#include "app/services/demoworkspace.h"
#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/showexception.h"
#include "models/engine/suggestaccounts.h"
#include "models/store/worktables.h"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace unsnag;

//! A replay that was read as due, but is no longer owed when it begins.
class TestEventJob : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void leavesAnUndoneReplayAlone();
    void runsAReplayOnceForTwoThreads();

private:
    [[nodiscard]] Id<SyncException> nextOpen();
    [[nodiscard]] OutboxEntry decide(const Id<SyncException> &id,
                                     std::chrono::milliseconds undoTime);
    [[nodiscard]] SyncException stored(const Id<SyncException> &id);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestEventJob::initTestCase()
{
    const WorkspaceOptions options{m_folder.filePath(QStringLiteral("w")), Access::ReadWrite,
                                   QStringLiteral("ana")};
    QVERIFY(Workspace::create(options).ok());
    auto opened = Workspace::open(options);
    QVERIFY(opened.ok());
    m_workspace = std::move(*opened);
    const auto filled = DemoWorkspace(*m_workspace).fill({});
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().line()));
}

Id<SyncException> TestEventJob::nextOpen()
{
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    query.states = {ExceptionState::Open};
    query.flows = {QStringLiteral("deal_to_invoice")};
    const auto list = ListExceptions(m_workspace->bench()).run(query);
    // Lanes run side by side, so any may be the first; some companies have no candidate.
    for (const SyncException &row : list.ok() ? list->rows : std::vector<SyncException>()) {
        const auto suggested = SuggestAccounts(m_workspace->bench()).run(row.id, 1);
        if (suggested.ok() && !suggested->candidates.empty())
            return row.id;
    }
    return {};
}

OutboxEntry TestEventJob::decide(const Id<SyncException> &id, std::chrono::milliseconds undoTime)
{
    Decision decision;
    decision.exception = id;
    decision.action = Action::LinkAccount;
    const auto suggested = SuggestAccounts(m_workspace->bench()).run(id, 1);
    decision.account = suggested.ok() && !suggested->candidates.empty()
                           ? suggested->candidates.front().account.id
                           : QString();
    decision.why = QStringLiteral("test");
    decision.undoTime = undoTime;
    const auto resolved = ResolveException(m_workspace->bench()).run(decision);
    if (!resolved.ok())
        qWarning("%s", qPrintable(resolved.error().line()));
    const auto owed = m_workspace->store().read(
        [&](Session &session) { return OutboxTable(session).openFor(id); });
    return owed.ok() && *owed ? **owed : OutboxEntry();
}

SyncException TestEventJob::stored(const Id<SyncException> &id)
{
    const auto view = ShowException(m_workspace->bench()).run(id);
    return view.ok() ? view->exception : SyncException();
}

void TestEventJob::leavesAnUndoneReplayAlone()
{
    const auto id = nextOpen();
    const OutboxEntry owed = decide(id, std::chrono::seconds(60));
    QCOMPARE(owed.state, OutboxState::Queued);
    QVERIFY(UndoResolution(m_workspace->bench()).run(id).ok());
    const auto end = EventJob(m_workspace->bench(), {}, {}).runReplay(owed);
    QVERIFY2(end.ok(), end.ok() ? "" : qPrintable(end.error().line()));
    QCOMPARE(*end, JobEnd::Gone);
    QCOMPARE(stored(id).state, ExceptionState::Claimed);
    const auto probed = ProbeOutcome(m_workspace->bench()).run(id, {});
    QVERIFY(probed.ok());
    QCOMPARE(probed->found, 0);
}

void TestEventJob::runsAReplayOnceForTwoThreads()
{
    const auto id = nextOpen();
    const OutboxEntry owed = decide(id, std::chrono::milliseconds(0));
    std::array<std::optional<JobEnd>, 2> ends;
    {
        std::vector<std::jthread> threads;
        for (auto &end : ends) {
            threads.emplace_back([&] {
                if (const auto ended = EventJob(m_workspace->bench(), {}, {}).runReplay(owed);
                    ended.ok())
                    end = *ended;
            });
        }
    }
    QVERIFY(ends[0] && ends[1]);
    QCOMPARE(int(*ends[0] == JobEnd::Confirmed) + int(*ends[1] == JobEnd::Confirmed), 1);
    QCOMPARE(int(*ends[0] == JobEnd::Gone) + int(*ends[1] == JobEnd::Gone), 1);
    const auto probed = ProbeOutcome(m_workspace->bench()).run(id, {});
    QVERIFY(probed.ok());
    QCOMPARE(probed->found, 1);
    QCOMPARE(stored(id).attempt, 1);
}

QTEST_GUILESS_MAIN(TestEventJob)
#include "test_eventjob.moc"
