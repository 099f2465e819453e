// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"
#include "app/services/demoworkspace.h"
#include "models/engine/takeevents.h"
#include "ui/item/accountform.h"
#include "ui/item/accountsearch.h"
#include "ui/item/alikebox.h"
#include "ui/item/candidatedetail.h"
#include "ui/item/candidatelist.h"
#include "ui/item/candidatepreview.h"
#include "ui/item/itempane.h"
#include "ui/item/newaccount.h"
#include "ui/item/previewlist.h"
#include "ui/item/waterfall.h"
#include "ui/session/bulkdesk.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace unsnag;

namespace {

constexpr int patienceMs = 20'000;

QByteArray deal(const char *id, const char *account)
{
    return QStringLiteral(
               R"({"id":"%1","version":"1","title":"Quittenhof %1","stage":"closed_won",)"
               R"("amount":"100.00","currency":"EUR","close_date":"2026-11-20",)"
               R"("account":{"id":"%2","name":"Quittenhof Kelterei GmbH",)"
               R"("domain":"quittenhof.example","country":"DE"},"billing":{"terms":"net30"},)"
               R"("lines":[{"sku":"LIC-1Y","quantity":"1","unit_price":"100.00"}]})")
               .arg(QLatin1String(id), QLatin1String(account))
               .toUtf8() +
           '\n';
}

Result<void> take(Workbench &bench, const QByteArray &lines)
{
    QBuffer file;
    file.setData(lines);
    file.open(QIODevice::ReadOnly);
    FolderRule rule;
    rule.flow = QStringLiteral("deal_to_invoice");
    rule.system = QStringLiteral("file");
    const FeedRules rules;
    const QString name = QStringLiteral("deals-%1.jsonl").arg(lines.size());
    UNSNAG_CHECK(TakeEvents(bench, rules).run({&file, name, rule}, {}));
    UNSNAG_CHECK(RunEngine(bench).run(RunScope::Drain, {}));
    return {};
}

Result<OpenedWorkspace> makeWorkspace(const QString &folder)
{
    const WorkspaceOptions options{folder, Access::ReadWrite, QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    UNSNAG_TRY(auto workspace, Workspace::open(options));
    UNSNAG_CHECK(DemoWorkspace(*workspace).fill({}));
    UNSNAG_CHECK(take(workspace->bench(),
                      deal("Q-deal-1", "Q-1") + deal("Q-deal-2", "Q-2") + deal("Q-deal-3", "Q-3")));
    return handOver(std::move(workspace));
}

} // namespace

//! Choosing an account, over a real workspace, its engine and the sandbox.
class TestAccountForm : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_form.reset(); }
    void cleanupTestCase() { m_session.reset(); }

    void candidatesTellWhatGoesOnThere();
    void theWaterfallAndTheFieldsOpenByKey();
    void aRestingPointerPreviews();
    void aNewAccountIsSteppedOverKnowingly();
    void aDoubleIsChosenInstead();
    void nothingAlikeNeedsNoStep();
    void typingIsAnsweredOnceAndLast();
    void beginningsOfWordsAreFound();
    void theSameDecisionGoesToTheFrozenList();

