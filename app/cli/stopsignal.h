// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/hangups.h"

#include <stop_token>
#include <thread>

namespace unsnag {

//! Turns SIGINT and SIGTERM into a stop request, a second one ends the process at once. SIGHUP does the same
//! unless a log follows it.
//! Make it before any other thread, so that no other thread gets the signals.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    [[nodiscard]] Hangups &hangups() { return m_hangups; }

private:
    void wait();

    std::stop_source m_source;
    Hangups m_hangups;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace unsnag
