// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Log2 odds from which an account is worth a look before another one is made: one in five.
inline constexpr double twinOdds = -2;

//! Before an account is made: asks the same engine with what will be made, decided changes of the record
//! included. Only candidates from twinOdds on, and those that the target itself named.
//! Error: see SuggestAccounts; "could not be searched" is no "there are none".
class FindTwins
{
public:
    explicit FindTwins(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Suggestions> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

} // namespace unsnag
