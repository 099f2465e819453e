// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

class QTextDocument;

namespace unsnag {

//! What stands on every page.
struct StoryPaper {
    QString title;
    QString about; //!< beside the title
};

//! Writes a story as PDF on A4 (Letter where the locale measures in inches): its title above and the
//! number of the page below each page. No line is cut, and what says of which entry a detail is stands
//! on the same page as its beginning. The document is laid out anew for it.
//! Error: Forbidden where the file can't be written.
[[nodiscard]] Result<void> printStory(QTextDocument &document, const StoryPaper &paper,
                                      const QString &file);

} // namespace unsnag
