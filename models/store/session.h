// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace unsnag {

enum class Dialect { Sqlite, Postgres };

//! One open connection on the thread that made it. Tables are given a Session and speak through it.
class Session
{
public:
    Session(QSqlDatabase database, Dialect dialect);

    [[nodiscard]] Dialect dialect() const { return m_dialect; }

    //! Runs one statement with positional `?` bound. The query is ready to be read row by row.
    //! Errors carry the class of the native code: Conflict for a broken uniqueness, Busy for a lock
    //! or serialisation failure, Damaged for a refused change of an append-only table or a
    //! malformed file, Offline for a lost server. A null QString is stored as the empty text and a
    //! null QByteArray as no bytes; an invalid QVariant is NULL. Text with U+0000 is an Input error.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});

    //! Whether a statement failed because of a concurrent transaction, so that repeating the whole
    //! transaction may succeed (PostgreSQL 40001 and 40P01). Until forgetFailure().
    [[nodiscard]] bool hasLostRace() const { return m_hasLostRace; }
    void forgetFailure() { m_hasLostRace = false; }

private:
    QSqlDatabase m_database;
    Dialect m_dialect;
    bool m_hasLostRace = false;
};

} // namespace unsnag
