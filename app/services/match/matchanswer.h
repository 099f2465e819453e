// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/match/matchquery.h"
#include "app/services/match/matchstock.h"

namespace unsnag {

//! What a service says of itself; its own addresses begin with `origin`, "http://127.0.0.1:PORT".
[[nodiscard]] Json manifestJson(const MatchStock &stock, const QString &origin);

//! The result of one query: {"result": [candidates, best first]}. A candidate is a match only where
//! our rules would suggest it alone. An account whose id is the text of the query comes first.
[[nodiscard]] Json resultJson(const MatchQuery &query, const MatchStock &stock);

//! Suggested accounts: that of this id, those whose names begin so, then those that are alike; ten of
//! them, after the first `skipped`.
[[nodiscard]] Json entitySuggestions(const QString &prefix, int skipped, const MatchStock &stock);

//! Suggested properties: all for an empty prefix.
[[nodiscard]] Json propertySuggestions(const QString &prefix);

//! The properties that data extension offers for a type, none for a type that is not ours; at most
//! `limit` where it is more than 0.
[[nodiscard]] Json propertyProposals(const QString &type, int limit);

//! The values asked for. An unknown id has no values.
[[nodiscard]] Json extensionJson(const ExtensionQuery &query, const MatchStock &stock);

//! "24103 Kiel, DE, nordwind.example": what tells an account from its namesakes.
[[nodiscard]] QString accountDescription(const Account &account);

} // namespace unsnag
