// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/scheduler.h"

#include <atomic>

namespace unsnag {

//! A clock that waiting moves: a pause of a minute takes none. Safe from several threads.
class ContractClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override
    {
        return Timestamp(std::chrono::milliseconds(m_now.load()));
    }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<std::int64_t> m_now{
        fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"))->time_since_epoch().count()};
};

//! Waits by moving the clock, and notes how long it was asked to.
class ContractScheduler final : public Scheduler
{
public:
    explicit ContractScheduler(ContractClock &clock) : m_clock(clock) {}
    void wait(std::chrono::milliseconds pause, const std::stop_token &) override
    {
        m_clock.advance(pause);
        m_waited += pause.count();
    }
    void runAll(std::vector<std::function<void()>> lanes, int width) override
    {
        m_threads.runAll(std::move(lanes), width);
    }
    //! Everything so far.
    [[nodiscard]] std::chrono::milliseconds waited() const
    {
        return std::chrono::milliseconds(m_waited.load());
    }

private:
    ContractClock &m_clock;
    ThreadScheduler m_threads;
    std::atomic<std::int64_t> m_waited{0};
};

} // namespace unsnag
