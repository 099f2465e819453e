// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/lanescheduler.h"

namespace unsnag::simulation {
namespace {

constexpr std::uint64_t turnRate = 8; //!< one chance of so many for another lane
constexpr std::uint64_t deskRate = 24;
constexpr int mostLanes = 8; //!< inside one another: each has the stack of a whole run

} // namespace

void LaneScheduler::wait(std::chrono::milliseconds pause, const std::stop_token &)
{
    const Timestamp until = m_time.trueNow() + pause;
    yield();
    if (m_time.trueNow() < until)
        m_time.pass(until - m_time.trueNow());
}

void LaneScheduler::yield()
{
    if (m_running == 0)
        return;
    if (m_running < m_width && !m_waiting.empty() && m_rng.below(turnRate) == 0)
        runOne();
    if (meanwhile && m_rng.below(deskRate) == 0)
        meanwhile();
}

void LaneScheduler::runOne()
{
    const auto chosen =
        m_waiting.begin() + static_cast<std::ptrdiff_t>(m_rng.below(m_waiting.size()));
    const auto lane = std::move(*chosen);
    m_waiting.erase(chosen);
    ++m_running;
    lane();
    --m_running;
}

void LaneScheduler::runAll(std::vector<std::function<void()>> lanes, int width)
{
    // Lanes inside a lane are the work of a person who acts meanwhile.
    std::deque<std::function<void()>> outer(std::make_move_iterator(lanes.begin()),
                                            std::make_move_iterator(lanes.end()));
    std::swap(outer, m_waiting);
    const int outerWidth = std::exchange(m_width, std::max(width, 1) + m_running);
    while (!m_waiting.empty())
        runOne();
    m_width = outerWidth;
    std::swap(outer, m_waiting);
}

void LaneScheduler::runQueue(const NextTask &next, int asked)
{
    const int width = std::min(asked, mostLanes);
    std::deque<std::function<void()>> outer;
    std::swap(outer, m_waiting);
    const int outerWidth = std::exchange(m_width, std::max(width, 1) + m_running);
    for (;;) {
        while (static_cast<int>(m_waiting.size()) < width) {
            auto task = next();
            if (!task)
                break;
            m_waiting.push_back(std::move(task));
        }
        if (m_waiting.empty())
            break;
        runOne();
    }
    m_width = outerWidth;
    std::swap(outer, m_waiting);
}

void LaneScheduler::reset()
{
    m_waiting.clear();
    m_running = 0;
    m_width = 1;
}

} // namespace unsnag::simulation
