// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/transport/hostpolicy.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>
#include <stop_token>

namespace unsnag {

//! Whether a request may be repeated by the layers below. An Effect leaves at most once.
enum class Effect { Read, Write };

struct HttpHeader {
    QByteArray name;
    QByteArray value;
    bool operator==(const HttpHeader &) const = default;
};

struct HttpRequest {
    QByteArray method;
    QString url;
    QList<HttpHeader> headers;
    QByteArray body;
    Effect effect = Effect::Read;
    std::chrono::milliseconds timeout{30000};
    QString caFile; //!< certificate authorities of this connection; empty for the system's
    std::shared_ptr<const HostPolicy> hosts = nullptr; //!< null: any host
    qint64 sizeLimit = 32 * 1024 * 1024;               //!< of the answer, unpacked
    bool mayUseHttp2 = true;                           //!< a write never does
};

//! How far a request came.
enum class Delivery {
    Answered,     //!< a complete answer arrived
    NotSent,      //!< name, connection or TLS failed: nothing reached the server
    SentNoAnswer, //!< something may have reached it, no complete answer came back
    Cancelled,    //!< stopped by the caller before anything was sent
};

struct HttpResponse {
    Delivery delivery = Delivery::NotSent;
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    QString problem; //!< the transport's own words; empty when Answered
    //! What to change where the settings are at fault, so that trying again is no use; else empty.
    QString remedy = {};
    std::chrono::milliseconds elapsed{0};

    //! First value of a header, any case; empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

//! The only way to a network: one request, one response. Blocks; safe from any thread.
class Transport
{
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual HttpResponse perform(const HttpRequest &request,
                                               const std::stop_token &stop) = 0;
};

} // namespace unsnag
