// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace unsnag {

//! One row of a table of texts. The id names what the row stands for.
struct TextRow {
    QString id;
    QStringList cells;
    QString state; //!< machine name of how the row stands; may be empty

    bool operator==(const TextRow &) const = default;
};

//! A small table of finished texts, for lists that are read whole. Roles only.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole };

    //! `titles`: one per column, for people.
    explicit TextTableModel(QStringList titles, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    //! Columns of figures, which stand at the trailing edge.
    void setFigures(const QList<int> &columns) { m_figures = columns; }
    //! Replaces the rows; where the ids are the same the selection stays.
    void show(std::vector<TextRow> rows);
    //! The row with this id, -1 where there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

private:
    QStringList m_titles;
    QList<int> m_figures;
    std::vector<TextRow> m_rows;
};

} // namespace unsnag
