// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace unsnag {

//! Whether anybody gets a mailbox in this domain (registrable, lower case ASCII).
[[nodiscard]] bool isMailProvider(std::string_view domain);

//! Whether the pages of this domain belong to its members: social networks, market places, directories.
[[nodiscard]] bool isSharedSite(std::string_view domain);

} // namespace unsnag
