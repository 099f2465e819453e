// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/showexception.h"

namespace unsnag {

//! The shapes that scripts rely on; "The command line" of the product page. Every member is always
//! there, null where nothing is known.
[[nodiscard]] Json exceptionJson(const SyncException &exception, Timestamp now); //!< E
[[nodiscard]] Json listJson(const ExceptionList &list, Timestamp now);
[[nodiscard]] Json viewJson(const ExceptionView &view, const QString &requiredChange,
                            Timestamp now);
[[nodiscard]] Json resolvedJson(const Resolved &resolved);
[[nodiscard]] Json replayedJson(const Replayed &replayed);
[[nodiscard]] Json timelineJson(const TimelineEntry &entry);

//! "unsnag:exception/EX-1"
[[nodiscard]] QString exceptionLink(const Id<SyncException> &id);

} // namespace unsnag
