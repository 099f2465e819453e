// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/auditrowmodel.h"

namespace unsnag {

//! The audit log, newest first; moreWanted tells the oldest entry that is here.
class AuditLogModel final : public AuditRowModel
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TimeColumn,
        ActorColumn,
        WhatColumn,
        ExceptionColumn,
        ChangeColumn,
        WhyColumn,
        ColumnCount
    };
    enum Role { SequenceRole = Qt::UserRole + 1, AtRole, ExceptionRole };

    //! `titles`: one per column, for people.
    explicit AuditLogModel(QStringList titles, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! Replaces everything by the newest page.
    void showNewest(std::vector<AuditLogRow> rows) { replace(std::move(rows)); }

private:
    [[nodiscard]] std::optional<qint64> nextPlace() const override;
};

} // namespace unsnag
