// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Reads and writes the configuration as files.
class ConfigCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ConfigCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> check(Context &context) const;
    [[nodiscard]] Result<ExitCode> checkOwn(Context &context) const;
    [[nodiscard]] Result<ExitCode> show(Context &context) const;
    [[nodiscard]] Result<ExitCode> import(Context &context) const;
    [[nodiscard]] Result<ExitCode> write(Context &context) const;

    CLI::App *m_check = nullptr;
    CLI::App *m_show = nullptr;
    CLI::App *m_import = nullptr;
    std::string m_folder;
};

} // namespace unsnag
