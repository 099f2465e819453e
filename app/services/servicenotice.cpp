// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/servicenotice.h"

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace unsnag {
namespace {

std::optional<std::chrono::milliseconds> watchdogOfEnvironment()
{
    bool isForUs = true;
    if (const QByteArray process = qgetenv("WATCHDOG_PID"); !process.isEmpty())
        isForUs = process.toLongLong() == ::getpid();
    const qint64 micros = qgetenv("WATCHDOG_USEC").toLongLong();
    if (!isForUs || micros <= 0)
        return std::nullopt;
    return std::chrono::milliseconds(micros / 1000);
}

//! A status is one line of the message.
QByteArray statusLine(const QString &status)
{
    QByteArray line = status.toUtf8();
    line.replace('\n', ' ');
    return "STATUS=" + line;
}

} // namespace

ServiceNotice ServiceNotice::fromEnvironment()
{
    return ServiceNotice(qgetenv("NOTIFY_SOCKET"), watchdogOfEnvironment());
}

ServiceNotice::ServiceNotice(QByteArray socket, std::optional<std::chrono::milliseconds> watchdog)
    : m_socket(std::move(socket)), m_watchdog(watchdog)
{
    const bool isNamed = m_socket.startsWith('/') || m_socket.startsWith('@');
    if (isNamed && m_socket.size() > 1)
        m_handle = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

ServiceNotice::ServiceNotice(ServiceNotice &&other) noexcept
    : m_socket(std::move(other.m_socket)), m_watchdog(other.m_watchdog),
      m_lastSign(other.m_lastSign), m_handle(std::exchange(other.m_handle, -1))
{}

ServiceNotice::~ServiceNotice()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

void ServiceNotice::send(const QByteArray &message) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto length = static_cast<std::size_t>(m_socket.size());
    if (m_handle < 0 || length >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, m_socket.constData(), length);
    if (m_socket.startsWith('@'))
        address.sun_path[0] = '\0'; // the abstract name space
    // A manager that does not listen any more is no reason to fail.
    static_cast<void>(::sendto(m_handle, message.constData(),
                               static_cast<std::size_t>(message.size()), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr *>(&address),
                               static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length)));
}

void ServiceNotice::ready(const QString &status) const
{
    send("READY=1\n" + statusLine(status));
}

void ServiceNotice::status(const QString &status) const
{
    send(statusLine(status));
}

void ServiceNotice::alive()
{
    if (!m_watchdog)
        return;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastSign < *m_watchdog / 4)
        return;
    m_lastSign = now;
    send("WATCHDOG=1");
}

void ServiceNotice::stopping() const
{
    send("STOPPING=1");
}

} // namespace unsnag
