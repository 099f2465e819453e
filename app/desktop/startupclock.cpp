// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/startupclock.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLoggingCategory>

namespace unsnag {
namespace {

Q_LOGGING_CATEGORY(startupLog, "unsnag.startup", QtWarningMsg)

} // namespace

StartupClock::StartupClock(QObject *parent) : QObject(parent)
{
    m_timer.start();
}

void StartupClock::watch(QWidget &window, QAbstractItemView &rows)
{
    m_window = &window;
    m_rows = &rows;
    window.installEventFilter(this);
    rows.viewport()->installEventFilter(this);
}

bool StartupClock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    if (watched == m_window && m_shellMs < 0) {
        m_shellMs = m_timer.elapsed();
        qCDebug(startupLog, "shell painted after %lld ms", static_cast<long long>(m_shellMs));
        m_window->removeEventFilter(this);
    } else if (watched == m_rows->viewport() && m_rows->model()->rowCount() > 0) {
        qCDebug(startupLog, "first rows painted %lld ms after the shell",
                static_cast<long long>(m_timer.elapsed() - std::max<qint64>(0, m_shellMs)));
        m_rows->viewport()->removeEventFilter(this);
    }
    return false;
}

} // namespace unsnag
