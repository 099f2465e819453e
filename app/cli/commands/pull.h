// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

class Workspace;
struct FolderRule;
struct PullReport;

//! Brings changed CRM records as events, and the ERP accounts.
class PullCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::PullCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] FolderRule rule(const Context &context) const;
    [[nodiscard]] Result<PullReport> takeFile(Context &context, Workspace &workspace) const;
    [[nodiscard]] Result<ExitCode> takeFolder(Context &context, Workspace &workspace) const;
    [[nodiscard]] static Result<ExitCode> tell(Context &context, const PullReport &report);

    std::string m_connector;
    std::string m_file;
    std::string m_folder;
    std::string m_source;
    std::string m_flow = "deal_to_invoice";
};

} // namespace unsnag
