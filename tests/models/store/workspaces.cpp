// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/workspaces.h"

namespace unsnag {

Result<QString> Workspaces::place(const QString &dialect)
{
    if (dialect == QLatin1String("sqlite"))
        return m_folder.filePath(QStringLiteral("workspace-%1").arg(++m_made));
    if (!m_isStarted)
        UNSNAG_CHECK(m_postgres.start());
    m_isStarted = true;
    return m_postgres.newDatabase();
}

Result<std::unique_ptr<Store>> Workspaces::make(const QString &dialect)
{
    UNSNAG_TRY(const QString location, place(dialect));
    const StoreOptions options{location, Access::ReadWrite, {}};
    UNSNAG_CHECK(Store::create(options, m_clock));
    return Store::open(options, m_clock);
}

} // namespace unsnag
