// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! The order of an account's events: the one root and what waits behind it.
class LaneCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::LaneCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    std::string m_id;
};

} // namespace unsnag
