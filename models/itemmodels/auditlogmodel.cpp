// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/auditlogmodel.h"

#include "models/itemmodels/plaintip.h"

#include <QDateTime>
#include <QLocale>

namespace unsnag {

AuditLogModel::AuditLogModel(QStringList titles, QObject *parent)
    : AuditRowModel(std::move(titles), parent)
{}

QVariant AuditLogModel::data(const QModelIndex &index, int role) const
{
    const AuditLogRow *found = rowAt(index);
    if (!found)
        return {};
    const AuditLogRow &row = *found;
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

std::optional<qint64> AuditLogModel::nextPlace() const
{
    return rows().empty() || rows().back().sequence == 0 ? std::nullopt
                                                         : std::optional(rows().back().sequence);
}

} // namespace unsnag
