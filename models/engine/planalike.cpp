// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/planalike.h"

#include <algorithm>

namespace unsnag {
namespace {

bool isOtherAccount(const std::vector<AlikeCase> &cases, const Id<SyncException> &id)
{
    return std::ranges::any_of(cases, [&](const AlikeCase &one) {
        return one.exception.id == id && one.by == AlikeBy::Company;
    });
}

} // namespace

BulkWish sameFor(const std::vector<AlikeCase> &cases, const Decision &decision)
{
    BulkWish wish;
    for (const AlikeCase &one : cases)
        wish.query.ids += one.exception.id.text();
    // One that was closed since the list was shown is skipped with that reason, not left out.
    wish.query.anyState = true;
    wish.queryText = QStringLiteral("id:") + wish.query.ids.join(QLatin1Char(','));
    wish.action = BulkAction::Resolve;
    wish.decision = decision;
    wish.why = decision.why;
    return wish;
}

Result<BulkPlan> PlanAlike::run(const std::vector<AlikeCase> &cases, const Decision &decision)
{
    if (cases.empty())
        return BulkPlan();
    UNSNAG_TRY(BulkPlan plan, StartBulk(m_bench).plan(sameFor(cases, decision)));
    const bool makesAccount =
        decision.action == Action::CreateAccount || decision.action == Action::KeepApart;
    for (BulkItem &item : plan.items) {
        if (!makesAccount || item.state != BulkItemState::Waiting ||
            !isOtherAccount(cases, item.exception))
            continue;
        item.state = BulkItemState::Skipped;
        item.why =
            QStringLiteral("a second customer would be made: link this one once it is there");
        --plan.wanted;
    }
    return plan;
}

} // namespace unsnag
