// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/auditrowmodel.h"

#include <QSet>

namespace unsnag {

//! Entries of a log that is looked into, oldest first; those of sampled exceptions are marked, and those
//! that the verdict does not cover. moreWanted tells how many are here.
class InspectionModel final : public AuditRowModel
{
    Q_OBJECT
public:
    enum Column {
        TrustColumn, //!< a word, where the entry is not proven
        MarkColumn,  //!< a word, where the entry is in the sample
        NumberColumn,
        TimeColumn, //!< UTC, as the entry has it
        ActorColumn,
        WhatColumn,
        ExceptionColumn,
        ChangeColumn,
        WhyColumn,
        ColumnCount
    };
    enum Role { SequenceRole = Qt::UserRole + 1, ExceptionRole, MarkedRole, UnprovenRole };

    //! Words for people.
    struct Words {
        QStringList titles; //!< one per column
        QString unproven;   //!< what an entry says that is not proven
        QString mark;       //!< what an entry of the sample says
    };
    explicit InspectionModel(Words words, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! Replaces everything by the first page of `total` entries.
    void show(std::vector<AuditLogRow> rows, qint64 total);
    //! The exceptions of the sample.
    void setMarked(QSet<QString> exceptions);
    //! How many entries of the log, from the first on, are proven; nothing while that is not known.
    void setProven(std::optional<qint64> proven);
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int rowOf(qint64 sequence) const; //!< -1 where it is not here

private:
    [[nodiscard]] std::optional<qint64> nextPlace() const override;
    [[nodiscard]] QString text(const AuditLogRow &row, Column column) const;
    [[nodiscard]] bool isMarked(const AuditLogRow &row) const;
    [[nodiscard]] bool isUnproven(const AuditLogRow &row) const;
    void announceAll();

    Words m_words;
    qint64 m_total = 0;
    QSet<QString> m_marked;
    std::optional<qint64> m_proven;
};

} // namespace unsnag
