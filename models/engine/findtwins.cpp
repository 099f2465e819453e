// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/findtwins.h"

#include "models/engine/formground.h"
#include "models/engine/suggestaccounts.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int lookedAt = 5;

bool isTwin(const Candidate &candidate)
{
    return candidate.odds >= twinOdds || candidate.source == QLatin1String("target");
}

bool hasAccount(const Suggestions &found, const QString &id)
{
    return std::ranges::any_of(
        found.candidates, [&](const Candidate &candidate) { return candidate.account.id == id; });
}

//! What the record as it was decided finds beyond what the record as it came did.
void addOthers(Suggestions &found, Suggestions more)
{
    found.query = more.query;
    for (Candidate &candidate : more.candidates) {
        if (!hasAccount(found, candidate.account.id))
            found.candidates.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(
        found.candidates, [](const Candidate &a, const Candidate &b) { return a.odds > b.odds; });
}

} // namespace

Result<Suggestions> FindTwins::run(const Id<SyncException> &id)
{
    FormGround ground(m_bench, {});
    UNSNAG_CHECK(ground.load(id));
    SuggestAccounts engine(m_bench);
    UNSNAG_TRY(Suggestions found, engine.run(id, lookedAt));
    if (ground.flow() != nullptr && ground.payload() != ground.event().payload) {
        UNSNAG_TRY(Suggestions more,
                   engine.search(accountOf(*ground.flow(), ground.payload()), lookedAt));
        addOthers(found, std::move(more));
    }
    std::erase_if(found.candidates, [](const Candidate &candidate) { return !isTwin(candidate); });
    return found;
}

} // namespace unsnag
