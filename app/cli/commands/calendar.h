// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! Keeps the business calendars that due times are counted in.
class CalendarCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::CalendarCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> import(Context &context) const;

    CLI::App *m_show = nullptr;
    CLI::App *m_import = nullptr;
    std::string m_id;
    std::string m_file;
    std::string m_into;
    int m_lastYear = 0;
};

} // namespace unsnag
