// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

namespace unsnag {

//! A lead that is made, progressed to an invoice, and confirmed in a test company.
class SyntheticCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::SyntheticCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> status(Context &context) const;

    CLI::App *m_status = nullptr;
};

} // namespace unsnag
