// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/auditlogmodel.h"

#include "models/itemmodels/plaintip.h"

#include <QDateTime>
#include <QLocale>

namespace unsnag {

AuditLogModel::AuditLogModel(QStringList titles, QObject *parent)
    : QAbstractTableModel(parent), m_titles(std::move(titles))
{}

int AuditLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AuditLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AuditLogRow &row = m_rows.at(static_cast<std::size_t>(index.row()));
    if (role == SequenceRole)
        return row.sequence;
    if (role == AtRole)
        return QVariant::fromValue<qint64>(row.at.time_since_epoch().count());
    if (role == ExceptionRole)
        return row.exception;
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return QVariant::fromValue<int>(Qt::AlignVCenter | Qt::AlignTrailing);
    if (role == Qt::ToolTipRole)
        return plainTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case NumberColumn:
        return QLocale().toString(row.sequence);
    case TimeColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at.time_since_epoch().count()),
                                  QLocale::ShortFormat);
    case ActorColumn:
        return row.actor;
    case WhatColumn:
        return row.sentence;
    case ExceptionColumn:
        return row.exception;
    case ChangeColumn:
        return row.change;
    case WhyColumn:
        return row.remark;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AuditLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section);
}

bool AuditLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching && !m_rows.empty() && m_rows.back().sequence > 0;
}

void AuditLogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    emit moreWanted(m_rows.back().sequence);
}

void AuditLogModel::showNewest(std::vector<AuditLogRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_isFetching = false;
    endResetModel();
}

void AuditLogModel::append(std::vector<AuditLogRow> rows)
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
