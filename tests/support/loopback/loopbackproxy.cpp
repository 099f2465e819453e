// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackproxy.h"

#include "tests/support/loopback/loopbackserver.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace unsnag {

//! The part that lives on the proxy's thread.
class LoopbackProxy::Listener : public QTcpServer
{
public:
    explicit Listener(LoopbackProxy &proxy) : m_proxy(proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this] { welcome(); });
    }

private:
    void welcome()
    {
        while (QTcpSocket *client = nextPendingConnection()) {
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            if (m_proxy.isClosed()) {
                client->abort();
                continue;
            }
            auto request = std::make_shared<QByteArray>();
            connect(client, &QTcpSocket::readyRead, this, [this, client, request] {
                *request += client->readAll();
                const auto length = LoopbackServer::requestLength(*request);
                if (length >= 0)
                    pass(client, request->left(length));
            });
        }
    }

    //! The server ends the connection behind its answer: it is asked to, so that the end is seen.
    void pass(QTcpSocket *client, QByteArray request)
    {
        client->disconnect(this);
        const bool isLost = m_proxy.takeRequest(request);
        request.insert(request.indexOf("\r\n") + 2, "Connection: close\r\n");
        auto *server = new QTcpSocket(client);
        auto answer = std::make_shared<QByteArray>();
        connect(server, &QTcpSocket::readyRead, client,
                [server, answer] { *answer += server->readAll(); });
        connect(server, &QTcpSocket::disconnected, client, [this, client, answer, isLost] {
            if (isLost)
                m_proxy.noteLoss();
            else
                client->write(*answer);
            client->disconnectFromHost();
        });
        connect(server, &QTcpSocket::errorOccurred, client,
                [client](QAbstractSocket::SocketError error) {
                    if (error != QAbstractSocket::RemoteHostClosedError)
                        client->abort();
                });
        server->connectToHost(QHostAddress::LocalHost, m_proxy.m_serverPort);
        server->write(request);
    }

    LoopbackProxy &m_proxy;
};

LoopbackProxy::LoopbackProxy(quint16 serverPort) : m_serverPort(serverPort)
{
    m_thread.setObjectName(QStringLiteral("proxy"));
    m_listener = new Listener(*this);
    m_listener->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_listener,
        [this] {
            if (m_listener->listen(QHostAddress::LocalHost, 0))
                m_port = m_listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

LoopbackProxy::~LoopbackProxy()
{
    m_listener->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void LoopbackProxy::loseAnswer(const QByteArray &mark, After after)
{
    const std::lock_guard lock(m_mutex);
    m_mark = mark;
    m_after = after;
}

void LoopbackProxy::open()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = false;
}

int LoopbackProxy::lost() const
{
    const std::lock_guard lock(m_mutex);
    return m_lost;
}

int LoopbackProxy::passed(const QByteArray &mark) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::ranges::count_if(
        m_requests, [&mark](const QByteArray &request) { return request.contains(mark); }));
}

bool LoopbackProxy::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_isClosed;
}

bool LoopbackProxy::takeRequest(const QByteArray &request)
{
    const std::lock_guard lock(m_mutex);
    m_requests += request;
    if (m_mark.isEmpty() || !request.contains(m_mark))
        return false;
    m_mark.clear();
    return true;
}

void LoopbackProxy::noteLoss()
{
    const std::lock_guard lock(m_mutex);
    ++m_lost;
    m_isClosed = m_after == After::Close;
}

} // namespace unsnag
