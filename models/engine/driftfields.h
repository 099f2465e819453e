// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/connectorset.h"
#include "models/engine/stepfailure.h"

#include <vector>

namespace unsnag {

//! One value that somebody changed by hand.
struct DriftField {
    QString name; //!< canonical field of the record
    QString recorded;
    QString found;
};

//! A record that was changed outside the layer.
struct Drift {
    QString system;
    QString object;
    QString id;
    std::vector<DriftField> fields;
};

//! The drift that a manual_override is about, from its detail: "drift" is an array of {"field",
//! "recorded", "found"}, "record" names {"system","object","id"}; the exception's target without it.
[[nodiscard]] Drift driftOf(const SyncException &exception, const ConnectorSet &connectors);

//! The failure of a try to settle a drift: what was changed by hand stays known until it is settled,
//! however often that fails.
[[nodiscard]] StepFailure keepingDrift(StepFailure failure, const SyncException &exception);

//! Canonical values as the target's own members, by the paths of the profile's entity.
[[nodiscard]] Json wireChanges(const Profile &profile, const QString &object, const Json &values);

} // namespace unsnag
