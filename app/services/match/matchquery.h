// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/domain/candidate.h"

#include <QStringList>

#include <map>
#include <vector>

namespace unsnag {

//! The only type of entity that a match service has.
inline constexpr const char *accountType = "account";

//! One reconciliation query, read.
struct MatchQuery {
    Account account;
    int limit = 5;
    bool isOfOurType = true; //!< false: it asks for another type only, which nothing here has
};

//! Most queries of a batch; more are answered with 413.
inline constexpr std::size_t mostQueries = 200;
//! Most candidates of a query; a higher limit counts as this one.
inline constexpr int mostCandidates = 100;

//! The place of an error that is about the size of a batch.
inline constexpr const char *batchPlace = "queries";

//! Reads a reconciliation query batch. Error: Input whose context is the JSON pointer into it, or
//! batchPlace where there are too many queries.
[[nodiscard]] Result<std::map<QString, MatchQuery>> readQueryBatch(const QByteArray &text);

//! What a data extension query asks for.
struct ExtensionQuery {
    QStringList ids;
    QStringList properties; //!< each one of accountProperties() or "name"
};

//! Error: Input whose context is the JSON pointer into it.
[[nodiscard]] Result<ExtensionQuery> readExtensionQuery(const QByteArray &text);

} // namespace unsnag
