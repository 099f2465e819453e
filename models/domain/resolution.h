// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"
#include "models/domain/candidate.h"
#include "models/domain/syncexception.h"

namespace unsnag {

//! What the person decided.
enum class Action {
    LinkAccount,   //!< use this ERP account
    CreateAccount, //!< make the ERP account from the payload
    SetFields,     //!< patch the source snapshot
    Choose,        //!< take one side of a difference
    Retry,         //!< run again as it is
    Dismiss,       //!< close without replay
};

[[nodiscard]] QString actionName(Action action); //!< "link_account"
[[nodiscard]] std::optional<Action> actionFromName(const QString &name);

//! A recorded decision. Never changed once stored; undo adds `undoneAt` as a row of its own.
struct Resolution {
    Id<Resolution> id;
    Id<SyncException> exception;
    int number = 1; //!< 1 for the first decision on this exception; part of idempotency keys
    Action action = Action::Retry;
    QString account; //!< external id of the chosen ERP account (LinkAccount)
    Json patch;      //!< RFC 6902, with `test` operations that keep the base (SetFields)
    QString why;
    QString actor;
    Timestamp at;
    Suggestions shown; //!< the candidates as the person saw them
};

} // namespace unsnag
