// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Lists flows, shows one, and checks whether one is ready.
class FlowCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::FlowCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> list(Context &context) const;
    [[nodiscard]] Result<ExitCode> show(Context &context) const;
    [[nodiscard]] Result<ExitCode> check(Context &context) const;

    CLI::App *m_list = nullptr;
    CLI::App *m_show = nullptr;
    CLI::App *m_check = nullptr;
    std::string m_flow; //!< id, or a file for `check`
};

} // namespace unsnag
