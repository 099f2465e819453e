// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/candidate.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! What is looked for, and what should be found.
struct AskedQuery {
    Account account;
    QStringList meant; //!< ids of the accounts meant, mostly one; empty where there is none
    QString kind;      //!< how it was spoiled: "typo1", "sister", ...

    [[nodiscard]] bool hasAccount() const { return !meant.isEmpty(); }
};

//! Accounts, and queries with known answers.
struct AskedSet {
    std::vector<Account> accounts;
    std::vector<AskedQuery> queries;
};

//! Names only. Tab-separated without a header: id and name; query, id meant ("-" for none) and kind.
//! Error: Input naming the line, NotFound where a file can't be read.
[[nodiscard]] Result<AskedSet> readNameSet(const QString &names, const QString &queries);

//! All fields. CSV as `unsnag-cli match` reads it; the queries have the column true_id beside (ids
//! with ";" between, "-" for none) and may have a column kind.
[[nodiscard]] Result<AskedSet> readFieldSet(const QString &accounts, const QString &queries);

} // namespace unsnag
