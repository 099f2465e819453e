// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace unsnag {

class PlainLabel;

//! What stands where nothing is: one sentence and one action.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! An empty `action` shows no button.
    void show(const QString &icon, const QString &sentence, const QString &action);

signals:
    void actionRequested();

private:
    using QWidget::show;

    class IconLabel;
    IconLabel *m_icon;
    PlainLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace unsnag
