// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

namespace unsnag {

//! The operating layer: pull, validate, map, create, confirm, replay.
class RunCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::RunCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> status(Context &context) const;
    [[nodiscard]] Result<ExitCode> loop(Context &context) const;

    bool m_once = false;
    bool m_status = false;
    int m_intervalSeconds = 60;
};

} // namespace unsnag
