// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace unsnag {

class InspectAudit;
struct NoteKey;

//! What `audit export`, `audit verify` and `audit inspect` do: the log as a file for others, and such a
//! file checked and read. The last two need no workspace.
class AuditBundles
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::AuditBundles)

public:
    void setup(CLI::App &app);
    [[nodiscard]] bool isMeant() const;
    [[nodiscard]] Result<ExitCode> execute(Context &context) const;

private:
    void setupExport(CLI::App &app);
    void setupVerify(CLI::App &app);
    void setupInspect(CLI::App &app);
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] Result<ExitCode> exportLog(Context &context) const;
    [[nodiscard]] Result<ExitCode> verifyWorkspace(Context &context) const;
    [[nodiscard]] Result<ExitCode> verifyBundle(Context &context) const;
    [[nodiscard]] Result<ExitCode> inspect(Context &context) const;
    [[nodiscard]] Result<ExitCode> showSample(Context &context, InspectAudit &audit) const;

    CLI::App *m_export = nullptr;
    CLI::App *m_verify = nullptr;
    CLI::App *m_inspect = nullptr;
    std::string m_out;
    std::string m_exception;
    std::string m_query;
    std::string m_from;
    std::string m_to;
    bool m_all = false;
    std::vector<std::string> m_without;
    std::string m_bundle;
    std::vector<std::string> m_keys;
    std::vector<std::string> m_certificates;
    std::vector<std::string> m_since;
    int m_sample = 0;
    std::string m_seed;
    qint64 m_skip = 0;
    qint64 m_limit = 100;
};

//! The keys that arguments give: key lines, or files of them. Error: Input, also where there is none.
[[nodiscard]] Result<std::vector<NoteKey>> keysFrom(const Context &context,
                                                    const std::vector<std::string> &arguments);

} // namespace unsnag
