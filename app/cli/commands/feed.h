// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! What is sent to the workspace: rules of feeds.json, and the secrets of the listener.
class FeedCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::FeedCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void setup(CLI::App &app) override;
    [[nodiscard]] Result<ExitCode> execute(Context &context) override;

private:
    [[nodiscard]] Result<ExitCode> show(Context &context) const;
    [[nodiscard]] Result<ExitCode> storeSecret(Context &context) const;

    CLI::App *m_show = nullptr;
    std::string m_name;
};

} // namespace unsnag
