// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>

class QAbstractItemView;
class QWidget;

namespace unsnag {

//! Says how long after its start the window was painted first, and how long after that the first rows
//! of the queue. Both go to the logging category "unsnag.startup", which is off by default:
//! QT_LOGGING_RULES="unsnag.startup=true" turns it on.
class StartupClock final : public QObject
{
    Q_OBJECT
public:
    explicit StartupClock(QObject *parent = nullptr);
    //! Both live as long as the clock.
    void watch(QWidget &window, QAbstractItemView &rows);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_timer;
    QWidget *m_window = nullptr;
    QAbstractItemView *m_rows = nullptr;
    qint64 m_shellMs = -1;
};

} // namespace unsnag
