// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/cli/output/activitytext.h"
#include "models/domain/candidate.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

struct Workbench;

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

    [[nodiscard]] Result<Supposed> supposed(Workbench &bench, const Suggestions &found) const;

    std::string m_id;
    int m_top = 5;
    bool m_activity = false;
    bool m_asksServices = false;
    std::string m_suppose;
};

} // namespace unsnag
