// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "app/services/workspace.h"
#include "models/engine/askreconciliation.h"
#include "models/engine/pullevents.h"
#include "models/engine/suggestaccounts.h"
#include "models/store/apartpairtable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"
#include "models/wording/candidatewords.h"

#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

//! Suggestions for real exceptions of the demo workspace: what the store knows beside the index.
class TestSuggestAccounts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsThatNothingWasRead();
    void putsAStoredLinkFirst();
    void leavesABrokenLinkOut();
    void leavesOutWhoIsKeptApart();
    void namesWhomTheTargetNamed();
    void needsServices();

private:
    struct Case {
        SyncException exception;
        QString sourceSystem;
        QString sourceId;
    };
    [[nodiscard]] Case nextCase(std::size_t least = 1);
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }
    [[nodiscard]] Suggestions suggested(const Case &of, int top = 5);
    [[nodiscard]] bool link(const Case &of, const QString &id, Timestamp at);
    [[nodiscard]] bool keepApart(const Case &of, const QString &id);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QSet<QString> m_used; //!< source accounts that a test has changed
};

void TestSuggestAccounts::initTestCase()
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

//! An open missing_account with so many candidates that no test has used.
TestSuggestAccounts::Case TestSuggestAccounts::nextCase(std::size_t least)
{
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    query.flows = {QStringLiteral("deal_to_invoice")};
    const auto list = m_workspace->store().read(
        [&](Session &session) { return ExceptionTable(session).list(query); });
    for (std::size_t i = 0; list.ok() && i < list->size(); ++i) {
        Case found{(*list)[i], {}, {}};
        const auto event = m_workspace->store().read(
            [&](Session &session) { return EventTable(session).find(found.exception.event); });
        const auto flow = bench().flows.find(found.exception.flow);
        if (!event.ok() || !flow.ok())
            break;
        found.sourceSystem = event->source.system;
        found.sourceId = (*flow)->accountIdOf(event->payload, event->source);
        const bool isNew = !found.sourceId.isEmpty() && !m_used.contains(found.sourceId);
        if (isNew && suggested(found).candidates.size() >= least) {
            m_used.insert(found.sourceId);
            return found;
        }
    }
    return {};
}

Suggestions TestSuggestAccounts::suggested(const Case &of, int top)
{
    const auto found = SuggestAccounts(bench()).run(of.exception.id, top);
    if (!found.ok())
        qWarning("%s", qPrintable(found.error().line()));
    return found.ok() ? *found : Suggestions();
}

bool TestSuggestAccounts::link(const Case &of, const QString &id, Timestamp at)
{
    const CrosswalkRow row{of.sourceSystem,       of.sourceId, bench().connectors.targetName(), id,
                           QStringLiteral("ana"), at};
    return m_workspace->store()
        .write([&](Session &session) { return CrosswalkTable(session).put(row); })
        .ok();
}

bool TestSuggestAccounts::keepApart(const Case &of, const QString &id)
{
    const ApartPair row{of.sourceSystem,
                        of.sourceId,
                        bench().connectors.targetName(),
                        id,
                        QStringLiteral("test"),
                        QStringLiteral("ana"),
                        bench().clock.now()};
    return m_workspace->store()
        .write([&](Session &session) { return ApartPairTable(session).put(row); })
        .ok();
}

void TestSuggestAccounts::tellsThatNothingWasRead()
{
    const WorkspaceOptions options{m_folder.filePath(QStringLiteral("empty")), Access::ReadWrite,
                                   QStringLiteral("ana")};
    QVERIFY(Workspace::create(options).ok());
    const auto opened = Workspace::open(options);
    QVERIFY(opened.ok());
    Workspace &empty = **opened;
    Account query;
    query.name = QStringLiteral("Nordwind");
    const auto search = [&] { return *SuggestAccounts(empty.bench()).search(query, 5); };
    QCOMPARE(search().state, SearchState::Failed);
    QVERIFY(searchStateText(search()).startsWith(QStringLiteral("The search failed")));
    // A target that was read to its end and has nobody is something else.
    QVERIFY(empty.store()
                .write([&](Session &session) {
                    return ValueTable(session).put(
                        accountsBookmark(empty.bench().connectors.targetName()), QString());
                })
                .ok());
    QCOMPARE(search().state, SearchState::Complete);
    QCOMPARE(searchStateText(search()),
             QStringLiteral("Searched 0 accounts, none is alike enough."));
    Suggestions part;
    part.state = SearchState::Incomplete;
    part.searched = 10;
    part.expected = 40;
    part.remark = QStringLiteral("pull");
    QCOMPARE(searchStateText(part), QStringLiteral("The search is incomplete: 10 of 40 accounts "
                                                   "are known here. (pull)"));
}

