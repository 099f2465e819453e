// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QThread>

#include <mutex>

namespace unsnag {

//! A TCP proxy on 127.0.0.1 before a real server on the same machine, in a thread of its own. It passes
//! requests and answers on as they are, one request per connection, and on demand loses an answer: the
//! server has done what was asked, the client never hears of it. All calls are safe from any thread.
class LoopbackProxy
{
public:
    enum class After {
        Pass,  //!< later requests go through
        Close, //!< the line is dead until open() is called
    };

    explicit LoopbackProxy(quint16 serverPort);
    ~LoopbackProxy();
    LoopbackProxy(const LoopbackProxy &) = delete;
    LoopbackProxy &operator=(const LoopbackProxy &) = delete;

    //! "http://127.0.0.1:PORT", without a trailing slash.
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

    //! The answer to the next request that holds `mark` is read to its end and thrown away, and the
    //! client's connection ends without a byte.
    void loseAnswer(const QByteArray &mark, After after);
    void open();

    //! How many answers were lost so far.
    [[nodiscard]] int lost() const;
    //! How many requests with this text reached the server so far.
    [[nodiscard]] int passed(const QByteArray &mark) const;

private:
    class Listener;

    [[nodiscard]] bool isClosed() const;
    //! Notes a request on its way to the server; whether its answer is to be lost.
    [[nodiscard]] bool takeRequest(const QByteArray &request);
    void noteLoss();

    mutable std::mutex m_mutex;
    QByteArray m_mark; //!< empty: nothing is lost
    After m_after = After::Pass;
    bool m_isClosed = false;
    int m_lost = 0;
    QByteArrayList m_requests;
    quint16 m_serverPort = 0;
    quint16 m_port = 0;
    QThread m_thread;
    Listener *m_listener = nullptr; // lives and dies on m_thread
};

} // namespace unsnag
