// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace unsnag {

//! Calls `work(begin, end)` for pieces of 0..count, on as many threads as the machine has cores, and
//! returns when all are done. Pieces must not depend on each other; `work` must not throw.
template <typename Work>
void inParallel(std::size_t count, std::size_t piece, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t begin = next.fetch_add(piece); begin < count;
             begin = next.fetch_add(piece))
            work(begin, std::min(count, begin + piece));
    };
    const std::size_t pieces = (count + piece - 1) / piece;
    const std::size_t threads =
        std::min<std::size_t>(pieces, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
}

} // namespace unsnag
