// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <vector>

namespace unsnag {

struct NoteKey;

//! What `audit witness` and `audit timestamp` do: others vouch for the log. Nothing is sent anywhere;
//! people carry the files.
class AuditWitness
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::AuditWitness)

public:
    //! Adds the subcommands to that of audit.
    void setup(CLI::App &app);
    //! Carries out the one that was asked for; nothing where it was another one.
    [[nodiscard]] Result<std::optional<ExitCode>> execute(Context &context) const;

private:
    void setupWitness(CLI::App &app);
    void setupTimestamp(CLI::App &app);
    [[nodiscard]] Result<ExitCode> witness(Context &context) const;
    [[nodiscard]] Result<ExitCode> witnessBundle(Context &context) const;
    [[nodiscard]] QString stateFile(const Context &context, const NoteKey &key) const;
    [[nodiscard]] Result<ExitCode> request(Context &context) const;
    [[nodiscard]] Result<ExitCode> add(Context &context) const;

    CLI::App *m_witness = nullptr;
    CLI::App *m_request = nullptr;
    CLI::App *m_add = nullptr;
    std::string m_bundle;
    std::string m_note;
    std::vector<std::string> m_keys;
    std::string m_to;
    std::string m_state;
    std::optional<qint64> m_size;
    std::string m_token;
    std::vector<std::string> m_certificates;
};

} // namespace unsnag
