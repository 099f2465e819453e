// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/tryton/trytonserver.h"

namespace unsnag::test {

//! Writes a configuration folder that connects "sandbox-crm" as source to a running sandbox and
//! "tryton" as target to a server that is reached at this address. Returns its path.
[[nodiscard]] QString writeTrytonConfiguration(const CliDriver &driver, const QString &sandboxUrl,
                                               const TrytonServer &tryton, const QString &address);

//! A workspace that carries deals of a sandbox CRM to a real Tryton.
class TrytonDesk
{
public:
    //! Starts the sandbox, makes the workspace, logs in, and lets the sandbox's own records run.
    TrytonDesk(TrytonServer &tryton, const QString &address);

    [[nodiscard]] const CliDriver &cli() const { return m_cli; }
    //! Why the set-up failed; empty when it is ready.
    [[nodiscard]] QByteArray problem() const { return m_problem; }

    //! Makes a company in the CRM; its id. Empty where the CRM refused.
    [[nodiscard]] QString company(const Json &members);
    //! The same for a customer of Tryton, which then carries the company's reference as a customer does
    //! that the layer made itself.
    [[nodiscard]] QString companyOf(const Json &customer);
    //! Makes a won deal in the CRM; the deal as the CRM shows it.
    [[nodiscard]] Json sell(const QString &company, const QString &title, Json members);

    //! Runs the layer once and returns what `show` tells of the open exception of a deal. Null where
    //! there is none.
    [[nodiscard]] Json exceptionOf(const Json &deal);
    //! What `show` tells.
    [[nodiscard]] Json show(const QString &id) const;
    //! Why the exception is not one of this reason that a person can work on; empty where it is.
    [[nodiscard]] static QByteArray faultOf(const Json &exception, const QString &reason);
    //! The values that the form of an exception offers for a field, the likeliest first.
    [[nodiscard]] static QStringList candidates(const Json &exception, const QString &action,
                                                const QString &field);

private:
    void step(const CliResult &result);

    TrytonServer &m_tryton;
    CliDriver m_cli;
    SandboxProcess m_sandbox;
    QByteArray m_problem;
};

} // namespace unsnag::test
