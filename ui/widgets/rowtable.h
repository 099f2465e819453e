// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace unsnag {

//! A table of whole rows as the house shows them: no grid, one line a row, one row chosen.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    //! `widths`: of the columns in logical pixels; the last one takes the rest.
    RowTable(QAbstractItemModel &model, const QList<int> &widths, const QString &name,
             QWidget *parent = nullptr);

    //! The role by which chosen() and activatedId() name a row.
    void setIdRole(int role) { m_idRole = role; }
    //! The id of the chosen row; empty where none is.
    [[nodiscard]] QString chosen() const;

signals:
    void chosenChanged(const QString &id);
    //! Enter or a double click.
    void activatedId(const QString &id);

private:
    int m_idRole = Qt::UserRole + 1;
};

} // namespace unsnag
