// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace unsnag {

//! Tells the service manager how the service is, by the datagrams of sd_notify(3): the socket that
//! $NOTIFY_SOCKET names. Where there is none, nothing is told.
class ServiceNotice
{
public:
    //! Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    [[nodiscard]] static ServiceNotice fromEnvironment();
    explicit ServiceNotice(QByteArray socket,
                           std::optional<std::chrono::milliseconds> watchdog = {});
    ~ServiceNotice();
    ServiceNotice(ServiceNotice &&other) noexcept;
    ServiceNotice &operator=(ServiceNotice &&) = delete;
    ServiceNotice(const ServiceNotice &) = delete;
    ServiceNotice &operator=(const ServiceNotice &) = delete;

    void ready(const QString &status) const;
    void status(const QString &status) const;
    //! A sign of life; sent at most four times in the time that the watchdog allows.
    void alive();
    void stopping() const;

    //! How long the manager waits for a sign of life; nothing where it does not.
    [[nodiscard]] std::optional<std::chrono::milliseconds> watchdog() const { return m_watchdog; }

private:
    void send(const QByteArray &message) const;

    QByteArray m_socket;
    std::optional<std::chrono::milliseconds> m_watchdog;
    std::chrono::steady_clock::time_point m_lastSign;
    int m_handle = -1;
};

} // namespace unsnag
