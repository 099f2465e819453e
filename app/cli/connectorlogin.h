// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"

#include <QCoreApplication>

namespace unsnag {

//! `connector login`: stores the secrets of a connection, and where it needs one sends a person's browser
//! to the system and waits until it is back.
class ConnectorLogin
{
    Q_DECLARE_TR_FUNCTIONS(unsnag::ConnectorLogin)

public:
    ConnectorLogin(Context &context, QString connection)
        : m_context(context), m_name(std::move(connection))
    {}

    [[nodiscard]] Result<ExitCode> run();

private:
    [[nodiscard]] Result<QStringList> storeSecrets(Workspace &workspace,
                                                   const std::vector<ProfileField> &fields);
    [[nodiscard]] Result<bool> needsBrowser();
    [[nodiscard]] Result<ExitCode> withSecrets();
    [[nodiscard]] Result<ExitCode> withBrowser();
    void browse(const QString &url);

    Context &m_context;
    QString m_name;
};

} // namespace unsnag
