// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/transport/transport.h"

#include <memory>

namespace unsnag {

//! Real HTTP through libcurl. A write leaves as HTTP/1.1 on a connection of its own, so that libcurl
//! cannot send it twice; reads reuse connections, and over https offer HTTP/2. No redirect is
//! followed, no certificate check is ever off, plain http is spoken to loopback hosts only, unless the
//! request's host policy says otherwise; that policy also has its say about the address behind a
//! name. A proxy of the environment is used for all but loopback hosts. Connecting takes at most
//! 10 s; an answer, unpacked, has at most the request's limit.
class CurlTransport final : public Transport
{
public:
    CurlTransport();
    ~CurlTransport() override;
    CurlTransport(const CurlTransport &) = delete;
    CurlTransport &operator=(const CurlTransport &) = delete;

    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override;

private:
    class Pool;
    std::unique_ptr<Pool> m_pool;
};

//! Why the transport will not send to this URL; empty where it will.
[[nodiscard]] QString urlRefusal(const QString &url,
                                 HostPolicy::PlainHttp plain = HostPolicy::PlainHttp::LoopbackOnly);

//! Hosts no proxy is asked for: this computer, and what the environment's no_proxy says.
[[nodiscard]] QString unproxiedHosts();
//! Whether the environment names a proxy for this URL.
[[nodiscard]] bool isProxied(const QString &url);

} // namespace unsnag
