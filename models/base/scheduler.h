// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <vector>

namespace unsnag {

//! How work waits and how lanes run side by side. The product waits and uses threads; the
//! simulation moves its clock and runs one lane after another in a seeded order.
class Scheduler
{
public:
    virtual ~Scheduler() = default;

    //! Returns after `pause`, or at once when `stop` is requested.
    virtual void wait(std::chrono::milliseconds pause, const std::stop_token &stop) = 0;

    //! Runs every lane to its end, at most `width` (>= 1) at a time, and returns when all are done.
    virtual void runAll(std::vector<std::function<void()>> lanes, int width) = 0;
};

//! Real waiting, real threads.
class ThreadScheduler final : public Scheduler
{
public:
    void wait(std::chrono::milliseconds pause, const std::stop_token &stop) override;
    void runAll(std::vector<std::function<void()>> lanes, int width) override;
};

} // namespace unsnag
