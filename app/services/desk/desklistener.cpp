// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/desklistener.h"

#include "app/services/desk/deskconnection.h"

#include <QLocalServer>
#include <QThread>

#include <sys/socket.h>
#include <unistd.h>

namespace unsnag {
namespace {

//! Who is at the other end, as the kernel says; file permissions alone would trust the folder.
bool isSameUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer,
                        &size) == 0 &&
           peer.uid == ::geteuid();
}

//! The server on the listener's thread.
class Desk final : public QObject
{
public:
    explicit Desk(CommandRunner runner) : m_runner(std::move(runner))
    {
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        connect(&m_server, &QLocalServer::newConnection, this, &Desk::welcome);
    }

    Result<void> listen(const QString &socket)
    {
        // The workspace is locked by this process: whatever lies there is left over.
        QLocalServer::removeServer(socket);
        if (m_server.listen(socket))
            return {};
        return Error{Code::Forbidden,
                     QStringLiteral("commands of other processes can't be taken: %1")
                         .arg(m_server.errorString()),
                     socket, QStringLiteral("check the permissions of the folder")};
    }

    void end()
    {
        m_isEnding = true;
        m_server.close();
        for (DeskConnection *connection : findChildren<DeskConnection *>())
            connection->cancel();
        leaveWhenEmpty();
    }

private:
    void welcome()
    {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            if (!isSameUser(*socket)) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            const bool isFull = m_connections >= DeskListener::mostCommands;
            auto *connection = new DeskConnection(socket, m_runner, this);
            ++m_connections;
            connect(connection, &DeskConnection::ended, this, [this, connection] {
                disconnect(connection, nullptr, this, nullptr);
                connection->deleteLater();
                --m_connections;
                leaveWhenEmpty();
            });
            if (isFull)
                connection->refuse("too many commands run at the same time [busy]\n"
                                   "  do: try again in a moment");
        }
    }

    void leaveWhenEmpty()
    {
        if (m_isEnding && m_connections == 0)
            thread()->quit();
    }

    CommandRunner m_runner;
    QLocalServer m_server;
    int m_connections = 0;
    bool m_isEnding = false;
};

} // namespace

class DeskListener::Thread final : public QThread
{
public:
    Thread(QString socket, CommandRunner runner)
        : m_socket(std::move(socket)), m_runner(std::move(runner))
    {
        setObjectName(QStringLiteral("desk"));
    }

    Result<void> begin()
    {
        start();
        std::unique_lock lock(m_mutex);
        m_begun.wait(lock, [this] { return m_outcome.has_value(); });
        return *m_outcome;
    }

    void end()
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_desk != nullptr)
                QMetaObject::invokeMethod(m_desk, [desk = m_desk] { desk->end(); });
        }
        wait();
    }

protected:
    void run() override
    {
        Desk desk(m_runner);
        const auto outcome = desk.listen(m_socket);
        {
            const std::scoped_lock lock(m_mutex);
            m_outcome = outcome;
            m_desk = outcome.ok() ? &desk : nullptr;
        }
        m_begun.notify_all();
        if (outcome.ok())
            exec();
        const std::scoped_lock lock(m_mutex);
        m_desk = nullptr;
    }

private:
    QString m_socket;
    CommandRunner m_runner;
    std::mutex m_mutex;
    std::condition_variable m_begun;
    std::optional<Result<void>> m_outcome;
    Desk *m_desk = nullptr;
};

DeskListener::DeskListener(QString folder, HolderNotice notice, std::unique_ptr<Thread> thread)
    : m_folder(std::move(folder)), m_notice(std::move(notice)), m_thread(std::move(thread))
{}

DeskListener::~DeskListener()
{
    removeNotice(m_folder);
    m_thread->end();
}

Result<std::unique_ptr<DeskListener>> DeskListener::start(const QString &folder, Timestamp now,
                                                          CommandRunner runner)
{
    const HolderNotice notice = noticeOfThisProcess(folder, now);
    auto thread = std::make_unique<Thread>(notice.socket, std::move(runner));
    if (const auto begun = thread->begin(); !begun.ok()) {
        thread->end();
        return begun.error();
    }
    std::unique_ptr<DeskListener> listener(new DeskListener(folder, notice, std::move(thread)));
    UNSNAG_CHECK(publishNotice(folder, notice));
    return listener;
}

} // namespace unsnag
