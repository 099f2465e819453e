// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/matchdesk.h"

namespace unsnag {

QFuture<Result<std::vector<AccountActivity>>> MatchDesk::activity(const QStringList &accounts,
                                                                  std::function<bool()> isWanted)
{
    return m_session.asking(
        DeskSession::tr("Reading open orders and balances"),
        [accounts, isWanted = std::move(isWanted)](Workbench &bench, const std::stop_token &stop) {
            return ShowActivity(bench).run(accounts, stop, isWanted);
        });
}

QFuture<Result<std::vector<AlikeCase>>> MatchDesk::alike(const QString &exception)
{
    return m_session.reading([exception](Workbench &bench) {
        return FindAlike(bench).run(Id<SyncException>(exception));
    });
}

QFuture<Result<BulkPlan>> MatchDesk::planAlike(const std::vector<AlikeCase> &cases,
                                               const Decision &decision)
{
    return m_session.reading(
        [cases, decision](Workbench &bench) { return PlanAlike(bench).run(cases, decision); });
}

QFuture<Result<Suggestions>> MatchDesk::twins(const QString &exception)
{
    return m_session.reading([exception](Workbench &bench) {
        return FindTwins(bench).run(Id<SyncException>(exception));
    });
}

QFuture<Result<std::optional<Candidate>>> MatchDesk::suppose(const Account &query,
                                                             const Account &account,
                                                             const QString &field)
{
    return m_session.reading([query, account, field](Workbench &bench) {
        return SupposeMatch(bench).run(query, account, field);
    });
}

} // namespace unsnag
