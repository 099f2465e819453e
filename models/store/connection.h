// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/location.h"
#include "models/store/session.h"

#include <memory>

namespace unsnag {

//! One open connection with the settings of the house; closed in its destructor. Used by one thread
//! at a time.
class Connection
{
public:
    enum class Mode { Read, Write };

    //! Errors: NotFound where there is no file; Offline, Forbidden, Damaged as sqlError says.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Location &location,
                                                                  const QString &sqliteVfs,
                                                                  Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Session &session() { return *m_session; }

    //! Begins one snapshot for reading.
    [[nodiscard]] Result<void> beginRead();
    //! Begins the transaction that writes; no other one runs beside it.
    [[nodiscard]] Result<void> beginWrite();
    //! Where it fails, the transaction may be stored nevertheless.
    [[nodiscard]] Result<void> commit();
    void rollback();
    //! See StoreOptions::logPages. Precondition: SQLite.
    [[nodiscard]] Result<void> setLogPages(int pages);
    //! See Store::emptyLog. Precondition: SQLite, no transaction.
    [[nodiscard]] Result<bool> emptyLog();

private:
    Connection(QString name, Dialect dialect);
    [[nodiscard]] Result<void> connectTo(const Location &location, const QString &sqliteVfs,
                                         Mode mode);
    [[nodiscard]] Result<void> configure(Mode mode);
    //! A statement without rows that comes with every transaction.
    [[nodiscard]] Result<void> runOften(const QString &sql);

    QString m_name;
    Dialect m_dialect;
    QSqlDatabase m_database;
    std::unique_ptr<Session> m_session;
};

} // namespace unsnag
