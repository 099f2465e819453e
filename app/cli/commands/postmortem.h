// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Writes what was learnt from an exception into the runbook of its reason.
class PostmortemCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::PostmortemCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    std::string m_id;
    std::string m_file;
    std::string m_cause;
    std::string m_who;
    std::string m_avoid;
};

} // namespace unsnag
