// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace unsnag {

//! How much one client of a listener may ask for.
struct RequestBounds {
    qint64 mostBytes = 0; //!< of a request, head and body
    QByteArray tooLarge;  //!< the whole answer to a larger one, status line and all
};

//! Listens for QHttpServer, which keeps whatever comes until a request is whole: a connection whose
//! request is too large gets its answer and is ended, one that is slow is cut off, and there are only
//! so many of them at once.
class BoundedServer final : public QTcpServer
{
public:
    BoundedServer(RequestBounds bounds, QObject *parent);

    //! A request of this connection came in whole, or was answered: the next one begins.
    static void begin(QTcpSocket &socket);

protected:
    void incomingConnection(qintptr handle) override;

private:
    class Connection;
    RequestBounds m_bounds;
};

} // namespace unsnag
