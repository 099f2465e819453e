// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QProcess>
#include <QTemporaryDir>

namespace unsnag {

//! A real PostgreSQL 15 of its own in a temporary folder, reached through a unix socket in it. Ends
//! with this object, or with the process that made it.
class PostgresServer
{
public:
    PostgresServer() = default;
    ~PostgresServer();

    //! Makes the cluster and waits until it accepts connections.
    [[nodiscard]] Result<void> start();
    //! Stops it as an administrator would, and keeps the data; start() starts it again.
    void stop();

    //! Makes an empty database and returns its location as Store takes it.
    [[nodiscard]] Result<QString> newDatabase();
    //! Runs one SQL text in a database as its superuser and returns what psql prints.
    [[nodiscard]] Result<QString> psql(const QString &location, const QString &sql) const;

private:
    [[nodiscard]] Result<void> makeCluster();
    [[nodiscard]] Result<void> waitUntilReady();
    [[nodiscard]] QString logFile() const; //!< of the last start

    QTemporaryDir m_folder{QStringLiteral("/tmp/unsnag-pg-XXXXXX")};
    QProcess m_server;
    int m_databases = 0;
    bool m_isMade = false;
};

} // namespace unsnag
