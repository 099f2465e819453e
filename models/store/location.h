// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/session.h"

namespace unsnag {

//! Where a workspace lies, taken apart.
struct Location {
    Dialect dialect = Dialect::Sqlite;
    QString text;   //!< as it may be shown: without a password
    QString folder; //!< SQLite: absolute path of the folder that holds unsnag.db

    QString host; //!< PostgreSQL: a name, an address, or the folder of a socket
    int port = 5432;
    QString user; //!< empty: the operating-system user
    QString password;
    QString database;
    QString sslMode;          //!< verify-full unless the host is this machine
    QStringList certificates; //!< "sslrootcert=…", "sslcert=…", "sslkey=…" as given

    [[nodiscard]] QString databaseFile() const; //!< SQLite: folder/unsnag.db
};

//! Reads a folder, or postgresql://[user[:password]@]host[:port]/database, with ?host=/folder for a
//! socket and ?sslrootcert=, ?sslcert=, ?sslkey= for files. Error: Input naming what is wrong.
[[nodiscard]] Result<Location> readLocation(const QString &text);

} // namespace unsnag
