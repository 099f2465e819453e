// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/writer.h"

#include "models/base/faultpoint.h"
#include "models/store/audittable.h"
#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/row.h"

#include <thread>

namespace unsnag {
namespace {

constexpr int maximumTries = 5;
constexpr std::size_t mostTogether = 64; //!< writes that share one commit
constexpr char table[] = "transaction";

// Writers of a shared database go one after the other, as every one of them appends to the audit
// log. LOCK TABLE takes no snapshot yet, so a writer that waited sees what the other one stored.
const QString postgresLockSql = QStringLiteral("LOCK TABLE audit_head IN EXCLUSIVE MODE");
const QString postgresWitnessSql = QStringLiteral("SELECT CAST(pg_current_xact_id() AS TEXT)");
const QString postgresStatusSql = QStringLiteral("SELECT pg_xact_status(CAST(? AS xid8))");
const QString savepointSql = QStringLiteral("SAVEPOINT one_of_many");
const QString releaseSql = QStringLiteral("RELEASE SAVEPOINT one_of_many");
const QString undoSql = QStringLiteral("ROLLBACK TO SAVEPOINT one_of_many");
const QString checkpointSql = QStringLiteral("PRAGMA wal_checkpoint(FULL)");

enum class Fate { Stored, RolledBack, Unknown };

QString readText(Row &row)
{
    return row.text();
}

// Makes what the log holds durable in the database file, or shows that it can't be.
bool isMadeDurable(Session &session)
{
    const auto isBusy = readNumber(session, checkpointSql, {}, table);
    return isBusy.ok() && *isBusy == 0;
}

// After a failed sync the frames of the transaction may lie in the log unseen, and the recovery after
// a crash would bring them to life. A next transaction takes their place.
bool isOverwritten(Connection &connection)
{
    if (!connection.beginWrite().ok())
        return false;
    if (nextNumber(connection.session(), QString::fromLatin1(table)).ok() &&
        connection.commit().ok())
        return true;
    connection.rollback();
    return false;
}

Fate sqliteFate(Connection &connection, const QString &witness, const Error &failure)
{
    const auto last = counterValue(connection.session(), QString::fromLatin1(table));
    if (!last.ok())
        return Fate::Unknown;
    if (*last >= witness.toLongLong())
        return isMadeDurable(connection.session()) ? Fate::Stored : Fate::Unknown;
    // A full disk ends the writing before the frame that commits.
    if (failure.code == Code::Busy || isOverwritten(connection))
        return Fate::RolledBack;
    return Fate::Unknown;
}

Fate postgresFate(Session &session, const QString &witness)
{
    const auto status = readFirst(session, postgresStatusSql, {witness}, table, readText);
    if (!status.ok() || !*status)
        return Fate::Unknown;
    if (**status == QLatin1String("committed"))
        return Fate::Stored;
    return **status == QLatin1String("aborted") ? Fate::RolledBack : Fate::Unknown;
}

Error unknownError(const Error &failure)
{
    return Error{
        Code::OutcomeUnknown,
        QStringLiteral("storing failed and it could not be checked whether it was stored: ") +
            failure.detail,
        failure.context, QStringLiteral("open the workspace again and look before you repeat it")};
}

} // namespace

Writer::Writer(Location location, QString sqliteVfs, int logPages)
    : m_location(std::move(location)), m_sqliteVfs(std::move(sqliteVfs)), m_logPages(logPages),
      m_worker(QStringLiteral("store-writer"))
{}

Writer::~Writer()
{
    m_worker.post([this] { m_connection.reset(); }).waitForFinished();
}

Result<void> Writer::prepare(const std::function<Result<void>(Connection &)> &work)
{
    return m_worker
        .post([this, &work]() -> Result<void> {
            UNSNAG_CHECK(open());
            return work(*m_connection);
        })
        .result();
}

Result<void> Writer::run(const Work &work)
{
    if (isCurrent())
        return Error{Code::Bug, QStringLiteral("a write was begun inside a write"), m_location.text,
                     QStringLiteral("use the session that was handed in")};
    const auto wish = std::make_shared<Wish>(Wish{&work, {}});
    {
        const std::scoped_lock lock(m_mutex);
        m_wishes.push_back(wish);
    }
    // Whoever comes first on the writer's thread takes the others that wait along.
    m_worker.post([this] { runWaiting(); }).waitForFinished();
    return wish->done;
}

void Writer::runWaiting()
{
    std::vector<std::shared_ptr<Wish>> group;
    {
        const std::scoped_lock lock(m_mutex);
        const auto count = std::min(m_wishes.size(), mostTogether);
        group.assign(m_wishes.begin(), m_wishes.begin() + static_cast<std::ptrdiff_t>(count));
        m_wishes.erase(m_wishes.begin(), m_wishes.begin() + static_cast<std::ptrdiff_t>(count));
    }
    if (group.size() > 1 && runTogether(group))
        return;
    for (const auto &wish : group)
        wish->done = runRepeated(*wish->work);
}

bool Writer::runTogether(const std::vector<std::shared_ptr<Wish>> &group)
{
    if (!open().ok())
        return false;
    Session &session = m_connection->session();
    session.forgetFailure();
    const auto witness = begin();
    bool isAlive = witness.ok();
    bool isAnyDone = false;
    for (const auto &wish : group) {
        isAlive = isAlive && runApart(*wish);
        if (!isAlive)
            break;
        isAnyDone = isAnyDone || wish->done.ok();
    }
    if (!isAlive || !isAnyDone) {
        undo();
        return isAlive;
    }
    faultPoint("store.before_commit");
    const auto done = m_connection->commit();
    if (done.ok()) {
        faultPoint("store.after_commit");
        return true;
    }
    const auto settled = settle(*witness, ofWorkspace(done.error()));
    if (settled.ok())
        return true;
    if (settled.error().code != Code::OutcomeUnknown)
        return false; // surely not stored: each is tried alone
    for (const auto &wish : group)
        wish->done = wish->done.ok() ? settled : wish->done;
    return true;
}

bool Writer::runApart(Wish &wish)
{
    Session &session = m_connection->session();
    if (!session.run(savepointSql).ok())
        return false;
    session.auditTail().beginPart();
    wish.done = (*wish.work)(session);
    if (wish.done.ok())
        wish.done = AuditTable(session).finish();
    if (wish.done.ok())
        return session.run(releaseSql).ok();
    // A failure of the whole transaction is no answer to the one who met it.
    if (session.hasLostRace() || wish.done.error().code == Code::Offline)
        return false;
    session.auditTail().forget();
    return session.run(undoSql).ok() && session.run(releaseSql).ok();
}

void Writer::undo()
{
    m_connection->session().auditTail().forget();
    m_connection->rollback();
}

Result<void> Writer::open()
{
    if (m_connection)
        return {};
    UNSNAG_TRY(auto opened, Connection::open(m_location, m_sqliteVfs, Connection::Mode::Write));
    if (m_location.dialect == Dialect::Sqlite)
        UNSNAG_CHECK(opened->setLogPages(m_logPages));
    m_connection = std::move(opened);
    return {};
}

Result<void> Writer::runRepeated(const Work &work)
{
    for (int tries = 1;; ++tries) {
        m_mayRepeat = false;
        auto done = runOnce(work);
        if (done.ok() || !m_mayRepeat || tries == maximumTries)
            return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(5 << tries));
    }
}

