// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/session.h"

#include "models/store/sqlerror.h"

namespace unsnag {
namespace {

constexpr int contextLength = 60;

QString contextOf(const QString &sql)
{
    const QString flat = sql.simplified();
    return flat.size() <= contextLength ? flat : flat.left(contextLength) + QStringLiteral("…");
}

// A null string would be stored as NULL, which no text column of ours allows or means.
QVariant boundValue(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QVariant(QStringLiteral(""));
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QVariant(QByteArray(""));
    return value;
}

bool holdsNul(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && value.toString().contains(QChar(u'\0'));
}

} // namespace

Session::Session(QSqlDatabase database, Dialect dialect)
    : m_database(std::move(database)), m_dialect(dialect)
{}

Result<QSqlQuery> Session::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    // On PostgreSQL forward-only means single-row mode, which allows no second statement meanwhile.
    query.setForwardOnly(m_dialect == Dialect::Sqlite);
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(sql);
    } else if (query.prepare(sql)) {
        for (const QVariant &value : values) {
            if (holdsNul(value))
                return Error{Code::Input,
                             QStringLiteral("text with the character U+0000 can't be stored"),
                             contextOf(sql), QStringLiteral("remove the character")};
            query.addBindValue(boundValue(value));
        }
        done = query.exec();
    }
    if (done)
        return query;
    m_hasLostRace = m_hasLostRace || isLostRace(query.lastError(), m_dialect);
    return sqlError(query.lastError(), m_dialect, contextOf(sql));
}

} // namespace unsnag
