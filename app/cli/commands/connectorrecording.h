// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/base/json.h"

#include <QCoreApplication>

#include <string>

namespace unsnag {

//! What `connector record` and `connector replay` do: an operation whose traffic is written down,
//! masked, and the same operation answered from that file.
class ConnectorRecording
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ConnectorRecording)

public:
    void setup(CLI::App &app);
    [[nodiscard]] bool isMeant() const;
    [[nodiscard]] Result<ExitCode> execute(Context &context) const;

private:
    [[nodiscard]] Result<ExitCode> record(Context &context, const Json &inputs) const;
    [[nodiscard]] Result<ExitCode> replay(Context &context, const Json &inputs) const;

    CLI::App *m_record = nullptr;
    CLI::App *m_replay = nullptr;
    std::string m_name;
    std::string m_operation;
    std::string m_input = "{}";
    std::string m_file;
    std::string m_profile;
};

} // namespace unsnag
