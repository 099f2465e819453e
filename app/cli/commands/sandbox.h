// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <cstdint>
#include <string>

namespace unsnag {

//! Runs a loopback CRM and ERP to try things on.
class SandboxCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::SandboxCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    int m_port = 0;
    std::uint64_t m_seed = 7;
    int m_accounts = 400;
    int m_deals = 40;
    int m_idleSeconds = 900;
    std::string m_faults;
    std::string m_state;
};

} // namespace unsnag
