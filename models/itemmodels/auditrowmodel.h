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

//! Entries of an audit log in pages, a title to each column. It fetches nothing itself: it asks with
//! moreWanted and is given pages.
class AuditRowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! Adds the next page; an empty one leaves the next fetch to ask again.
    void append(std::vector<AuditLogRow> rows);

signals:
    //! The next page is wanted, after or before this place.
    void moreWanted(qint64 place);

protected:
    //! `titles`: one per column, for people.
    AuditRowModel(QStringList titles, QObject *parent);

    [[nodiscard]] const std::vector<AuditLogRow> &rows() const { return m_rows; }
    //! The row of an index; null where there is none.
    [[nodiscard]] const AuditLogRow *rowAt(const QModelIndex &index) const;
    void replace(std::vector<AuditLogRow> rows);

private:
    //! Where the next page begins; nothing where there is none.
    [[nodiscard]] virtual std::optional<qint64> nextPlace() const = 0;

    QStringList m_titles;
    std::vector<AuditLogRow> m_rows;
    bool m_isFetching = false;
};

} // namespace unsnag
