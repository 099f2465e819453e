// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int paletteWidth = 560;
constexpr int rowsShown = 9;
constexpr int keyRole = Qt::UserRole + 1;
constexpr int groupRole = Qt::UserRole + 2;

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, rowHeight::comfortable};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(
                colour(option.state & QStyle::State_Selected ? Colour::Selected : Colour::Hover));
            painter->drawRoundedRect(option.rect, radius::button, radius::button);
        }
        const auto text = option.rect.adjusted(space::m, 0, -space::m, 0);
        painter->setFont(textFont(type::body));
        painter->setPen(colour(Colour::Text));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        painter->setFont(textFont(type::small));
        painter->setPen(colour(Colour::Text3));
        const auto key = index.data(keyRole).toString();
        const auto group = index.data(groupRole).toString();
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignTrailing, key.isEmpty() ? group : key);
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(const Commands &commands, QWidget *parent)
    : Overlay(paletteWidth, parent), m_commands(commands), m_search(new QLineEdit),
      m_list(new QListWidget)
{
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->addAction(themedIcon(QStringLiteral("search"), Colour::Text3),
                        QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("background: transparent;"));
    m_list->setFixedHeight(rowsShown * rowHeight::comfortable);
    body()->setSpacing(space::s);
    body()->addWidget(m_search);
    body()->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::openFresh()
{
    m_search->clear();
    filter({});
    open();
    m_search->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        runCurrent();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return false;
}

void CommandPalette::filter(const QString &text)
{
    m_list->clear();
    for (std::size_t at = 0; at < m_commands.size(); ++at) {
        const auto &command = m_commands.at(at);
        if (!command.isListed || !command.title.contains(text.trimmed(), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(command.title, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(at));
        item->setData(keyRole, command.key.toString(QKeySequence::NativeText));
        item->setData(groupRole, command.group);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const auto at = static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong());
    close();
    m_commands.at(at).run();
}

} // namespace unsnag
