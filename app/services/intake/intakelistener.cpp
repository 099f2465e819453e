// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/intake/intakelistener.h"

#include "app/services/intake/intakedesk.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <condition_variable>
#include <mutex>

namespace unsnag {
namespace {

constexpr qint64 mostHeadBytes = 64 * 1024;
constexpr std::chrono::seconds patience{30}; //!< for one request to come in whole
constexpr std::chrono::seconds lastWords{2};
constexpr int mostConnections = 64;

//! A connection that is cut off when one request is too large or too slow. QHttpServer keeps whatever
//! comes until a request is whole; this looks at it first.
class BoundedSocket final : public QTcpSocket
{
public:
    explicit BoundedSocket(QObject *parent) : QTcpSocket(parent)
    {
        connect(this, &QTcpSocket::readyRead, this, &BoundedSocket::measure); // before the server's
        connect(&m_patience, &QTimer::timeout, this, &QTcpSocket::abort);
        m_patience.setSingleShot(true);
        m_patience.start(patience);
    }

    //! A request came in whole; the next one begins.
    void begin() { m_patience.start(patience); }

private:
    void measure()
    {
        if (bytesAvailable() <= mostHeadBytes + IntakeDesk::mostBodyBytes)
            return;
        disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
        // What is still on its way is thrown away: closing at once would take the answer with it.
        connect(this, &QTcpSocket::readyRead, this, [this] { readAll(); });
        readAll();
        write(IntakeAnswer{
            413,
            JsonObject{
                {QStringLiteral("error"), QStringLiteral("input")},
                {QStringLiteral("detail"), QStringLiteral("the request has more than %1 bytes")
                                               .arg(IntakeDesk::mostBodyBytes)}},
            {}}.wire(true));
        QTimer::singleShot(lastWords, this, &QTcpSocket::disconnectFromHost);
    }

    QTimer m_patience;
};

class BoundedServer final : public QTcpServer
{
public:
    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new BoundedSocket(this);
        if (!socket->setSocketDescriptor(handle) ||
            findChildren<BoundedSocket *>().size() > mostConnections) {
            socket->abort();
            socket->deleteLater();
            return;
        }
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        addPendingConnection(socket);
    }
};

class IntakeServer final : public QAbstractHttpServer
{
public:
    IntakeServer(Workspace &workspace, const std::function<void()> &came)
        : m_desk(workspace), m_came(came)
    {}

    Result<quint16> begin(quint16 port)
    {
        auto *server = new BoundedServer(this);
        if (!server->listen(QHostAddress::LocalHost, port))
            return Error{
                Code::Input,
                QStringLiteral("the port can't be listened on: %1").arg(server->errorString()),
                QStringLiteral("127.0.0.1:%1").arg(port),
                QStringLiteral("choose another port, or 0 for any free one")};
        bind(server);
        m_desk.setPort(server->serverPort());
        return server->serverPort();
    }

protected:
    bool handleRequest(const QHttpServerRequest &raw, QTcpSocket *socket) override
    {
        if (auto *bounded = dynamic_cast<BoundedSocket *>(socket))
            bounded->begin();
        const IntakeRequest request = requestOf(raw);
        const bool closes = request.message.header("connection").toLower() == "close";
        const IntakeAnswer answer = m_desk.answer(request);
        socket->write(answer.wire(closes));
        if (closes)
            socket->disconnectFromHost();
        if (answer.body["events"].toInt() > 0 && m_came)
            m_came();
        return true;
    }

    void missingHandler(const QHttpServerRequest &raw, QTcpSocket *socket) override
    {
        socket->write(m_desk.answer(requestOf(raw)).wire(true));
        socket->disconnectFromHost();
    }

private:
    static IntakeRequest requestOf(const QHttpServerRequest &raw)
    {
        IntakeRequest request;
        request.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
                                        static_cast<int>(raw.method())))
                             .toUpper();
        request.path = raw.url().path(QUrl::FullyDecoded);
        for (const auto &[name, value] : raw.headers())
            request.message.headers.emplace(name.toLower(), value.trimmed());
        request.message.body = raw.body();
        return request;
    }

    IntakeDesk m_desk;
    const std::function<void()> &m_came;
};

} // namespace

class IntakeListener::Thread final : public QThread
{
public:
    Thread(Workspace &workspace, quint16 port, std::function<void()> came)
        : m_workspace(workspace), m_wanted(port), m_came(std::move(came))
    {
        setObjectName(QStringLiteral("intake"));
    }

    Result<quint16> begin()
    {
        start();
        std::unique_lock lock(m_mutex);
        m_begun.wait(lock, [this] { return m_port.has_value(); });
        return *m_port;
    }

    [[nodiscard]] quint16 port() const { return m_port->ok() ? **m_port : quint16(0); }

protected:
    void run() override
    {
        IntakeServer server(m_workspace, m_came);
        const auto port = server.begin(m_wanted);
        {
            const std::scoped_lock lock(m_mutex);
            m_port = port;
        }
        m_begun.notify_all();
        if (port.ok())
            exec();
    }

private:
    Workspace &m_workspace;
    quint16 m_wanted;
    std::function<void()> m_came;
    std::mutex m_mutex;
    std::condition_variable m_begun;
    std::optional<Result<quint16>> m_port;
};

IntakeListener::IntakeListener(std::unique_ptr<Thread> thread) : m_thread(std::move(thread)) {}

IntakeListener::~IntakeListener()
{
    m_thread->quit();
    m_thread->wait();
}

Result<std::unique_ptr<IntakeListener>> IntakeListener::start(Workspace &workspace, quint16 port,
                                                              std::function<void()> came)
{
    auto thread = std::make_unique<Thread>(workspace, port, std::move(came));
    const auto begun = thread->begin();
    std::unique_ptr<IntakeListener> listener(new IntakeListener(std::move(thread)));
    if (!begun.ok())
        return begun.error();
    return listener;
}

quint16 IntakeListener::port() const
{
    return m_thread->port();
}

} // namespace unsnag
