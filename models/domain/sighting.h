// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/money.h"
#include "models/domain/event.h"
#include "models/domain/reason.h"
#include "models/domain/syncexception.h"

#include <optional>

namespace unsnag {

//! What a reconcile looks for.
enum class SightingKind {
    Orphan,      //!< a document of ours at the target that no proven event stands for
    NeverBilled, //!< a won deal past its date without an invoice
    Drift,       //!< a proven document, or a link of accounts, that was changed by hand
};

[[nodiscard]] QString sightingKindName(SightingKind kind); //!< "orphan"

//! Something a reconcile has seen, with all that an exception about it says.
struct Sighting {
    SightingKind kind = SightingKind::Orphan;
    QString key;      //!< names the thing seen; the same at every run
    QString traceKey; //!< of the exception about it
    QString flow;
    Reason reason = Reason::OrphanedRecord;
    std::optional<Id<Event>>
        event; //!< event the exception is about; absent: one is made from source
    RecordRef source;
    QString lane; //!< of an event that is made
    Json payload; //!< of an event that is made
    QString title;
    Money amount;
    QString reference; //!< UNS-…; empty where there is none
    RecordRef target;
    QString summary;
    Json facts; //!< object; becomes part of the exception's detail
};

//! What is remembered of a sighting between two runs.
struct Finding {
    QString key;
    SightingKind kind = SightingKind::Orphan;
    QString factsSha256;
    QString exception; //!< empty where another exception looked after it already
    Timestamp firstSeen;
    Timestamp lastSeen;
};

[[nodiscard]] std::optional<SightingKind> sightingKindFromName(const QString &name);

} // namespace unsnag
