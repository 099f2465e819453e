// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/connectors/transport/transport.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace unsnag {

//! What went over the wires of one connection since the start.
struct TrafficFigures {
    qint64 requests = 0;
    qint64 unanswered = 0; //!< requests that got no complete answer
    qint64 bytesSent = 0;  //!< bodies
    qint64 bytesReceived = 0;
    int lastStatus = 0; //!< 0: the last request got no answer
    std::optional<Timestamp> lastAt;
    std::optional<qint64> budgetLeft;     //!< as the system said last, where it does
    std::optional<Timestamp> parkedUntil; //!< the system asked not to be called before
};

//! Counts what passes through to another transport. Any thread may call it.
class MeteredTransport final : public Transport
{
public:
    MeteredTransport(Transport &inner, const Clock &clock) : m_inner(inner), m_clock(clock) {}

    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override;
    [[nodiscard]] TrafficFigures figures() const;

private:
    void count(const HttpRequest &request, const HttpResponse &response);

    Transport &m_inner;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    TrafficFigures m_figures;
};

//! One meter per connection, kept when the connection is made anew.
class TrafficMeters
{
public:
    TrafficMeters(Transport &inner, const Clock &clock) : m_inner(inner), m_clock(clock) {}

    //! Lives as long as this object.
    [[nodiscard]] Transport &of(const QString &connection);
    [[nodiscard]] std::map<QString, TrafficFigures> figures() const;

private:
    Transport &m_inner;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::map<QString, std::unique_ptr<MeteredTransport>> m_meters;
};

} // namespace unsnag
