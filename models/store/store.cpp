// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/store.h"

#include "models/audit/hashtree.h"
#include "models/base/rng.h"
#include "models/store/audittable.h"
#include "models/store/filesystem.h"
#include "models/store/migrations.h"
#include "models/store/readers.h"
#include "models/store/row.h"
#include "models/store/writelock.h"
#include "models/store/writer.h"

#include <QDir>
#include <QFile>

namespace unsnag {
namespace {

constexpr char table[] = "workspace";

const QString findSql = QStringLiteral("SELECT id FROM workspace WHERE one = 1");
const QString insertSql =
    QStringLiteral("INSERT INTO workspace (one, id, made_at) VALUES (1, ?, ?)");
const QString dutySql = QStringLiteral(R"sql(
SELECT CASE WHEN pg_try_advisory_lock(hashtextextended(?, 0)) THEN 1 ELSE 0 END)sql");
const QString insertHeadSql =
    QStringLiteral("INSERT INTO audit_head (one, size, root) VALUES (1, 0, ?)");

QString readText(Row &row)
{
    return row.text();
}

Result<std::optional<QString>> workspaceIn(Session &session)
{
    return readFirst(session, findSql, {}, table, readText);
}

Error missingError(const Location &location)
{
    return Error{
        Code::NotFound, QStringLiteral("there is no workspace"), location.text,
        QStringLiteral("make one with: unsnag-cli --workspace %1 init").arg(location.text)};
}

//! An error of the database as a whole names the workspace, not the statement.
template <typename Value>
Result<Value> placed(Result<Value> result, const Location &location)
{
    if (result.ok())
        return result;
    Error error = result.error();
    error.context = location.text;
    return error;
}

Result<SchemaState> stateOf(Session &session, const Location &location)
{
    return placed(schemaState(session), location);
}

bool isRealFile(const Location &location, const StoreOptions &options)
{
    return location.dialect == Dialect::Sqlite && options.sqliteVfs.isEmpty();
}

Result<void> fillNew(Session &session, const QString &id, Timestamp now)
{
    UNSNAG_CHECK(session.run(insertSql, {id, stored(now)}));
    UNSNAG_CHECK(session.run(insertHeadSql, {Frontier().root()}));
    AuditDraft draft;
    draft.at = now;
    draft.actor = engineActor();
    draft.kind = QStringLiteral("workspace.created");
    UNSNAG_CHECK(AuditTable(session).append(draft));
    return {};
}

// What is there of the database file must be ours alone to read, before anything is written to it.
Result<void> makeFile(const Location &location)
{
    const bool isNewFolder = !QDir(location.folder).exists();
    const Error refused{Code::Forbidden, QStringLiteral("the workspace folder can't be written"),
                        location.folder,
                        QStringLiteral("choose another folder or check its permissions")};
    if (!QDir().mkpath(location.folder))
        return refused;
    if (isNewFolder)
        QFile::setPermissions(location.folder,
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile file(location.databaseFile());
    if (!file.open(QIODevice::ReadWrite))
        return refused;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> checkExisting(const Location &location, const StoreOptions &options)
{
    if (!isRealFile(location, options))
        return {};
    if (!QFile::exists(location.databaseFile()))
        return missingError(location);
    return checkFileSystem(location.folder);
}

// An unfinished creation leaves a database without this row; creating again completes it.
Result<void> checkNew(Connection &connection, const Location &location)
{
    UNSNAG_TRY(const SchemaState state, stateOf(connection.session(), location));
    if (state == SchemaState::None)
        return {};
    UNSNAG_TRY(const auto id, workspaceIn(connection.session()));
    if (!id)
        return {};
    return Error{Code::Conflict, QStringLiteral("there is a workspace already"), location.text,
                 QStringLiteral("open it, or choose another place")};
}

Result<void> prepareNew(Connection &connection, const Location &location, Timestamp now)
{
    UNSNAG_CHECK(checkNew(connection, location));
    return placed(migrate(connection, now), location);
}

Result<void> bringUpToDate(Connection &connection, const Location &location,
                           const StoreOptions &options, Timestamp now)
{
    UNSNAG_TRY(const SchemaState state, stateOf(connection.session(), location));
    switch (state) {
    case SchemaState::None:
        return missingError(location);
    case SchemaState::Current:
        return {};
    case SchemaState::Older:
        break;
    }
    if (isRealFile(location, options))
        UNSNAG_CHECK(backUp(connection.session(), location, now));
    return placed(migrate(connection, now), location);
}

Result<QString> checkReadable(Session &session, const Location &location)
{
    UNSNAG_TRY(const SchemaState state, stateOf(session, location));
    if (state == SchemaState::None)
        return missingError(location);
    if (state == SchemaState::Older)
        return Error{Code::Conflict, QStringLiteral("the workspace was made by an older version"),
                     location.text,
                     QStringLiteral("open it once for writing, which brings it up to date")};
    UNSNAG_TRY(const auto id, workspaceIn(session));
    if (!id)
        return missingError(location);
    return *id;
}

} // namespace

class Store::Private
{
public:
    Private(StoreOptions options, Location location)
        : m_options(std::move(options)), m_location(std::move(location)),
          m_readers(m_location, m_options.sqliteVfs)
    {}

    [[nodiscard]] const StoreOptions &options() const { return m_options; }
    [[nodiscard]] const Location &location() const { return m_location; }
    [[nodiscard]] const QString &workspace() const { return m_workspace; }
    [[nodiscard]] Readers &readers() { return m_readers; }
    [[nodiscard]] Writer *writer() { return m_writer.get(); }

    Result<void> openWriter()
    {
        if (m_location.dialect == Dialect::Sqlite) {
            UNSNAG_TRY(m_lock, WriteLock::take(m_location.folder));
        }
        m_writer = std::make_unique<Writer>(m_location, m_options.sqliteVfs, m_options.logPages);
        return {};
    }

    Result<void> readWorkspace()
    {
        return m_readers.run([this](Session &session) -> Result<void> {
            UNSNAG_TRY(m_workspace, checkReadable(session, m_location));
            return {};
        });
    }

private:
    StoreOptions m_options;
    Location m_location;
    QString m_workspace;
    std::unique_ptr<WriteLock> m_lock; // released after the connections are closed
    std::unique_ptr<Writer> m_writer;
    Readers m_readers;
};

Result<void> Store::create(const StoreOptions &options, const Clock &clock)
{
    SystemRng rng;
    return create(options, clock, rng);
}

Result<void> Store::create(const StoreOptions &options, const Clock &clock, Rng &rng)
{
    UNSNAG_TRY(const Location location, readLocation(options.location));
    if (isRealFile(location, options)) {
        UNSNAG_CHECK(checkFileSystem(location.folder));
        UNSNAG_CHECK(makeFile(location));
    }
    Private store(options, location);
    UNSNAG_CHECK(store.openWriter());
    const Timestamp now = clock.now();
    UNSNAG_CHECK(store.writer()->prepare(
        [&](Connection &connection) { return prepareNew(connection, location, now); }));
    const QString id = QString::fromLatin1(rng.hex(16));
    UNSNAG_CHECK(store.writer()->run([&](Session &session) { return fillNew(session, id, now); }));
    return isRealFile(location, options) ? syncFile(location.databaseFile()) : Result<void>();
}

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options, const Clock &clock)
{
    UNSNAG_TRY(const Location location, readLocation(options.location));
    UNSNAG_CHECK(checkExisting(location, options));
    auto store = std::make_unique<Private>(options, location);
    if (options.access == Access::ReadWrite) {
        UNSNAG_CHECK(store->openWriter());
        UNSNAG_CHECK(store->writer()->prepare([&](Connection &connection) {
            return bringUpToDate(connection, location, options, clock.now());
        }));
    }
    UNSNAG_CHECK(store->readWorkspace());
    return std::unique_ptr<Store>(new Store(std::move(store)));
}

Store::Store(std::unique_ptr<Private> content) : d(std::move(content)) {}

Store::~Store() = default;

Access Store::access() const
{
    return d->options().access;
}

Dialect Store::dialect() const
{
    return d->location().dialect;
}

QString Store::workspaceId() const
{
    return d->workspace();
}

QString Store::location() const
{
    return d->location().text;
}

Result<bool> Store::emptyLog()
{
    if (d->writer() == nullptr || dialect() != Dialect::Sqlite)
        return true;
    bool isEmpty = false;
    UNSNAG_CHECK(d->writer()->prepare([&isEmpty](Connection &connection) -> Result<void> {
        UNSNAG_TRY(isEmpty, connection.emptyLog());
        return {};
    }));
    return isEmpty;
}

Result<void> Store::runWrite(const std::function<Result<void>(Session &)> &work)
{
    if (d->writer() != nullptr)
        return d->writer()->run(work);
    if (dialect() == Dialect::Sqlite) {
        if (const auto held = WriteLock::holder(d->location().folder))
            return *held;
    }
    return Error{Code::Forbidden, QStringLiteral("the workspace was opened for reading only"),
                 location(), QStringLiteral("open it for writing")};
}

Result<void> Store::runRead(const std::function<Result<void>(Session &)> &work)
{
    // Inside a write the writer's own session sees what was just written.
    if (d->writer() != nullptr && d->writer()->isCurrent())
        return work(d->writer()->session());
    return d->readers().run(work);
}

Result<bool> Store::takeDuty()
{
    if (access() != Access::ReadWrite)
        return false;
    if (dialect() == Dialect::Sqlite)
        return true; // the write lock is held
    return write([this](Session &session) -> Result<bool> {
        UNSNAG_TRY(const qint64 taken, readNumber(session, dutySql, {workspaceId()}, table));
        return taken == 1;
    });
}

} // namespace unsnag
