// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"

#include <QUrl>

namespace unsnag {

QString urlRefusal(const QString &url, HostPolicy::PlainHttp plain)
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
    if (plain == HostPolicy::PlainHttp::LoopbackOnly && !isLoopbackHost(parsed.host()))
        return QStringLiteral("plain http is allowed to this computer only; use https for %1")
            .arg(parsed.host());
    return {};
}

} // namespace unsnag
