// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace unsnag {

enum class Align { Left, Right };

struct TextColumn {
    QString title;
    Align align = Align::Left;
    int widest = 48; //!< longer cells are cut with an ellipsis
};

//! Columns of text for a terminal, as wide as their cells need. Line ends inside cells become blanks.
class TextTable
{
public:
    explicit TextTable(std::vector<TextColumn> columns) : m_columns(std::move(columns)) {}

    //! As many cells as there are columns; missing ones are empty.
    void add(QStringList cells);
    //! Header, rows; no line end after the last row.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString line(const QStringList &cells,
                               const std::vector<qsizetype> &widths) const;

    std::vector<TextColumn> m_columns;
    std::vector<QStringList> m_rows;
};

//! "label: value" lines with the values below each other; pairs without a value are left out.
[[nodiscard]] QString labelled(const std::vector<std::pair<QString, QString>> &pairs);

} // namespace unsnag
