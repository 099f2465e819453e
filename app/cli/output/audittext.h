// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/texttable.h"
#include "models/engine/verifyaudit.h"

namespace unsnag {

//! Entries of the audit log that were asked for, and how many there are of them in all.
struct AuditExtract {
    std::vector<TimelineEntry> entries;
    qint64 total = 0;
};

[[nodiscard]] Json auditLogJson(const AuditExtract &extract); //!< {"total","entries":[…]}
//! The columns of a list of entries, without rows, and such a list with how many there are in all.
[[nodiscard]] TextTable auditTable();
[[nodiscard]] QString auditTableText(const TextTable &table, qint64 shown, qint64 total);
[[nodiscard]] QString auditLogText(const AuditExtract &extract);
//! `content` is the entry's canonical text, read.
[[nodiscard]] Json auditEntryJson(const AuditEntry &entry, const Json &content);
[[nodiscard]] QString auditEntryText(const AuditEntry &entry, const Json &content);

} // namespace unsnag
