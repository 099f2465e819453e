// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/connection.h"

#include "models/store/sqlerror.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>

namespace unsnag {
namespace {

const QStringList sqliteSettings{
    QStringLiteral("PRAGMA busy_timeout = 5000"),     QStringLiteral("PRAGMA synchronous = FULL"),
    QStringLiteral("PRAGMA foreign_keys = ON"),       QStringLiteral("PRAGMA trusted_schema = OFF"),
    QStringLiteral("PRAGMA cell_size_check = ON"),    QStringLiteral("PRAGMA mmap_size = 0"),
    QStringLiteral("PRAGMA recursive_triggers = ON"), QStringLiteral("PRAGMA cache_size = -16384"),
};

const QStringList postgresSettings{
    QStringLiteral("SET client_min_messages = warning"),
    QStringLiteral("SET lock_timeout = '10s'"),
    QStringLiteral("SET statement_timeout = '120s'"),
    QStringLiteral("SET idle_in_transaction_session_timeout = '120s'"),
};

QString newName()
{
    static std::atomic<qint64> count = 0;
    return QStringLiteral("unsnag-store-%1").arg(++count);
}

// A database on a medium that can't be written has no place for the files of its write-ahead log;
// SQLite reads it when told that nobody changes it.
bool isImmutable(const QString &file)
{
    return !QFileInfo(file).isWritable() &&
           !QFileInfo(QFileInfo(file).absolutePath()).isWritable() &&
           !QFileInfo::exists(file + QStringLiteral("-wal"));
}

QString sqliteUri(const QString &file, const QString &vfs, Connection::Mode mode)
{
    QUrl url = QUrl::fromLocalFile(file);
    QUrlQuery query;
    if (!vfs.isEmpty())
        query.addQueryItem(QStringLiteral("vfs"), vfs);
    else if (mode == Connection::Mode::Read && isImmutable(file))
        query.addQueryItem(QStringLiteral("immutable"), QStringLiteral("1"));
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

QString postgresOptions(const Location &location)
{
    QStringList options{
        QStringLiteral("connect_timeout=5"), QStringLiteral("tcp_user_timeout=30000"),
        QStringLiteral("keepalives_idle=30"), QStringLiteral("sslmode=") + location.sslMode,
        QStringLiteral("application_name=unsnag")};
    options += location.certificates;
    return options.join(QLatin1Char(';'));
}

} // namespace

Connection::Connection(QString name, Dialect dialect)
    : m_name(std::move(name)), m_dialect(dialect),
      m_database(QSqlDatabase::addDatabase(
          dialect == Dialect::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name))
{}

Connection::~Connection()
{
    m_session.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const Location &location,
                                                     const QString &sqliteVfs, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(newName(), location.dialect));
    if (!connection->m_database.isValid())
        return Error{
            Code::NotFound, QStringLiteral("the database driver is not installed"), location.text,
            location.dialect == Dialect::Sqlite ? QStringLiteral("install libqt6sql6-sqlite")
                                                : QStringLiteral("install libqt6sql6-psql")};
    UNSNAG_CHECK(connection->connectTo(location, sqliteVfs, mode));
    auto configured = connection->configure(mode);
    if (!configured.ok()) {
        Error error = configured.error();
        error.context = location.text;
        return error;
    }
    return connection;
}

Result<void> Connection::connectTo(const Location &location, const QString &sqliteVfs, Mode mode)
{
    if (m_dialect == Dialect::Sqlite) {
        m_database.setDatabaseName(sqliteUri(location.databaseFile(), sqliteVfs, mode));
        m_database.setConnectOptions(mode == Mode::Read
                                         ? QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY")
                                         : QStringLiteral("QSQLITE_OPEN_URI"));
    } else {
        m_database.setHostName(location.host);
        m_database.setPort(location.port);
        m_database.setUserName(location.user);
        m_database.setPassword(location.password);
        m_database.setDatabaseName(location.database);
        m_database.setConnectOptions(postgresOptions(location));
    }
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!m_database.open())
        return sqlError(m_database.lastError(), m_dialect, location.text);
    m_session = std::make_unique<Session>(m_database, m_dialect, location.text);
    return {};
}

Result<void> Connection::configure(Mode mode)
{
    const bool isSqlite = m_dialect == Dialect::Sqlite;
    for (const QString &setting : isSqlite ? sqliteSettings : postgresSettings)
        UNSNAG_CHECK(m_session->run(setting));
    if (!isSqlite)
        return {};
    if (mode == Mode::Read) {
        UNSNAG_CHECK(m_session->run(QStringLiteral("PRAGMA query_only = ON")));
        return {};
    }
    UNSNAG_TRY(QSqlQuery journal, m_session->run(QStringLiteral("PRAGMA journal_mode = WAL")));
    if (journal.next() && journal.value(0).toString() == QLatin1String("wal"))
        return {};
    return Error{Code::Forbidden, QStringLiteral("the write-ahead log can't be switched on here"),
                 m_name, QStringLiteral("use a folder on a local disk that may be written")};
}

Result<void> Connection::runOften(const QString &sql)
{
    // SQLite is given the parsed statement again; PostgreSQL prepares no statement of a transaction.
    if (m_dialect == Dialect::Sqlite) {
        UNSNAG_CHECK(m_session->prepared(sql));
    } else {
        UNSNAG_CHECK(m_session->run(sql));
    }
    return {};
}

Result<void> Connection::beginRead()
{
    return runOften(m_dialect == Dialect::Sqlite
                        ? QStringLiteral("BEGIN DEFERRED")
                        : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

Result<void> Connection::beginWrite()
{
    return runOften(m_dialect == Dialect::Sqlite
                        ? QStringLiteral("BEGIN IMMEDIATE")
                        : QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE"));
}

Result<void> Connection::commit()
{
    if (m_dialect == Dialect::Sqlite)
        return runOften(QStringLiteral("COMMIT"));
    // Plain SQL COMMIT would answer "ok" on PostgreSQL where it rolled back.
    if (m_database.commit())
        return {};
    return sqlError(m_database.lastError(), m_dialect, QStringLiteral("COMMIT"));
}

void Connection::rollback()
{
    // A failure means that there is no transaction any more, which is what was wanted.
    if (m_database.isOpen())
        static_cast<void>(runOften(QStringLiteral("ROLLBACK")));
}

Result<void> Connection::setLogPages(int pages)
{
    UNSNAG_CHECK(m_session->run(QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(pages)));
    return {};
}

Result<bool> Connection::emptyLog()
{
    UNSNAG_TRY(QSqlQuery done, m_session->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    const bool isKeptFromIt = !done.next() || done.value(0).toInt() != 0;
    return !isKeptFromIt;
}

} // namespace unsnag
