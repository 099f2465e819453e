// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/profile/auth/browserlogin.h"

#include <QTcpServer>

#include <chrono>
#include <memory>
#include <stop_token>

namespace unsnag {

//! Waits on 127.0.0.1 for the browser that comes back from a login, and answers it with a plain page.
//! To be used on one thread; needs no event loop of the caller.
class RedirectListener
{
public:
    static constexpr std::chrono::minutes patience{5};

    //! Error: Input where the port is taken.
    [[nodiscard]] static Result<std::unique_ptr<RedirectListener>> start(RedirectPlace place);

    //! "http://127.0.0.1:PORT/path"
    [[nodiscard]] QString redirectUri() const;

    //! The parameters of the first request that brings the state, as an object. What brings another one is
    //! refused and not waited for less. Errors: Timeout; Cancelled.
    [[nodiscard]] Result<Json> wait(const QString &state, const std::stop_token &stop,
                                    std::chrono::milliseconds atMost = patience);

private:
    explicit RedirectListener(RedirectPlace place) : m_place(std::move(place)) {}

    RedirectPlace m_place;
    QTcpServer m_server;
};

} // namespace unsnag
