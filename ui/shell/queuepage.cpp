// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/queuepage.h"

#include "ui/item/itempane.h"
#include "ui/queue/queuepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/splitpane.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace unsnag {
namespace {

constexpr int narrowWidth = 860;
constexpr int roomyWidth = 1280;
constexpr int queueRoomy = 440;
constexpr int queueTight = 400;

} // namespace

QueuePage::QueuePage(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_split(new SplitPane), m_queue(new QueuePane(session)),
      m_item(new ItemPane(session))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_split->addWidget(m_queue);
    m_split->addWidget(m_item);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    row->addWidget(m_split);
    connect(m_queue, &QueuePane::currentChanged, m_item, &ItemPane::open);
    connect(m_item, &ItemPane::nextRequested, this, &QueuePage::goNext);
    connect(m_item, &ItemPane::openRequested, this, &QueuePage::openExternal);
    connect(m_item, &ItemPane::focusReleased, this, &QueuePage::takeFocus);
    connect(m_split, &QSplitter::splitterMoved, this,
            [this] { m_item->setSideAllowed(m_item->width()); });
}

void QueuePage::openExternal(const QString &id)
{
    m_queue->select(id);
    m_item->open(id);
    m_isItemInFront = true;
    layOut();
}

void QueuePage::goNext()
{
    m_queue->moveBy(1);
    takeFocus();
}

void QueuePage::takeFocus()
{
    if (m_queue->isVisible())
        m_queue->focusList();
    else
        m_item->setFocus(Qt::OtherFocusReason);
}

void QueuePage::advance()
{
    if (width() < narrowWidth && !m_isItemInFront) {
        m_isItemInFront = !m_item->current().isEmpty();
        layOut();
        takeFocus();
        return;
    }
    m_item->advance();
}

void QueuePage::stepBack()
{
    if (m_item->stepBack())
        return;
    m_isItemInFront = false;
    layOut();
    takeFocus();
}

QByteArray QueuePage::saveLayout() const
{
    return m_split->saveState();
}

void QueuePage::restoreLayout(const QByteArray &state)
{
    m_isRestored = !state.isEmpty() && m_split->restoreState(state);
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void QueuePage::layOut()
{
    const bool isNarrow = width() < narrowWidth;
    m_queue->setVisible(!isNarrow || !m_isItemInFront);
    m_item->setVisible(!isNarrow || m_isItemInFront);
    if (!isNarrow && !m_isRestored) {
        const int queueWidth = width() >= roomyWidth ? queueRoomy : queueTight;
        m_split->setSizes({queueWidth, width() - queueWidth});
    }
    const int queueWidth = m_queue->isHidden() ? 0 : m_split->sizes().value(0);
    m_item->setSideAllowed(width() - queueWidth);
}

} // namespace unsnag
