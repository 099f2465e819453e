// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keymap.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace unsnag {
namespace {

bool takesText(const QWidget *widget)
{
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return !edit->isReadOnly();
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget);
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

QKeySequence sequenceOf(const QKeyEvent &event)
{
    int key = event.key();
    if (key == Qt::Key_Enter)
        key = Qt::Key_Return;
    auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // The character says it all: '?' is '?' on every layout, with or without Shift.
    if (!event.text().isEmpty() && !event.text().at(0).isLetter())
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
}

} // namespace

KeyMap::KeyMap(const Commands &commands, QWidget *window)
    : QObject(window), m_commands(commands), m_window(window)
{
    qApp->installEventFilter(this);
}

bool KeyMap::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != m_window || QApplication::activePopupWidget())
        return false;
    // A key wanders up through the parents; only its first station counts.
    if (const auto *focus = m_window->focusWidget(); focus && watched != focus)
        return false;
    return handle(*static_cast<QKeyEvent *>(event));
}

bool KeyMap::handle(const QKeyEvent &event)
{
    if (m_isResting && m_isResting())
        return false;
    auto *focus = m_window->focusWidget();
    const bool hasControl = event.modifiers() & Qt::ControlModifier;
    if (takesText(focus) && !hasControl && event.key() != Qt::Key_Escape)
        return false;
    if (auto *button = qobject_cast<QAbstractButton *>(focus); button && isEnter(event.key())) {
        button->click();
        return true;
    }
    const auto pressed = sequenceOf(event);
    for (const auto &command : m_commands) {
        if (!command.key.isEmpty() && command.key == pressed) {
            command.run();
            return true;
        }
    }
    return false;
}

} // namespace unsnag
