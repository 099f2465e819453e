// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/engine/bulk.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! One action on many exceptions, on a list that is fixed when it starts, let loose by ramp.
class BulkCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::BulkCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<BulkWish> wish(Context &context) const;
    [[nodiscard]] Result<Decision> decision() const;
    [[nodiscard]] Result<ExitCode> start(Context &context);
    [[nodiscard]] Result<ExitCode> list(Context &context);
    [[nodiscard]] Result<ExitCode> show(Context &context);
    [[nodiscard]] Result<ExitCode> change(Context &context);

    std::string
        m_verb; //!< resolve, assign, hold, replay, dismiss; or list, show, pause, resume, cancel
    std::string m_id;
    std::string m_query;
    std::string m_to;
    std::string m_until;
    std::string m_why;
    std::string m_account;
    std::vector<std::string> m_sets;
    std::string m_ramp;
    std::string m_stopAt;
    bool m_createAccount = false;
    bool m_dryRun = false;
};

} // namespace unsnag
