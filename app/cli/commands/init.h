// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

namespace unsnag {

//! Makes a workspace; with --demo one that is fed by its own sandbox.
class InitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::InitCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    bool m_demo = false;
};

} // namespace unsnag
