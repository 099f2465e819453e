// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"

#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

QString variable(std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (qEnvironmentVariableIsSet(name))
            return qEnvironmentVariable(name);
    }
    return {};
}

} // namespace

QString unproxiedHosts()
{
    const QString own = QStringLiteral("localhost,127.0.0.1,::1");
    const QString given = variable({"no_proxy", "NO_PROXY"}).simplified();
    if (given == QLatin1String("*"))
        return given;
    return given.isEmpty() ? own : own + QLatin1Char(',') + given;
}

bool isProxied(const QString &url)
{
    const QUrl parsed(url);
    const QString host = parsed.host().toLower();
    // The large letters of http_proxy are a header of CGI, so libcurl leaves them alone.
    const QString proxy = parsed.scheme() == QLatin1String("http")
                              ? variable({"http_proxy", "all_proxy", "ALL_PROXY"})
                              : variable({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"});
    if (proxy.isEmpty() || isLoopbackHost(host))
        return false;
    const QStringList direct = unproxiedHosts().split(QLatin1Char(','), Qt::SkipEmptyParts);
    return std::none_of(direct.begin(), direct.end(), [&host](const QString &each) {
        QString name = each.trimmed().toLower();
        if (name == QLatin1String("*"))
            return true;
        while (name.startsWith(QLatin1Char('.')))
            name.remove(0, 1);
        return host == name || host.endsWith(QLatin1Char('.') + name);
    });
}

} // namespace unsnag
