// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"

#include <functional>
#include <memory>

namespace unsnag {

//! Takes CloudEvents and Standard Webhooks over HTTP on 127.0.0.1 only, on a thread of its own. A
//! client that sends more than a request may hold, or is slow, is cut off.
class IntakeListener
{
public:
    //! `port` 0 takes any free one. `came` is told, on the listener's thread, that new events were
    //! stored. Error: Input where the port is taken.
    [[nodiscard]] static Result<std::unique_ptr<IntakeListener>> start(Workspace &workspace,
                                                                       quint16 port,
                                                                       std::function<void()> came);
    //! Ends the requests under way.
    ~IntakeListener();
    IntakeListener(const IntakeListener &) = delete;
    IntakeListener &operator=(const IntakeListener &) = delete;

    [[nodiscard]] quint16 port() const;

private:
    class Thread;
    explicit IntakeListener(std::unique_ptr<Thread> thread);

    std::unique_ptr<Thread> m_thread;
};

} // namespace unsnag
