// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/inspectionmodel.h"

#include "models/itemmodels/plaintip.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace unsnag {

InspectionModel::InspectionModel(QStringList titles, QString mark, QObject *parent)
    : QAbstractTableModel(parent), m_titles(std::move(titles)), m_mark(std::move(mark))
{}

int InspectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InspectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

bool InspectionModel::isMarked(const AuditLogRow &row) const
{
    return !row.exception.isEmpty() && m_marked.contains(row.exception);
}

QVariant InspectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AuditLogRow &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case SequenceRole:
        return row.sequence;
    case ExceptionRole:
        return row.exception;
    case MarkedRole:
        return isMarked(row);
    case Qt::TextAlignmentRole:
        return column == NumberColumn
                   ? QVariant::fromValue<int>(Qt::AlignVCenter | Qt::AlignTrailing)
                   : QVariant();
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return plainTip(text(row, column));
    default:
        return {};
    }
}

QString InspectionModel::text(const AuditLogRow &row, Column column) const
{
    switch (column) {
    case MarkColumn:
        return isMarked(row) ? m_mark : QString();
    case NumberColumn:
        return QLocale().toString(row.sequence);
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(row.at.time_since_epoch().count(), Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
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

QVariant InspectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section);
}

bool InspectionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching && rowCount() < m_total;
}

void InspectionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    emit moreWanted(rowCount());
}

void InspectionModel::show(std::vector<AuditLogRow> rows, qint64 total)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_total = total;
    m_isFetching = false;
    endResetModel();
}

void InspectionModel::append(std::vector<AuditLogRow> rows)
{
    m_isFetching = false;
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

void InspectionModel::setMarked(QSet<QString> exceptions)
{
    m_marked = std::move(exceptions);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int InspectionModel::rowOf(qint64 sequence) const
{
    const auto row = std::ranges::find(m_rows, sequence, &AuditLogRow::sequence);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

} // namespace unsnag