Result<void> Writer::runOnce(const Work &work)
{
    UNSNAG_CHECK(open());
    Session &session = m_connection->session();
    session.forgetFailure();
    const auto witness = begin();
    if (!witness.ok()) {
        // Nothing was done yet: a server that went away may be back on a new connection.
        m_mayRepeat = session.hasLostRace() || witness.error().code == Code::Offline;
        m_connection->rollback();
        if (witness.error().code == Code::Offline)
            m_connection.reset();
        return ofWorkspace(witness.error());
    }
    session.auditTail().beginPart();
    auto done = work(session);
    if (done.ok())
        done = AuditTable(session).finish();
    if (!done.ok()) {
        m_mayRepeat = session.hasLostRace();
        undo();
        if (done.error().code == Code::Offline)
            m_connection.reset();
        return done;
    }
    faultPoint("store.before_commit");
    if (const auto stored = m_connection->commit(); !stored.ok())
        return settle(*witness, ofWorkspace(stored.error()));
    faultPoint("store.after_commit");
    return {};
}

Error Writer::ofWorkspace(Error failure) const
{
    failure.context = m_location.text;
    return failure;
}

Result<QString> Writer::begin()
{
    UNSNAG_CHECK(m_connection->beginWrite());
    Session &session = m_connection->session();
    if (session.dialect() == Dialect::Postgres)
        session.auditTail().forget(); // others append as well
    if (session.dialect() == Dialect::Sqlite) {
        UNSNAG_TRY(const qint64 number, nextNumber(session, QString::fromLatin1(table)));
        return QString::number(number);
    }
    UNSNAG_CHECK(session.run(postgresLockSql));
    UNSNAG_TRY(const auto witness, readFirst(session, postgresWitnessSql, {}, table, readText));
    return witness.value_or(QString());
}

Result<void> Writer::settle(const QString &witness, const Error &failure)
{
    const bool hasLostRace = failure.code == Code::Busy && m_location.dialect == Dialect::Postgres;
    if (m_location.dialect == Dialect::Sqlite)
        m_connection->rollback();
    m_connection.reset();
    if (!open().ok())
        return unknownError(failure);
    const Fate fate = m_location.dialect == Dialect::Sqlite
                          ? sqliteFate(*m_connection, witness, failure)
                          : postgresFate(m_connection->session(), witness);
    switch (fate) {
    case Fate::Stored:
        return {};
    case Fate::RolledBack:
        m_mayRepeat = hasLostRace;
        return failure;
    case Fate::Unknown:
        break;
    }
    return unknownError(failure);
}

} // namespace unsnag
