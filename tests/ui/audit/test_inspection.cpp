// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"
#include "app/services/demoworkspace.h"
#include "models/engine/erasepayloads.h"
#include "models/engine/exportaudit.h"
#include "models/engine/resolveexception.h"
#include "models/engine/showexception.h"
#include "models/engine/signcheckpoint.h"
#include "models/engine/suggestaccounts.h"
#include "models/engine/witnesscheckpoint.h"
#include "models/itemmodels/inspectionmodel.h"
#include "tests/ui/audit/folders.h"
#include "ui/audit/auditpage.h"
#include "ui/audit/inspectionpage.h"
#include "ui/audit/inspectionstory.h"
#include "ui/audit/verdictcard.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace unsnag;

namespace {

constexpr int patienceMs = 60'000;
const QString ownWords = QStringLiteral("Ana knows them: <b>same</b> tax id");
const QString besideIt = QStringLiteral("/checkpoints.log");
const QString erasedWords = QStringLiteral("her cousin told us at the fair");

Result<void> decide(Workspace &workspace, const SyncException &exception, const QString &why,
                    bool isDismissed)
{
    Decision decision;
    decision.exception = exception.id;
    UNSNAG_TRY(decision.shown, SuggestAccounts(workspace.bench()).run(exception.id, 5));
    if (decision.shown.candidates.empty())
        return Error{Code::NotFound, QStringLiteral("no candidate"), exception.id.text(), {}};
    decision.action = isDismissed ? Action::Dismiss : Action::LinkAccount;
    decision.account = isDismissed ? QString() : decision.shown.candidates.front().account.id;
    decision.why = why;
    UNSNAG_CHECK(ResolveException(workspace.bench()).run(decision));
    return {};
}

} // namespace

//! A bundle and a copy of a workspace, looked into by somebody who has neither.
class TestInspection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void anIntactBundleSaysSoAndItsLimit();
    void theStoryShowsWhatWasDecidedOnWhat();
    void erasedWordsAreShownAsErased();
    void aTarIsReadAlike();
    void aKeyFromElsewhereIsHeld();
    void aWitnessIsNamed();
    void theListIsSearchedAndFiltered();
    void aProofIsShownOnDemand();
    void theSameSeedDrawsTheSame();
    void aTamperedBundleIsFoundAndRead();
    void whatIsNoBundleIsRefused();
    void nothingIsWrittenBesideABundle();
    void aCopyOfAWorkspaceIsOnlyRead();
    void aCopyThatWasCutBackIsFound();
    void theStoryIsPrinted();
    void theOwnLogIsExported();

private:
    [[nodiscard]] Result<void> makeLogs();
    void openPage(const QString &path);
    void copyDatabase(const QString &folder) const;
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    [[nodiscard]] QString verdict() const
    {
        return m_page->findChild<VerdictCard *>()->accessibleName();
    }
    [[nodiscard]] QString about() const
    {
        return m_page->findChild<VerdictCard *>()->accessibleDescription();
    }
    [[nodiscard]] QString story() const
    {
        return m_page->findChild<InspectionStory *>()->findChild<QTextBrowser *>()->toPlainText();
    }
    [[nodiscard]] QTableView *table(const char *name) const;
    [[nodiscard]] QLineEdit *line(const char *name, const QWidget *in = nullptr) const;
    [[nodiscard]] QAbstractButton *button(const char *name, const QWidget *in = nullptr) const;
    [[nodiscard]] QString labels(const QWidget *in) const;
    void choose(const QString &exception);
    [[nodiscard]] QStringList drawn(int count, const QString &seed);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<InspectionPage> m_page;
    QString m_decided;
    QString m_erased;
    QString m_key;
    QString m_witness; //!< key line
};

void TestInspection::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    QVERIFY(writeText(path("passphrase"), "four words make one\n"));
    QVERIFY(QFile::setPermissions(path("passphrase"),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", path("passphrase").toLocal8Bit());
    const auto made = makeLogs();
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().line()));
}

void TestInspection::cleanupTestCase()
{
    m_page.reset();
    m_workspace.reset();
    qunsetenv("UNSNAG_PASSPHRASE_FILE");
}

