// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Ends a pause of the engine or of one connection.
class ResumeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ResumeCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    std::string m_connector;
    std::string m_why;
};

} // namespace unsnag
