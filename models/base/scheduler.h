// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <vector>

namespace unsnag {

//! Hands out the next task; an empty function where there is none now.
using NextTask = std::function<std::function<void()>()>;

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

    //! Runs what `next` hands out, at most `width` (>= 1) tasks at a time, and returns when it hands
    //! out nothing while no task runs. `next` is never called by two threads at once; it is asked
    //! again after every task that ends. The default runs one task after another.
    virtual void runQueue(const NextTask &next, int width);

    //! Runs `here` on the thread that calls, as what belongs to it must, and `beside` on another one;
    //! returns when both are done. The default runs `beside` first.
    virtual void runBeside(const std::function<void()> &beside, const std::function<void()> &here);
};

//! Real waiting, real threads.
class ThreadScheduler final : public Scheduler
{
public:
    void wait(std::chrono::milliseconds pause, const std::stop_token &stop) override;
    void runAll(std::vector<std::function<void()>> lanes, int width) override;
    void runQueue(const NextTask &next, int width) override;
    void runBeside(const std::function<void()> &beside, const std::function<void()> &here) override;
};

} // namespace unsnag
