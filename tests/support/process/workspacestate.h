// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/clidriver.h"

#include <map>

namespace unsnag::test {

//! What a workspace holds, as the command line tells it. Two of them are equal where nothing of a
//! refused command was applied.
struct WorkspaceState {
    Json exceptions;
    Json configuration;
    Json status;
    QString auditRoot;
    int auditEntries = 0;
    std::map<QString, QByteArray> documents; //!< files beside the database, by path

    bool operator==(const WorkspaceState &) const = default;

    [[nodiscard]] static WorkspaceState of(const CliDriver &driver);
    //! The first thing in which they differ; empty where they are equal.
    [[nodiscard]] QByteArray difference(const WorkspaceState &other) const;
};

//! What is wrong with the way a run was refused: another exit code, text on stdout, a part that its
//! message lacks, or the word "hidden", which tests write into their secrets. Empty: nothing.
[[nodiscard]] QByteArray faultOfRefusal(const CliResult &result, int exitCode,
                                        const QStringList &parts);

} // namespace unsnag::test
