// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace unsnag {

//! Jaro-Winkler similarity (prefix weight 0.1, at most 4 letters), 0..1; Winkler 1990.
[[nodiscard]] double jaroWinkler(QStringView a, QStringView b);

} // namespace unsnag
