// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/store/connection.h"

#include <vector>

namespace unsnag {

//! One step of the schema, as it is built into the program.
struct Migration {
    int number = 0; //!< 1, 2, … without gaps, the same in both dialects
    QString name;   //!< "workspace", of 0001_workspace.sql
    QString sha256; //!< of the whole file, hex
    QStringList statements;
};

//! All migrations of a dialect, in order.
[[nodiscard]] Result<std::vector<Migration>> migrationsOf(Dialect dialect);

//! How the schema of an open database compares with that of this program.
enum class SchemaState { None, Older, Current };

//! Errors: Conflict where it is newer than this program; Damaged where an applied migration is not
//! the one this program knows.
[[nodiscard]] Result<SchemaState> schemaState(Session &session);

//! Applies what is missing, each migration in one transaction with its row in schema_migrations.
[[nodiscard]] Result<void> migrate(Connection &connection, Timestamp now);

//! Copies a SQLite database beside itself before it is migrated; returns the path of the copy.
[[nodiscard]] Result<QString> backUp(Session &session, const Location &location, Timestamp now);

} // namespace unsnag
