// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/scheduler.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace unsnag {
namespace {

//! What the threads of one queue share.
class SharedQueue
{
public:
    explicit SharedQueue(const NextTask &next) : m_next(next) {}

    //! The next task; waits while there is none and others may bring some.
    std::function<void()> take()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (auto task = m_next()) {
                ++m_running;
                return task;
            }
            if (m_running == 0)
                return {};
            m_ended.wait(lock);
        }
    }
    void end()
    {
        const std::scoped_lock lock(m_mutex);
        --m_running;
        m_ended.notify_all();
    }
    void work(std::function<void()> task)
    {
        for (; task; task = take()) {
            task();
            end();
        }
    }

private:
    const NextTask &m_next;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    int m_running = 0;
};

} // namespace

void Scheduler::runQueue(const NextTask &next, int width)
{
    static_cast<void>(width);
    while (const auto task = next())
        task();
}

void Scheduler::runBeside(const std::function<void()> &beside, const std::function<void()> &here)
{
    beside();
    here();
}

void ThreadScheduler::runBeside(const std::function<void()> &beside,
                                const std::function<void()> &here)
{
    const std::jthread other(beside);
    here();
}

void ThreadScheduler::runQueue(const NextTask &next, int width)
{
    SharedQueue queue(next);
    auto first = queue.take();
    if (!first)
        return; // nothing to do is the normal case of a pass: no thread is made for it
    std::vector<std::jthread> threads;
    for (int i = 1; i < width; ++i)
        threads.emplace_back([&queue] { queue.work(queue.take()); });
    queue.work(std::move(first));
}

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
