// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/inspectionmodel.h"

#include "models/itemmodels/plaintip.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace unsnag {

InspectionModel::InspectionModel(Words words, QObject *parent)
    : AuditRowModel(words.titles, parent), m_words(std::move(words))
{}

bool InspectionModel::isMarked(const AuditLogRow &row) const
{
    return !row.exception.isEmpty() && m_marked.contains(row.exception);
}

bool InspectionModel::isUnproven(const AuditLogRow &row) const
{
    return m_proven && row.sequence >= *m_proven;
}

QVariant InspectionModel::data(const QModelIndex &index, int role) const
{
    const AuditLogRow *found = rowAt(index);
    if (!found)
        return {};
    const AuditLogRow &row = *found;
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case SequenceRole:
        return row.sequence;
    case ExceptionRole:
        return row.exception;
    case MarkedRole:
        return isMarked(row);
    case UnprovenRole:
        return isUnproven(row);
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
    case TrustColumn:
        return isUnproven(row) ? m_words.unproven : QString();
    case MarkColumn:
        return isMarked(row) ? m_words.mark : QString();
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

std::optional<qint64> InspectionModel::nextPlace() const
{
    return rowCount() < m_total ? std::optional<qint64>(rowCount()) : std::nullopt;
}

void InspectionModel::show(std::vector<AuditLogRow> rows, qint64 total)
{
    m_total = total;
    replace(std::move(rows));
}

void InspectionModel::announceAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void InspectionModel::setMarked(QSet<QString> exceptions)
{
    m_marked = std::move(exceptions);
    announceAll();
}

void InspectionModel::setProven(std::optional<qint64> proven)
{
    m_proven = proven;
    announceAll();
}

int InspectionModel::rowOf(qint64 sequence) const
{
    const auto row = std::ranges::find(rows(), sequence, &AuditLogRow::sequence);
    return row == rows().end() ? -1 : static_cast<int>(row - rows().begin());
}

} // namespace unsnag
