// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace unsnag {

//! One entry of the audit log, ready to be shown.
struct AuditLogRow {
    qint64 sequence = 0; //!< from 0, without gaps
    Timestamp at;
    QString actor;
    QString sentence;  //!< from wording
    QString exception; //!< its id; may be empty
    QString change;    //!< states before and after; may be empty
    QString remark;    //!< reason why; may be empty
};

//! The audit log, newest first, in pages. It fetches nothing itself: it asks with moreWanted and is
//! given pages.
class AuditLogModel final : public QAbstractTableModel
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

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! Replaces everything by the newest page.
    void showNewest(std::vector<AuditLogRow> rows);
    //! Adds the page of older entries; an empty one leaves the next fetch to ask again.
    void append(std::vector<AuditLogRow> rows);

signals:
    //! Entries older than this one are wanted.
    void moreWanted(qint64 before);

private:
    QStringList m_titles;
    std::vector<AuditLogRow> m_rows;
    bool m_isFetching = false;
};

} // namespace unsnag
