// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"
#include "models/base/scheduler.h"
#include "tests/simulation/virtualtime.h"

#include <deque>

namespace unsnag::simulation {

//! Runs lanes on one thread in an order of chance. Where one lane waits or speaks to a far system,
//! another one may run meanwhile, or a person may act: that is the only concurrency there is.
class LaneScheduler final : public Scheduler
{
public:
    LaneScheduler(VirtualTime &time, Rng &rng) : m_time(time), m_rng(rng) {}

    void wait(std::chrono::milliseconds pause, const std::stop_token &stop) override;
    void runAll(std::vector<std::function<void()>> lanes, int width) override;
    void runQueue(const NextTask &next, int width) override;

    //! A moment at which others may get their turn.
    void yield();
    //! Called while a lane waits: what people do meanwhile.
    std::function<void()> meanwhile;
    //! Forgets the lanes of a program that has ended.
    void reset();

private:
    void runOne();

    VirtualTime &m_time;
    Rng &m_rng;
    std::deque<std::function<void()>> m_waiting;
    int m_width = 1;
    int m_running = 0;
};

} // namespace unsnag::simulation
