// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

class QTextDocument;

namespace unsnag {

//! Writes a document as PDF on A4 (Letter where the locale measures in inches), with page numbers.
//! Error: Forbidden where the file can't be written.
[[nodiscard]] Result<void> printStory(const QTextDocument &document, const QString &title,
                                      const QString &file);

} // namespace unsnag
