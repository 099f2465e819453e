// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! Where a workspace is looked for when nobody says: $UNSNAG_WORKSPACE, else
//! ${XDG_DATA_HOME:-~/.local/share}/unsnag/default.
[[nodiscard]] QString defaultWorkspaceLocation();

//! Whether a location names a PostgreSQL database: "postgresql://…".
[[nodiscard]] bool isServerLocation(const QString &location);

//! The location as it is shown and stored: an absolute path, or the address without a password.
[[nodiscard]] QString shownLocation(const QString &location);

//! ${XDG_DATA_HOME:-~/.local/share}/unsnag
[[nodiscard]] QString dataFolder();
//! ${XDG_CONFIG_HOME:-~/.config}/unsnag
[[nodiscard]] QString configurationFolder();

//! Name of the signed-in operating-system user; "unknown" where the system has none.
[[nodiscard]] QString signedInUser();

} // namespace unsnag
