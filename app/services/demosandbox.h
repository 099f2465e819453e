// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/connectors/transport/transport.h"

#include <QLockFile>

#include <memory>
#include <mutex>

namespace unsnag {

class LoopbackSandbox;

//! Address under which connections of a demo workspace name the sandbox: a host that never
//! resolves (RFC 2606), replaced by the running sandbox's one when a request is made.
inline constexpr const char *demoOrigin = "http://demo.invalid";

[[nodiscard]] bool isDemoAddress(const QString &url);

//! The sandbox of a demo workspace: started inside the first process that needs it, shared by the
//! others through a port file. Its state lies in `folder` and survives restarts.
class DemoSandbox
{
public:
    //! `transport` is used to ask whether a sandbox that another process runs still answers.
    DemoSandbox(QString folder, Transport &transport);
    ~DemoSandbox();

    //! "http://127.0.0.1:PORT", started when nobody runs it. Blocks; safe from any thread.
    //! Errors: Offline where another process holds the sandbox but it does not answer within 15 s;
    //! those of the sandbox's start.
    [[nodiscard]] Result<QString> origin(const std::stop_token &stop);

    //! Forgets an origin that stopped answering; one of this process stays.
    void forget(const QString &origin);

private:
    [[nodiscard]] Result<QString> start();
    [[nodiscard]] QString runningElsewhere(const std::stop_token &stop) const;
    [[nodiscard]] QString portFile() const;

    QString m_folder;
    Transport &m_transport;
    std::mutex m_mutex;
    QString m_origin;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<LoopbackSandbox> m_running;
};

//! Sends requests to the demo address to the sandbox and all others on as they are.
class DemoTransport final : public Transport
{
public:
    DemoTransport(Transport &inner, DemoSandbox &sandbox) : m_inner(inner), m_sandbox(sandbox) {}

    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override;

private:
    Transport &m_inner;
    DemoSandbox &m_sandbox;
};

} // namespace unsnag
