// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

namespace unsnag {
namespace {

void sendSlowly(QTcpSocket *socket, const LoopbackBehaviour &behaviour)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket,
                     [socket, timer, behaviour, sent = qsizetype(0)]() mutable {
                         socket->write(behaviour.bytes.mid(sent, behaviour.pieceSize));
                         socket->flush();
                         sent += behaviour.pieceSize;
                         if (sent >= behaviour.bytes.size())
                             timer->deleteLater();
                     });
    timer->start(behaviour.pause);
}

void behave(QTcpSocket *socket, const LoopbackBehaviour &behaviour)
{
    using Kind = LoopbackBehaviour::Kind;
    switch (behaviour.kind) {
    case Kind::Answer:
        socket->write(behaviour.bytes);
        return;
    case Kind::CloseAtOnce:
    case Kind::ReadThenClose:
        socket->disconnectFromHost();
        return;
    case Kind::AnswerThenClose:
        socket->write(behaviour.bytes);
        socket->disconnectFromHost();
        return;
    case Kind::Hang:
        return;
    case Kind::Slow:
        sendSlowly(socket, behaviour);
        return;
    }
}

QByteArray wire(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " Scripted\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + extraHeaders + "\r\n" + body;
}

bool isChunked(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    return lower.contains("\r\ntransfer-encoding:") && lower.contains("chunked");
}

struct ChunkedBody {
    QByteArray body;
    qsizetype size = 0; //!< on the wire
};

//! A body that was sent in chunks; nothing while it is not whole.
std::optional<ChunkedBody> readChunks(const QByteArray &bytes)
{
    ChunkedBody out;
    for (;;) {
        const auto lineEnd = bytes.indexOf("\r\n", out.size);
        if (lineEnd < 0)
            return std::nullopt;
        const QByteArray line = bytes.mid(out.size, lineEnd - out.size);
        const qsizetype length = line.split(';').first().trimmed().toLongLong(nullptr, 16);
        const qsizetype end = lineEnd + 2 + length + 2;
        if (bytes.size() < end)
            return std::nullopt;
        out.body += bytes.mid(lineEnd + 2, length);
        out.size = end;
        if (length == 0)
            return out;
    }
}

} // namespace

//! The part that lives on the server's thread.
class LoopbackServer::Listener : public QTcpServer
{
public:
    explicit Listener(LoopbackServer &server) : m_server(server)
    {
        connect(this, &QTcpServer::newConnection, this, [this] { welcome(); });
    }

private:
    void welcome()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            if (m_server.noteConnection()) {
                socket->abort();
                continue;
            }
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this,
                    [this, socket, buffer] { read(socket, *buffer); });
        }
    }

    void read(QTcpSocket *socket, QByteArray &buffer)
    {
        buffer += socket->readAll();
        for (auto length = requestLength(buffer); length >= 0; length = requestLength(buffer)) {
            const QByteArray request = buffer.left(length);
            buffer.remove(0, length);
            m_server.noteRequest(request);
            behave(socket, m_server.behaviourFor(request));
        }
    }

    LoopbackServer &m_server;
};

LoopbackBehaviour LoopbackBehaviour::answer(int status, const QByteArray &body,
                                            const QByteArray &extraHeaders)
{
    return {Kind::Answer, wire(status, body, extraHeaders)};
}

LoopbackBehaviour LoopbackBehaviour::truncated(int status, const QByteArray &body, int sentBytes)
{
    return {Kind::AnswerThenClose, wire(status, body, {}).chopped(body.size() - sentBytes)};
}

LoopbackServer::LoopbackServer() : m_fallback(LoopbackBehaviour::answer(200, "{}"))
{
    m_thread.setObjectName(QStringLiteral("loopback"));
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

LoopbackServer::~LoopbackServer()
{
    m_listener->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

QUrl LoopbackServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void LoopbackServer::enqueue(LoopbackBehaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(behaviour));
}

void LoopbackServer::setFallback(LoopbackBehaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_fallback = std::move(behaviour);
}

std::vector<QByteArray> LoopbackServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int LoopbackServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

bool LoopbackServer::waitForRequests(std::size_t count, std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(m_mutex);
    return m_arrived.wait_for(lock, timeout, [&] { return m_requests.size() >= count; });
}

qsizetype LoopbackServer::requestLength(const QByteArray &bytes)
{
    const auto headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    if (isChunked(bytes.left(headEnd))) {
        const auto body = readChunks(bytes.mid(headEnd + 4));
        return body ? headEnd + 4 + body->size : -1;
    }
    qsizetype bodySize = 0;
    for (const QByteArray &line : bytes.left(headEnd).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            bodySize = line.mid(15).trimmed().toLongLong();
    }
    const auto length = headEnd + 4 + bodySize;
    return bytes.size() >= length ? length : -1;
}

QByteArray LoopbackServer::bodyOf(const QByteArray &rawRequest)
{
    const auto headEnd = rawRequest.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    const QByteArray sent = rawRequest.mid(headEnd + 4);
    const auto chunks = isChunked(rawRequest.left(headEnd)) ? readChunks(sent) : std::nullopt;
    return chunks ? chunks->body : sent;
}

void LoopbackServer::setHandler(Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handler = std::move(handler);
}

LoopbackBehaviour LoopbackServer::behaviourFor(const QByteArray &rawRequest)
{
    Handler handler;
    {
        const std::lock_guard lock(m_mutex);
        handler = m_handler;
    }
    if (handler)
        return handler(rawRequest);
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty())
        return m_fallback;
    LoopbackBehaviour next = std::move(m_queue.front());
    m_queue.pop_front();
    return next;
}

bool LoopbackServer::noteConnection()
{
    const std::lock_guard lock(m_mutex);
    ++m_connections;
    if (m_queue.empty())
        return m_fallback.kind == LoopbackBehaviour::Kind::CloseAtOnce;
    if (m_queue.front().kind != LoopbackBehaviour::Kind::CloseAtOnce)
        return false;
    m_queue.pop_front();
    return true;
}

void LoopbackServer::noteRequest(const QByteArray &rawRequest)
{
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(rawRequest);
    }
    m_arrived.notify_all();
}

} // namespace unsnag
