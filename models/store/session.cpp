// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/session.h"

#include "models/store/audittail.h"
#include "models/store/sqlerror.h"

namespace unsnag {
namespace {

constexpr int contextLength = 60;
constexpr int mostNames = 1000; //!< SQLite takes more values in a statement; ours have less

QString contextOf(const QString &sql)
{
    const QString flat = sql.simplified();
    return flat.size() <= contextLength ? flat : flat.left(contextLength) + QStringLiteral("…");
}

//! Qt formats a name for each value of a positional statement, each time it is bound; these are made once.
const QString &placeholder(qsizetype place)
{
    static const std::vector<QString> names = [] {
        std::vector<QString> made;
        for (int i = 0; i < mostNames; ++i)
            made.push_back(QStringLiteral(":v%1").arg(i));
        return made;
    }();
    return names[static_cast<std::size_t>(place)];
}

//! The statement with a name for each `?`. No statement of ours has one inside a text.
QString withNames(const QString &sql)
{
    QString named;
    qsizetype place = 0;
    for (const QChar c : sql) {
        if (c == u'?')
            named += placeholder(place++);
        else
            named += c;
    }
    return named;
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
    return value.typeId() == QMetaType::QString &&
           static_cast<const QString *>(value.constData())->contains(QChar(u'\0'));
}

} // namespace

Session::Session(QSqlDatabase database, Dialect dialect, QString place)
    : m_database(std::move(database)), m_dialect(dialect), m_place(std::move(place)),
      m_auditTail(std::make_unique<AuditTail>())
{}

Session::~Session() = default;

Result<void> Session::bind(QSqlQuery &query, const QVariantList &values, const QString &sql,
                           Naming naming) const
{
    for (int place = 0; place < values.size(); ++place) {
        const QVariant &value = values[place];
        if (holdsNul(value))
            return Error{Code::Input,
                         QStringLiteral("text with the character U+0000 can't be stored"),
                         contextOf(sql), QStringLiteral("remove the character")};
        if (naming == Naming::Named)
            query.bindValue(placeholder(place), boundValue(value));
        else
            query.bindValue(place, boundValue(value));
    }
    return {};
}

Error Session::failed(const QSqlQuery &query, const QString &sql)
{
    m_hasLostRace = m_hasLostRace || isLostRace(query.lastError(), m_dialect);
    return errorOf(query, contextOf(sql));
}

Error Session::errorOf(const QSqlQuery &query, const QString &context) const
{
    const QSqlError error = query.lastError();
    return sqlError(error, m_dialect, concernsStore(error, m_dialect) ? m_place : context);
}

Result<QSqlQuery> Session::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    // On PostgreSQL forward-only means single-row mode, which allows no second statement meanwhile.
    query.setForwardOnly(m_dialect == Dialect::Sqlite);
    if (values.isEmpty())
        return query.exec(sql) ? Result<QSqlQuery>(std::move(query)) : failed(query, sql);
    if (!query.prepare(sql))
        return failed(query, sql);
    UNSNAG_CHECK(bind(query, values, sql, Naming::Positional));
    return query.exec() ? Result<QSqlQuery>(std::move(query)) : failed(query, sql);
}

Result<Statement> Session::prepared(const QString &sql, const QVariantList &values)
{
    const bool isNamed = m_dialect == Dialect::Sqlite && values.size() <= mostNames;
    auto query = m_shelf.take(sql);
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(m_dialect == Dialect::Sqlite);
        if (!query->prepare(isNamed ? withNames(sql) : sql))
            return failed(*query, sql);
    }
    UNSNAG_CHECK(bind(*query, values, sql, isNamed ? Naming::Named : Naming::Positional));
    if (!query->exec())
        return failed(*query, sql);
    return Statement(m_shelf, sql, std::move(query));
}

} // namespace unsnag
