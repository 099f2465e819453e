// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/statement.h"

namespace unsnag {
namespace {

constexpr std::size_t mostKept = 200; //!< texts that depend on the query of a person come and go

} // namespace

Statement::Statement(StatementShelf &shelf, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_shelf(&shelf), m_sql(std::move(sql)), m_query(std::move(query))
{}

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish(); // a half-read statement would pin the write-ahead log
    m_shelf->put(m_sql, std::move(m_query));
}

std::unique_ptr<QSqlQuery> StatementShelf::take(const QString &sql)
{
    const auto found = m_kept.find(sql);
    if (found == m_kept.end() || found->second.empty())
        return nullptr;
    auto query = std::move(found->second.back());
    found->second.pop_back();
    --m_count;
    return query;
}

void StatementShelf::put(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    if (m_count >= mostKept) {
        m_kept.clear();
        m_count = 0;
    }
    m_kept[sql].push_back(std::move(query));
    ++m_count;
}

} // namespace unsnag
