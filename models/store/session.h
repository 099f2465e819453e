// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include "models/store/statement.h"

#include <QHash>
#include <QSqlDatabase>

namespace unsnag {

enum class Dialect { Sqlite, Postgres };

class AuditTail;

//! One open connection on the thread that made it. Tables are given a Session and speak through it.
class Session
{
public:
    //! `place` names the database in errors about it: a file, or an address without a password.
    Session(QSqlDatabase database, Dialect dialect, QString place);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] Dialect dialect() const { return m_dialect; }

    //! Runs one statement with positional `?` bound. The query is ready to be read row by row.
    //! Errors carry the class of the native code: Conflict for a broken uniqueness, Busy for a lock
    //! or serialisation failure, Damaged for a refused change of an append-only table or a
    //! malformed file, Offline for a lost server. A null QString is stored as the empty text and a
    //! null QByteArray as no bytes; an invalid QVariant is NULL. Text with U+0000 is an Input error.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});

    //! The same, with the statement kept prepared for the next time: for statements whose text is
    //! always the same. The rows must be read before the session ends.
    [[nodiscard]] Result<Statement> prepared(const QString &sql, const QVariantList &values = {});

    //! What a failed query means. `context` is the place of an error about the query itself; one
    //! about the database as a whole (disk, file, server) names the database.
    [[nodiscard]] Error errorOf(const QSqlQuery &query, const QString &context) const;

    //! What the transaction that runs has appended to the audit log so far; see AuditTail.
    [[nodiscard]] AuditTail &auditTail() { return *m_auditTail; }

    //! Whether a statement failed because of a concurrent transaction, so that repeating the whole
    //! transaction may succeed (PostgreSQL 40001 and 40P01). Until forgetFailure().
    [[nodiscard]] bool hasLostRace() const { return m_hasLostRace; }
    void forgetFailure() { m_hasLostRace = false; }

private:
    //! How the placeholders of a statement are addressed.
    enum class Naming { Positional, Named };
    [[nodiscard]] Result<void> bind(QSqlQuery &query, const QVariantList &values,
                                    const QString &sql, Naming naming) const;
    [[nodiscard]] Error failed(const QSqlQuery &query, const QString &sql);

    QSqlDatabase m_database;
    Dialect m_dialect;
    QString m_place;
    bool m_hasLostRace = false;
    std::unique_ptr<AuditTail> m_auditTail;
    StatementShelf m_shelf; // ends before the database it speaks to
};

} // namespace unsnag
