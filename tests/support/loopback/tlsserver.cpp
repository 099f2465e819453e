// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/tlsserver.h"

#include "tests/support/loopback/loopbackserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

namespace unsnag {

//! The part that lives on the server's thread.
class TlsServer::Listener : public QTcpServer
{
public:
    Listener(TlsServer &server, const CertificateAuthority::KeyPair &pair) : m_server(server)
    {
        m_configuration.setPrivateKey(QSslKey(pair.key, QSsl::Ec));
        m_configuration.setLocalCertificate(QSslCertificate(pair.certificate));
        m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_configuration.setAllowedNextProtocols(
            {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    }

private:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(m_configuration);
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] {
            const std::scoped_lock lock(m_server.m_mutex);
            m_server.m_protocols += socket->sslConfiguration().nextNegotiatedProtocol();
        });
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(*socket); });
        if (socket->setSocketDescriptor(descriptor))
            socket->startServerEncryption();
    }

    void read(QSslSocket &socket)
    {
        const QByteArray bytes = socket.readAll();
        {
            const std::scoped_lock lock(m_server.m_mutex);
            m_server.m_received += bytes;
        }
        if (bytes.startsWith("PRI * HTTP/2")) {
            socket.disconnectFromHost();
            return;
        }
        if (bytes.contains("\r\n\r\n"))
            socket.write(LoopbackBehaviour::answer(200, "{}").bytes);
    }

    TlsServer &m_server;
    QSslConfiguration m_configuration = QSslConfiguration::defaultConfiguration();
};

TlsServer::TlsServer(const CertificateAuthority::KeyPair &pair)
{
    m_thread.setObjectName(QStringLiteral("tls"));
    m_listener = new Listener(*this, pair);
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

TlsServer::~TlsServer()
{
    m_listener->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

QString TlsServer::url(const QString &host) const
{
    return QStringLiteral("https://%1:%2/").arg(host).arg(m_port);
}

QByteArrayList TlsServer::protocols() const
{
    const std::scoped_lock lock(m_mutex);
    return m_protocols;
}

QByteArray TlsServer::received() const
{
    const std::scoped_lock lock(m_mutex);
    return m_received;
}

} // namespace unsnag
