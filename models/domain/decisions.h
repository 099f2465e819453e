// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/domain/resolution.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace unsnag {

//! What the valid decisions on one exception amount to, for its next run. Decisions that wait for a
//! second person have no part in it.
struct Decisions {
    int number = 0; //!< of the newest decision, 0 before any; part of idempotency keys
    //! The newest LinkAccount, CreateAccount or KeepApart. Apart: `apartFrom` names the others.
    std::optional<Resolution> account;
    QStringList apartFrom;     //!< target accounts that are not the source's
    std::vector<Json> patches; //!< RFC 6902 with base, oldest first, for the fresh payload
    //! Source code → target code, of this exception; the workspace's ItemMapTable holds them too.
    std::map<QString, QString> items;
    //! Inputs of the create operation that win over the mapping: {"date": "2026-12-01"}.
    Json inputs;
    //! Checks that a second person let pass, by name: "credit" → who.
    std::map<QString, QString> approved;
    //! The same with both names, as a target that takes an override keeps them: "ana, omar".
    std::map<QString, QString> overrides;
    //! The newest Adopt, Void, AcceptDrift, RestoreDrift or MoveLead, unless a decision for a plain
    //! run came after it: the run is this instead of map and create.
    std::optional<Resolution> instead;

    [[nodiscard]] bool isApproved(const QString &check) const { return approved.contains(check); }
    //! The mapped inputs with those of the decisions laid over them.
    [[nodiscard]] Json overlaid(Json mapped) const;
};

//! `valid`: those that were not undone, oldest first (ResolutionTable::valid).
[[nodiscard]] Decisions decisionsOf(const std::vector<Resolution> &valid);

//! "/lines/0/sku" as flows and value maps name it: "/lines/*/sku".
[[nodiscard]] QString placePattern(const QString &pointer);

//! The payload with every mapped value written at its places: equal texts are replaced; a mapping of
//! the empty value fills what is absent, null or blank.
[[nodiscard]] Json withMappedValues(Json payload, const std::vector<ValueMapping> &mappings);

} // namespace unsnag
