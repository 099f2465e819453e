// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/boundedserver.h"

#include <QTimer>

#include <chrono>

namespace unsnag {
namespace {

constexpr std::chrono::seconds patience{30}; //!< for one request to come in whole
constexpr std::chrono::seconds lastWords{2};
constexpr int mostConnections = 64;

} // namespace

class BoundedServer::Connection final : public QTcpSocket
{
public:
    Connection(const RequestBounds &bounds, QObject *parent) : QTcpSocket(parent), m_bounds(bounds)
    {
        connect(this, &QTcpSocket::readyRead, this, &Connection::measure); // before the server's
        connect(&m_patience, &QTimer::timeout, this, &QTcpSocket::abort);
        m_patience.setSingleShot(true);
        m_patience.start(patience);
    }

    void begin() { m_patience.start(patience); }

private:
    void measure()
    {
        if (bytesAvailable() <= m_bounds.mostBytes)
            return;
        disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
        // What is still on its way is thrown away: closing at once would take the answer with it.
        connect(this, &QTcpSocket::readyRead, this, [this] { readAll(); });
        readAll();
        write(m_bounds.tooLarge);
        QTimer::singleShot(lastWords, this, &QTcpSocket::disconnectFromHost);
    }

    const RequestBounds &m_bounds;
    QTimer m_patience;
};

BoundedServer::BoundedServer(RequestBounds bounds, QObject *parent)
    : QTcpServer(parent), m_bounds(std::move(bounds))
{}

void BoundedServer::begin(QTcpSocket &socket)
{
    if (auto *connection = dynamic_cast<Connection *>(&socket))
        connection->begin();
}

void BoundedServer::incomingConnection(qintptr handle)
{
    auto *socket = new Connection(m_bounds, this);
    if (!socket->setSocketDescriptor(handle) ||
        findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly).size() >
            mostConnections) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    addPendingConnection(socket);
}

} // namespace unsnag
