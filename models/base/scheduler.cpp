// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/scheduler.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace unsnag {

void ThreadScheduler::wait(std::chrono::milliseconds pause, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, pause, [] { return false; });
}

void ThreadScheduler::runAll(std::vector<std::function<void()>> lanes, int width)
{
    std::atomic<std::size_t> nextLane = 0;
    const auto work = [&] {
        for (auto i = nextLane++; i < lanes.size(); i = nextLane++)
            lanes[i]();
    };
    const auto helpers =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(width, 1)), lanes.size());
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < helpers; ++i)
        threads.emplace_back(work);
    work();
}

} // namespace unsnag
