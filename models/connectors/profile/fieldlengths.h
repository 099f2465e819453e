// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profile.h"

namespace unsnag {

//! The longest text a canonical field of an entity takes, by the profile; nothing where it doesn't say.
[[nodiscard]] std::optional<int> maxLength(const Profile &profile, const QString &entity,
                                           const QString &field);

//! Whether the inputs of a write fit the fields of its entity that are called the same: members of
//! `changes` and of lists (lines) too. Error: Input whose context is the place ("lines/0/description")
//! and whose detail names length and limit.
[[nodiscard]] Result<void> checkLengths(const Profile &profile, const QString &operation,
                                        const Json &inputs);

} // namespace unsnag
