// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Compares the sides of an exception, or two JSON files.
class DiffCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::DiffCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> compareFiles(Context &context) const;
    [[nodiscard]] Result<ExitCode> compareSides(Context &context) const;

    std::string m_what;
    std::string m_other; //!< empty: m_what is an exception
    std::string m_view;
    std::string m_format; //!< empty: text
};

} // namespace unsnag