Result<void> TestInspection::makeLogs()
{
    const WorkspaceOptions options{path("workspace"), Access::ReadWrite, QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    UNSNAG_TRY(m_workspace, Workspace::open(options));
    UNSNAG_CHECK(DemoWorkspace(*m_workspace).fill({}));
    ExceptionQuery query;
    query.states = {ExceptionState::Open};
    query.reasons = {Reason::MissingAccount};
    UNSNAG_TRY(const auto open, ListExceptions(m_workspace->bench()).run(query));
    for (const SyncException &exception : open.rows) {
        // What an open exception needs can't be erased, so the second one is dismissed.
        const bool isSecond = !m_decided.isEmpty();
        QString &id = isSecond ? m_erased : m_decided;
        if (m_erased.isEmpty() &&
            decide(*m_workspace, exception, isSecond ? erasedWords : ownWords, isSecond).ok())
            id = exception.id.text();
    }
    UNSNAG_CHECK(ErasePayloads(m_workspace->bench()).run(m_erased, QStringLiteral("asked to")));
    copyDatabase(path("old"));
    UNSNAG_CHECK(SignCheckpoint(m_workspace->bench()).run(QStringLiteral("asked")));
    UNSNAG_TRY(const Witnessed said, WitnessCheckpoint(m_workspace->bench()).run());
    m_witness = said.witness.text();
    for (const char *name : {"bundle", "bundle.tar"}) {
        UNSNAG_TRY(const ExportedAudit made,
                   ExportAudit(m_workspace->bench())
                       .run({{}, QStringLiteral("everything"), {}}, path(name), {}));
        m_key = made.key;
    }
    return {};
}

void TestInspection::openPage(const QString &path)
{
    m_page = std::make_unique<InspectionPage>();
    m_page->resize(1440, 860);
    m_page->show();
    m_page->open(path);
    QTRY_VERIFY_WITH_TIMEOUT(!verdict().startsWith(QStringLiteral("Verifying")), patienceMs);
}

QTableView *TestInspection::table(const char *name) const
{
    for (auto *table : m_page->findChildren<QTableView *>()) {
        if (table->accessibleName() == QLatin1String(name))
            return table;
    }
    return nullptr;
}

QLineEdit *TestInspection::line(const char *name, const QWidget *in) const
{
    for (auto *line : (in ? in : m_page.get())->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == QLatin1String(name))
            return line;
    }
    return nullptr;
}

QAbstractButton *TestInspection::button(const char *name, const QWidget *in) const
{
    for (auto *button : (in ? in : m_page.get())->findChildren<QAbstractButton *>()) {
        if (button->text() == QLatin1String(name))
            return button;
    }
    return nullptr;
}

