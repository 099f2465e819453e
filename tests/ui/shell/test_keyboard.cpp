// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"
#include "app/services/demoworkspace.h"
#include "models/wording/statetext.h"
#include "ui/item/describedform.h"
#include "ui/item/itempane.h"
#include "ui/item/outcomeline.h"
#include "ui/item/previewlist.h"
#include "ui/queue/queuepane.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsheet.h"

#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace unsnag;

namespace {

constexpr int patienceMs = 20'000;
//! Lanes run side by side, so any exception may be the first; some companies have no candidate, these have.
const QString oneCompany = QStringLiteral("reason:missing_account text:Whitlock");
const QString otherCompany = QStringLiteral("reason:missing_account text:Brandt");

Result<OpenedWorkspace> makeWorkspace(const QString &folder)
{
    const WorkspaceOptions options{folder, Access::ReadWrite, QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    UNSNAG_TRY(auto workspace, Workspace::open(options));
    UNSNAG_TRY([[maybe_unused]] const RunReport report, DemoWorkspace(*workspace).fill({}));
    return handOver(std::move(workspace));
}

} // namespace

//! The main job by keyboard alone, over a real workspace and the sandbox.
class TestKeyboard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
        m_settings->setUndoTime(std::chrono::seconds(0));
        m_session = std::make_unique<DeskSession>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
        m_window
            ->showNormal(); // the offscreen screen is small, and the window would fit itself to it
        m_window->resize(1440, 900);
        m_window->openWorkspace([folder = m_folder.filePath(QStringLiteral("workspace"))] {
            return makeWorkspace(folder);
        });
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_queue = m_window->findChild<QueuePane *>();
        m_item = m_window->findChild<ItemPane *>();
        QTRY_VERIFY_WITH_TIMEOUT(!m_queue->current().isEmpty(), patienceMs);
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
    }

    void lettersTypedIntoAFieldAreText()
    {
        search(QStringLiteral("x"));
        auto *field = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(field);
        const auto before = m_queue->current();
        QTest::keyClicks(field, QStringLiteral("jkz?"));
        QCOMPARE(field->text(), QStringLiteral("xjkz?"));
        QVERIFY(!m_window->findChild<ShortcutSheet *>()->isVisible());
        QCOMPARE(m_queue->current(), before);
        field->clear();
        QTest::keyClick(field, Qt::Key_Return);
    }

    void jAndKMove()
    {
        choose(QStringLiteral("reason:missing_account"));
        const auto first = m_queue->current();
        press(Qt::Key_J);
        QTRY_VERIFY(m_queue->current() != first);
        QTRY_COMPARE(m_item->current(), m_queue->current());
        press(Qt::Key_K);
        QTRY_COMPARE(m_queue->current(), first);
    }

    void anExceptionIsResolvedAndProven()
    {
        choose(oneCompany);
        const auto id = m_queue->current();
        QTRY_VERIFY_WITH_TIMEOUT(hasCandidates(), patienceMs);
        press(Qt::Key_1);
        press(Qt::Key_Return);
        auto *preview = m_item->findChild<PreviewList *>();
        QTRY_VERIFY_WITH_TIMEOUT(preview->isVisible(), patienceMs);
        QCOMPARE(stateOf(id), ExceptionState::Open);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), ExceptionState::Confirmed, patienceMs);
        QTRY_VERIFY(m_item->findChild<OutcomeLine *>()->isVisible());
        const auto view = viewOf(id);
        QVERIFY(!view.exception.target.id.isEmpty());
        QVERIFY(!view.attempts.back().proof.isNull());
        press(Qt::Key_Return);
        QTRY_VERIFY(m_queue->current() != id);
    }

    void aDecisionIsUndoneBeforeItIsSent()
    {
        m_item->setUndoTime(std::chrono::seconds(60));
        choose(otherCompany);
        const auto id = m_queue->current();
        QTRY_VERIFY_WITH_TIMEOUT(hasCandidates(), patienceMs);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_item->findChild<PreviewList *>()->isVisible(), patienceMs);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), ExceptionState::Queued, patienceMs);
        QTRY_VERIFY(m_item->findChild<OutcomeLine *>()->mayUndo());
        press(Qt::Key_Z);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), ExceptionState::Claimed, patienceMs);
        m_item->setUndoTime(std::chrono::seconds(0));
    }

    void aFieldIsFilledIn()
    {
        choose(QStringLiteral("reason:missing_field"));
        QTRY_VERIFY_WITH_TIMEOUT(m_item->findChild<DescribedForm *>() &&
                                     m_item->findChild<DescribedForm *>()->isReady(),
                                 patienceMs);
        press(Qt::Key_1);
        auto *editor = m_window->focusWidget();
        QVERIFY(editor->inherits("QLineEdit") || editor->inherits("QComboBox"));
        press(Qt::Key_Escape);
    }

    void holdAndClaimByKey()
    {
        choose(QStringLiteral("reason:missing_account state:open"));
        const auto id = m_queue->current();
        press(Qt::Key_C);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), ExceptionState::Claimed, patienceMs);
        press(Qt::Key_H);
        auto *field = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("waiting for the contract"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), ExceptionState::Held, patienceMs);
        QCOMPARE(viewOf(id).exception.holdReason, QStringLiteral("waiting for the contract"));
        QTRY_VERIFY(!field->isVisible());
    }

    void paletteAndSheetOpenAndClose()
    {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Question, Qt::ShiftModifier);
        auto *sheet = m_window->findChild<ShortcutSheet *>();
        QVERIFY(sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }

    void everyControlHasAName()
    {
        QStringList nameless;
        for (const auto *widget : m_window->findChildren<QWidget *>()) {
            const bool isControl =
                widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                widget->inherits("QAbstractItemView") || widget->inherits("QComboBox");
            const bool isInner =
                QByteArray(widget->objectName().toLatin1()).startsWith("qt_") ||
                (widget->parentWidget() && widget->parentWidget()->inherits("QComboBox")) ||
                widget->inherits("QTableCornerButton") || widget->inherits("QHeaderView") ||
                widget->inherits("QComboBoxListView") || widget->inherits("QLineEditIconButton");
            if (isControl && !isInner && widget->isVisible() && widget->accessibleName().isEmpty())
                nameless.append(QLatin1String(widget->metaObject()->className()));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char(' '))));
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_window->focusWidget(), key); }

    //! Puts a text into the search field by keyboard.
    void search(const QString &text)
    {
        press(Qt::Key_Slash);
        auto *field = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    //! Searches and waits until the first hit is shown as the item.
    void choose(const QString &query)
    {
        press(Qt::Key_Escape);
        search(query);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        auto *list = m_queue->findChild<QListView *>();
        const auto reason = query.section(QLatin1Char(':'), 1, 1).section(QLatin1Char(' '), 0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            list->model()->rowCount() > 1 &&
                list->model()->index(0, 0).data(ExceptionListModel::ReasonRole).toString() ==
                    reason &&
                list->model()->rowCount() == m_queue->shownRows(),
            patienceMs);
        if (!list->currentIndex().isValid())
            press(Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(list->currentIndex().isValid(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_item->current(), m_queue->current(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(reasonName(viewOf(m_item->current()).exception.reason) == reason,
                                 patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_item->isSettled(), patienceMs);
    }

    [[nodiscard]] bool hasCandidates() const
    {
        const auto *list = m_item->findChild<QListView *>(QStringLiteral("candidates"));
        return list && list->model()->rowCount() > 0;
    }

    ExceptionView viewOf(const QString &id)
    {
        std::optional<ExceptionView> got;
        whenDone(m_session->show(id), this, [&](const Result<ExceptionView> &view) {
            if (view.ok())
                got = *view;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), patienceMs); }();
        return got.value_or(ExceptionView());
    }

    ExceptionState stateOf(const QString &id) { return viewOf(id).exception.state; }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<MainWindow> m_window;
    QueuePane *m_queue = nullptr;
    ItemPane *m_item = nullptr;
};

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
