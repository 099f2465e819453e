// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <optional>
#include <string>

namespace unsnag {

//! The subcommands of audit that keep the log: keys, checkpoints, erasure, holds, retention.
class AuditKeeping
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::AuditKeeping)

public:
    //! Adds the subcommands to that of audit.
    void setup(CLI::App &app);
    //! Carries out the one that was asked for; nothing where it was another one.
    [[nodiscard]] Result<std::optional<ExitCode>> execute(Context &context);

private:
    void setupSeals(CLI::App &app);
    void setupKeeping(CLI::App &app);
    [[nodiscard]] Result<ExitCode> key(Context &context) const;
    [[nodiscard]] Result<ExitCode> checkpoint(Context &context) const;
    [[nodiscard]] Result<ExitCode> erase(Context &context) const;
    [[nodiscard]] Result<ExitCode> hold(Context &context) const;
    [[nodiscard]] Result<ExitCode> holds(Context &context) const;
    [[nodiscard]] Result<ExitCode> retention(Context &context) const;

    CLI::App *m_key = nullptr;
    CLI::App *m_checkpoint = nullptr;
    CLI::App *m_erase = nullptr;
    CLI::App *m_hold = nullptr;
    CLI::App *m_retention = nullptr;
    bool m_isRotating = false;
    bool m_isReleasing = false;
    std::optional<std::string> m_second; //!< a second place for checkpoints
    std::string m_target;
    std::string m_why;
    std::optional<int> m_days;
};

} // namespace unsnag
