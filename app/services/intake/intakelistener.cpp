// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/intake/intakelistener.h"

#include "app/services/boundedserver.h"
#include "app/services/intake/intakedesk.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QThread>

#include <condition_variable>
#include <mutex>

namespace unsnag {
namespace {

constexpr qint64 mostHeadBytes = 64 * 1024;

RequestBounds bounds()
{
    const IntakeAnswer tooLarge{
        413,
        JsonObject{
            {QStringLiteral("error"), QStringLiteral("input")},
            {QStringLiteral("detail"),
             QStringLiteral("the request has more than %1 bytes").arg(IntakeDesk::mostBodyBytes)}},
        {}};
    return {mostHeadBytes + IntakeDesk::mostBodyBytes, tooLarge.wire(true)};
}

class IntakeServer final : public QAbstractHttpServer
{
public:
    IntakeServer(Workspace &workspace, const std::function<void()> &came)
        : m_desk(workspace), m_came(came)
    {}

    Result<quint16> begin(quint16 port)
    {
        auto *server = new BoundedServer(bounds(), this);
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
        BoundedServer::begin(*socket);
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
