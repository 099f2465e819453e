// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/login/redirectlistener.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace unsnag {
namespace {

constexpr qint64 mostHeadBytes = 16 * 1024;
constexpr std::chrono::seconds headPatience{30};

QByteArray page(int status, const QString &sentence)
{
    const QByteArray body =
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>Unsnag</title>"
        "</head><body><p>" +
        sentence.toHtmlEscaped().toUtf8() + "</p></body></html>\n";
    const QByteArray word = status == 200 ? "OK" : status == 404 ? "Not Found" : "Bad Request";
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + word +
           "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
           "Referrer-Policy: no-referrer\r\nConnection: close\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

//! The target of a GET, once the head is whole; empty for anything else.
QByteArray targetOf(const QByteArray &head)
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    return words.size() == 3 && words.at(0) == "GET" ? words.at(1) : QByteArray();
}

Json parametersOf(const QUrl &url)
{
    Json out = JsonObject{};
    QString query = url.query(QUrl::FullyEncoded);
    query.replace(QLatin1Char('+'), QLatin1String("%20"));
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        out.set(name, value);
    return out;
}

//! The browsers that come while somebody waits, and what the right one brought.
class RedirectVisits final : public QObject
{
public:
    RedirectVisits(QTcpServer &server, QString path, QString state, QEventLoop &loop)
        : m_server(server), m_path(std::move(path)), m_state(std::move(state)), m_loop(loop)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &RedirectVisits::receive);
        receive();
    }

    std::optional<Json> parameters;

private:
    void receive()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            QTimer::singleShot(headPatience, socket, &QTcpSocket::abort);
            if (socket->bytesAvailable() > 0)
                read(*socket);
        }
    }

    void read(QTcpSocket &socket)
    {
        const QByteArray head = socket.peek(mostHeadBytes);
        if (!head.contains("\r\n\r\n")) {
            if (head.size() >= mostHeadBytes)
                socket.abort();
            return;
        }
        socket.readAll();
        const QUrl url = QUrl::fromEncoded(targetOf(head));
        if (parameters || url.path() != m_path) {
            answer(socket,
                   page(404, QCoreApplication::translate("unsnag", "There is nothing here.")));
            return;
        }
        const Json given = parametersOf(url);
        if (given["state"].toString() != m_state) {
            answer(socket,
                   page(400, QCoreApplication::translate(
                                 "unsnag", "This login was not begun by Unsnag, or it is over.")));
            return;
        }
        parameters = given;
        connect(&socket, &QTcpSocket::disconnected, &m_loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(2), &m_loop, &QEventLoop::quit);
        answer(
            socket,
            page(200, given.contains(QStringLiteral("error"))
                          ? QCoreApplication::translate(
                                "unsnag", "The login was refused. You can close this page.")
                          : QCoreApplication::translate(
                                "unsnag", "Unsnag has got the login. You can close this page.")));
    }

    static void answer(QTcpSocket &socket, const QByteArray &bytes)
    {
        socket.write(bytes);
        socket.disconnectFromHost();
    }

    QTcpServer &m_server;
    QString m_path;
    QString m_state;
    QEventLoop &m_loop;
};

} // namespace

Result<std::unique_ptr<RedirectListener>> RedirectListener::start(RedirectPlace place)
{
    if (!place.path.startsWith(QLatin1Char('/')))
        place.path.prepend(QLatin1Char('/'));
    std::unique_ptr<RedirectListener> listener(new RedirectListener(std::move(place)));
    const auto port = static_cast<quint16>(listener->m_place.port);
    if (!listener->m_server.listen(QHostAddress::LocalHost, port))
        return Error{Code::Input,
                     QStringLiteral("the port can't be listened on: %1")
                         .arg(listener->m_server.errorString()),
                     QStringLiteral("127.0.0.1:%1").arg(port),
                     QStringLiteral("end the program that uses the port, and log in again")};
    return listener;
}

QString RedirectListener::redirectUri() const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(m_place.path);
}

Result<Json> RedirectListener::wait(const QString &state, const std::stop_token &stop,
                                    std::chrono::milliseconds atMost)
{
    QEventLoop loop;
    RedirectVisits visits(m_server, m_place.path, state, loop);
    QTimer::singleShot(atMost, &loop, &QEventLoop::quit);
    const std::stop_callback stopped(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, "quit", Qt::QueuedConnection); });
    if (!stop.stop_requested())
        loop.exec();
    if (visits.parameters)
        return *visits.parameters;
    if (stop.stop_requested())
        return Error{Code::Cancelled, QStringLiteral("stopped"), redirectUri(), {}};
    return Error{Code::Timeout, QStringLiteral("no browser came back from the login in time"),
                 redirectUri(),
                 QStringLiteral("log in again; the browser has to run on this machine")};
}

} // namespace unsnag
