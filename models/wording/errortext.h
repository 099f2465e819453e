// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"

namespace unsnag {

//! An error as a sentence for people: what kind, what exactly, where.
[[nodiscard]] QString errorSentence(const Error &error);

//! What to do about it; the error's own remedy, else the usual one of its code.
[[nodiscard]] QString errorRemedy(const Error &error);

//! Both as running text: "Not found: no EX-9. See the list."
[[nodiscard]] QString errorText(const Error &error);

} // namespace unsnag