private:
    void open(const QString &text);
    [[nodiscard]] QString idOf(const QString &text);
    template <typename T>
    [[nodiscard]] T done(QFuture<T> future);
    [[nodiscard]] CandidateList *list() const
    {
        return m_form->findChild<CandidateList *>(QStringLiteral("candidates"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<AccountForm> m_form;
};

void TestAccountForm::initTestCase()
{
    applyAppearance(*qApp, Appearance::Light);
    m_session = std::make_unique<DeskSession>();
    QSignalSpy opened(m_session.get(), &DeskSession::opened);
    m_session->open([folder = m_folder.filePath(QStringLiteral("workspace"))] {
        return makeWorkspace(folder);
    });
    QVERIFY(opened.wait(patienceMs));
}

template <typename T>
T TestAccountForm::done(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

QString TestAccountForm::idOf(const QString &text)
{
    ExceptionQuery query;
    query.text = text;
    query.reasons = {Reason::MissingAccount};
    const auto found = done(m_session->list(query));
    return found.ok() && !found->rows.empty() ? found->rows.front().id.text() : QString();
}

void TestAccountForm::open(const QString &text)
{
    const auto view = done(m_session->show(idOf(text)));
    QVERIFY2(view.ok(), view.ok() ? "" : qPrintable(view.error().line()));
    m_form = std::make_unique<AccountForm>(*m_session, *view);
    m_form->resize(760, 900);
    m_form->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_form->decision() || list()->count() == 0, patienceMs);
}

void TestAccountForm::candidatesTellWhatGoesOnThere()
{
    open(QStringLiteral("Müller Anlagenbau"));
    QTRY_VERIFY_WITH_TIMEOUT(list()->count() >= 3, patienceMs);
    QVERIFY(m_form->choose(2));
    QCOMPARE(m_form->decision()->account, list()->suggestions().candidates.at(1).account.id);
    QTRY_VERIFY_WITH_TIMEOUT(list()->activityOf(list()->currentIndex()), patienceMs);
    const auto activity = list()->activityOf(list()->currentIndex());
    QCOMPARE(activity->openOrders.told, Told::Known);
    QCOMPARE(list()->currentIndex().row(), 1); // what was read moves nothing
}

void TestAccountForm::theWaterfallAndTheFieldsOpenByKey()
{
    open(QStringLiteral("Müller Anlagenbau"));
    QTRY_VERIFY_WITH_TIMEOUT(list()->count() >= 3, patienceMs);
    QVERIFY(m_form->press(QLatin1Char('w')));
    auto *waterfall = m_form->findChild<Waterfall *>();
    QVERIFY(waterfall->isVisible());
    const double odds = list()->chosen()->odds;
    const auto total = waterfall->model()->index(waterfall->model()->rowCount() - 1, 0);
    QVERIFY(std::abs(total.data(EvidenceModel::ToRole).toDouble() - odds) < 1e-6);
    QVERIFY(m_form->choose(3));
    const auto other = waterfall->model()->index(waterfall->model()->rowCount() - 1, 0);
    QVERIFY(std::abs(other.data(EvidenceModel::ToRole).toDouble() - list()->chosen()->odds) < 1e-6);
    QTest::keyClick(list(), Qt::Key_Space);
    QVERIFY(!waterfall->isVisible());
    auto *fields = m_form->findChild<CandidateDetail *>()->findChild<CandidatePreview *>();
    QVERIFY(fields->isVisible());
    QVERIFY(m_form->stepBack());
    QVERIFY(!fields->isVisible());
    QVERIFY(!m_form->stepBack());
}

void TestAccountForm::aRestingPointerPreviews()
{
    open(QStringLiteral("Müller Anlagenbau"));
    QTRY_VERIFY_WITH_TIMEOUT(list()->count() >= 3, patienceMs);
    const QPoint place = list()->visualRect(list()->model()->index(1, 0)).center();
    QHelpEvent help(QEvent::ToolTip, place, list()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(list()->viewport(), &help);
    const auto preview = [this] {
        for (auto *one : m_form->findChildren<CandidatePreview *>()) {
            if (one->isWindow() && one->isVisible())
                return one;
        }
        return static_cast<CandidatePreview *>(nullptr);
    };
    QVERIFY(preview());
    QVERIFY(
        preview()->accessibleName().contains(list()->suggestions().candidates.at(1).account.name));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(list()->viewport(), &leave);
    QTRY_VERIFY(!preview());
}

void TestAccountForm::aNewAccountIsSteppedOverKnowingly()
{
    open(QStringLiteral("Müller Anlagenbau"));
    QVERIFY(!m_form->press(QLatin1Char('e')));
    QVERIFY(m_form->press(QLatin1Char('n')));
    QVERIFY(!m_form->decision()); // nobody has looked yet
    QTRY_VERIFY_WITH_TIMEOUT(m_form->findChild<NewAccount *>()->shown().candidates.size() >= 3,
                             patienceMs);
    QVERIFY(!m_form->decision());
    QVERIFY(m_form->whyNot().contains(QStringLiteral("none of these")));
    QVERIFY(m_form->press(QLatin1Char('e')));
    const auto decision = m_form->decision();
    QVERIFY(decision);
    QCOMPARE(decision->action, Action::CreateAccount);
    QVERIFY(decision->shown.candidates.size() >= 3);
    QVERIFY(m_form->suggestedWhy().contains(decision->shown.candidates.front().account.id));
    QVERIFY(m_form->press(QLatin1Char('e')));
    QVERIFY(!m_form->decision());
}

void TestAccountForm::aDoubleIsChosenInstead()
{
    open(QStringLiteral("Müller Anlagenbau"));
    QVERIFY(m_form->press(QLatin1Char('n')));
    const auto *creation = m_form->findChild<NewAccount *>();
    QTRY_VERIFY_WITH_TIMEOUT(creation->shown().candidates.size() >= 3, patienceMs);
    const QString wanted = creation->twin(2);
    QVERIFY(m_form->choose(2));
    QCOMPARE(m_form->decision()->action, Action::LinkAccount);
    QCOMPARE(m_form->decision()->account, wanted);
}

void TestAccountForm::nothingAlikeNeedsNoStep()
{
    open(QStringLiteral("Q-deal-1"));
    QVERIFY(m_form->press(QLatin1Char('n')));
    QTRY_VERIFY_WITH_TIMEOUT(m_form->decision(), patienceMs);
    QVERIFY(m_form->whyNot().isEmpty());
    QVERIFY(m_form->decision()->shown.candidates.empty());
}

void TestAccountForm::typingIsAnsweredOnceAndLast()
{
    AccountSearch search(*m_session, 5);
    QStringList answered;
    connect(&search, &AccountSearch::found, this, [&](const Result<Suggestions> &result) {
        answered += result.ok() ? result->query.name : result.error().line();
    });
    for (const char *typed : {"w", "wh", "whit", "whitlock packaging"})
        search.ask(QString::fromLatin1(typed));
    QTRY_COMPARE_WITH_TIMEOUT(answered, QStringList{QStringLiteral("whitlock packaging")},
                              patienceMs);
    search.ask(QStringLiteral("krueger"));
    search.ask(QStringLiteral("seidel")); // overtakes the one that runs
    QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patienceMs);
    QCOMPARE(answered.mid(1), QStringList{QStringLiteral("seidel")});
    search.ask(QStringLiteral("brandt"));
    search.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patienceMs);
    QCOMPARE(answered.size(), 2);
}

void TestAccountForm::beginningsOfWordsAreFound()
{
    open(QStringLiteral("Müller Anlagenbau"));
    QVERIFY(m_form->press(QLatin1Char('s')));
    auto *field = m_form->findChild<QLineEdit *>();
    field->setText(QStringLiteral("whitl packag"));
    const auto isFound = [this] {
        const auto &candidates = list()->suggestions().candidates;
        return !candidates.empty() &&
               candidates.front().account.name == QStringLiteral("Whitlock Packaging PLC");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFound(), patienceMs);
    QVERIFY(!m_form->decision()); // a search chooses nothing by itself
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(m_form->decision()->shown.query.name, QStringLiteral("whitl packag"));
    QVERIFY(m_form->stepBack());
    QCOMPARE(list()->suggestions().query.name, QStringLiteral("Müller Anlagenbau GmbH"));
}

void TestAccountForm::theSameDecisionGoesToTheFrozenList()
{
    ItemPane pane(*m_session);
    pane.setUndoTime(std::chrono::seconds(60));
    pane.resize(1000, 900);
    pane.show();
    const QString id = idOf(QStringLiteral("Q-deal-1"));
    pane.open(id);
    QTRY_VERIFY_WITH_TIMEOUT(pane.isSettled() && pane.findChild<AccountForm *>(), patienceMs);
    auto *form = pane.findChild<AccountForm *>();
    QTRY_VERIFY_WITH_TIMEOUT(form->findChild<AlikeBox *>()->isVisible(), patienceMs);
    QVERIFY(pane.press(QLatin1Char('l')));
    QTRY_COMPARE_WITH_TIMEOUT(form->alike().size(), std::size_t(2), patienceMs);
    const auto late = done(
        m_session->deciding([](Workbench &bench) { return take(bench, deal("Q-deal-4", "Q-4")); }));
    QVERIFY(late.ok());
    QVERIFY(!idOf(QStringLiteral("Q-deal-4")).isEmpty());
    pane.press(QLatin1Char('s'));
    form->findChild<QLineEdit *>()->setText(QStringLiteral("Whitlock Packaging"));
    auto *candidates = form->findChild<CandidateList *>(QStringLiteral("candidates"));
    QTRY_VERIFY_WITH_TIMEOUT(candidates->count() > 0, patienceMs);
    QVERIFY(pane.choose(1));
    pane.advance();
    auto *preview = pane.findChild<PreviewList *>();
    QTRY_VERIFY_WITH_TIMEOUT(preview->isVisible(), patienceMs);
    pane.advance();
    BulkDesk desk(*m_session);
    const auto runs = [&] { return done(desk.list({}, 10)); };
    QTRY_COMPARE_WITH_TIMEOUT(runs()->size(), std::size_t(1), patienceMs);
    const auto run = done(desk.show(runs()->front().run.id.text(), 10));
    QVERIFY(run.ok());
    QCOMPARE(run->items.size(), std::size_t(2));
    for (const BulkItem &item : run->items) {
        QVERIFY(item.exception.text() != id);
        QVERIFY(item.exception.text() != idOf(QStringLiteral("Q-deal-4")));
    }
}

QTEST_MAIN(TestAccountForm)
#include "test_accountform.moc"
