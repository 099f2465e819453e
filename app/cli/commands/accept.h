// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

class Workspace;

//! Accepts the runbook and SLA of a flow for its owner.
class AcceptCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::AcceptCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> tell(Context &context, Workspace &workspace) const;

    std::string m_flow;
};

} // namespace unsnag
