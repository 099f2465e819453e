// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <QByteArray>

namespace unsnag {

//! An account as a small HTML document for a browser or a frame: texts escaped, no script, nothing
//! that is loaded.
[[nodiscard]] QByteArray accountPage(const Account &account);

//! The same for an id that nobody has.
[[nodiscard]] QByteArray missingAccountPage(const QString &id);

} // namespace unsnag
