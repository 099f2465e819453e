// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

namespace unsnag {

//! Compares what the layer believes with what the systems show.
class ReconcileCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ReconcileCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    bool m_dryRun = false;
};

} // namespace unsnag
