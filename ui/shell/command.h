// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace unsnag {

//! One thing a person can do from anywhere: for keys, palette and shortcut sheet.
struct ShellCommand {
    QString group;
    QString title;
    QKeySequence key; //!< empty: palette only
    std::function<void()> run;
    bool isListed = true; //!< whether the palette shows it
};

using Commands = std::vector<ShellCommand>;

} // namespace unsnag
