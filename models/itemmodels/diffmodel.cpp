// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/diffmodel.h"

namespace unsnag {
namespace {

struct Side {
    const Json *value;
    bool isThere;
};

Side sideOf(const ThreeWayRow &row, int column)
{
    if (column == DiffModel::CrmColumn)
        return {&row.crm, row.hasCrm};
    if (column == DiffModel::ErpColumn)
        return {&row.erp, row.hasErp};
    return {&row.base, row.hasBase};
}

QString cellText(const ThreeWayRow &row, int column)
{
    if (column == DiffModel::LabelColumn)
        return row.label;
    const auto [value, isThere] = sideOf(row, column);
    if (!isThere || row.isGroup)
        return {};
    const bool isNested = value->isArray() || value->isObject();
    return isNested ? QString::fromUtf8(value->toText()) : value->scalarText();
}

bool isCellChanged(const ThreeWayRow &row, int column)
{
    using Change = ThreeWayRow::Change;
    switch (row.change) {
    case Change::Same:
        return false;
    case Change::CrmChanged:
        return column == DiffModel::CrmColumn;
    case Change::ErpChanged:
    case Change::ErpOnly:
        return column == DiffModel::ErpColumn;
    case Change::BothSame:
    case Change::Conflict:
        return column == DiffModel::CrmColumn || column == DiffModel::ErpColumn;
    }
    return false;
}

} // namespace

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column());
    case DepthRole:
        return row.depth;
    case IsGroupRole:
        return row.isGroup;
    case ChangeRole:
        return changeName(row.change);
    case IsThereRole:
        return index.column() == LabelColumn || sideOf(row, index.column()).isThere;
    case PointerRole:
        return row.pointer;
    case IsChangedRole:
        return !row.isGroup && isCellChanged(row, index.column());
    default:
        return {};
    }
}

void DiffModel::show(std::vector<ThreeWayRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DiffModel::changes() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const ThreeWayRow &row) {
        return !row.isGroup && row.change != ThreeWayRow::Change::Same;
    }));
}

void DiffFilter::setScope(DiffScope scope)
{
    m_scope = scope;
    invalidateFilter();
}

bool DiffFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_scope == DiffScope::All)
        return true;
    const auto index = sourceModel()->index(row, 0, parent);
    return index.data(DiffModel::ChangeRole).toString() != changeName(ThreeWayRow::Change::Same);
}

} // namespace unsnag
