// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/transport/curltransport.h"
#include "tests/support/process/clidriver.h"

namespace unsnag::test {

//! A real `unsnag-cli sandbox` process; ended in the destructor.
class SandboxProcess
{
public:
    //! Starts with these arguments ("--state", DIR …) and waits until it answers. Check url().
    explicit SandboxProcess(const CliDriver &driver, const QStringList &arguments = {});
    ~SandboxProcess();

    //! "http://127.0.0.1:PORT"; empty where it did not start.
    [[nodiscard]] QString url() const { return m_url; }

    //! Calls of the admin interface, path with a leading slash; null where no JSON came.
    [[nodiscard]] Json read(const QString &path);
    [[nodiscard]] Json send(const QByteArray &method, const QString &path, const Json &body);

    //! Requests to CRM and ERP so far.
    [[nodiscard]] JsonArray journal();
    //! How many invoices with this reference the journal says were made.
    [[nodiscard]] int invoicesMade(const QString &externalReference);

    //! Ends it as Ctrl+C would. Returns the exit code.
    int interrupt();

private:
    std::unique_ptr<QProcess> m_process;
    CurlTransport m_transport;
    QString m_url;
};

//! Writes a configuration folder that connects "sandbox-crm" as source and "sandbox-erp" as target
//! to a running sandbox. Returns its path.
[[nodiscard]] QString writeSandboxConfiguration(const CliDriver &driver, const QString &url);

} // namespace unsnag::test
