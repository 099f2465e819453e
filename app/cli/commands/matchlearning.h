// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! What `match learn`, `match rehearse`, `match activate` and `match rules` do: the workspace's match rules
//! learn from what persons decided, and nothing is active before a second person says so.
class MatchLearning
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::MatchLearning)

public:
    void setup(CLI::App &app);
    [[nodiscard]] bool isMeant() const;
    [[nodiscard]] Result<ExitCode> execute(Context &context) const;

private:
    [[nodiscard]] static Result<ExitCode> learn(Context &context);
    [[nodiscard]] Result<ExitCode> rehearse(Context &context) const;
    [[nodiscard]] Result<ExitCode> activate(Context &context) const;
    [[nodiscard]] Result<ExitCode> rules(Context &context) const;

    CLI::App *m_learn = nullptr;
    CLI::App *m_rehearse = nullptr;
    CLI::App *m_activate = nullptr;
    CLI::App *m_rules = nullptr;
    int m_version = -1; //!< below 0: none was named
    std::string m_why;
};

} // namespace unsnag
