// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/auditbundles.h"
#include "app/cli/commands/auditkeeping.h"
#include "app/cli/commands/auditwitness.h"

#include <QCoreApplication>

#include <optional>
#include <string>

namespace unsnag {

//! Reads and verifies the audit log.
class AuditCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::AuditCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> log(Context &context) const;
    [[nodiscard]] Result<ExitCode> show(Context &context) const;

    AuditKeeping m_keeping;
    AuditBundles m_bundles;
    AuditWitness m_witness;
    CLI::App *m_log = nullptr;
    CLI::App *m_show = nullptr;
    std::optional<qint64> m_from; //!< nothing: the newest are wanted
    std::string m_query;
    int m_limit = 100;
    qint64 m_entry = 0;
};

} // namespace unsnag
