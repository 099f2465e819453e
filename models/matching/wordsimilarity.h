// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace unsnag {

//! Jaro-Winkler similarity (prefix weight 0.1, at most 4 letters), 0..1; Winkler 1990.
[[nodiscard]] double jaroWinkler(QStringView a, QStringView b);

//! Number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment)
//! between two texts; any number above `limit` is told as limit + 1.
[[nodiscard]] int editDistance(QStringView a, QStringView b, int limit);

//! How alike two folded words are: 1 when equal, less for a typing mistake or a cut word, 0 when
//! they are different words.
[[nodiscard]] double wordSimilarity(QStringView a, QStringView b);

} // namespace unsnag
