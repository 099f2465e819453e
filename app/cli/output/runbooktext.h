// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/editrunbook.h"

namespace unsnag {

[[nodiscard]] Json runbookJson(const RunbookVersion &runbook);
//! {"runbooks": [...]}, without the texts.
[[nodiscard]] Json runbooksJson(const std::vector<RunbookVersion> &runbooks);
[[nodiscard]] QString runbooksText(const std::vector<RunbookVersion> &runbooks);
//! What was stored, or both texts where it was refused.
[[nodiscard]] Json editedRunbookJson(const EditedRunbook &edited, const RunbookEdit &edit);
//! Why an edit was refused, with both texts.
[[nodiscard]] QString conflictText(const EditedRunbook &edited, const RunbookEdit &edit);

} // namespace unsnag
