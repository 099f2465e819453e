// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <memory>
#include <string>

namespace unsnag {

class ServiceLog;

//! The operating layer: pull, validate, map, create, confirm, replay.
class RunCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::RunCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> once(Context &context) const;
    [[nodiscard]] Result<ExitCode> status(Context &context) const;
    [[nodiscard]] Result<ExitCode> serve(Context &context) const;
    [[nodiscard]] Result<std::unique_ptr<ServiceLog>> openLog(Context &context) const;

    bool m_once = false;
    bool m_status = false;
    int m_intervalSeconds = 60;
    std::string m_log;
    int m_port = -1;
};

} // namespace unsnag
