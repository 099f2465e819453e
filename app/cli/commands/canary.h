// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Runs stored events again through validate and map only, and compares.
class CanaryCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::CanaryCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> status(Context &context) const;

    CLI::App *m_run = nullptr;
    CLI::App *m_status = nullptr;
    std::string m_flow;
    std::string m_file;
    int m_sample = 50;
    long long m_seed = 1;
};

} // namespace unsnag
