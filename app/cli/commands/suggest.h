// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/domain/candidate.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! Ranks the ERP accounts an exception may mean, with the evidence.
class SuggestCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::SuggestCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<Suggestions> suggestions(Context &context) const;

    std::string m_id;
    int m_top = 5;
    bool m_asksServices = false;
};

} // namespace unsnag
