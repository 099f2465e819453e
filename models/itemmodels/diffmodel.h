// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/diff/threeway.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace unsnag {

//! The aligned comparison "at failure | CRM now | ERP now", flat with a depth per row. Column 0
//! names the member. Roles only.
class DiffModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LabelColumn, BaseColumn, CrmColumn, ErpColumn, ColumnCount };
    enum Role {
        DepthRole = Qt::UserRole + 1,
        IsGroupRole,
        ChangeRole,  //!< machine name of the row's change
        IsThereRole, //!< whether this side has the member at all
        PointerRole,
        IsChangedRole, //!< whether this cell differs from what was at failure
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void show(std::vector<ThreeWayRow> rows);
    //! Rows that are no groups and differ.
    [[nodiscard]] int changes() const;

private:
    std::vector<ThreeWayRow> m_rows;
};

//! Which rows of a comparison are wanted.
enum class DiffScope { Changes, All };

//! Leaves out what is the same.
class DiffFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setScope(DiffScope scope);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    DiffScope m_scope = DiffScope::Changes;
};

} // namespace unsnag
