// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/editrunbook.h"
#include "models/engine/showrunbook.h"

#include "app/services/demoworkspace.h"
#include "models/engine/auditline.h"
#include "models/engine/showexception.h"
#include "models/engine/verifyaudit.h"
#include "models/store/exceptiontable.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

//! Runbooks of a workspace: versions, conflicts, postmortems.
class TestRunbooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void beginsWithTheBuiltInText();
    void keepsEveryVersion();
    void refusesAnEditOfAMovedBase();
    void refusesAnEditWithoutReason();
    void readsAPostmortem();
    void refusesAPostmortemWithoutAPart_data();
    void refusesAPostmortemWithoutAPart();
    void closesAManualOverrideOnlyWithItsPostmortem();
    void writesAuditEntries();

private:
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestRunbooks::initTestCase()
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

void TestRunbooks::beginsWithTheBuiltInText()
{
    const auto shown = ShowRunbook(bench()).run(Reason::MissingAccount);
    QVERIFY(shown.ok());
    QCOMPARE(shown->number, 0);
    QVERIFY(shown->text.startsWith(QStringLiteral("# Missing account")));
    const auto all = ListRunbooks(bench()).run();
    QVERIFY(all.ok());
    QCOMPARE(int(all->size()), int(allReasons().size()));
}

void TestRunbooks::keepsEveryVersion()
{
    RunbookEdit edit{Reason::MissingField, QStringLiteral("# One\n"), QStringLiteral("shorter"), 0};
    const auto first = EditRunbook(bench()).run(edit);
    QVERIFY2(first.ok(), first.ok() ? "" : qPrintable(first.error().line()));
    QVERIFY(first->isStored);
    QCOMPARE(first->active.number, 1);
    edit.text = QStringLiteral("# Two\n");
    edit.base = 1;
    QVERIFY(EditRunbook(bench()).run(edit).ok());
    const auto history = RunbookHistory(bench()).run(Reason::MissingField);
    QVERIFY(history.ok());
    QCOMPARE(int(history->size()), 3);
    QCOMPARE(history->at(1).text, QStringLiteral("# One\n"));
    QCOMPARE(history->at(1).actor, QStringLiteral("ana"));
    QCOMPARE(ShowRunbook(bench()).run(Reason::MissingField)->text, QStringLiteral("# Two\n"));
    QCOMPARE(ShowRunbook(bench()).run(Reason::MissingField, 1)->text, QStringLiteral("# One\n"));
    QVERIFY(ShowRunbook(bench())
                .run(Reason::MissingField, 0)
                ->text.startsWith(QStringLiteral("# Missing field")));
    QCOMPARE(ShowRunbook(bench()).run(Reason::MissingField, 9).error().code, Code::NotFound);
}

void TestRunbooks::refusesAnEditOfAMovedBase()
{
    const RunbookEdit edit{Reason::MissingField, QStringLiteral("# Mine\n"), QStringLiteral("w"),
                           1};
    const auto edited = EditRunbook(bench()).run(edit);
    QVERIFY(edited.ok());
    QVERIFY(!edited->isStored);
    QCOMPARE(edited->active.number, 2);
    QCOMPARE(edited->active.text, QStringLiteral("# Two\n"));
    QCOMPARE(ShowRunbook(bench()).run(Reason::MissingField)->number, 2);
}

void TestRunbooks::refusesAnEditWithoutReason()
{
    const auto edited =
        EditRunbook(bench()).run({Reason::MissingField, QStringLiteral("x"), QString(), 2});
    QVERIFY(!edited.ok());
    QCOMPARE(edited.error().code, Code::Input);
    QCOMPARE(edited.error().context, QStringLiteral("--why"));
}

