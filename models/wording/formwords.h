// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace unsnag {

//! Every text of the built-in resolution forms, English: what a translation has to know. A test
//! compares it with the documents.
[[nodiscard]] const QStringList &builtinFormWords();

} // namespace unsnag
