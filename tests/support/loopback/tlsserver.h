// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/loopback/certificateauthority.h"

#include <QByteArrayList>
#include <QThread>

#include <mutex>

namespace unsnag {

//! A TLS server on 127.0.0.1 in a thread of its own that would speak HTTP/2 or HTTP/1.1, by what the
//! client offers. It answers HTTP/1.1 with {} and hangs up on HTTP/2, which it only chooses. All calls
//! are safe from any thread.
class TlsServer
{
public:
    explicit TlsServer(const CertificateAuthority::KeyPair &pair);
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    //! "https://HOST:PORT/"
    [[nodiscard]] QString url(const QString &host) const;
    //! The protocol each handshake that came to its end agreed on: "h2", "http/1.1".
    [[nodiscard]] QByteArrayList protocols() const;
    //! Every byte that came through TLS.
    [[nodiscard]] QByteArray received() const;

private:
    class Listener;

    mutable std::mutex m_mutex;
    QByteArrayList m_protocols;
    QByteArray m_received;
    quint16 m_port = 0;
    QThread m_thread;
    Listener *m_listener = nullptr; // lives and dies on m_thread
};

} // namespace unsnag
