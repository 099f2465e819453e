// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditfacts.h"

namespace unsnag {

AuditFacts factsOf(const Json &entry)
{
    AuditFacts facts;
    facts.sequence = entry["seq"].toInt(-1);
    facts.at = fromRfc3339(entry["at"].toString());
    facts.site = entry["site"].toString();
    facts.actor = entry["actor"].toString();
    facts.role = entry["role"].toString();
    facts.kind = entry["kind"].toString();
    facts.exception = entry["exception"].toString();
    facts.operation = entry["op"].toString();
    facts.stateBefore = entry["prev_state"].toString();
    facts.stateAfter = entry["next_state"].toString();
    facts.reason = entry["reason"].toString();
    facts.key = entry["key"].toString();
    facts.target = entry["target"].toString();
    facts.resolution = entry["resolution"].toString();
    facts.approves = entry["approves"].toString();
    facts.form = entry["form"].toString();
    facts.proposedBy = entry["proposed_by"].toString();
    facts.bulk = entry["bulk"].toString();
    return facts;
}

} // namespace unsnag
