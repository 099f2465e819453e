// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

namespace unsnag {

//! Stores an event, its exception and its audit entry in one transaction, as the engine does.
[[nodiscard]] Result<void> storeTransaction(Store &store, const QString &record);

//! Opens a workspace for writing, checks the database, the audit tree and that no transaction is there
//! by half, and returns how many there are. Error: what opening said, or Damaged.
[[nodiscard]] Result<qint64> transactionsIn(const StoreOptions &options, const Clock &clock);

//! The size of the audit log after all its hashes were computed again. Error: Damaged.
[[nodiscard]] Result<qint64> checkedLog(Session &session);

} // namespace unsnag
