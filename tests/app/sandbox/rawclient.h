// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QTcpSocket>

#include "models/base/json.h"

namespace unsnag {

//! What came back over one connection.
struct RawAnswer {
    QByteArray bytes;    //!< everything that arrived
    int status = 0;      //!< 0 where no status line came
    Json body;           //!< null where the body is no JSON
    bool closed = false; //!< whether the far end ended the connection

    [[nodiscard]] QByteArray head() const { return bytes.left(bytes.indexOf("\r\n\r\n")); }
    [[nodiscard]] QByteArray bodyBytes() const { return bytes.mid(bytes.indexOf("\r\n\r\n") + 4); }
};

//! The bytes of a request as an HTTP client sends them, with the sandbox's token.
inline QByteArray rawRequest(const QByteArray &method, const QByteArray &target,
                             const QByteArray &body = {}, const QByteArray &headers = {})
{
    return method + ' ' + target +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer sandbox\r\n" +
           "Connection: close\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

//! Sends bytes over a fresh connection and reads until the far end closes or `patienceMs` passed.
inline RawAnswer exchange(quint16 port, const QByteArray &request, int patienceMs = 10000)
{
    QTcpSocket socket;
    RawAnswer answer;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(patienceMs))
        return answer;
    socket.write(request);
    socket.flush();
    QElapsedTimer timer;
    timer.start();
    while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < patienceMs)
        socket.waitForReadyRead(static_cast<int>(patienceMs - timer.elapsed()));
    answer.bytes = socket.readAll();
    answer.closed = socket.state() != QAbstractSocket::ConnectedState;
    if (answer.bytes.startsWith("HTTP/1.1 "))
        answer.status = answer.bytes.mid(9, 3).toInt();
    if (const auto json = readJson(answer.bodyBytes()); json)
        answer.body = *json;
    return answer;
}

} // namespace unsnag
