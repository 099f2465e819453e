// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>

namespace unsnag {

//! SIGHUP: where a log follows it, the log is opened anew; where none does, the terminal is gone and
//! the program is asked to stop.
struct Hangups {
    std::atomic<int> count = 0;
    std::atomic<bool> isFollowed = false;
};

} // namespace unsnag
