// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"

#include <QRegularExpression>
#include <QUrl>

namespace unsnag {
namespace {

bool isLoopback(const QString &host)
{
    static const QRegularExpression ipv4(QStringLiteral(R"(\A127\.\d{1,3}\.\d{1,3}\.\d{1,3}\z)"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           ipv4.match(host).hasMatch();
}

} // namespace

QString urlRefusal(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return QStringLiteral("not a valid address: an absolute http or https URL was expected");
    if (!parsed.userInfo().isEmpty())
        return QStringLiteral("an address must not hold a user name or password");
    if (parsed.scheme() == QLatin1String("https"))
        return {};
    if (parsed.scheme() != QLatin1String("http"))
        return QStringLiteral("only https is spoken, found \"%1\"").arg(parsed.scheme());
    if (!isLoopback(parsed.host()))
        return QStringLiteral("plain http is allowed to this computer only; use https for %1")
            .arg(parsed.host());
    return {};
}

} // namespace unsnag
