// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/store/session.h"

#include <QSqlError>

namespace unsnag {

//! The one place that knows native codes: SQLite's extended result codes and PostgreSQL's SQLSTATE.
//! `context` is the place: a statement or a file. Values of statements are never part of it.
[[nodiscard]] Error sqlError(const QSqlError &error, Dialect dialect, const QString &context);

//! Whether the error is about the database as a whole (its file, its disk, its server), whatever
//! statement met it first.
[[nodiscard]] bool concernsStore(const QSqlError &error, Dialect dialect);

//! Whether the transaction lost against a concurrent one and may be repeated whole.
[[nodiscard]] bool isLostRace(const QSqlError &error, Dialect dialect);

} // namespace unsnag
