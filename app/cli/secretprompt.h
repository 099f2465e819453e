// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"

#include <vector>

namespace unsnag {

//! Secrets by field name, in the order of the form. From a terminal each is asked for without echo;
//! otherwise stdin is read as lines "field=value" until its end. Error: Input naming a field that is
//! no secret of the profile, or a required one that is missing or empty.
[[nodiscard]] Result<std::vector<std::pair<QString, QString>>> askSecrets(Context &context,
                                                                          const Profile &profile);

} // namespace unsnag
