// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

#include <vector>

namespace unsnag {

//! How a connection was when it was last checked.
enum class Health { Unchecked, Checking, Good, Bad };

//! One configured system, ready to be shown.
struct ConnectionItem {
    QString name;
    QString title;
    QString role; //!< "source", "target" or empty
    QString address;
    Health health = Health::Unchecked;
    QString message; //!< of the last check; may be empty
    qint64 accounts = 0;

    bool operator==(const ConnectionItem &) const = default;
};

//! The configured systems. Roles only.
class ConnectionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        BoundAsRole,
        AddressRole,
        HealthRole,
        MessageRole,
        AccountsRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! Keeps the rows where the names are the same, so that a selection stays.
    void show(std::vector<ConnectionItem> items);
    [[nodiscard]] int rowOf(const QString &name) const;
    void setHealth(const QString &name, Health health, const QString &message);

private:
    std::vector<ConnectionItem> m_items;
};

} // namespace unsnag
