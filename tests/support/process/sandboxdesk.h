// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/sandboxprocess.h"

namespace unsnag::test {

//! A workspace that works against a running sandbox, for tests that resolve many exceptions.
class SandboxDesk
{
public:
    //! Starts a sandbox with these arguments, makes the workspace, pulls and runs once.
    explicit SandboxDesk(const QStringList &sandboxArguments);

    [[nodiscard]] CliDriver &cli() { return m_cli; }
    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }
    //! Why the set-up failed; empty when it is ready.
    [[nodiscard]] QByteArray problem() const { return m_problem; }

    //! Open exceptions of a reason, at most `limit`.
    [[nodiscard]] JsonArray open(const QString &reason, int limit) const;
    //! Exceptions with these ids as they are now, by id.
    [[nodiscard]] std::map<QString, Json> states(const QStringList &ids) const;
    //! Any customer of the sandbox ERP that the workspace knows.
    [[nodiscard]] QString customer() const { return m_customer; }
    //! How many invoices of the ERP carry each external reference, as the ERP itself says.
    [[nodiscard]] std::map<QString, int> invoices();

private:
    void step(const CliResult &result);

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QByteArray m_problem;
    QString m_customer;
};

} // namespace unsnag::test
