// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"
#include "models/domain/candidate.h"
#include "models/domain/syncexception.h"

namespace unsnag {

//! The effect of a decision. The forms in resources/reasons name them; `Resolution::choice` holds what
//! was filled in.
enum class Action {
    LinkAccount,   //!< use this ERP account
    CreateAccount, //!< make the ERP account from the payload
    KeepApart,     //!< the accounts in choice["apart_from"] are others: remember it, make a new one
    SetFields,     //!< patch the source snapshot
    MapItem,       //!< choice["code"] of the source is choice["item"] of the target, from now on
    MapValue,      //!< choice["value"] at choice["pointer"] is choice["to"], from now on
    Choose,        //!< take one side of a difference
    SetInputs,     //!< choice["inputs"] wins over what the mapping gives the document: date, order
    Wait,          //!< hold until choice["until"], then run again
    Adopt,        //!< choice["document"] of the target is the wanted one; confirm it, write nothing
    Void,         //!< cancel choice["document"] in the target and prove that it is cancelled
    Approve,      //!< let the failed check pass; needs a second person
    AcceptDrift,  //!< the change by hand stands
    RestoreDrift, //!< write the recorded values of choice["fields"] back
    MoveLead,     //!< put the CRM record on choice["account"]
    Retry,        //!< run again as it is
    Dismiss,      //!< close without replay
};

[[nodiscard]] QString actionName(Action action); //!< "link_account"
[[nodiscard]] std::optional<Action> actionFromName(const QString &name);

//! A recorded decision. Never changed once stored; undo adds `undoneAt` as a row of its own.
struct Resolution {
    Id<Resolution> id;
    Id<SyncException> exception;
    int number = 1; //!< 1 for the first decision on this exception; part of idempotency keys
    Action action = Action::Retry;
    QString account;      //!< external id of the chosen ERP account (LinkAccount)
    Json patch;           //!< RFC 6902, with `test` operations that keep the base (SetFields)
    QString form;         //!< id of the action in the reason's form: "by_hand"; empty outside forms
    Json choice;          //!< object: what was filled in, by field name; null outside forms
    bool isAsked = false; //!< waits for a second person; has no effect by itself
    Id<Resolution> approves; //!< the asked decision that this one lets pass; by another person
    QString why;
    QString actor;
    Timestamp at;
    Suggestions shown; //!< the candidates as the person saw them
};

} // namespace unsnag
