// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/timelinemodel.h"

namespace unsnag {

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return row.sentence;
    case AtRole:
        return QVariant::fromValue<qint64>(row.at.time_since_epoch().count());
    case ActorRole:
        return row.actor;
    case RemarkRole:
        return row.remark;
    case StateRole:
        return row.stateAfter;
    default:
        return {};
    }
}

void TimelineModel::show(std::vector<TimelineRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace unsnag