void TestSuggestAccounts::putsAStoredLinkFirst()
{
    const Case of = nextCase(2);
    const Suggestions before = suggested(of);
    QVERIFY(before.candidates.size() > 1);
    QCOMPARE(before.state, SearchState::Complete);
    const QString second = before.candidates[1].account.id;
    QVERIFY(link(of, second, bench().clock.now()));
    const Suggestions after = suggested(of, 2);
    QCOMPARE(after.candidates.size(), std::size_t(2));
    QCOMPARE(after.candidates[0].account.id, second);
    QCOMPARE(after.candidates[0].source, QStringLiteral("link"));
    QCOMPARE(after.candidates[0].evidence, before.candidates[1].evidence);
    QCOMPARE(after.candidates[1].account.id, before.candidates[0].account.id);
    QVERIFY(after.isSure);
}

void TestSuggestAccounts::leavesABrokenLinkOut()
{
    const Case of = nextCase();
    const Suggestions before = suggested(of);
    // It stood there already when the target said that nobody is known.
    QVERIFY(link(of, QStringLiteral("C-gone"), of.exception.openedAt - std::chrono::hours(1)));
    QCOMPARE(suggested(of), before);
    QVERIFY(link(of, QStringLiteral("C-new"), bench().clock.now()));
    const Suggestions after = suggested(of);
    QCOMPARE(after.candidates[0].account.id, QStringLiteral("C-new")); // not read from there yet
    QVERIFY(after.isSure);
}

void TestSuggestAccounts::leavesOutWhoIsKeptApart()
{
    const Case of = nextCase();
    const Suggestions before = suggested(of);
    QVERIFY(!before.candidates.empty());
    const QString first = before.candidates[0].account.id;
    QVERIFY(link(of, first, bench().clock.now()));
    QVERIFY(suggested(of).isSure);
    QVERIFY(keepApart(of, first));
    const Suggestions after = suggested(of);
    QVERIFY(std::ranges::none_of(after.candidates, [&first](const Candidate &candidate) {
        return candidate.account.id == first;
    }));
    QVERIFY(!after.isSure);
}

void TestSuggestAccounts::namesWhomTheTargetNamed()
{
    Case of = nextCase();
    const Suggestions before = suggested(of, 5);
    QVERIFY(!before.candidates.empty());
    const QString known = before.candidates.back().account.id;
    of.exception.reason = Reason::DuplicateAccount;
    of.exception.detail.set(
        QStringLiteral("candidates"),
        JsonArray{JsonObject{{QStringLiteral("id"), known}},
                  JsonObject{{QStringLiteral("id"), QStringLiteral("T-9")},
                             {QStringLiteral("name"), QStringLiteral("Far & Away")}}});
    QVERIFY(
        m_workspace->store()
            .write([&](Session &session) { return ExceptionTable(session).update(of.exception); })
            .ok());
    const Suggestions after = suggested(of, 3);
    QCOMPARE(after.candidates.size(), std::min(before.candidates.size() + 1, std::size_t(3)));
    const Candidate &unknown = after.candidates.back();
    QCOMPARE(unknown.account.id, QStringLiteral("T-9"));
    QCOMPARE(unknown.account.name, QStringLiteral("Far & Away"));
    QCOMPARE(namedByText(unknown.source), QStringLiteral("named by the target system"));
    const auto named = std::ranges::find_if(
        after.candidates, [&known](const Candidate &one) { return one.account.id == known; });
    QVERIFY(named != after.candidates.end());
    QCOMPARE(named->source, QStringLiteral("target"));
    QVERIFY(named->evidence.size() > 1);
}

void TestSuggestAccounts::needsServices()
{
    const auto asked =
        AskReconciliation(bench(), {}).run(Id<SyncException>(QStringLiteral("EX-1")), 5, {});
    QVERIFY(!asked.ok());
    QCOMPARE(asked.error().code, Code::NotFound);
}

QTEST_GUILESS_MAIN(TestSuggestAccounts)
#include "test_suggestaccounts.moc"
