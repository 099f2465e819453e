// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/candidate.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace unsnag {

//! What is looked for, and what should be found.
struct AskedQuery {
    Account account;
    QStringList meant; //!< ids of the accounts meant, mostly one; empty where there is none
    QString kind;      //!< how it was spoiled: "typo1", "sister", ...

    [[nodiscard]] bool hasAccount() const { return !meant.isEmpty(); }
};

//! Takes the accounts of a set one by one, since a million of them as values are no part of an index.
using AskedAccountSink = std::function<void(const Account &)>;
using AskedQueries = std::vector<AskedQuery>;

//! Names only. Tab-separated without a header: id and name; query, id meant ("-" for none) and kind.
//! Error: Input naming the line, NotFound where a file can't be read.
[[nodiscard]] Result<AskedQueries> readNameSet(const QString &names, const QString &queries,
                                               const AskedAccountSink &take);

//! All fields. CSV as `unsnag-cli match` reads it; the queries have the column true_id beside (ids
//! with ";" between, "-" for none) and may have a column kind.
[[nodiscard]] Result<AskedQueries> readFieldSet(const QString &accounts, const QString &queries,
                                                const AskedAccountSink &take);

} // namespace unsnag