void TestRunbooks::readsAPostmortem()
{
    const auto read = readPostmortem(QStringLiteral("# EX-9\n- **Cause**: price typed in the ERP\n"
                                                    "  after the invoice was posted\nwho: Finance\n"
                                                    "Avoid: correct the deal\n"),
                                     QStringLiteral("pm.md"));
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
    QCOMPARE(read->cause, QStringLiteral("price typed in the ERP\nafter the invoice was posted"));
    QCOMPARE(read->who, QStringLiteral("Finance"));
    QCOMPARE(read->avoid, QStringLiteral("correct the deal"));
}

void TestRunbooks::refusesAPostmortemWithoutAPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("missing");
    QTest::newRow("nothing") << QString() << "Cause:";
    QTest::newRow("no who") << "Cause: a\nAvoid: b"
                            << "Who:";
    QTest::newRow("blank avoid") << "Cause: a\nWho: x\nAvoid:   \n"
                                 << "Avoid:";
}

void TestRunbooks::refusesAPostmortemWithoutAPart()
{
    QFETCH(QString, text);
    QFETCH(QString, missing);
    const auto read = readPostmortem(text, QStringLiteral("pm.md"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().context, QStringLiteral("pm.md"));
    QVERIFY2(read.error().detail.contains(missing), qPrintable(read.error().detail));
}

void TestRunbooks::closesAManualOverrideOnlyWithItsPostmortem()
{
    ExceptionQuery query;
    query.limit = 1;
    const auto open = ListExceptions(bench()).run(query);
    QVERIFY(open.ok() && !open->rows.empty());
    const auto close = [&](const Id<SyncException> &id) {
        return m_workspace->store().write([&](Session &session) -> Result<SyncException> {
            UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
            exception.reason = Reason::ManualOverride;
            const QString before = exceptionStateName(exception.state);
            UNSNAG_CHECK(moveTo(exception, ExceptionState::Dismissed));
            exception.closedAt = bench().clock.now();
            return saveException(
                session, bench(), exception,
                {QStringLiteral("exception.dismissed"), {}, {}, before, {}, {}, {}});
        });
    };
    const auto id = open->rows.front().id;
    const auto refused = close(id);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Code::Conflict);
    QVERIFY(m_workspace->store()
                .write([&](Session &session) -> Result<SyncException> {
                    UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
                    exception.reason = Reason::ManualOverride;
                    return ExceptionTable(session).update(exception);
                })
                .ok());
    const Postmortem postmortem{QStringLiteral("a price was typed"), QStringLiteral("Finance"),
                                QStringLiteral("correct the deal")};
    const auto stored = AddPostmortem(bench()).run(id, postmortem);
    QVERIFY2(stored.ok(), stored.ok() ? "" : qPrintable(stored.error().line()));
    QCOMPARE(stored->reason, Reason::ManualOverride);
    QCOMPARE(stored->exception, id);
    QVERIFY(stored->text.contains(QStringLiteral("## Postmortems")));
    QVERIFY(stored->text.contains(id.text()));
    QVERIFY(stored->text.contains(QStringLiteral("- **Avoid**: correct the deal")));
    const auto closed = close(id);
    QVERIFY2(closed.ok(), closed.ok() ? "" : qPrintable(closed.error().line()));
}

void TestRunbooks::writesAuditEntries()
{
    const auto entries = ReadAudit(bench()).newest({}, 50);
    QVERIFY(entries.ok());
    int edits = 0;
    int postmortems = 0;
    for (const TimelineEntry &entry : *entries) {
        edits += entry.kind == QLatin1String("runbook.edited") ? 1 : 0;
        postmortems += entry.kind == QLatin1String("runbook.postmortem") ? 1 : 0;
    }
    QCOMPARE(edits, 2);
    QCOMPARE(postmortems, 1);
    const auto verdict = VerifyAudit(bench()).run({});
    QVERIFY(verdict.ok());
    QVERIFY2(verdict->ok(), qPrintable(verdict->why));
}

QTEST_GUILESS_MAIN(TestRunbooks)
#include "test_runbooks.moc"
