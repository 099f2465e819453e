// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace unsnag {

//! How a sandbox is wanted; the defaults are those of the sandbox.
struct SandboxWish {
    quint16 port = 0; //!< 0: any free one
    std::uint64_t seed = 7;
    int accounts = 400;
    int deals = 40;
    QString faults;
    QString stateFolder;                 //!< empty: in memory
    std::chrono::seconds idleTimeout{0}; //!< ends after so long without a request; 0: never
};

//! Runs a sandbox on this thread, with an event loop of its own, until a stop is requested or it
//! idles. `started` gets the origin "http://127.0.0.1:PORT". Errors as of the sandbox's start.
[[nodiscard]] Result<void> runSandbox(const SandboxWish &wish,
                                      const std::function<void(const QString &)> &started,
                                      const std::stop_token &stop);

//! A sandbox in a thread of this process; ends with the object.
class LoopbackSandbox
{
public:
    //! Starts it. Errors as of the sandbox's start.
    [[nodiscard]] static Result<std::unique_ptr<LoopbackSandbox>> start(const SandboxWish &wish);
    ~LoopbackSandbox();
    LoopbackSandbox(const LoopbackSandbox &) = delete;
    LoopbackSandbox &operator=(const LoopbackSandbox &) = delete;

    //! "http://127.0.0.1:PORT"
    [[nodiscard]] const QString &origin() const { return m_origin; }
    //! The token every call to the CRM and the ERP must carry; public.
    [[nodiscard]] static QString token();

private:
    class Thread;
    LoopbackSandbox(std::unique_ptr<Thread> thread, QString origin);

    std::unique_ptr<Thread> m_thread;
    QString m_origin;
};

} // namespace unsnag
