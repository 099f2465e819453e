// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/match/accountshelf.h"
#include "models/engine/workbench.h"

#include <functional>
#include <memory>

namespace unsnag {

//! The accounts that a match service answers from.
struct MatchStock {
    QString name; //!< of the set, for people: "accounts.csv", "sandbox-erp"
    std::shared_ptr<const AccountIndex> index;
    std::shared_ptr<const AccountShelf> shelf;
};

//! Gives the accounts as they are now; asked once for each request.
using MatchStockSource = std::function<Result<MatchStock>()>;

//! These accounts; the first one who asks waits for their index.
[[nodiscard]] MatchStockSource fixedStock(const QString &name, std::vector<Account> accounts);
//! The target's accounts of a workspace, made anew after a pull changed them. Not for several threads.
[[nodiscard]] MatchStockSource targetStock(Workbench &bench);

} // namespace unsnag
