// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QString>

#include <optional>

namespace unsnag {

//! A person or a role that is away, and who stands in.
struct Absence {
    qint64 number = 0; //!< "AB-3" is number 3
    QString who;       //!< person or role
    Timestamp from;
    std::optional<Timestamp> until; //!< not included; nothing: until it is ended
    QString standIn;                //!< person or role
    QString why;
    QString by;
    Timestamp madeAt;
    std::optional<Timestamp> endedAt; //!< ended before its time

    [[nodiscard]] QString id() const { return QStringLiteral("AB-%1").arg(number); }
    //! Whether it holds at this moment.
    [[nodiscard]] bool covers(Timestamp moment) const
    {
        return from <= moment && (!until || moment < *until) && (!endedAt || moment < *endedAt);
    }
    bool operator==(const Absence &) const = default;
};

//! The recorded yes of an owner to the runbook and the SLA of one version of a flow.
struct Acceptance {
    qint64 number = 0;
    QString flow;
    QString version;
    QString digest; //!< SHA-256, hex, of the runbook and the SLA that were accepted
    QString owner;  //!< role
    QString actor;  //!< person who said yes
    Timestamp at;

    bool operator==(const Acceptance &) const = default;
};

//! Where a billing hold stands. Wanted and ReleaseWanted wait for the target.
enum class BillingHoldState { Wanted, Set, ReleaseWanted, Released };

[[nodiscard]] QString billingHoldStateName(BillingHoldState state); //!< "release_wanted"
[[nodiscard]] std::optional<BillingHoldState> billingHoldStateFromName(const QString &name);

//! Billing of one account stopped because an exception ran over its time.
struct BillingHold {
    QString exception;
    int turn = 1; //!< grows where an exception is reopened and escalated again
    BillingHoldState state = BillingHoldState::Wanted;
    QString system;    //!< connection that carries it; empty: a local event only
    QString account;   //!< in that system
    QString reference; //!< "UNS-…:hold"
    QString why;
    QString note; //!< why it is local only, or what the target answered
    Timestamp wantedAt;
    std::optional<Timestamp> setAt;
    std::optional<Timestamp> releasedAt;

    bool operator==(const BillingHold &) const = default;
};

} // namespace unsnag
