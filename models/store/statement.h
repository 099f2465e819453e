// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash> // std::hash of a QString
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <unordered_map>
#include <vector>

namespace unsnag {

class StatementShelf;

//! One run of a prepared statement. When it ends, its rows are let go and the statement goes back to
//! the shelf of its session, for the next run of the same text.
class Statement
{
public:
    Statement(StatementShelf &shelf, QString sql, std::unique_ptr<QSqlQuery> query);
    ~Statement();
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] int numRowsAffected() const { return m_query->numRowsAffected(); }
    [[nodiscard]] QSqlError lastError() const { return m_query->lastError(); }
    [[nodiscard]] const QSqlQuery &query() const { return *m_query; }

private:
    StatementShelf *m_shelf;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

//! Statements have long texts that differ in their length or their end: reading all of it twice for each
//! run costs more than the look-up.
struct StatementHash {
    [[nodiscard]] std::size_t operator()(const QString &sql) const
    {
        return qHash(QStringView(sql).last(std::min<qsizetype>(sql.size(), 24)),
                     static_cast<std::size_t>(sql.size()));
    }
};

//! Prepared statements of one session that nobody uses now, by their text.
class StatementShelf
{
public:
    //! Null where none of this text lies here: then it has to be prepared.
    [[nodiscard]] std::unique_ptr<QSqlQuery> take(const QString &sql);
    //! Keeps it, unless the shelf is full.
    void put(const QString &sql, std::unique_ptr<QSqlQuery> query);

private:
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>, StatementHash> m_kept;
    std::size_t m_count = 0;
};

} // namespace unsnag
