// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/session.h"

namespace unsnag {

//! An insert of one row, and the same of many rows in one statement: most of the time of a single row is
//! spent around the database. Where a row is refused, the caller must give up the transaction: rows of the
//! statement before it may stand.
class ManyRows
{
public:
    static constexpr std::size_t atOnce = 32;

    //! `insert` is all of "INSERT INTO t (…) VALUES " but the row, `row` is "(?, …)".
    ManyRows(const QString &insert, const QString &row);

    [[nodiscard]] const QString &one() const { return m_one; }
    [[nodiscard]] const QString &many(Dialect dialect) const;
    //! How many of so many rows the next statement takes.
    [[nodiscard]] static std::size_t countOf(std::size_t left);

private:
    QString m_one;
    QString m_many;
    QString m_manyOfSqlite;
};

} // namespace unsnag