QString TestInspection::labels(const QWidget *in) const
{
    QStringList texts;
    for (const auto *label : in->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void TestInspection::choose(const QString &exception)
{
    auto *entries = table("Entries of the log");
    line("Search the log")->setText(QStringLiteral("exception:") + exception);
    QTRY_VERIFY_WITH_TIMEOUT(
        entries->model()->rowCount() > 0 &&
            entries->model()->index(0, InspectionModel::ExceptionColumn).data() == exception &&
            entries->isVisible(),
        patienceMs);
    entries->setCurrentIndex(entries->model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(
        story().contains(QStringLiteral("Exception opened")) || !story().isEmpty(), patienceMs);
}

void TestInspection::anIntactBundleSaysSoAndItsLimit()
{
    openPage(path("bundle"));
    QCOMPARE(verdict(), QStringLiteral("Intact"));
    QVERIFY2(about().contains(QStringLiteral("Recomputed: ")), qPrintable(about()));
    QVERIFY(about().contains(m_key));
    QVERIFY(about().contains(QStringLiteral("does not prove who made it")));
    QVERIFY(about().contains(QStringLiteral("can rewrite its history unless")));
    QVERIFY2(about().contains(QStringLiteral("Witness ")), qPrintable(about()));
}

void TestInspection::theStoryShowsWhatWasDecidedOnWhat()
{
    choose(m_decided);
    QTRY_VERIFY_WITH_TIMEOUT(story().contains(ownWords), patienceMs); // the markup as text
    QVERIFY(story().contains(QStringLiteral("Candidates as they were")));
    QVERIFY(story().contains(QStringLiteral("Confidence")));
    QVERIFY(story().contains(QStringLiteral("mia")));
}

void TestInspection::erasedWordsAreShownAsErased()
{
    choose(m_erased);
    QTRY_VERIFY_WITH_TIMEOUT(story().contains(QStringLiteral("⊘ erased")), patienceMs);
    QVERIFY(!story().contains(erasedWords));
}

void TestInspection::aTarIsReadAlike()
{
    openPage(path("bundle.tar"));
    QCOMPARE(verdict(), QStringLiteral("Intact"));
    choose(m_decided);
    QTRY_VERIFY_WITH_TIMEOUT(story().contains(ownWords), patienceMs);
}

void TestInspection::aKeyFromElsewhereIsHeld()
{
    line("Key line you have from elsewhere")->setText(m_key);
    button("Verify with it")->click();
    QTRY_VERIFY_WITH_TIMEOUT(about().contains(QStringLiteral("That is the key you gave.")),
                             patienceMs);
    QCOMPARE(verdict(), QStringLiteral("Intact"));
    const auto other = SecretNoteKey::generate(QStringLiteral("other.example.com"));
    line("Key line you have from elsewhere")->setText(other.key().text());
    button("Verify with it")->click();
    QTRY_VERIFY_WITH_TIMEOUT(verdict().contains(QStringLiteral("unknown_key")), patienceMs);
}

void TestInspection::aWitnessIsNamed()
{
    openPage(path("bundle"));
    line("Key line you have from elsewhere")->setText(m_key + u' ' + m_witness);
    button("Verify with it")->click();
    QTRY_VERIFY_WITH_TIMEOUT(about().contains(QStringLiteral(" saw the first ")), patienceMs);
    QCOMPARE(verdict(), QStringLiteral("Intact"));
    QVERIFY(about().contains(m_witness.section(u'+', 0, 0)));
    // Tab leads to every line of it.
    for (const QLabel *label : m_page->findChild<VerdictCard *>()->findChildren<QLabel *>()) {
        if (label->isVisible() && about().contains(label->text()))
            QVERIFY2(label->focusPolicy() & Qt::TabFocus, qPrintable(label->text()));
    }
}

void TestInspection::theListIsSearchedAndFiltered()
{
    openPage(path("bundle"));
    auto *entries = table("Entries of the log");
    QTRY_VERIFY_WITH_TIMEOUT(entries->isVisible(), patienceMs);
    const auto *model = static_cast<InspectionModel *>(entries->model());
    const qint64 all = model->total();
    QVERIFY(all > 10);
    line("Actor")->setText(QStringLiteral("mia"));
    QTRY_VERIFY_WITH_TIMEOUT(model->total() > 0 && model->total() < all, patienceMs);
    line("Reason code")->setText(QStringLiteral("no_such_reason"));
    QTRY_VERIFY_WITH_TIMEOUT(!entries->isVisible(), patienceMs);
    button("Show all entries")->click();
    QTRY_COMPARE_WITH_TIMEOUT(model->total(), all, patienceMs);
    line("To day")->setText(QStringLiteral("2001-01-01"));
    QTRY_VERIFY_WITH_TIMEOUT(!entries->isVisible(), patienceMs);
    line("To day")->setText(QStringLiteral("2001-01-0"));
    QTRY_VERIFY_WITH_TIMEOUT(line("To day")->property("wrong").toBool(), patienceMs);
}

void TestInspection::aProofIsShownOnDemand()
{
    openPage(path("bundle"));
    choose(m_decided);
    button("Proof")->click();
    button("Show the proof")->click();
    QTRY_VERIFY_WITH_TIMEOUT(labels(m_page.get()).contains(QStringLiteral("The proof holds")),
                             patienceMs);
}

QStringList TestInspection::drawn(int count, const QString &seed)
{
    button("Sample")->click();
    m_page->findChild<QSpinBox *>()->setValue(count);
    line("Seed")->setText(seed);
    QSignalSpy marked(table("Entries of the log")->model(), &QAbstractItemModel::dataChanged);
    button("Draw a sample")->click();
    if (!marked.wait(patienceMs))
        return {};
    const auto *model = table("Exceptions of the sample")->model();
    QStringList exceptions;
    for (int row = 0; row < model->rowCount(); ++row)
        exceptions.append(model->index(row, 1).data().toString());
    return exceptions;
}

void TestInspection::theSameSeedDrawsTheSame()
{
    openPage(path("bundle"));
    QTRY_VERIFY_WITH_TIMEOUT(table("Entries of the log")->model()->rowCount() > 0, patienceMs);
    const QStringList first = drawn(5, QStringLiteral("autumn"));
    QCOMPARE(first.size(), 5);
    QVERIFY(drawn(5, QStringLiteral("winter")) != first);
    QCOMPARE(drawn(5, QStringLiteral("autumn")), first);
    auto *model = qobject_cast<InspectionModel *>(table("Entries of the log")->model());
    QVERIFY(model);
    // All pages: the sample may lie anywhere in the log.
    QTRY_VERIFY_WITH_TIMEOUT((model->fetchMore({}), model->rowCount() == model->total()),
                             patienceMs);
    int marked = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto index = model->index(row, InspectionModel::MarkColumn);
        const bool isMarked = index.data(InspectionModel::MarkedRole).toBool();
        QCOMPARE(isMarked, first.contains(index.data(InspectionModel::ExceptionRole).toString()));
        QCOMPARE(index.data().toString().isEmpty(), !isMarked);
        marked += isMarked ? 1 : 0;
    }
    QVERIFY(marked >= 5);
}

void TestInspection::aTamperedBundleIsFoundAndRead()
{
    QVERIFY(copyFolder(path("bundle"), path("tampered")));
    QDirIterator names(path("tampered/tile/entries"), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(names.hasNext());
    QFile entries(names.next());
    QVERIFY(entries.open(QIODevice::ReadWrite));
    QByteArray bytes = entries.readAll();
    const auto at = bytes.indexOf("\"mia\"");
    QVERIFY(at > 0);
    bytes.replace(at, 5, "\"mio\"");
    entries.seek(0);
    QCOMPARE(entries.write(bytes), bytes.size());
    entries.close();
    openPage(path("tampered"));
    QVERIFY2(verdict().contains(QStringLiteral("altered")), qPrintable(verdict()));
    QVERIFY2(about().contains(QStringLiteral("First wrong file: tile/entries/")),
             qPrintable(about()));
    choose(m_decided);
    QTRY_VERIFY_WITH_TIMEOUT(story().contains(QStringLiteral("Candidates as they were")),
                             patienceMs);
}

void TestInspection::whatIsNoBundleIsRefused()
{
    QVERIFY(writeText(path("wrong.tar"), QByteArray(4096, 'x')));
    openPage(path("wrong.tar"));
    QVERIFY2(verdict().contains(QStringLiteral("altered")), qPrintable(verdict()));
    openPage(path("nothing-here"));
    QCOMPARE(verdict(), QStringLiteral("Could not be verified"));
}

void TestInspection::nothingIsWrittenBesideABundle()
{
    QVERIFY(copyFolder(path("bundle"), path("shelf/bundle")));
    QVERIFY(QFile::copy(path("bundle.tar"), path("shelf/bundle.tar")));
    setWritable(path("shelf"), false);
    const QStringList before = stateOf(path("shelf"));
    for (const char *name : {"shelf/bundle", "shelf/bundle.tar"}) {
        openPage(path(name));
        QCOMPARE(verdict(), QStringLiteral("Intact"));
        choose(m_decided);
    }
    m_page.reset();
    QCOMPARE(stateOf(path("shelf")), before);
    setWritable(path("shelf"), true);
}

void TestInspection::copyDatabase(const QString &folder) const
{
    QDir().mkpath(folder);
    for (const char *name : {"/unsnag.db", "/unsnag.db-wal"}) {
        const QString from = path("workspace") + QLatin1String(name);
        if (QFile::exists(from))
            QVERIFY(QFile::copy(from, folder + QLatin1String(name)));
    }
}

void TestInspection::aCopyThatWasCutBackIsFound()
{
    openPage(path("old"));
    QCOMPARE(verdict(), QStringLiteral("Intact"));
    QVERIFY(!about().contains(QStringLiteral("in the file checkpoints.log")));
    m_page.reset();
    QVERIFY(QFile::copy(path("workspace") + besideIt, path("old") + besideIt));
    openPage(path("old"));
    QVERIFY2(verdict().contains(QStringLiteral("rolled_back")), qPrintable(verdict() + about()));
    QVERIFY2(about().contains(QStringLiteral("in the file checkpoints.log")), qPrintable(about()));
}

void TestInspection::aCopyOfAWorkspaceIsOnlyRead()
{
    copyDatabase(path("copy"));
    QVERIFY(QFile::copy(path("workspace") + besideIt, path("copy") + besideIt));
    for (const bool isWritable : {true, false}) {
        setWritable(path("copy"), isWritable);
        const QStringList before = stateOf(path("copy"));
        openPage(path("copy"));
        QVERIFY2(verdict() == QStringLiteral("Intact"), qPrintable(verdict() + about()));
        QVERIFY2(about().contains(QStringLiteral("in the file checkpoints.log")),
                 qPrintable(about()));
        QVERIFY2(about().contains(m_key), qPrintable(about()));
        QVERIFY2(about().contains(QStringLiteral(" saw the first ")), qPrintable(about()));
        choose(m_decided);
        QTRY_VERIFY_WITH_TIMEOUT(story().contains(ownWords), patienceMs);
        button("Show the proof")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->findChild<QWidget *>() && !button("Show the proof")->isVisible(), patienceMs);
        m_page.reset();
        QCOMPARE(stateOf(path("copy")), before);
    }
    setWritable(path("copy"), true);
}

void TestInspection::theStoryIsPrinted()
{
    openPage(path("bundle"));
    choose(m_decided);
    QTRY_VERIFY_WITH_TIMEOUT(story().contains(ownWords), patienceMs);
    m_page->findChild<InspectionStory *>()->printTo(path("story.pdf"));
    QFile pdf(path("story.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(bytes.count("/Type /Page\n") >= 1);
    m_page->findChild<InspectionStory *>()->printTo(path("no/such/folder.pdf"));
    QVERIFY(labels(m_page.get()).contains(QStringLiteral("another place"), Qt::CaseInsensitive));
}

void TestInspection::theOwnLogIsExported()
{
    DeskSession session;
    AuditPage page(session);
    page.resize(1180, 720);
    page.show();
    QSignalSpy opened(&session, &DeskSession::opened);
    session.open([this]() -> Result<OpenedWorkspace> { return handOver(std::move(m_workspace)); });
    QVERIFY(opened.wait(patienceMs));
    page.verify();
    QTRY_VERIFY_WITH_TIMEOUT(labels(&page).contains(QStringLiteral("Intact: all")), patienceMs);
    page.startExport();
    QVERIFY(!button("Export the bundle", &page)->isEnabled());
    auto *exception = line("Exception to export", &page);
    exception->clear();
    QTest::keyClicks(exception, m_decided);
    line("Where the bundle goes", &page)->setText(path("one.tar"));
    QTRY_VERIFY(button("Export the bundle", &page)->isEnabled());
    button("Export the bundle", &page)->click();
    QTRY_VERIFY_WITH_TIMEOUT(labels(&page).contains(QStringLiteral("Exported")), patienceMs);
    QSignalSpy wanted(&page, &AuditPage::inspectRequested);
    button("Look into it", &page)->click();
    QCOMPARE(wanted.size(), 1);
    openPage(wanted.front().front().toString());
    QCOMPARE(verdict(), QStringLiteral("Intact"));
    choose(m_erased);
    QVERIFY(labels(m_page.get()).contains(QStringLiteral("exception:") + m_decided));
}

QTEST_MAIN(TestInspection)
#include "test_inspection.moc"
