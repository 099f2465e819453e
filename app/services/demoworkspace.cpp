// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"

#include "app/services/demosandbox.h"
#include "models/engine/checkconnection.h"

namespace unsnag {

Result<void> DemoWorkspace::connect(const QString &name, const QString &bindAs)
{
    UNSNAG_TRY(const auto profile, m_workspace.profiles().find(name));
    ConnectionRow row;
    row.name = name;
    row.profile = name;
    row.values.set(QStringLiteral("base_url"), QString::fromLatin1(demoOrigin));
    return ConfigureConnection(m_workspace.bench()).run(row, *profile, bindAs);
}

Result<RunReport> DemoWorkspace::fill(const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_CHECK(connect(QStringLiteral("sandbox-crm"), QStringLiteral("source")));
    UNSNAG_CHECK(connect(QStringLiteral("sandbox-erp"), QStringLiteral("target")));
    UNSNAG_CHECK(m_workspace.reconnect());
    return RunEngine(m_workspace.bench()).run(RunScope::Whole, stop, progress);
}

} // namespace unsnag
