// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"

#include <vector>

namespace unsnag {

//! Secrets by field name, in the order of the form. From a terminal each is asked for without echo;
//! otherwise stdin is read as lines "field=value" until its end; a key in PEM may go over several. Error: Input naming a field that is
//! none of these, or a required one that is missing or empty.
[[nodiscard]] Result<std::vector<std::pair<QString, QString>>> askSecrets(
    Context &context, const std::vector<ProfileField> &fields);

} // namespace unsnag
