// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! The tooltip of a cell that shows this text. Views take a tooltip for rich text where it looks like
//! some, and would then read files and pictures that a stranger's text names.
[[nodiscard]] inline QString plainTip(const QString &text)
{
    const bool looksRich = text.contains(u'<') || text.contains(u'&');
    return looksRich ? QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>") : text;
}

} // namespace unsnag
