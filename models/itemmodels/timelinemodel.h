// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QAbstractListModel>

#include <vector>

namespace unsnag {

//! One line of what happened, ready to be shown.
struct TimelineRow {
    Timestamp at;
    QString actor;
    QString sentence;   //!< from wording
    QString remark;     //!< reason why or comment; may be empty
    QString stateAfter; //!< machine name; may be empty
};

//! What happened to one exception, newest first. Roles only.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { AtRole = Qt::UserRole + 1, ActorRole, RemarkRole, StateRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void show(std::vector<TimelineRow> rows);

private:
    std::vector<TimelineRow> m_rows;
};

} // namespace unsnag
