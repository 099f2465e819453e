// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/match/matchstock.h"

#include <QStringList>

#include <stop_token>

namespace unsnag {

//! How a match service is wanted.
struct MatchServiceWish {
    quint16 port = 0; //!< 0: any free one
    QStringList
        origins;   //!< web pages of other computers that may ask: "https://refine.example.com"
    int width = 1; //!< threads for the queries of a batch
};

//! Offers accounts as a W3C Reconciliation service on 127.0.0.1, on this thread, with an event loop of
//! its own, until a stop is requested. `started` gets the endpoint, "http://127.0.0.1:PORT/", once it
//! listens. Error: Input where the port is taken.
[[nodiscard]] Result<void> runMatchService(const MatchServiceWish &wish,
                                           const MatchStockSource &stock,
                                           const std::function<void(const QString &)> &started,
                                           const std::stop_token &stop);

} // namespace unsnag
