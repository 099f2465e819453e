// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/json.h"

#include <QString>

#include <optional>

namespace unsnag {

struct Resolution;

//! Where a version of the match rules stands.
enum class MatchVersionState {
    Proposed, //!< learned, changes nothing
    Active,   //!< searches go by it; at most one of a system
    Retired,  //!< was active
};

[[nodiscard]] QString matchVersionStateName(MatchVersionState state); //!< "proposed"
[[nodiscard]] std::optional<MatchVersionState> matchVersionStateFromName(const QString &name);

//! What came of running rules over decided cases.
struct MatchFigures {
    qint64 first = 0;      //!< cases in which the account that was taken came first
    qint64 alone = 0;      //!< cases in which one account would have been suggested alone,
    qint64 aloneRight = 0; //!< and that was the one that was taken

    bool operator==(const MatchFigures &) const = default;
};

//! A rehearsal of a version over the decided cases, beside the rules that were active then.
struct MatchRehearsal {
    QString against;  //!< version text of the rules that were active
    qint64 cases = 0; //!< that were decided,
    qint64 taken = 0; //!< and an account was taken; in the others none was
    MatchFigures before;
    MatchFigures after;
    qint64 byAlias = 0;   //!< came first by a name that these same decisions taught: no proof of it
    qint64 differing = 0; //!< cases that come out otherwise,
    qint64 againstPerson = 0; //!< and then not as the person decided
    QString actor;
    Timestamp at;

    bool operator==(const MatchRehearsal &) const = default;
};

[[nodiscard]] Json toJson(const MatchRehearsal &rehearsal);
[[nodiscard]] MatchRehearsal matchRehearsalFromJson(const Json &json);

//! One version of the match rules of a system. What it says never changes; its state does.
struct MatchVersion {
    int number = 0; //!< 0: what the program brings, which is no row
    QString system; //!< whose accounts are found by it
    Json document;  //!< see matchrulesdocument.h
    MatchVersionState state = MatchVersionState::Proposed;
    qint64 decisions = 0;    //!< from which it was learned
    bool hasWeights = false; //!< else only names were learned
    qint64 apart = 0;        //!< accounts that persons keep apart, at the time
    QString madeBy;
    Timestamp madeAt;
    std::optional<MatchRehearsal> rehearsal; //!< the newest
    QString activatedBy;
    std::optional<Timestamp> activatedAt;
    QString why; //!< of the activation

    bool operator==(const MatchVersion &) const = default;
};

//! A name that a decision taught, as a version of the match rules knows it.
struct TaughtName {
    int version = 0;
    QString account; //!< id in the version's system
    QString name;
    Id<Resolution> resolution;
    QString decidedBy;
    Timestamp at; //!< of the decision

    bool operator==(const TaughtName &) const = default;
};

} // namespace unsnag
