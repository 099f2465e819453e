// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/auditrowmodel.h"

namespace unsnag {

AuditRowModel::AuditRowModel(QStringList titles, QObject *parent)
    : QAbstractTableModel(parent), m_titles(std::move(titles))
{}

int AuditRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant AuditRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section);
}

const AuditLogRow *AuditRowModel::rowAt(const QModelIndex &index) const
{
    const bool isThere = index.isValid() && index.row() < rowCount();
    return isThere ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

bool AuditRowModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching && nextPlace();
}

void AuditRowModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    emit moreWanted(*nextPlace());
}

void AuditRowModel::replace(std::vector<AuditLogRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_isFetching = false;
    endResetModel();
}

void AuditRowModel::append(std::vector<AuditLogRow> rows)
{
    m_isFetching = false;
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

} // namespace unsnag
