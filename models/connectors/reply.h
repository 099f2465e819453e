// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"
#include "models/domain/reason.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace unsnag {

//! What an answer (or its absence) means; the closed set of the profile schema.
enum class ReplyClass {
    Ok,
    Auth,
    Permission,
    NotFound,
    Ambiguous,
    Duplicate,
    Version,
    Locked,
    Validation,
    Business,
    Rate,
    Quota,
    Transient, //!< surely not done; trying again is safe
    Uncertain, //!< may or may not be done; probe before a resend
    Gone,
    Config,
    Cancelled, //!< the caller stopped it; for a write this is Uncertain instead
};

[[nodiscard]] QString replyClassName(ReplyClass value);
[[nodiscard]] std::optional<ReplyClass> replyClassFromName(const QString &name);

//! One record of a far system: canonical fields beside the raw ones.
struct Record {
    QString id;
    QString version;
    QString label;
    QString url; //!< deep link; may be empty
    std::optional<Timestamp> modified;
    Json fields; //!< object of canonical fields; money and numbers exact
    Json raw;    //!< as the system sent it
};

//! The record a write was made for: it is read again right before the write leaves, and another version
//! there stops it. For systems that check nothing themselves.
struct VersionGuard {
    QString operation; //!< read operation
    Json inputs;
    QString version;
    bool operator==(const VersionGuard &) const = default;
};

//! A write, ready to leave: everything that goes over the wire but what authenticates it.
//! It survives in the database; sending it twice sends the same bytes.
struct FrozenRequest {
    QString operation;
    QString method;
    QString url;
    Json headers; //!< object; no authentication, no cookies
    QByteArray body;
    QString idempotencyKey;
    std::optional<VersionGuard> guard = std::nullopt;

    [[nodiscard]] Json toJson() const;
    [[nodiscard]] static Result<FrozenRequest> fromJson(const Json &json);
};

//! What came of a call, whatever it was; a refusal is a reply too.
struct Reply {
    ReplyClass kind = ReplyClass::Ok;
    int status = 0; //!< HTTP status; 0 where no answer came
    QString code;   //!< the far system's own code
    QString message;
    QString field;                //!< the far system's name of the field at fault
    QString hint;                 //!< from the profile's rule
    std::optional<Reason> reason; //!< what the profile's rule says such a refusal is; else empty
    Json facts; //!< what the profile extracts beside code, message and field: allowed values, lock,
                //!< credit, candidates …; null where there is nothing
    std::vector<Record> records;
    QString id; //!< of what was written
    Json body;  //!< parsed answer; null where it is no JSON
    std::optional<std::chrono::milliseconds> retryAfter;
    bool wasSent = false; //!< whether a byte of the request may have reached the far system
    Json request;         //!< {"method","url","headers","body"} as sent, secrets masked
    Json
        response; //!< {"status","headers","body","elapsed_ms"}, secrets masked; null without an answer

    [[nodiscard]] bool ok() const { return kind == ReplyClass::Ok; }
    //! Of a read: whether it found out what was asked. Several records where one was meant are read
    //! too: class ambiguous, with the records.
    [[nodiscard]] bool isRead() const
    {
        return ok() || (kind == ReplyClass::Ambiguous && !records.empty());
    }
};

//! The reply as an Error, for callers that only tell a person: context is method and URL.
[[nodiscard]] Error toError(const Reply &reply);

} // namespace unsnag
