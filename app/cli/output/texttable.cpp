// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/texttable.h"

#include <algorithm>

namespace unsnag {
namespace {

QString cut(QString cell, int widest)
{
    cell = cell.simplified();
    return cell.size() <= widest ? cell : cell.left(widest - 1) + QChar(0x2026);
}

} // namespace

void TextTable::add(QStringList cells)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        if (at < cells.size())
            cells[at] = cut(cells[at], m_columns[i].widest);
        else
            cells.append(QString());
    }
    m_rows.push_back(std::move(cells));
}

QString TextTable::line(const QStringList &cells, const std::vector<qsizetype> &widths) const
{
    QString text;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString &cell = cells[static_cast<qsizetype>(i)];
        text += m_columns[i].align == Align::Left ? cell.leftJustified(widths[i])
                                                  : cell.rightJustified(widths[i]);
        text += QStringLiteral("  ");
    }
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

QString TextTable::text() const
{
    QStringList titles;
    std::vector<qsizetype> widths;
    for (const TextColumn &column : m_columns) {
        titles.append(column.title);
        widths.push_back(column.title.size());
    }
    for (const QStringList &row : m_rows) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[static_cast<qsizetype>(i)].size());
    }
    QStringList lines{line(titles, widths)};
    for (const QStringList &row : m_rows)
        lines.append(line(row, widths));
    return lines.join(QLatin1Char('\n'));
}

QString labelled(const std::vector<std::pair<QString, QString>> &pairs)
{
    qsizetype widest = 0;
    for (const auto &[label, value] : pairs)
        widest = value.isEmpty() ? widest : std::max(widest, label.size());
    QStringList lines;
    for (const auto &[label, value] : pairs) {
        if (!value.isEmpty())
            lines.append((label + QLatin1Char(':')).leftJustified(widest + 3) + value);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
