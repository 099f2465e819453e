// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queuepane.h"

#include "models/wording/errortext.h"
#include "ui/queue/queuedelegate.h"
#include "ui/session/desksession.h"
#include "ui/session/engineloop.h"
#include "ui/theme/icons.h"
#include "ui/theme/presentation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/skeletonrows.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int pageSize = 200;
constexpr int refreshAtMost = 2000;
constexpr int typingPauseMs = 180;
constexpr int refreshPauseMs = 120;
constexpr int tickMs = 20'000;

} // namespace

QueuePane::QueuePane(DeskSession &session, QWidget *parent)
    : Panel(Colour::Surface, {}, parent), m_session(session)
{
    build();
    m_model.setGrouping(Grouping::ByReason);
    m_typing.setSingleShot(true);
    m_refreshing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &QueuePane::readQueryText);
    connect(&m_refreshing, &QTimer::timeout, this, &QueuePane::refresh);
    connect(&m_ticking, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &ExceptionListModel::moreWanted, this, &QueuePane::loadMore);
    connect(&session, &DeskSession::opened, this, &QueuePane::readQueryText);
    connect(&session, &DeskSession::listChanged, this, [this] {
        if (!m_refreshing.isActive())
            m_refreshing.start(refreshPauseMs);
    });
    m_ticking.start(tickMs);
}

void QueuePane::build()
{
    setMinimumWidth(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(buildList(), 1);
    auto *foot = new Panel(Colour::Surface, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::l, 0, space::l, 0);
    foot->setFixedHeight(rowHeight::comfortable);
    m_footer = (new PlainLabel)->styled(type::small, QFont::Normal, Colour::Text2);
    m_footer->setOverflow(Overflow::Elide);
    row->addWidget(m_footer, 1);
    column->addWidget(foot);
}

QWidget *QueuePane::buildHeader()
{
    auto *head = new Panel(Colour::Surface, Qt::BottomEdge);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::l, space::m, space::m, space::m);
    column->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->addWidget((new PlainLabel(tr("Queue")))->styled(type::lead, QFont::DemiBold), 1);
    m_group = makeIconButton(QStringLiteral("group"), tr("Group by reason"));
    m_group->setCheckable(true);
    m_group->setChecked(true);
    connect(m_group, &QPushButton::toggled, this, [this](bool isOn) {
        m_model.setGrouping(isOn ? Grouping::ByReason : Grouping::None);
        select(m_current);
    });
    row->addWidget(m_group);
    column->addLayout(row);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search, or owner:me due:<4h amount:>10000"));
    m_search->setAccessibleName(tr("Search the queue"));
    m_search->setToolTip(
        tr("Words, or reason: state: owner: claimed: flow: severity: due: amount: id:  ( / )"));
    m_search->setClearButtonEnabled(false);
    m_search->addAction(themedIcon(QStringLiteral("search"), Colour::Text3),
                        QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPauseMs); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        readQueryText();
        focusList();
    });
    column->addWidget(m_search);
    m_wrong = (new PlainLabel)->styled(type::small, QFont::Normal, Colour::Danger);
    m_wrong->hide();
    column->addWidget(m_wrong);
    return head;
}

QWidget *QueuePane::buildList()
{
    auto *area = new QWidget;
    m_pages = new QStackedLayout(area);
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new QueueDelegate([this] { return m_session.now(); }, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Exceptions"));
    m_list->setFrameShape(QFrame::NoFrame);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { chooseRow(now.row()); });
    // A reset keeps the selection model but clears it; the current id is chosen again.
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_isChoosing = false; });
    m_skeleton = new SkeletonRows(rowHeight::comfortable);
    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_search->text().isEmpty())
            m_session.engine().runNow();
        m_search->clear();
        readQueryText();
    });
    m_pages->addWidget(m_skeleton);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    return area;
}

void QueuePane::select(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0) {
        m_wanted = id; // the rows may be under way
        return;
    }
    const auto index = m_model.index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void QueuePane::moveBy(int step)
{
    const int row = m_model.rowOf(m_current);
    int next = row < 0 ? m_model.neighbour(m_lastRow - 1, 1) : m_model.neighbour(row, step);
    if (row < 0 && next < 0)
        next = m_model.neighbour(m_model.rowCount(), -1);
    if (next >= 0)
        select(m_model.index(next).data(ExceptionListModel::IdRole).toString());
}

void QueuePane::toggleMark()
{
    if (const int row = m_model.rowOf(m_current); row >= 0)
        m_model.toggleMark(row);
    showFooter();
}

void QueuePane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QueuePane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void QueuePane::setQueryText(const QString &text)
{
    m_search->setText(text);
    readQueryText();
}

void QueuePane::reload()
{
    load();
}

void QueuePane::readQueryText()
{
    m_typing.stop();
    const auto query = readQuery(m_search->text(), m_session.actor(), m_session.now());
    m_wrong->setVisible(!query.ok());
    if (!query.ok()) {
        m_wrong->setText(errorSentence(query.error()));
        return;
    }
    m_query = *query;
    m_query.limit = pageSize;
    load();
}

