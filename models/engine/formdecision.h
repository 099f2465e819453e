// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/formground.h"
#include "models/engine/resolveexception.h"

namespace unsnag {

//! The decision that a filled form means: `given` names the action of the form and its choice (name →
//! value); action, account, fields and the rest of the choice follow from the form document. What
//! only one source can say is filled in. Errors: Input whose context is the name of the field, with
//! what was expected and the remedy; Conflict where the action can't be taken now, with why.
[[nodiscard]] Result<Decision> decisionFromForm(const Decision &given, FormGround &ground);

} // namespace unsnag
