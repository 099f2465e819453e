// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgres/postgresserver.h"

#include <QDeadlineTimer>
#include <QFile>

#include <csignal>

#include <unistd.h>

namespace unsnag {
namespace {

constexpr int waitMilliseconds = 60000;
constexpr char user[] = "unsnag";

QString program(const QString &name)
{
    return QStringLiteral("/usr/lib/postgresql/15/bin/") + name;
}

// PostgreSQL refuses to run as root; the package has a user for it. The signal ends the server even
// where the test is killed.
QStringList asServerUser(const QStringList &command)
{
    QStringList prefix{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"),
                       QStringLiteral("INT")};
    if (::geteuid() == 0)
        prefix += {QStringLiteral("--reuid"), QStringLiteral("postgres"), QStringLiteral("--regid"),
                   QStringLiteral("postgres"), QStringLiteral("--clear-groups")};
    return prefix + command;
}

Result<QString> run(QStringList command)
{
    QProcess process;
    const QString first = command.takeFirst();
    process.setWorkingDirectory(QStringLiteral("/tmp"));
    process.start(first, command);
    if (process.waitForFinished(waitMilliseconds) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return QString::fromUtf8(process.readAllStandardOutput());
    return Error{Code::Bug,
                 QString::fromUtf8(process.readAllStandardError()) + process.errorString(),
                 first,
                 {}};
}

} // namespace

PostgresServer::~PostgresServer()
{
    stop();
}

Result<void> PostgresServer::start()
{
    if (!m_isMade)
        UNSNAG_CHECK(makeCluster());
    m_isMade = true;
    QStringList command = asServerUser(
        {program(QStringLiteral("postgres")), QStringLiteral("-D"),
         m_folder.filePath(QStringLiteral("data")), QStringLiteral("-k"), m_folder.path(),
         QStringLiteral("-c"), QStringLiteral("listen_addresses="), QStringLiteral("-c"),
         QStringLiteral("fsync=off"), QStringLiteral("-c"), QStringLiteral("max_connections=40")});
    const QString first = command.takeFirst();
    m_server.setWorkingDirectory(QStringLiteral("/tmp"));
    // A file: a server whose log nobody reads out of a pipe stands still once the pipe is full.
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(logFile());
    m_server.start(first, command);
    return waitUntilReady();
}

void PostgresServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate(); // smart shutdown would wait for clients
    if (!m_server.waitForFinished(500)) {
        ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
        m_server.waitForFinished(waitMilliseconds);
    }
}

Result<void> PostgresServer::makeCluster()
{
    if (::geteuid() == 0)
        UNSNAG_CHECK(run({QStringLiteral("chown"), QStringLiteral("postgres:"), m_folder.path()}));
    UNSNAG_CHECK(run(asServerUser(
        {program(QStringLiteral("initdb")), QStringLiteral("-D"),
         m_folder.filePath(QStringLiteral("data")), QStringLiteral("-U"), QString::fromLatin1(user),
         QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
         QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")})));
    return {};
}

Result<void> PostgresServer::waitUntilReady()
{
    constexpr int pollMilliseconds = 10;
    const QDeadlineTimer deadline(waitMilliseconds);
    for (;;) {
        QFile log(logFile());
        const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
        if (said.contains("ready to accept connections"))
            return {};
        const bool isOver = m_server.state() == QProcess::NotRunning ||
                            m_server.waitForFinished(pollMilliseconds) || deadline.hasExpired();
        if (isOver)
            return Error{Code::Bug,
                         QString::fromUtf8(said) + m_server.errorString(),
                         QStringLiteral("postgres"),
                         {}};
    }
}

QString PostgresServer::logFile() const
{
    return m_folder.filePath(QStringLiteral("log"));
}

Result<QString> PostgresServer::newDatabase()
{
    const QString name = QStringLiteral("workspace%1").arg(++m_databases);
    UNSNAG_CHECK(run({program(QStringLiteral("createdb")), QStringLiteral("-h"), m_folder.path(),
                      QStringLiteral("-U"), QString::fromLatin1(user), name}));
    return QStringLiteral("postgresql://%1@/%2?host=%3")
        .arg(QString::fromLatin1(user), name, m_folder.path());
}

Result<QString> PostgresServer::psql(const QString &location, const QString &sql) const
{
    return run({program(QStringLiteral("psql")), location, QStringLiteral("-qAtX"),
                QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"),
                sql});
}

} // namespace unsnag
