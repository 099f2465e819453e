// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/workmodel.h"

namespace unsnag {

int WorkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_works.size());
}

QVariant WorkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &work = m_works.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return work.what;
    case IdRole:
        return work.id;
    case DoneRole:
        return work.done;
    case TotalRole:
        return work.total;
    case MayCancelRole:
        return work.stop.stop_possible();
    default:
        return {};
    }
}

int WorkModel::begin(const QString &what, std::stop_source stop)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_works.push_back({++m_last, what, std::move(stop)});
    endInsertRows();
    return m_last;
}

void WorkModel::report(int id, qint64 done, qint64 total)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    auto &work = m_works.at(static_cast<std::size_t>(row));
    work.done = done;
    work.total = total;
    emit dataChanged(index(row), index(row), {DoneRole, TotalRole});
}

void WorkModel::finish(int id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_works.erase(m_works.begin() + row);
    endRemoveRows();
}

void WorkModel::cancel(int id)
{
    if (const int row = rowOf(id); row >= 0)
        m_works.at(static_cast<std::size_t>(row)).stop.request_stop();
}

int WorkModel::rowOf(int id) const
{
    for (std::size_t row = 0; row < m_works.size(); ++row) {
        if (m_works.at(row).id == id)
            return static_cast<int>(row);
    }
    return -1;
}

} // namespace unsnag
