// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspacestatus.h"
#include "models/engine/runengine.h"

namespace unsnag {

[[nodiscard]] Json pullJson(const PullReport &report);
[[nodiscard]] QString pullText(const PullReport &report);
[[nodiscard]] Json runJson(const RunReport &report);
[[nodiscard]] QString runText(const RunReport &report);
[[nodiscard]] QString statusText(const WorkspaceStatus &status);

} // namespace unsnag
