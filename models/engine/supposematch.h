// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/engine/workbench.h"

#include <optional>

namespace unsnag {

//! How a candidate would stand if a field that the query lacks were the account's: the engine itself
//! is asked again with it. Nothing where the query knows the field, the account does not, or the account
//! would still not be found. Error: Input for a field that accounts have not; see SuggestAccounts.
class SupposeMatch
{
public:
    explicit SupposeMatch(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::optional<Candidate>> run(const Account &query, const Account &account,
                                                       const QString &field);

private:
    Workbench &m_bench;
};

} // namespace unsnag
