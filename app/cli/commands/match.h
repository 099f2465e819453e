// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/matchserve.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Finds accounts for queries, both from CSV files; needs no workspace. `match serve` offers accounts as
//! a service.
class MatchCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::MatchCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    MatchServe m_serve;
    std::string m_accounts;
    std::string m_queries;
    int m_top = 5;
};

} // namespace unsnag
