// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/matchservice.h"

#include "app/services/boundedserver.h"
#include "app/services/match/reconciliationdesk.h"

#include <QAbstractHttpServer>
#include <QEventLoop>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QUrl>

namespace unsnag {
namespace {

constexpr qint64 mostHeadBytes = 64 * 1024;

RequestBounds bounds()
{
    const Json body =
        JsonObject{{QStringLiteral("error"), QStringLiteral("input")},
                   {QStringLiteral("detail"), QStringLiteral("the request has more than %1 bytes")
                                                  .arg(ReconciliationDesk::mostBodyBytes)}};
    return {mostHeadBytes + ReconciliationDesk::mostBodyBytes,
            MatchReply{413, "application/json", body.toText() + '\n'}.wire(true)};
}

class MatchServer final : public QAbstractHttpServer
{
public:
    explicit MatchServer(ReconciliationDesk desk) : m_desk(std::move(desk)) {}

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
        const MatchRequest request = requestOf(raw);
        const bool closes = request.header("connection").toLower() == "close";
        socket->write(m_desk.answer(request).wire(closes));
        BoundedServer::begin(*socket); // a long batch must not count against the next request
        if (closes)
            socket->disconnectFromHost();
        return true;
    }

    void missingHandler(const QHttpServerRequest &raw, QTcpSocket *socket) override
    {
        socket->write(m_desk.answer(requestOf(raw)).wire(true));
        socket->disconnectFromHost();
    }

private:
    static MatchRequest requestOf(const QHttpServerRequest &raw)
    {
        MatchRequest request;
        request.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
                                        static_cast<int>(raw.method())))
                             .toUpper();
        request.path = raw.url().path(QUrl::FullyEncoded).toLatin1();
        request.query = raw.url().query(QUrl::FullyEncoded).toLatin1();
        for (const auto &[name, value] : raw.headers())
            request.headers.emplace(name.toLower(), value.trimmed());
        request.body = raw.body();
        return request;
    }

    ReconciliationDesk m_desk;
};

} // namespace

Result<void> runMatchService(const MatchServiceWish &wish, const MatchStockSource &stock,
                             const MatchServiceNews &news, const std::stop_token &stop)
{
    MatchServer server(ReconciliationDesk(stock, wish.origins, wish.width, stop));
    UNSNAG_TRY(const quint16 port, server.begin(wish.port));
    news.started(QStringLiteral("http://127.0.0.1:%1/").arg(port));
    {
        UNSNAG_TRY(const MatchStock first, stock());
        news.ready(first.shelf->size());
    }
    QEventLoop loop;
    const std::stop_callback ending(stop, [&loop] {
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    return {};
}

} // namespace unsnag
