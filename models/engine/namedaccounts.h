// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/reply.h"
#include "models/domain/candidate.h"
#include "models/domain/syncexception.h"

namespace unsnag {

//! An account of a far system from its record.
[[nodiscard]] Account accountFrom(const Record &record);

//! Records that the target itself names as the account meant, for the member "candidates" of an
//! exception's detail.
[[nodiscard]] JsonArray namedByTarget(const std::vector<Record> &records);

//! The accounts that the target named as duplicates when it refused, with what it told of them; the id
//! at least. Empty for an exception of another reason.
[[nodiscard]] std::vector<Account> duplicatesNamedIn(const SyncException &exception);

} // namespace unsnag
