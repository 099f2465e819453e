// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Shows and edits the runbooks of the workspace.
class RunbookCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::RunbookCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> list(Context &context) const;
    [[nodiscard]] Result<ExitCode> show(Context &context) const;
    [[nodiscard]] Result<ExitCode> history(Context &context) const;
    [[nodiscard]] Result<ExitCode> edit(Context &context) const;

    CLI::App *m_list = nullptr;
    CLI::App *m_show = nullptr;
    CLI::App *m_edit = nullptr;
    CLI::App *m_history = nullptr;
    std::string m_code;
    std::string m_file;
    std::string m_why;
    int m_version = -1; //!< below 0: the active one
    int m_base = -1;    //!< below 0: the active one
};

} // namespace unsnag
