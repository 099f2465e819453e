// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/match/matchstock.h"
#include "models/base/json.h"

#include <QStringList>

#include <map>
#include <stop_token>

namespace unsnag {

//! One request to a match service, free of sockets.
struct MatchRequest {
    QByteArray method;
    QByteArray path;                          //!< percent-encoded
    QByteArray query;                         //!< percent-encoded, without the question mark
    std::map<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    //! Empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
};

struct MatchReply {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body = {};
    QByteArray allow = {};  //!< of a 405
    QByteArray origin = {}; //!< web page that may read it; empty: none asked

    [[nodiscard]] QByteArray wire(bool closes) const;
};

//! Answers a match service's requests by the W3C Reconciliation Service API 0.2. Requests must name
//! this computer in Host. Pages of this computer may ask, and those of the origins allowed; no other
//! page may, since the answers hold the accounts of a company.
class ReconciliationDesk
{
public:
    //! Most bytes of a body.
    static constexpr qint64 mostBodyBytes = 4 * 1024 * 1024;

    //! `origins` as browsers name them: "https://refine.example.com". Queries of a batch run on
    //! `width` threads.
    ReconciliationDesk(MatchStockSource stock, QStringList origins, int width,
                       std::stop_token stop);
    void setPort(quint16 port) { m_port = port; }

    [[nodiscard]] MatchReply answer(const MatchRequest &request) const;

private:
    using Form = std::map<QByteArray, QByteArray>;

    [[nodiscard]] bool isAddressedToUs(const MatchRequest &request) const;
    [[nodiscard]] bool isAllowed(const QByteArray &origin) const;
    [[nodiscard]] bool isFromAllowedPage(const MatchRequest &request) const;
    [[nodiscard]] MatchReply routed(const MatchRequest &request) const;
    [[nodiscard]] MatchReply page(const MatchRequest &request, const Form &form) const;
    [[nodiscard]] Result<Json> document(const MatchRequest &request, const Form &form) const;
    [[nodiscard]] Result<Json> endpoint(const MatchRequest &request, const Form &form) const;
    [[nodiscard]] Result<Json> results(const QByteArray &queries, const MatchStock &stock) const;

    MatchStockSource m_stock;
    QStringList m_origins;
    int m_width = 1;
    std::stop_token m_stop;
    quint16 m_port = 0;
};

} // namespace unsnag
