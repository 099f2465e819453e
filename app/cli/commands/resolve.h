// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/engine/planalike.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

//! Records a decision; its replay follows by itself.
class ResolveCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ResolveCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<Decision> decision(Context &context) const;
    [[nodiscard]] Result<Decision> choice(Context &context, Decision decision) const;
    //! Tells which accounts a new one may double.
    void noteTwins(Context &context, Workbench &bench) const;
    //! The same decision for alike exceptions: planned before the decision is recorded.
    [[nodiscard]] Result<BulkPlan> planAlike(Workbench &bench, const Decision &decision);
    [[nodiscard]] Result<void> tellAlike(Context &context, Workbench &bench, const BulkPlan &plan,
                                         Json &json, QString &text) const;

    std::string m_id;
    std::string m_action;
    std::string m_account;
    bool m_createAccount = false;
    std::vector<std::string> m_set;
    std::string m_patch;
    std::string m_choose;
    std::vector<std::string> m_pointers;
    bool m_dismiss = false;
    bool m_retry = false;
    std::string m_why;
    bool m_dryRun = false;
    bool m_now = false;
    bool m_alike = false;
    BulkWish m_same; //!< of --alike
};

} // namespace unsnag
