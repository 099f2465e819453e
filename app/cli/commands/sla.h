// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! Tells when exceptions are due, and why then.
class SlaCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::SlaCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    std::string m_query;
    std::string m_explain;
    int m_limit = 50;
};

} // namespace unsnag
