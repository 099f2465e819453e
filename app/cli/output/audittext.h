// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/verifyaudit.h"

namespace unsnag {

[[nodiscard]] Json auditLogJson(const std::vector<TimelineEntry> &entries); //!< {"entries":[…]}
[[nodiscard]] QString auditLogText(const std::vector<TimelineEntry> &entries);
//! `content` is the entry's canonical text, read.
[[nodiscard]] Json auditEntryJson(const AuditEntry &entry, const Json &content);
[[nodiscard]] QString auditEntryText(const AuditEntry &entry, const Json &content);
[[nodiscard]] Json verdictJson(const Verdict &verdict);
[[nodiscard]] QString verdictText(const Verdict &verdict);

} // namespace unsnag
