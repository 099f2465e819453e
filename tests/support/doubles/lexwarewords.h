// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doublerequest.h"
#include "tests/support/doubles/doubletable.h"

namespace unsnag {

//! A refusal in the form of today; `details` names fields where there are any.
[[nodiscard]] DoubleAnswer lexwareRefusal(int status, const DoubleRequest &request,
                                          const QString &message, const Json &details = {});
//! 406 in the older form, which contacts still have: one issue for each source.
[[nodiscard]] DoubleAnswer lexwareIssues(const QStringList &sources);
//! An element of details.
[[nodiscard]] Json lexwareDetail(const char *violation, const QString &field);

//! A moment as Lexware Office writes it, in German (winter) time with milliseconds.
[[nodiscard]] QString lexwareMoment(Timestamp moment);
//! What a write answers with.
[[nodiscard]] Json lexwareResult(const DoubleRequest &request, const DoubleRecord &record);
//! The page that was asked for, pages counted from 0; a size the double does not have is made smaller.
[[nodiscard]] DoubleAnswer lexwarePage(const DoubleRequest &request, const JsonArray &all);
//! The first parameter that is not among the known; empty where there is none.
[[nodiscard]] QString lexwareStranger(const DoubleRequest &request, const QStringList &known);

//! Whether the pattern (% and _ are wildcards, a backslash takes that from them) fits a part of the text.
[[nodiscard]] bool holdsLexwarePattern(const QString &text, const QString &pattern);
//! & < > as Lexware Office keeps them in names.
[[nodiscard]] QString lexwareName(const QString &text);

} // namespace unsnag
