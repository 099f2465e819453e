// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/desk/forwardedcommand.h"
#include "app/services/desk/frame.h"

#include <QLocalSocket>
#include <QTimer>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace unsnag {

//! What a client sends of its standard input, handed from the socket's thread to the command's.
class SentInput
{
public:
    void add(const QByteArray &bytes);
    void close();
    [[nodiscard]] bool isEmpty();
    //! Waits for bytes; none at the end.
    [[nodiscard]] QByteArray take(qint64 most);

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    QByteArray m_bytes;
    bool m_isClosed = false;
};

//! One client of a DeskListener: reads its command, runs it on a thread, sends back what it writes.
//! Lives on the listener's thread.
class DeskConnection final : public QObject
{
    Q_OBJECT
public:
    //! Takes the socket over.
    DeskConnection(QLocalSocket *socket, const CommandRunner &runner, QObject *parent);
    ~DeskConnection() override;

    //! Asks the command to stop; `ended` follows when it has.
    void cancel();
    //! Sends a frame; for the command's thread through a queued call.
    void send(unsnag::FrameKind kind, const QByteArray &payload);
    //! Answers that no command is taken, and ends.
    void refuse(const QByteArray &sentence);

signals:
    //! The command is over and told, or the client is gone; nothing follows.
    void ended();

private:
    void read();
    void handle(const Frame &frame);
    void begin(const QByteArray &text);
    void runCommand(const ForwardedCommand &command);
    void finish(int exitCode);
    void leave();

    QLocalSocket *m_socket;
    const CommandRunner &m_runner;
    FrameReader m_reader;
    QTimer m_patience; //!< for a client that says nothing, or takes nothing
    SentInput m_input;
    std::stop_source m_stop;
    bool m_isRunning = false;
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace unsnag
