// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/secretsource.h"

#include <QRegularExpression>

namespace unsnag {

QString environmentField(const QString &secretField)
{
    return secretField + QStringLiteral("_env");
}

bool isVariableName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z_][A-Z0-9_]{0,127}\\z"));
    return form.match(text).hasMatch();
}

Result<QString> readSecret(SecretVault &vault, const QString &connection, const Json &values,
                           const QString &field)
{
    const QString variable = values[environmentField(field)].scalarText();
    if (variable.isEmpty())
        return vault.read(connection, field);
    const QString secret = isVariableName(variable)
                               ? qEnvironmentVariable(variable.toLatin1().constData())
                               : QString();
    if (!secret.isEmpty())
        return secret;
    return Error{
        Code::NotFound, QStringLiteral("the environment variable %1 is not set").arg(variable),
        connection,
        QStringLiteral("set it for this program, or set %1 to nothing and store the secret "
                       "with: unsnag-cli connector login %2")
            .arg(environmentField(field), connection)};
}

} // namespace unsnag
