// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/inspectionmodel.h"
#include "tests/models/audit/samplebundle.h"
#include "tests/ui/audit/folders.h"
#include "ui/audit/helppane.h"
#include "ui/audit/inspectionpage.h"
#include "ui/audit/inspectionstory.h"
#include "ui/audit/storydocument.h"
#include "ui/audit/storyprinter.h"
#include "ui/audit/verdictcard.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace unsnag;

namespace {

constexpr int patienceMs = 60'000;
constexpr int many = 100'000; // entries: enough that a check can be stopped while it runs
constexpr int few = 600;

//! What a future holds, once it has it.
template <typename T>
T valueOf(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

//! What the window shows of a log when all does not go as it should.
class TestInspectionPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_page.reset(); }
    void aCheckIsStoppedAndBegunAgain();
    void openingIsStopped();
    void aSearchIsStoppedAndGoesOn();
    void aNewSearchEndsTheOld();
    void aDamagedBundleShowsWhatIsLeft();
    void aStoryTellsWhatIsNotProven();
    void aChangeTellsOldAndNew();
    void aLongStoryTakesPages();
    void theHelpIsThere();

private:
    void write(const QString &name, const SampleBundle::Files &files) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void openPage(const QString &name);
    [[nodiscard]] QString verdict() const
    {
        return m_page->findChild<VerdictCard *>()->accessibleName();
    }
    [[nodiscard]] bool isChecked() const
    {
        return !verdict().startsWith(QStringLiteral("Verifying"));
    }
    [[nodiscard]] InspectionModel *model() const
    {
        for (auto *table : m_page->findChildren<QTableView *>()) {
            if (auto *found = qobject_cast<InspectionModel *>(table->model()))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(m_page->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    QTemporaryDir m_folder;
    SecretNoteKey m_key = SecretNoteKey::generate(QStringLiteral("unsnag.local/ws-1"));
    std::unique_ptr<InspectionPage> m_page;
};

void TestInspectionPage::initTestCase()
{
    QVERIFY(writeText(path(QStringLiteral("many.tar")),
                      tarOf(SampleBundle::counted(m_key, many).files())));
    write(QStringLiteral("few"), SampleBundle::counted(m_key, few).files());
}

void TestInspectionPage::write(const QString &name, const SampleBundle::Files &files) const
{
    for (const auto &[file, bytes] : files) {
        const QString place = path(name) + u'/' + file;
        QVERIFY(QDir().mkpath(QFileInfo(place).path()));
        QVERIFY(writeText(place, bytes));
    }
}

void TestInspectionPage::openPage(const QString &name)
{
    m_page = std::make_unique<InspectionPage>();
    m_page->resize(1440, 860);
    m_page->show();
    m_page->open(path(name));
}

void TestInspectionPage::aCheckIsStoppedAndBegunAgain()
{
    openPage(QStringLiteral("many.tar"));
    auto *session = m_page->findChild<InspectionSession *>();
    QSignalSpy progressed(session, &InspectionSession::progressed);
    QVERIFY(progressed.wait(patienceMs));
    QVERIFY(button(QStringLiteral("Cancel")));
    button(QStringLiteral("Cancel"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("Not verified"), patienceMs);
    QVERIFY(progressed.last().first().toLongLong() < many);
    QVERIFY(!button(QStringLiteral("Cancel")));
    QVERIFY(says(QStringLiteral("can rewrite its history unless"))); // whatever the verdict
    button(QStringLiteral("Verify with it"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("Intact"), patienceMs);
}

void TestInspectionPage::openingIsStopped()
{
    // Looks like a database of 64 GiB; it is copied before it is read.
    QVERIFY(QDir().mkpath(path(QStringLiteral("large"))));
    QFile database(path(QStringLiteral("large/unsnag.db")));
    QVERIFY(database.open(QIODevice::WriteOnly));
    QVERIFY(database.resize(qint64{64} << 30));
    database.close();
    m_page = std::make_unique<InspectionPage>();
    m_page->show();
    auto *session = m_page->findChild<InspectionSession *>();
    const auto stopping =
        connect(session, &InspectionSession::readSoFar, this, [this](qint64 done, qint64 total) {
            QVERIFY(done < total);
            if (auto *stop = button(QStringLiteral("Stop")))
                stop->click();
        });
    m_page->open(path(QStringLiteral("large")));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Opening was stopped.")), patienceMs);
    QCOMPARE(verdict(), QStringLiteral("Not verified"));
    QVERIFY(button(QStringLiteral("Open again")));
    disconnect(stopping);
    m_page->open(path(QStringLiteral("few")));
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("Intact"), patienceMs);
}

void TestInspectionPage::aSearchIsStoppedAndGoesOn()
{
    openPage(QStringLiteral("many.tar"));
    auto *session = m_page->findChild<InspectionSession *>();
    QSignalSpy read(session, &InspectionSession::readSoFar);
    QVERIFY(read.wait(patienceMs)); // the log is being read for searches
    auto search = session->search(QStringLiteral("actor:ana"), 0, 10);
    session->cancelSearch();
    const auto stopped = valueOf(search);
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, Code::Cancelled);
    QVERIFY(read.last().first().toLongLong() < many);
    const auto found = valueOf(session->search(QStringLiteral("actor:ana"), 0, 10));
    QVERIFY(found.ok());
    QCOMPARE(found->total, many);
}

void TestInspectionPage::aNewSearchEndsTheOld()
{
    InspectionSession session;
    QVERIFY(valueOf(session.open(path(QStringLiteral("many.tar")))).ok());
    auto first = session.search(QStringLiteral("kind:work"), 0, 10);
    auto second = session.search(QStringLiteral("actor:nobody"), 0, 10);
    const auto old = valueOf(first);
    QVERIFY(!old.ok());
    QCOMPARE(old.error().code, Code::Cancelled);
    QCOMPARE(valueOf(second)->total, 0);
}

void TestInspectionPage::aDamagedBundleShowsWhatIsLeft()
{
    auto files = SampleBundle::counted(m_key, few).files();
    files.erase(QStringLiteral("tile/entries/001"));
    QByteArray &changed = files[QStringLiteral("tile/entries/000")];
    changed.replace(changed.lastIndexOf("ana"), 3, "eva");
    files[QStringLiteral("notes.txt")] = "not of a bundle";
    write(QStringLiteral("damaged"), files);
    openPage(QStringLiteral("damaged"));
    QTRY_VERIFY_WITH_TIMEOUT(isChecked(), patienceMs);
    QVERIFY2(verdict().contains(QStringLiteral("NOT intact")), qPrintable(verdict()));
    QTRY_COMPARE_WITH_TIMEOUT(model()->total(), few - 256, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("256–511")), patienceMs);
    QVERIFY(says(QStringLiteral("damaged, read as far as it can be")));
    QVERIFY(model()->index(0, 0).data(InspectionModel::UnprovenRole).toBool());
    QVERIFY(!model()->index(0, InspectionModel::TrustColumn).data().toString().isEmpty());
}

void TestInspectionPage::aStoryTellsWhatIsNotProven()
{
    auto files = SampleBundle::told(m_key).files();
    const QString entries = QStringLiteral("tile/entries/000.p/10");
    QVERIFY(files.contains(entries));
    files[entries].replace("\"ben\"", "\"bob\"");
    write(QStringLiteral("changed"), files);
    openPage(QStringLiteral("changed"));
    QTRY_VERIFY_WITH_TIMEOUT(isChecked(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 10, patienceMs);
    for (int row = 0; row < 10; ++row)
        QCOMPARE(model()->index(row, 0).data(InspectionModel::UnprovenRole).toBool(), row >= 4);
    auto *story = m_page->findChild<InspectionStory *>();
    story->showException(QStringLiteral("EX-1"));
    auto *text = story->findChild<QTextBrowser *>();
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText().count(QStringLiteral("Not proven")), 6,
                              patienceMs);
}

void TestInspectionPage::aChangeTellsOldAndNew()
{
    const auto step = [](const char *op, const char *place, const Json &value) {
        return Json(JsonObject{{"op", op}, {"path", place}, {"value", value}});
    };
    InspectedEntry entry;
    entry.entry = JsonObject{{"kind", "resolution.recorded"}};
    entry.before = JsonObject{{"city", "Koeln"}, {"terms", "net30"}};
    const Json patch =
        JsonArray{step("test", "/terms", "net30"), step("replace", "/terms", "net14"),
                  step("replace", "/city", "Köln"), step("add", "/vat", "DE1")};
    entry.evidence = {{QStringLiteral("patch"), QString(64, u'0'), EvidenceState::Included, patch}};
    QTextDocument document;
    StoryDocument(document, Scheme::Light).writeEntry(entry);
    const QStringList lines = document.toPlainText().split(u'\n');
    const auto rowOf = [&lines](const QString &last) {
        const qsizetype at = lines.indexOf(last);
        return at < 3 ? QStringList() : lines.mid(at - 3, 4);
    };
    QCOMPARE(rowOf("net14").mid(2), QStringList({"net30", "net14"}));
    QCOMPARE(rowOf("Köln").mid(2), QStringList({"Koeln", "Köln"}));
    QCOMPARE(rowOf("DE1").mid(2), QStringList({"", "DE1"}));
    QCOMPARE(lines.count(QStringLiteral("changed")), 2);
    QVERIFY(!lines.contains(QStringLiteral("test")));
}

void TestInspectionPage::aLongStoryTakesPages()
{
    const auto pagesOf = [this](int entries) {
        QTextDocument document;
        StoryDocument story(document, Scheme::Light);
        story.writeTitle(QStringLiteral("EX-7"), {QStringLiteral("Verdict: Intact")});
        InspectedEntry entry;
        entry.entry = JsonObject{{"kind", "operation.sending"}, {"actor", "Jäger 客户"}};
        entry.evidence = {{QStringLiteral("request"), QString(64, u'0'), EvidenceState::Included,
                           JsonObject{{"a", "1"}, {"b", "2"}, {"c", "3"}}}};
        for (entry.sequence = 0; entry.sequence < entries; ++entry.sequence)
            story.writeEntry(entry);
        const QString file = path(QStringLiteral("story.pdf"));
        const auto printed = printStory(document, {QStringLiteral("EX-7"), {}}, file);
        QFile pdf(file);
        return printed.ok() && pdf.open(QIODevice::ReadOnly) ? pdf.readAll().count("/Type /Page\n")
                                                             : -1;
    };
    QCOMPARE(pagesOf(1), 1);
    const auto pages = pagesOf(60); // about six entries fit on a page
    QVERIFY2(pages >= 8 && pages <= 15, qPrintable(QString::number(pages)));
}

void TestInspectionPage::theHelpIsThere()
{
    HelpPane help;
    const QString text = help.toPlainText();
    for (const char *word :
         {"intact", "altered", "incomplete", "unknown_key", "rolled_back", "inconsistent",
          "policy_broken", "can rewrite its history", "unsnag-cli audit verify", "--seed"})
        QVERIFY2(text.contains(QString::fromUtf8(word)), word);
    QVERIFY(!text.contains(QStringLiteral("**")));
    QFile german(QStringLiteral(":/help/auditors.de.md"));
    QVERIFY(german.open(QIODevice::ReadOnly));
    const QString other = QString::fromUtf8(german.readAll());
    QFile english(QStringLiteral(":/help/auditors.md"));
    QVERIFY(english.open(QIODevice::ReadOnly));
    QCOMPARE(other.count(QStringLiteral("\n## ")), english.readAll().count("\n## "));
}

QTEST_MAIN(TestInspectionPage)
#include "test_inspectionpage.moc"
