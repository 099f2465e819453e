// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/stopsignal.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace unsnag {
namespace {

sigset_t endingSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    return ending;
}

} // namespace

StopSignal::StopSignal()
{
    const sigset_t ending = endingSignals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, not an end
    m_thread = std::thread([this] { wait(); });
}

StopSignal::~StopSignal()
{
    m_ending = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

void StopSignal::wait()
{
    const sigset_t ending = endingSignals();
    for (int received = 0; sigwait(&ending, &received) == 0 && !m_ending;) {
        if (!m_source.request_stop())
            ::_exit(128 + received);
    }
}

} // namespace unsnag
