// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <memory>
#include <vector>

namespace unsnag {

//! Finds the accounts that may be meant. Built once over a set of accounts, then read-only and
//! safe from several threads.
class AccountIndex
{
public:
    explicit AccountIndex(std::vector<Account> accounts);
    ~AccountIndex();

    [[nodiscard]] qint64 size() const;
    //! The best `top` candidates, best first, with score, lead, confidence and evidence per field.
    //! An empty list means "searched, none above the floor".
    [[nodiscard]] Suggestions search(const Account &query, int top) const;

private:
    class Private;
    std::unique_ptr<const Private> d;
};

} // namespace unsnag
