// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/stopsignal.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace unsnag {
namespace {

sigset_t awaitedSignals()
{
    sigset_t awaited;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGINT);
    sigaddset(&awaited, SIGTERM);
    // Where nobody listens to it, as under nohup(1), it stays ignored.
    struct sigaction hangup {};
    if (::sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN)
        sigaddset(&awaited, SIGHUP);
    return awaited;
}

} // namespace

StopSignal::StopSignal()
{
    const sigset_t awaited = awaitedSignals();
    pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
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
    const sigset_t awaited = awaitedSignals();
    for (int received = 0; sigwait(&awaited, &received) == 0 && !m_ending;) {
        if (received == SIGHUP && m_hangups.isFollowed)
            ++m_hangups.count;
        else if (!m_source.request_stop())
            ::_exit(128 + received);
    }
}

} // namespace unsnag
