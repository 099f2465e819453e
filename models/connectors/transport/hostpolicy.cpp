// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/hostpolicy.h"

#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int httpsPort = 443;
constexpr int httpPort = 80;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("http") ? httpPort : httpsPort);
}

QString authority(const QString &host, int port)
{
    return host + QLatin1Char(':') + QString::number(port);
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host == QLatin1String("localhost"))
        return true;
    const auto address = FarAddress::parse(host);
    return address && address->isLoopback();
}

void HostPolicy::allow(const QString &place, Naming naming)
{
    const bool isUrl = place.contains(QLatin1String("://"));
    const QUrl url(isUrl ? place : QLatin1String("https://") + place);
    const QString host = url.host().toLower();
    if (host.isEmpty())
        return;
    if (isUrl || url.port() > 0)
        m_authorities.insert(authority(host, portOf(url)));
    else
        m_hosts.insert(host);
    if (naming == Naming::ByPerson)
        m_ofPersons.insert(host);
}

void HostPolicy::allowPattern(const QString &pattern)
{
    m_patterns += pattern.toLower();
}

bool HostPolicy::isPattern(const QString &host) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&host](const QString &pattern) {
        return pattern.startsWith(QLatin1String("*.")) ? host.endsWith(pattern.mid(1))
                                                       : host == pattern;
    });
}

QString HostPolicy::refusalOf(const QString &url) const
{
    const QUrl parsed(url);
    const QString host = parsed.host().toLower();
    if (m_hosts.contains(host) || m_authorities.contains(authority(host, portOf(parsed))))
        return {};
    const bool isService = parsed.scheme() == QLatin1String("https") && portOf(parsed) == httpsPort;
    if (isService && isPattern(host))
        return {};
    return QStringLiteral("the connection does not name the host %1")
        .arg(authority(host, portOf(parsed)));
}

QString HostPolicy::refusalOf(const QString &url, const FarAddress &address) const
{
    const QString host = QUrl(url).host().toLower();
    if (isLoopbackHost(host) || FarAddress::parse(host))
        return {}; // who writes an address means it
    const bool isRefused =
        address.isInside() || (address.isPrivate() && !m_ofPersons.contains(host));
    if (!isRefused)
        return {};
    return QStringLiteral("the name %1 leads to %2, inside this computer or network")
        .arg(host, address.text());
}

} // namespace unsnag
