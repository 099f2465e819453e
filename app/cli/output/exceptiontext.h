// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"
#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/showexception.h"

namespace unsnag {

[[nodiscard]] QString listText(const ExceptionList &list, Timestamp now);
[[nodiscard]] QString viewText(const ExceptionView &view, Timestamp now);
[[nodiscard]] QString resolvedText(const Resolved &resolved);
[[nodiscard]] QString replayText(const Replayed &replayed);

//! Why, in a line of the audit log: a code and the words of a person, or that these were erased.
[[nodiscard]] QString whyText(const TimelineEntry &entry);

//! The exception after a change: its JSON, or the sentence.
void printChange(Context &context, const SyncException &exception, const QString &sentence);

} // namespace unsnag
