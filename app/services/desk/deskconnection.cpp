// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/deskconnection.h"

namespace unsnag {
namespace {

constexpr std::chrono::seconds silentFor{10};
//! A client that takes nothing of the output is given up before it fills the memory.
constexpr qint64 mostUnsentBytes = 64 * 1024 * 1024;

//! Standard output or error of a command, sent as it is written.
class SentOutput final : public QIODevice
{
public:
    SentOutput(DeskConnection &connection, FrameKind kind) : m_connection(connection), m_kind(kind)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        for (qint64 at = 0; at < size; at += largestFrameBytes) {
            const QByteArray part(bytes + at, std::min<qint64>(size - at, largestFrameBytes));
            QMetaObject::invokeMethod(
                &m_connection,
                [connection = &m_connection, kind = m_kind, part] { connection->send(kind, part); },
                Qt::QueuedConnection);
        }
        return size;
    }

private:
    DeskConnection &m_connection; // outlives the command's thread
    FrameKind m_kind;
};

//! Standard input of a command, asked for when it is read.
class AskedInput final : public QIODevice
{
public:
    AskedInput(DeskConnection &connection, SentInput &input)
        : m_connection(connection), m_input(input)
    {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    //! Whether more comes is known only when it is read.
    [[nodiscard]] bool atEnd() const override { return m_isAtEnd && QIODevice::atEnd(); }

protected:
    qint64 readData(char *bytes, qint64 most) override
    {
        if (m_isAtEnd)
            return -1;
        if (most == 0) // QIODevice asks so after a read
            return 0;
        if (m_input.isEmpty())
            QMetaObject::invokeMethod(
                &m_connection,
                [connection = &m_connection] { connection->send(FrameKind::InputWanted, {}); },
                Qt::QueuedConnection);
        const QByteArray taken = m_input.take(most);
        m_isAtEnd = taken.isEmpty();
        std::copy(taken.begin(), taken.end(), bytes);
        return m_isAtEnd ? -1 : taken.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    DeskConnection &m_connection;
    SentInput &m_input;
    bool m_isAtEnd = false;
};

} // namespace

void SentInput::add(const QByteArray &bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_bytes += bytes;
    m_filled.notify_all();
}

void SentInput::close()
{
    const std::scoped_lock lock(m_mutex);
    m_isClosed = true;
    m_filled.notify_all();
}

bool SentInput::isEmpty()
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes.isEmpty();
}

QByteArray SentInput::take(qint64 most)
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] { return m_isClosed || !m_bytes.isEmpty(); });
    const QByteArray taken = m_bytes.left(most);
    m_bytes.remove(0, taken.size());
    return taken;
}

DeskConnection::DeskConnection(QLocalSocket *socket, const CommandRunner &runner, QObject *parent)
    : QObject(parent), m_socket(socket), m_runner(runner)
{
    m_socket->setParent(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, m_socket, &QLocalSocket::abort);
    connect(m_socket, &QLocalSocket::readyRead, this, &DeskConnection::read);
    connect(m_socket, &QLocalSocket::disconnected, this, &DeskConnection::leave);
    m_patience.start(silentFor);
}

DeskConnection::~DeskConnection()
{
    if (m_thread.joinable())
        m_thread.join();
}

void DeskConnection::cancel()
{
    m_stop.request_stop();
    m_input.close();
    if (!m_isRunning && !m_isOver)
        m_socket->abort();
}

void DeskConnection::send(FrameKind kind, const QByteArray &payload)
{
    if (m_socket->state() != QLocalSocket::ConnectedState)
        return;
    m_socket->write(wireOf({kind, payload}));
    if (m_socket->bytesToWrite() > mostUnsentBytes)
        m_socket->abort();
}

void DeskConnection::refuse(const QByteArray &sentence)
{
    send(FrameKind::ErrorOutput, "unsnag-cli: " + sentence + '\n');
    finish(1);
}

void DeskConnection::read()
{
    m_reader.feed(m_socket->readAll());
    for (;;) {
        const auto frame = m_reader.next();
        if (!frame.ok()) {
            m_socket->abort();
            return;
        }
        if (!*frame)
            return;
        handle(**frame);
    }
}

void DeskConnection::handle(const Frame &frame)
{
    switch (frame.kind) {
    case FrameKind::Command:
        if (!m_isRunning && !m_isOver)
            begin(frame.payload);
        return;
    case FrameKind::Cancel:
        m_stop.request_stop();
        m_input.close();
        return;
    case FrameKind::Input:
        if (frame.payload.isEmpty())
            m_input.close();
        else
            m_input.add(frame.payload);
        return;
    case FrameKind::InputWanted:
    case FrameKind::Output:
    case FrameKind::ErrorOutput:
    case FrameKind::End:
        m_socket->abort(); // only the holder says these
        return;
    }
}

void DeskConnection::begin(const QByteArray &text)
{
    m_patience.stop();
    const auto command = ForwardedCommand::fromText(text);
    if (!command.ok()) {
        refuse(command.error().line().toUtf8());
        return;
    }
    m_isRunning = true;
    m_thread = std::thread([this, asked = *command] { runCommand(asked); });
}

void DeskConnection::runCommand(const ForwardedCommand &command)
{
    int exitCode = 1;
    {
        AskedInput in(*this, m_input);
        SentOutput out(*this, FrameKind::Output);
        SentOutput err(*this, FrameKind::ErrorOutput);
        exitCode = m_runner(command, {&in, &out, &err}, m_stop.get_token());
    }
    QMetaObject::invokeMethod(
        this,
        [this, exitCode] {
            m_isRunning = false;
            m_thread.join();
            finish(exitCode);
        },
        Qt::QueuedConnection);
}

void DeskConnection::finish(int exitCode)
{
    m_isOver = true;
    if (m_socket->state() != QLocalSocket::ConnectedState) {
        emit ended();
        return;
    }
    send(FrameKind::End, QByteArray::number(exitCode));
    m_patience.start(silentFor);
    m_socket->disconnectFromServer(); // after everything is written
}

void DeskConnection::leave()
{
    m_stop.request_stop();
    m_input.close();
    if (!m_isRunning)
        emit ended();
}

} // namespace unsnag
