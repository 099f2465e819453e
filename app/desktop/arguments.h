// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/settings/settings.h"

#include <QStringList>

#include <optional>

namespace unsnag {

//! What the window was started with.
struct DesktopArguments {
    QString workspace;
    QString actor;
    QString exception; //!< id to show first; empty: none
    QString inspect;   //!< bundle or copy of a workspace to look into; empty: none
    bool isDemo = false;
    std::optional<ThemeChoice> theme;
    QString answer; //!< text for --help and --version: print it and end
};

//! Reads the command line without the program's name. Error: Input naming the argument.
[[nodiscard]] Result<DesktopArguments> readArguments(const QStringList &arguments);

} // namespace unsnag
