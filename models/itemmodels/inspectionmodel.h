// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/auditlogmodel.h"

#include <QSet>

namespace unsnag {

//! Entries of a log that is looked into, oldest first, in pages; those of sampled exceptions are
//! marked. It fetches nothing itself: it asks with moreWanted and is given pages.
class InspectionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        MarkColumn, //!< a word, where the entry is in the sample
        NumberColumn,
        TimeColumn, //!< UTC, as the entry has it
        ActorColumn,
        WhatColumn,
        ExceptionColumn,
        ChangeColumn,
        WhyColumn,
        ColumnCount
    };
    enum Role { SequenceRole = Qt::UserRole + 1, ExceptionRole, MarkedRole };

    //! `titles`: one per column; `mark`: what a marked entry says. Both for people.
    InspectionModel(QStringList titles, QString mark, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! Replaces everything by the first page of `total` entries.
    void show(std::vector<AuditLogRow> rows, qint64 total);
    //! Adds the next page; an empty one leaves the next fetch to ask again.
    void append(std::vector<AuditLogRow> rows);
    //! The exceptions of the sample.
    void setMarked(QSet<QString> exceptions);
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int rowOf(qint64 sequence) const; //!< -1 where it is not here

signals:
    //! The entries after so many are wanted.
    void moreWanted(qint64 skip);

private:
    [[nodiscard]] QString text(const AuditLogRow &row, Column column) const;
    [[nodiscard]] bool isMarked(const AuditLogRow &row) const;

    QStringList m_titles;
    QString m_mark;
    std::vector<AuditLogRow> m_rows;
    qint64 m_total = 0;
    QSet<QString> m_marked;
    bool m_isFetching = false;
};

} // namespace unsnag
