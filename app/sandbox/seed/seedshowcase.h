// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/faultrule.h"
#include "app/sandbox/seed/sandboxseed.h"

namespace unsnag {

//! Records that bring about every reason code in the flow it belongs to, and some that go through:
//! resources/samples/sandbox-showcase.json. Their ids hold "-S" ("A-S01"), so that no count and no
//! next id of the other records changes. A text "@-3d" is the date three days before the start,
//! "@-3dT09:15" that time of that day.
[[nodiscard]] std::vector<SandboxPut> seedShowcase(const SeedParameters &parameters);

//! The faults that the document's own "faults" name.
[[nodiscard]] std::vector<FaultRule> showcaseFaults();

//! Whether a record is one of them.
[[nodiscard]] bool isOfShowcase(const Json &record);

} // namespace unsnag
