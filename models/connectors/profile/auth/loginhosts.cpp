// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/loginhosts.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

//! The host of an address or of "host:port"; empty for any other text.
QString hostIn(const QString &text)
{
    if (text.contains(QLatin1String("://")))
        return QUrl(text).host().toLower();
    const QUrl guess(QStringLiteral("https://") + text, QUrl::StrictMode);
    const bool isHost = text.contains(QLatin1Char('.')) && guess.path().isEmpty();
    return isHost ? guess.host().toLower() : QString();
}

bool fits(const QString &host, const QString &pattern)
{
    return pattern.startsWith(QLatin1String("*.")) ? host.endsWith(pattern.mid(1))
                                                   : host == pattern;
}

} // namespace

QString strangeHost(const Json &document, const Json &formValues, const Json &loginValues)
{
    QStringList known;
    for (const auto &each : formValues.object()) {
        if (const QString host = hostIn(each.second.scalarText()); !host.isEmpty())
            known += host;
    }
    const JsonArray &patterns = document["hosts"].array();
    for (const auto &each : loginValues.object()) {
        const QString text = each.second.scalarText();
        if (!text.contains(QLatin1String("://")))
            continue;
        const QString host = hostIn(text);
        const bool isKnown =
            known.contains(host) ||
            std::any_of(patterns.begin(), patterns.end(), [&](const Json &pattern) {
                return fits(host, pattern.toString().toLower());
            });
        if (!isKnown)
            return host.isEmpty() ? text : host;
    }
    return {};
}

} // namespace unsnag
