// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"
#include "tests/support/postgres/postgresserver.h"

#include <QTemporaryDir>

namespace unsnag {

//! New workspaces of both dialects for tests; PostgreSQL is started when it is first needed.
class Workspaces
{
public:
    //! A place where a workspace can be made: "sqlite" or "postgres".
    [[nodiscard]] Result<QString> place(const QString &dialect);
    //! A new workspace, open for writing.
    [[nodiscard]] Result<std::unique_ptr<Store>> make(const QString &dialect);

    [[nodiscard]] PostgresServer &postgres() { return m_postgres; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    QTemporaryDir m_folder;
    PostgresServer m_postgres;
    ManualClock m_clock{Timestamp(std::chrono::milliseconds(1795424400250))};
    int m_made = 0;
    bool m_isStarted = false;
};

} // namespace unsnag
