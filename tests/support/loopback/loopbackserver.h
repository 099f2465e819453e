// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace unsnag {

//! What the server does with one request.
struct LoopbackBehaviour {
    enum class Kind {
        Answer,          //!< reads the request, sends `bytes`
        CloseAtOnce,     //!< ends the connection before it reads anything
        ReadThenClose,   //!< reads the whole request, ends the connection without a byte
        AnswerThenClose, //!< reads, sends `bytes` (a truncated answer, say), ends the connection
        Hang,            //!< reads, then says nothing until the far end or the server closes
        Slow,            //!< reads, sends `bytes` in pieces of `pieceSize`, `pause` apart
    };

    Kind kind = Kind::Answer;
    QByteArray bytes = {}; //!< the raw answer, status line and all
    std::chrono::milliseconds pause{50};
    int pieceSize = 16;

    //! An answer with a Content-Length that fits; `extraHeaders` as "Name: value\r\n".
    [[nodiscard]] static LoopbackBehaviour answer(int status, const QByteArray &body,
                                                  const QByteArray &extraHeaders = {});
    //! The same, but only the first `sentBytes` of the body arrive.
    [[nodiscard]] static LoopbackBehaviour truncated(int status, const QByteArray &body,
                                                     int sentBytes);
    [[nodiscard]] static LoopbackBehaviour of(Kind kind) { return {kind}; }
};

//! A scripted HTTP server on 127.0.0.1 in a thread of its own, for tests of transports. Requests
//! take behaviours from a queue, in the order they arrive (CloseAtOnce when a connection arrives);
//! with an empty queue the fallback counts, a plain 200 with "{}". All calls are safe from any
//! thread; the caller needs no event loop.
class LoopbackServer
{
public:
    LoopbackServer();
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    //! "http://127.0.0.1:PORT", without a trailing slash.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_port; }

    //! Answers whole requests instead of the queue and the fallback; called on the server's thread.
    using Handler = std::function<LoopbackBehaviour(const QByteArray &rawRequest)>;
    void setHandler(Handler handler);

    void enqueue(LoopbackBehaviour behaviour);
    void setFallback(LoopbackBehaviour behaviour);

    //! Every whole request so far, raw, as received: head and body.
    [[nodiscard]] std::vector<QByteArray> requests() const;
    //! How many connections were accepted so far.
    [[nodiscard]] int connections() const;
    //! Waits until `count` requests have been read; false after the time-out.
    [[nodiscard]] bool waitForRequests(
        std::size_t count, std::chrono::milliseconds timeout = std::chrono::seconds(10)) const;

    //! Length of the first whole request in the bytes; -1 while it is not whole.
    [[nodiscard]] static qsizetype requestLength(const QByteArray &bytes);
    //! The body of a raw request.
    [[nodiscard]] static QByteArray bodyOf(const QByteArray &rawRequest);

private:
    class Listener;

    [[nodiscard]] LoopbackBehaviour behaviourFor(const QByteArray &rawRequest);
    //! Counts a connection; true where it must be closed before anything is read.
    [[nodiscard]] bool noteConnection();
    void noteRequest(const QByteArray &rawRequest);

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_arrived;
    std::deque<LoopbackBehaviour> m_queue;
    LoopbackBehaviour m_fallback;
    Handler m_handler;
    std::vector<QByteArray> m_requests;
    int m_connections = 0;
    quint16 m_port = 0;
    QThread m_thread;
    Listener *m_listener = nullptr; // lives and dies on m_thread
};

} // namespace unsnag
