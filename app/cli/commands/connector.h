// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/connectorrecording.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! The configured systems: list, describe, check, log in, try.
class ConnectorCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ConnectorCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> list(Context &context) const;
    [[nodiscard]] Result<ExitCode> describe(Context &context) const;
    [[nodiscard]] Result<ExitCode> check(Context &context) const;
    //! A profile file by itself: no workspace, nothing is sent.
    [[nodiscard]] Result<ExitCode> checkFile(Context &context) const;
    [[nodiscard]] Result<void> showRequests(Context &context) const;
    [[nodiscard]] Result<ExitCode> configure(Context &context) const;
    [[nodiscard]] Result<ExitCode> tryOperation(Context &context) const;

    CLI::App *m_list = nullptr;
    CLI::App *m_describe = nullptr;
    CLI::App *m_check = nullptr;
    CLI::App *m_set = nullptr;
    CLI::App *m_login = nullptr;
    ConnectorRecording m_recording;
    std::string m_name;
    std::string m_profile;
    std::string m_file;
    std::vector<std::string> m_values;
    std::string m_bind;
    std::string m_operation;
    std::string m_input = "{}";
    bool m_dryRun = false;
    bool m_showsRequests = false;
};

} // namespace unsnag
