// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/matchlearning.h"
#include "app/cli/commands/matchserve.h"

#include "models/matching/accountindex.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Finds accounts for queries, both from CSV files; needs no workspace; or
//! the duplicates among the accounts. `match serve` offers accounts as
//! a service, MatchLearning learns from the decisions of a workspace.
class MatchCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::MatchCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<AccountIndex> index(Context &context) const;
    [[nodiscard]] Result<ExitCode> findDuplicates(Context &context) const;
    [[nodiscard]] Result<ExitCode> findQueries(Context &context) const;
    void answer(Context &context, const AccountIndex &accounts, const std::vector<Account> &queries,
                qint64 before) const;

    MatchLearning m_learning;
    MatchServe m_serve;
    std::string m_accounts;
    std::string m_queries;
    int m_top = 5;
    bool m_isSelf = false;
    double m_from = 0.5;
};

} // namespace unsnag
