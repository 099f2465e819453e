// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verifyresources.h"

#include <QFile>

static void initAuditResources()
{
    Q_INIT_RESOURCE(audit);
}

namespace unsnag {
namespace {

QByteArray resource(const QString &name)
{
    initAuditResources();
    QFile file(QStringLiteral(":/unsnag/audit/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray verifyGuide()
{
    return resource(QStringLiteral("VERIFY.md"));
}

QByteArray verifyScript()
{
    return resource(QStringLiteral("verify.py"));
}

} // namespace unsnag
