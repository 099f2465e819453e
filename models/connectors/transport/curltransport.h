// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/transport/transport.h"

#include <memory>

namespace unsnag {

//! Real HTTP/1.1 through libcurl. A write leaves on a connection of its own, so that libcurl cannot
//! send it twice; reads reuse connections. No redirect is followed, no certificate check is ever
//! off, plain http is spoken to loopback hosts only. Connecting takes at most 10 s; an answer has
//! at most 32 MiB.
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
[[nodiscard]] QString urlRefusal(const QString &url);

} // namespace unsnag
