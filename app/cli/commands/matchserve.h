// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/services/match/matchstock.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! What `match serve` does: the accounts of a file or of the workspace's target as a W3C
//! Reconciliation service, for OpenRefine and others.
class MatchServe
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::MatchServe)

public:
    void setup(CLI::App &app);
    [[nodiscard]] bool isMeant() const;
    [[nodiscard]] Result<ExitCode> execute(Context &context) const;

private:
    [[nodiscard]] Result<MatchStockSource> stock(Context &context) const;

    CLI::App *m_serve = nullptr;
    std::string m_accounts;
    int m_port = 0;
    std::vector<std::string> m_origins;
};

} // namespace unsnag
