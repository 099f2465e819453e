// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/manyrows.h"

namespace unsnag {

ManyRows::ManyRows(const QString &insert, const QString &row)
    : m_one(insert + row),
      m_many(m_one + QString(QStringLiteral(", ") + row).repeated(static_cast<int>(atOnce) - 1)),
      m_manyOfSqlite(m_many)
{
    // Otherwise SQLite keeps a copy of every page that the statement changes, in a file, to be able to
    // undo the statement alone.
    m_manyOfSqlite.replace(QStringLiteral("INSERT INTO"), QStringLiteral("INSERT OR FAIL INTO"));
}

const QString &ManyRows::many(Dialect dialect) const
{
    return dialect == Dialect::Sqlite ? m_manyOfSqlite : m_many;
}

std::size_t ManyRows::countOf(std::size_t left)
{
    return left < atOnce ? 1 : atOnce;
}

} // namespace unsnag
