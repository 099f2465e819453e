// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! A stranger's text with what can't be seen (control characters, marks that turn the direction of
//! reading) spelled out, as \u202e.
[[nodiscard]] QString visibleText(const QString &text);

//! The same for a message of one line: line feeds are spelled out too, and of a long text the first
//! 300 letters are kept.
[[nodiscard]] QString visibleLine(const QString &text);

} // namespace unsnag
