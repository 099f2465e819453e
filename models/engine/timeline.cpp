// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/timeline.h"

#include "models/audit/auditpayload.h"

namespace unsnag {

TimelineEntry timelineEntry(const AuditEntry &entry)
{
    TimelineEntry line;
    line.sequence = entry.sequence;
    const auto json = readJson(entry.canonical);
    if (!json.ok())
        return line; // a damaged entry is shown empty; verification says what is wrong
    line.at = fromRfc3339((*json)["at"].toString()).value_or(Timestamp());
    line.actor = (*json)["actor"].toString();
    line.kind = (*json)["kind"].toString();
    line.operation = (*json)["op"].toString();
    line.stateBefore = (*json)["prev_state"].toString();
    line.stateAfter = (*json)["next_state"].toString();
    line.reason = (*json)["reason"].toString();
    line.more = *json;
    return line;
}

void addWords(std::vector<TimelineEntry> &lines, const std::vector<AuditPayload> &words)
{
    auto word = words.begin();
    for (TimelineEntry &line : lines) {
        while (word != words.end() && word->sequence < line.sequence)
            ++word;
        if (word == words.end())
            return;
        if (word->sequence != line.sequence)
            continue;
        line.isWithheld = word->isErased();
        const QString said = contentOf(*word).toString();
        if (!said.isEmpty())
            line.reason = line.reason.isEmpty() ? said : line.reason + QStringLiteral(": ") + said;
    }
}

} // namespace unsnag
