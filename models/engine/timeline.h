// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/engine/showexception.h"

namespace unsnag {

//! An entry of the audit log as a line of a timeline, without what is kept beside the log.
[[nodiscard]] TimelineEntry timelineEntry(const AuditEntry &entry);

//! What people wrote, put to the lines it belongs to; `words` and `lines` by rising sequence.
void addWords(std::vector<TimelineEntry> &lines, const std::vector<AuditPayload> &words);

} // namespace unsnag
