// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

DoubleLogin DoubleLogin::spoiled() const
{
    DoubleLogin wrong = *this;
    for (auto &secret : wrong.secrets)
        secret.second = QStringLiteral("wr0ng-") + secret.second.left(8);
    return wrong;
}

bool DoubleSystem::isWrite(const DoubleRequest &request) const
{
    return request.method != QLatin1String("GET") && request.method != QLatin1String("HEAD");
}

QStringList DoubleSystem::lacks(const QString &) const
{
    return {};
}

QString DoubleSystem::exemption(const QString &) const
{
    return {};
}

Json DoubleSystem::input(const QString &, const Json &value) const
{
    return value;
}

} // namespace unsnag
