// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/engine/verifyaudit.h"
#include "models/engine/verifybundle.h"

namespace unsnag {

[[nodiscard]] Json checkpointJson(const Checkpoint &checkpoint);

//! {"ok","verdict","entries","root","checkpoint","first_bad","why","witnesses","bytes","seconds",
//! "sha256_seconds"} of a workspace.
[[nodiscard]] Json verifiedJson(const VerifiedLog &verified);
[[nodiscard]] QString verifiedText(const VerifiedLog &verified);
//! The same of a bundle, with the checkpoint, the file in first_bad, keys and payloads.
[[nodiscard]] Json verifiedJson(const VerifiedBundle &verified);
[[nodiscard]] QString verifiedText(const VerifiedBundle &verified);

} // namespace unsnag
