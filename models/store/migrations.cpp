// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/migrations.h"

#include "models/store/filesystem.h"
#include "models/store/row.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

// Resources of a static library are left out by the linker unless something names them; the macro
// must be used outside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace unsnag {
namespace {

constexpr char table[] = "schema_migrations";

struct Applied {
    int number = 0;
    QString sha256;
};

const QString sqliteExistsSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations')sql");

const QString postgresExistsSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM information_schema.tables
WHERE table_schema = current_schema() AND table_name = 'schema_migrations')sql");

const QString appliedSql = QStringLiteral(R"sql(
SELECT number, sha256 FROM schema_migrations ORDER BY number)sql");

const QString recordSql = QStringLiteral(R"sql(
INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES (?, ?, ?, ?))sql");

// Two desks may meet a new database at the same time.
const QString postgresLockSql = QStringLiteral("SELECT pg_advisory_xact_lock(861074231)");

Applied readApplied(Row &row)
{
    const int number = row.smallNumber();
    return {number, row.text()};
}

Result<Migration> readMigration(const QString &folder, const QString &file)
{
    QFile resource(folder + QLatin1Char('/') + file);
    if (!resource.open(QIODevice::ReadOnly))
        return Error{Code::Bug,
                     QStringLiteral("a built-in migration can't be read"),
                     resource.fileName(),
                     {}};
    const QByteArray bytes = resource.readAll();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return Migration{file.left(4).toInt(), file.mid(5).chopped(4), QString::fromLatin1(hash),
                     QString::fromUtf8(bytes).split(QStringLiteral("\n--;\n"))};
}

Result<std::vector<Applied>> appliedIn(Session &session)
{
    const QString sql = session.dialect() == Dialect::Sqlite ? sqliteExistsSql : postgresExistsSql;
    UNSNAG_TRY(const qint64 exists, readNumber(session, sql, {}, table));
    if (exists == 0)
        return std::vector<Applied>();
    return readRows(session, appliedSql, {}, table, readApplied);
}

Error newerError(int found, std::size_t known)
{
    return Error{Code::Conflict,
                 QStringLiteral("the workspace has schema %1, this program knows schemas up to %2")
                     .arg(found)
                     .arg(known),
                 QString::fromLatin1(table),
                 QStringLiteral("use the newer version of Unsnag that made it")};
}

Result<std::size_t> countApplied(Session &session, const std::vector<Migration> &known)
{
    UNSNAG_TRY(const std::vector<Applied> applied, appliedIn(session));
    if (!applied.empty() && static_cast<std::size_t>(applied.back().number) > known.size())
        return newerError(applied.back().number, known.size());
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].number != known[i].number || applied[i].sha256 != known[i].sha256)
            return Error{
                Code::Damaged,
                QStringLiteral("migration %1 of the workspace is not the one of this program")
                    .arg(applied[i].number),
                QString::fromLatin1(table),
                QStringLiteral(
                    "use the version of Unsnag that made the workspace, or restore a backup")};
    }
    return applied.size();
}

Result<void> applyStatements(Session &session, const Migration &migration, Timestamp now)
{
    for (const QString &statement : migration.statements)
        UNSNAG_CHECK(session.run(statement));
    UNSNAG_CHECK(
        session.run(recordSql, {migration.number, migration.name, migration.sha256, stored(now)}));
    return {};
}

// Returns whether one was missing.
Result<bool> applyNext(Connection &connection, const std::vector<Migration> &known, Timestamp now)
{
    Session &session = connection.session();
    if (session.dialect() == Dialect::Postgres)
        UNSNAG_CHECK(session.run(postgresLockSql));
    UNSNAG_TRY(const std::size_t count, countApplied(session, known));
    if (count == known.size())
        return false;
    UNSNAG_CHECK(applyStatements(session, known[count], now));
    return true;
}

} // namespace

Result<std::vector<Migration>> migrationsOf(Dialect dialect)
{
    initResources();
    const QString folder = dialect == Dialect::Sqlite
                               ? QStringLiteral(":/unsnag/migrations/sqlite")
                               : QStringLiteral(":/unsnag/migrations/postgres");
    std::vector<Migration> migrations;
    const QStringList files =
        QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        UNSNAG_TRY(Migration migration, readMigration(folder, file));
        migrations.push_back(std::move(migration));
    }
    return migrations;
}

Result<SchemaState> schemaState(Session &session)
{
    UNSNAG_TRY(const std::vector<Migration> known, migrationsOf(session.dialect()));
    UNSNAG_TRY(const std::size_t count, countApplied(session, known));
    if (count == 0)
        return SchemaState::None;
    return count == known.size() ? SchemaState::Current : SchemaState::Older;
}

Result<void> migrate(Connection &connection, Timestamp now)
{
    UNSNAG_TRY(const std::vector<Migration> known, migrationsOf(connection.session().dialect()));
    for (bool isMissing = true; isMissing;) {
        UNSNAG_CHECK(connection.beginWrite());
        const auto applied = applyNext(connection, known, now);
        if (!applied.ok()) {
            connection.rollback();
            return applied.error();
        }
        if (auto done = connection.commit(); !done.ok()) {
            connection.rollback();
            return done.error();
        }
        isMissing = *applied;
    }
    return {};
}

Result<QString> backUp(Session &session, const Location &location, Timestamp now)
{
    const QString copy = location.databaseFile() +
                         QStringLiteral(".before-migration-%1").arg(now.time_since_epoch().count());
    UNSNAG_CHECK(session.run(QStringLiteral("VACUUM INTO ?"), {copy}));
    UNSNAG_CHECK(syncFile(copy));
    return copy;
}

} // namespace unsnag