void QueuePane::load()
{
    if (!m_session.isOpen())
        return;
    const int generation = ++m_generation;
    m_isLoading = true;
    if (m_model.loaded() == 0)
        m_pages->setCurrentWidget(m_skeleton);
    whenDone(m_session.list(m_query), this, [this, generation](const Result<ExceptionList> &page) {
        if (generation == m_generation)
            take(page);
    });
}

void QueuePane::take(const Result<ExceptionList> &page)
{
    m_isLoading = false;
    if (!page.ok()) {
        m_pages->setCurrentWidget(m_empty);
        m_empty->show(QStringLiteral("alert"), errorSentence(page.error()), tr("Try again"));
        return;
    }
    m_model.showFirst(page->rows, page->total);
    showState();
    if (!qobject_cast<QLineEdit *>(window()->focusWidget()))
        focusList();
    const QString wanted = std::exchange(m_wanted, {});
    const QString aim = wanted.isEmpty() ? m_current : wanted;
    if (m_model.rowOf(aim) >= 0)
        select(aim);
    else if (const int first = m_model.neighbour(-1, 1); first >= 0 && wanted.isEmpty())
        select(m_model.index(first).data(ExceptionListModel::IdRole).toString());
}

void QueuePane::refresh()
{
    // A query that is being answered brings the newest rows anyway.
    if (m_isLoading)
        m_refreshing.start(refreshPauseMs);
    if (!m_session.isOpen() || m_isLoading)
        return;
    auto query = m_query;
    query.limit = std::clamp(m_model.loaded(), pageSize, refreshAtMost);
    const int generation = ++m_generation;
    whenDone(m_session.list(query), this, [this, generation](const Result<ExceptionList> &page) {
        if (generation == m_generation)
            takeRefreshed(page);
    });
}

void QueuePane::takeRefreshed(const Result<ExceptionList> &page)
{
    if (!page.ok())
        return; // what is shown stays; the next change asks again
    const auto &known = m_model.exceptions();
    const bool isSameOrder =
        page->total == m_model.total() &&
        std::equal(known.begin(), known.end(), page->rows.begin(), page->rows.end(),
                   [](const SyncException &a, const SyncException &b) {
                       return a.id == b.id && a.reason == b.reason;
                   });
    if (isSameOrder) {
        for (const auto &row : page->rows)
            m_model.refresh(row);
        showFooter();
        return;
    }
    const int scroll = m_list->verticalScrollBar()->value();
    m_isChoosing = true;
    m_model.showFirst(page->rows, page->total);
    m_isChoosing = false;
    showState();
    if (m_current.isEmpty()) {
        moveBy(1);
        return;
    }
    if (const int row = m_model.rowOf(m_current); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    m_list->verticalScrollBar()->setValue(scroll);
}

void QueuePane::loadMore(const QString &afterId)
{
    auto query = m_query;
    query.afterId = afterId;
    const int generation = m_generation;
    whenDone(m_session.list(query), this, [this, generation](const Result<ExceptionList> &page) {
        if (generation != m_generation)
            return;
        if (page.ok())
            m_model.append(page->rows, page->total);
        showFooter();
    });
}

void QueuePane::showState()
{
    if (m_model.loaded() > 0) {
        m_pages->setCurrentWidget(m_list);
    } else {
        m_pages->setCurrentWidget(m_empty);
        if (m_search->text().isEmpty())
            m_empty->show(QStringLiteral("state-confirmed"),
                          tr("Nothing waits for you. New exceptions come by themselves."),
                          tr("Pull now"));
        else
            m_empty->show(QStringLiteral("search"), tr("No exception fits this search."),
                          tr("Clear the search"));
    }
    showFooter();
}

void QueuePane::showFooter()
{
    int due = 0;
    const auto soon = m_session.now() + std::chrono::hours(4);
    for (const auto &row : m_model.exceptions())
        due +=
            !isClosed(row.state) && row.state != ExceptionState::Held && row.dueAt < soon ? 1 : 0;
    QStringList parts{m_model.isComplete() ? tr("%n exception(s)", nullptr, m_model.loaded())
                                           : tr("%1 of %2")
                                                 .arg(QLocale().toString(m_model.loaded()),
                                                      QLocale().toString(m_model.total()))};
    // A sum over some of the rows would pass for the whole.
    if (m_model.isComplete() && m_model.loaded() > 0)
        parts.append(sumsText(m_model.sums()));
    if (due > 0 && m_model.isComplete())
        parts.append(tr("%n due in 4 h", nullptr, due));
    if (const auto marked = m_model.marked().size(); marked > 0)
        parts.append(tr("%n selected", nullptr, static_cast<int>(marked)));
    m_footer->setText(parts.join(QStringLiteral("  ·  ")));
    // Headings need every row; with more rows than a page there is one flat list.
    setAllowed(*m_group, m_model.isComplete() ? QString() : tr("Only while all rows are loaded"),
               tr("Group by reason"));
}

void QueuePane::chooseRow(int row)
{
    if (m_isChoosing || row < 0)
        return;
    const auto id = m_model.index(row).data(ExceptionListModel::IdRole).toString();
    if (id.isEmpty())
        return;
    m_lastRow = row;
    if (id == m_current)
        return;
    m_current = id;
    emit currentChanged(id);
}

} // namespace unsnag
