// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/intosight.h"

#include "ui/theme/tokens.h"

#include <QScrollArea>
#include <QTimer>

namespace unsnag {
namespace {

//! Layouts settle in steps: text that wraps learns its height only after its width.
constexpr int settledMs = 80;

void scrollTo(QWidget *part)
{
    for (QWidget *above = part->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above); scroll && part->isVisible())
            scroll->ensureWidgetVisible(part, 0, space::s);
    }
}

} // namespace

void bringIntoSight(QWidget *part)
{
    for (const int pause : {0, settledMs})
        QTimer::singleShot(pause, part, [part] { scrollTo(part); });
}

} // namespace unsnag
