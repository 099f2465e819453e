// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/visibletext.h"

namespace unsnag {
namespace {

constexpr qsizetype longestLine = 300;

bool isUnseen(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool breaksLines(QChar c)
{
    return c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

QString spelled(QChar c)
{
    return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
}

} // namespace

QString visibleText(const QString &text)
{
    QString visible;
    for (const QChar c : text)
        visible += isUnseen(c) && c != u'\n' && c != u'\t' ? spelled(c) : QString(c);
    return visible;
}

QString visibleLine(const QString &text)
{
    QString visible;
    for (const QChar c : text.left(longestLine))
        visible += isUnseen(c) || breaksLines(c) ? spelled(c) : QString(c);
    return text.size() > longestLine ? visible + QStringLiteral(" …") : visible;
}

} // namespace unsnag
