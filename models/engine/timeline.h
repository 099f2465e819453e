// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/engine/showexception.h"

namespace unsnag {

//! An entry of the audit log as a line of a timeline.
[[nodiscard]] TimelineEntry timelineEntry(const AuditEntry &entry);

} // namespace unsnag
