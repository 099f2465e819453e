// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

namespace unsnag {

//! What a person means who types words into a search: an e-mail address, a domain, a tax id and a
//! phone number are told by their shape, all else is the name.
[[nodiscard]] Account accountMeant(const QString &typed);

} // namespace unsnag
