// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/jsonview.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>

namespace unsnag {

JsonView::JsonView(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(monoFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(name);
    setTabChangesFocus(true);
}

void JsonView::showText(const QString &text, int maximumLines)
{
    setPlainText(text);
    const int lines = std::min(maximumLines, static_cast<int>(text.count(QLatin1Char('\n'))) + 1);
    setFixedHeight(lines * QFontMetrics(font()).lineSpacing() + 36);
}

} // namespace unsnag
