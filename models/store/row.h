// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/decimal.h"
#include "models/base/json.h"
#include "models/store/session.h"

#include <vector>

namespace unsnag {

//! Reads the columns of the current row of a query in their order. What can't be read is remembered;
//! end() tells it as Damaged.
class Row
{
public:
    Row(const QSqlQuery &query, const char *table) : m_query(query), m_table(table) {}

    [[nodiscard]] QString text() { return next().toString(); }
    [[nodiscard]] qint64 number() { return next().toLongLong(); }
    [[nodiscard]] std::optional<qint64> numberIfAny();
    [[nodiscard]] int smallNumber() { return next().toInt(); }
    [[nodiscard]] QByteArray bytes() { return next().toByteArray(); }
    [[nodiscard]] Timestamp time() { return Timestamp(std::chrono::milliseconds(number())); }
    [[nodiscard]] std::optional<Timestamp> timeIfAny();
    [[nodiscard]] Decimal decimal();
    [[nodiscard]] Json json(); //!< null for NULL

    //! A value by its machine name.
    template <typename E>
    [[nodiscard]] E named(std::optional<E> (*fromName)(const QString &))
    {
        const QString name = text();
        const auto value = fromName(name);
        if (!value)
            blame(name);
        return value.value_or(E{});
    }

    //! Error: Damaged naming table and text of the first column that could not be read.
    [[nodiscard]] Result<void> end() const;

private:
    [[nodiscard]] QVariant next() { return m_query.value(m_column++); }
    void blame(const QString &text);

    const QSqlQuery &m_query;
    const char *m_table;
    int m_column = 0;
    std::optional<QString> m_wrong;
};

//! NULL or milliseconds.
[[nodiscard]] QVariant stored(Timestamp moment);
[[nodiscard]] QVariant stored(const std::optional<Timestamp> &moment);
//! NULL for null, else the canonical text.
[[nodiscard]] QVariant stored(const Json &json);
//! NULL for an empty text: references to rows that need not be.
[[nodiscard]] QVariant storedReference(const QString &id);

//! All rows of a statement, each read by `read`.
template <typename T>
[[nodiscard]] Result<std::vector<T>> readRows(Session &session, const QString &sql,
                                              const QVariantList &values, const char *table,
                                              T (*read)(Row &))
{
    UNSNAG_TRY(Statement query, session.prepared(sql, values));
    std::vector<T> rows;
    while (query.next()) {
        Row row(query.query(), table);
        rows.push_back(read(row));
        UNSNAG_CHECK(row.end());
    }
    if (query.lastError().isValid())
        return session.errorOf(query.query(), QString::fromLatin1(table));
    return rows;
}

//! The first row of a statement, if there is one.
template <typename T>
[[nodiscard]] Result<std::optional<T>> readFirst(Session &session, const QString &sql,
                                                 const QVariantList &values, const char *table,
                                                 T (*read)(Row &))
{
    UNSNAG_TRY(std::vector<T> rows, readRows(session, sql, values, table, read));
    if (rows.empty())
        return std::optional<T>();
    return std::optional<T>(std::move(rows.front()));
}

//! The row that must be there. Error: NotFound naming it.
template <typename T>
[[nodiscard]] Result<T> readOne(Session &session, const QString &sql, const QString &id,
                                const char *table, T (*read)(Row &))
{
    UNSNAG_TRY(std::optional<T> row, readFirst(session, sql, {id}, table, read));
    if (!row)
        return Error{Code::NotFound,
                     QStringLiteral("there is no %1").arg(id),
                     QString::fromLatin1(table),
                     {}};
    return std::move(*row);
}

//! The one number a statement yields. Error: Damaged where it yields no row.
[[nodiscard]] Result<qint64> readNumber(Session &session, const QString &sql,
                                        const QVariantList &values, const char *table);

//! Runs a statement that must change exactly one row. Error: NotFound naming the id.
[[nodiscard]] Result<void> changeOne(Session &session, const QString &sql,
                                     const QVariantList &values, const QString &id,
                                     const char *table);

} // namespace unsnag
