// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/audit/foldersnapshot.h"
#include "tests/models/audit/hostilebundles.h"
#include "tests/models/audit/rfckeys.h"
#include "ui/audit/inspectionpage.h"
#include "ui/audit/inspectionstory.h"
#include "ui/audit/verdictcard.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace unsnag;

namespace {

constexpr int patienceMs = 60'000;

//! Pictures and links in a document.
QStringList activeParts(const QTextDocument &document)
{
    QStringList parts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (format.isImageFormat() || !format.anchorHref().isEmpty())
                parts += part.fragment().text() + format.anchorHref();
        }
    }
    return parts;
}

} // namespace

//! A bundle whose every name and word is HTML, a script or a mark for terminals, in the window: shown as
//! the text it is.
class TestHostileWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void textsAreShownAsText();
    void brokenRulesAreToldAsText();

private:
    void openPage(const SampleBundle &log);
    void checkTip(const QString &tip, const QString &text);
    void checkInert();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<InspectionPage> m_page;
    SecretNoteKey m_key = firstKey(QStringLiteral("unsnag.local/ws-1"));
};

void TestHostileWindow::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_home->filePath(QString::fromLatin1(name)).toLocal8Bit());
}

void TestHostileWindow::cleanup()
{
    m_page.reset();
}

void TestHostileWindow::openPage(const SampleBundle &log)
{
    QFile file(m_home->filePath("bundle.tar"));
    const QByteArray tar = tarOf(log.files());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tar) == tar.size());
    file.close();
    m_page = std::make_unique<InspectionPage>();
    m_page->resize(1440, 860);
    m_page->show();
    m_page->open(file.fileName());
    const auto *card = m_page->findChild<VerdictCard *>();
    QTRY_VERIFY_WITH_TIMEOUT(!card->accessibleName().startsWith("Verifying"), patienceMs);
}

//! A tooltip that is taken for rich text shows the text as it is.
void TestHostileWindow::checkTip(const QString &tip, const QString &text)
{
    if (!Qt::mightBeRichText(tip))
        return;
    QTextDocument shown;
    shown.setHtml(tip);
    QVERIFY2(activeParts(shown).isEmpty(), qPrintable(tip));
    QVERIFY2(shown.toPlainText().contains(text.simplified()), qPrintable(tip));
}

//! No text of a stranger is taken for rich text anywhere in the window.
void TestHostileWindow::checkInert()
{
    for (const auto *label : m_page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                 qPrintable(label->text()));
    for (const auto *browser : m_page->findChildren<QTextBrowser *>()) {
        if (browser->inherits("unsnag::HelpPane"))
            continue; // words of ours
        QVERIFY(activeParts(*browser->document()).isEmpty());
        QVERIFY(!browser->openLinks() || !browser->openExternalLinks());
    }
    for (const auto *widget : m_page->findChildren<QWidget *>())
        checkTip(widget->toolTip(), {});
    for (const auto *table : m_page->findChildren<QTableView *>()) {
        const auto *model = table->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                checkTip(cell.data(Qt::ToolTipRole).toString(), cell.data().toString());
            }
        }
    }
}

void TestHostileWindow::textsAreShownAsText()
{
    openPage(logOf(m_key, hostileTexts()));
    const auto before = snapshotOf(m_home->path());
    QCOMPARE(m_page->findChild<VerdictCard *>()->accessibleName(), QStringLiteral("Intact"));
    const auto storyText = [this] {
        return m_page->findChild<InspectionStory *>()->findChild<QTextBrowser *>()->toPlainText();
    };
    QTableView *entries = nullptr;
    for (auto *table : m_page->findChildren<QTableView *>()) {
        if (table->accessibleName() == QLatin1String("Entries of the log"))
            entries = table;
    }
    QVERIFY(entries);
    const int rows = static_cast<int>(hostileTexts().size());
    QTRY_COMPARE_WITH_TIMEOUT(entries->model()->rowCount(), rows, patienceMs);
    checkInert();
    QSet<QString> told;
    for (int row = 0; row < rows; ++row) {
        const QString shown = storyText();
        entries->setCurrentIndex(entries->model()->index(row, 0));
        // The page shows the first by itself.
        QTRY_VERIFY2_WITH_TIMEOUT(!storyText().isEmpty() && (row == 0 || storyText() != shown),
                                  qPrintable(QString("row %1:\n%2").arg(row).arg(shown)),
                                  patienceMs);
        told.insert(storyText());
        checkInert();
    }
    const QString all = QStringList(told.begin(), told.end()).join(u'\n');
    QVERIFY2(all.contains("<script>alert(1)</script>"), qPrintable(all.left(3000)));
    QVERIFY(all.contains("<img src=\"file:///etc/passwd\" onerror=alert(1)>"));
    QVERIFY(snapshotOf(m_home->path()) == before);
}

void TestHostileWindow::brokenRulesAreToldAsText()
{
    for (const QString &text : hostileTexts()) {
        openPage(logOf(m_key, {text, text})); // opened twice: no legal move
        const auto *card = m_page->findChild<VerdictCard *>();
        QVERIFY(card->accessibleName() != QStringLiteral("Intact"));
        checkInert();
    }
}

QTEST_MAIN(TestHostileWindow)
#include "test_hostilewindow.moc"
