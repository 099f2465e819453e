// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! Keeps who is away from when to when, and who stands in.
class AbsenceCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::AbsenceCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> add(Context &context) const;
    [[nodiscard]] Result<ExitCode> end(Context &context) const;

    CLI::App *m_add = nullptr;
    CLI::App *m_end = nullptr;
    std::string m_who;
    std::string m_from;
    std::string m_until;
    std::string m_standIn;
    std::string m_why;
    std::string m_id;
};

} // namespace unsnag
