// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! Keeps the business roles that own flows, with their members.
class RoleCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::RoleCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> add(Context &context) const;

    CLI::App *m_add = nullptr;
    std::string m_name;
    std::vector<std::string> m_members;
    std::string m_backup;
    std::string m_calendar;
};

} // namespace unsnag
