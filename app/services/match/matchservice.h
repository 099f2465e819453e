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

//! Who is told how far a match service is.
struct MatchServiceNews {
    std::function<void(const QString &endpoint)> started; //!< it listens; questions wait
    std::function<void(qint64 accounts)> ready;           //!< they are answered
};

//! Offers accounts as a W3C Reconciliation service on 127.0.0.1, on this thread, with an event loop of
//! its own, until a stop is requested. Its endpoint is "http://127.0.0.1:PORT/". Errors: Input where
//! the port is taken; what the stock says when first asked.
[[nodiscard]] Result<void> runMatchService(const MatchServiceWish &wish,
                                           const MatchStockSource &stock,
                                           const MatchServiceNews &news,
                                           const std::stop_token &stop);

} // namespace unsnag
