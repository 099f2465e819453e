// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <optional>

namespace unsnag {

//! What an entry of the log says, taken out of its JSON; a text is empty where the entry lacks it.
//! The names are those of makeEntry and of the engine's verbs.
struct AuditFacts {
    qint64 sequence = -1;
    std::optional<Timestamp> at; //!< nothing where it is no time
    QString site;
    QString actor;
    QString role;
    QString kind;
    QString exception;
    QString operation;
    QString stateBefore;
    QString stateAfter;
    QString reason;
    QString key;        //!< idempotency key of an operation
    QString target;     //!< id of what the operation made
    QString resolution; //!< id of the decision that was recorded, asked or undone
    QString approves;   //!< id of the asked decision that this one lets pass
    QString form;       //!< action of the form that was filled in
    QString proposedBy; //!< who made the version that was activated
    QString bulk;       //!< bulk run that it belongs to
};

[[nodiscard]] AuditFacts factsOf(const Json &entry);

} // namespace unsnag
