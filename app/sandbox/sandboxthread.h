// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxserver.h"

#include <QThread>

#include <memory>

namespace unsnag {

//! A sandbox in a thread of its own. The calling thread needs no event loop.
class SandboxThread
{
public:
    explicit SandboxThread(SandboxOptions options);
    //! Stops the sandbox and waits for its thread.
    ~SandboxThread();
    SandboxThread(const SandboxThread &) = delete;
    SandboxThread &operator=(const SandboxThread &) = delete;

    //! Starts and returns the base address "http://127.0.0.1:PORT" once requests are answered.
    //! Errors as of SandboxServer::listen; Conflict where it runs already.
    [[nodiscard]] Result<QUrl> start();
    //! Ends the server; the port is free afterwards. Harmless when not running.
    void stop();

private:
    SandboxOptions m_options;
    QThread m_thread;
    std::unique_ptr<SandboxServer> m_server; // lives on m_thread
};

} // namespace unsnag
