// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/deskclient.h"

#include "app/services/desk/frame.h"
#include "app/services/desk/holdernotice.h"

#include <QEventLoop>
#include <QFileDevice>
#include <QLocalSocket>

namespace unsnag {
namespace {

constexpr int connectMs = 5000;

//! One talk with a holder.
class Talk final : public QObject
{
public:
    explicit Talk(const CommandStreams &streams) : m_streams(streams)
    {
        connect(&m_socket, &QLocalSocket::readyRead, this, &Talk::read);
        connect(&m_socket, &QLocalSocket::disconnected, &m_loop, &QEventLoop::quit);
    }

    bool reach(const QString &socket)
    {
        m_socket.connectToServer(socket);
        return m_socket.waitForConnected(connectMs);
    }

    void ask(const ForwardedCommand &command) { send(FrameKind::Command, command.toText()); }

    void cancel() { send(FrameKind::Cancel, {}); }

    //! The exit code; nothing where the holder left before.
    std::optional<int> listen()
    {
        if (!m_exitCode && m_socket.state() == QLocalSocket::ConnectedState)
            m_loop.exec();
        read(); // what came with the end
        return m_exitCode;
    }

private:
    void send(FrameKind kind, const QByteArray &payload)
    {
        m_socket.write(wireOf({kind, payload}));
        m_socket.flush();
    }

    void read()
    {
        m_reader.feed(m_socket.readAll());
        for (;;) {
            const auto frame = m_reader.next();
            if (!frame.ok()) {
                m_socket.abort();
                return;
            }
            if (!*frame)
                return;
            handle(**frame);
        }
    }

    void handle(const Frame &frame)
    {
        switch (frame.kind) {
        case FrameKind::Output:
            write(*m_streams.out, frame.payload);
            return;
        case FrameKind::ErrorOutput:
            write(*m_streams.err, frame.payload);
            return;
        case FrameKind::InputWanted:
            // Blocks as the command itself would.
            send(FrameKind::Input, m_streams.in->read(largestFrameBytes));
            return;
        case FrameKind::End:
            m_exitCode = frame.payload.toInt();
            m_loop.quit();
            return;
        case FrameKind::Command:
        case FrameKind::Cancel:
        case FrameKind::Input:
            m_socket.abort(); // only a client says these
            return;
        }
    }

    static void write(QIODevice &device, const QByteArray &bytes)
    {
        device.write(bytes);
        if (auto *file = qobject_cast<QFileDevice *>(&device))
            file->flush();
    }

    CommandStreams m_streams;
    QLocalSocket m_socket;
    QEventLoop m_loop;
    FrameReader m_reader;
    std::optional<int> m_exitCode;
};

} // namespace

Result<int> carryOutAtHolder(const QString &folder, const ForwardedCommand &command,
                             const CommandStreams &streams, const std::stop_token &stop)
{
    UNSNAG_TRY(const HolderNotice notice, readNotice(folder));
    Talk talk(streams);
    if (!talk.reach(notice.socket))
        return Error{Code::NotFound,
                     QStringLiteral("the holder of the workspace takes no commands"),
                     notice.socket,
                     {}};
    talk.ask(command);
    const std::stop_callback cancelling(stop, [&talk] {
        QMetaObject::invokeMethod(
            &talk, [&talk] { talk.cancel(); }, Qt::QueuedConnection);
    });
    if (const auto exitCode = talk.listen())
        return *exitCode;
    return Error{Code::OutcomeUnknown,
                 QStringLiteral("%1 (process %2) ended before it told how the command went")
                     .arg(notice.program)
                     .arg(notice.process),
                 folder, QStringLiteral("look at the item or the audit log before you repeat it")};
}

} // namespace unsnag
