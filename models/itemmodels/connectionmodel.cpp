// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/connectionmodel.h"

namespace unsnag {

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &item = m_items.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return item.title.isEmpty() ? item.name : item.title;
    case NameRole:
        return item.name;
    case BoundAsRole:
        return item.role;
    case AddressRole:
        return item.address;
    case HealthRole:
        return static_cast<int>(item.health);
    case MessageRole:
        return item.message;
    case AccountsRole:
        return item.accounts;
    default:
        return {};
    }
}

void ConnectionModel::show(std::vector<ConnectionItem> items)
{
    const auto isSameName = [](const ConnectionItem &a, const ConnectionItem &b) {
        return a.name == b.name;
    };
    if (!items.empty() &&
        std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(), isSameName)) {
        m_items = std::move(items);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ConnectionModel::rowOf(const QString &name) const
{
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).name == name)
            return static_cast<int>(row);
    }
    return -1;
}

void ConnectionModel::setHealth(const QString &name, Health health, const QString &message)
{
    const int row = rowOf(name);
    if (row < 0)
        return;
    auto &item = m_items.at(static_cast<std::size_t>(row));
    item.health = health;
    item.message = message;
    emit dataChanged(index(row), index(row));
}

} // namespace unsnag
