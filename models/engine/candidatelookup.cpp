// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/candidatelookup.h"

#include "models/store/referencetables.h"

#include <algorithm>

namespace unsnag {
Result<std::optional<Candidate>> CandidateLookup::find(const QString &id)
{
    UNSNAG_TRY(auto candidate, scored(id));
    if (candidate)
        return candidate;
    UNSNAG_TRY(const auto account, m_bench.store.read([&](Session &session) {
        return AccountTable(session).find(m_bench.connectors.targetName(), id);
    }));
    if (!account)
        return std::optional<Candidate>();
    Candidate bare;
    bare.account = *account;
    return std::optional(bare);
}

Result<std::optional<Candidate>> CandidateLookup::scored(const QString &id)
{
    UNSNAG_TRY(const auto index,
               m_bench.accounts.index(m_bench.store, m_bench.connectors.targetName()));
    return index->compare(m_query, id);
}

} // namespace unsnag
