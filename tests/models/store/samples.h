// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/resolution.h"
#include "models/domain/syncexception.h"
#include "models/store/store.h"

namespace unsnag::samples {

//! A fixed moment: 2026-11-23T09:00Z.
[[nodiscard]] Timestamp start();
//! A deal of an invented company; every member has a value that must come back.
[[nodiscard]] Event event(const QString &record);
//! An exception of a stored event, due `dueInHours` after start().
[[nodiscard]] SyncException exception(const Event &stored, int dueInHours);
[[nodiscard]] Resolution resolution(const SyncException &stored);
[[nodiscard]] Operation operation(const Event &stored, const QString &key);

//! Stores an event and its exception in one transaction.
[[nodiscard]] Result<SyncException> openException(Store &store, const QString &record,
                                                  int dueInHours);

} // namespace unsnag::samples
