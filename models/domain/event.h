// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"

namespace unsnag {

//! A record in some system: "sandbox-crm", "deal", "D-1001", version "7".
struct RecordRef {
    QString system; //!< connection name
    QString object; //!< "deal", "account", "invoice"
    QString id;
    QString version; //!< as the system writes it; may be empty
    QString url;     //!< deep link; may be empty

    bool operator==(const RecordRef &) const = default;
};

//! Where an event stands. Open is everything that is not yet proven, dismissed or superseded.
enum class EventState { Pending, Failed, Confirmed, Dismissed, Superseded };

[[nodiscard]] QString eventStateName(EventState state);
[[nodiscard]] std::optional<EventState> eventStateFromName(const QString &name);

//! One trigger occurrence with its payload as it was when it was pulled.
struct Event {
    Id<Event> id;
    QString traceId;  //!< 32 hex digits
    QString traceKey; //!< flow + source record; repeats share it
    QString flow;
    RecordRef source;
    qint64 sequence = 0; //!< order within its lane; grows
    QString lane;        //!< account the order is kept for
    Json payload;        //!< canonical fields of the source record
    Timestamp at;        //!< when it was pulled
    EventState state = EventState::Pending;
    std::optional<qint64> sourceSequence; //!< as the source system counts, where it does
    QString intake =
        QStringLiteral("poll"); //!< poll, file, cloudevent, webhook, layer, queue, synthetic
    QString heldBehind; //!< exception it waits behind in its lane; empty where it does not wait
};

//! Whether a version of a record comes before another: whole numbers and RFC 3339 times are compared,
//! others have no order that could be told.
[[nodiscard]] std::optional<bool> isOlderVersion(const QString &version, const QString &than);

} // namespace unsnag
