// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/acceptflow.h"
#include "models/engine/escalateoverdue.h"
#include "models/engine/keepabsence.h"
#include "models/engine/rerouteexceptions.h"
#include "models/engine/reviewsla.h"

namespace unsnag {

//! Clocks: {"state","next_due_at","working_minutes_left","paused_because","first_response","resolution"},
//! each target {"due_at","target_minutes","met_at","counted","pauses"}.
[[nodiscard]] Json standingJson(const SlaStanding &standing);
[[nodiscard]] Json slaJson(const std::vector<SlaRow> &rows);
[[nodiscard]] QString slaText(const std::vector<SlaRow> &rows);
[[nodiscard]] Json explanationJson(const SlaExplanation &explanation);
[[nodiscard]] QString explanationText(const SlaExplanation &explanation);

[[nodiscard]] Json billingHoldJson(const BillingHold &hold);
//! "on hold at sandbox-erp since …", "held as a local event (why)", "released …"; empty without holds.
[[nodiscard]] QString billingText(const std::vector<BillingHold> &holds);

[[nodiscard]] Json absenceJson(const Absence &absence);
[[nodiscard]] QString absencesText(const std::vector<Absence> &absences, Timestamp now);

[[nodiscard]] Json ownershipJson(const FlowOwnership &ownership);
[[nodiscard]] QString ownershipText(const std::vector<FlowOwnership> &flows);

[[nodiscard]] Json reroutesJson(const std::vector<Reroute> &reroutes);
[[nodiscard]] QString reroutesText(const std::vector<Reroute> &reroutes);

[[nodiscard]] Json escalationJson(const EscalationReport &report);
[[nodiscard]] QString escalationText(const EscalationReport &report);

} // namespace unsnag
