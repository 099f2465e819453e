// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/location.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace unsnag {
namespace {

Error wrong(const QString &detail, const QString &shown)
{
    return Error{
        Code::Input, detail, shown,
        QStringLiteral("write postgresql://user@host:port/database or the path of a folder")};
}

bool isThisMachine(const QString &host)
{
    if (host.isEmpty() || host.startsWith(QLatin1Char('/')) || host == QLatin1String("localhost"))
        return true;
    static const QRegularExpression loopback(QStringLiteral("^(::1|127(\\.[0-9]{1,3}){3})$"));
    return loopback.match(host).hasMatch();
}

Result<void> readParameters(const QUrl &url, Location &location)
{
    const QStringList files{QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
                            QStringLiteral("sslkey")};
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const bool isLocal = isThisMachine(location.host);
        if (name == QLatin1String("host") && value.startsWith(QLatin1Char('/')) && isLocal)
            location.host = value;
        else if (files.contains(name) && !value.contains(QLatin1Char(';')) &&
                 !value.contains(QLatin1Char('\'')))
            location.certificates.append(name + QStringLiteral("='") + value + QLatin1Char('\''));
        else
            return wrong(
                QStringLiteral("the parameter %1 is unknown or has an impossible value").arg(name),
                location.text);
    }
    return {};
}

Result<Location> readPostgres(const QString &text)
{
    // QUrl refuses a user without a host, which is usual for a socket.
    QString complete = text;
    static const QRegularExpression noHost(QStringLiteral("^(postgres(?:ql)?://(?:[^/@]*@)?)/"));
    complete.replace(noHost, QStringLiteral("\\1localhost/"));
    const QUrl url(complete, QUrl::StrictMode);
    Location location;
    location.dialect = Dialect::Postgres;
    if (!url.isValid())
        return wrong(QStringLiteral("the address of the database is malformed"),
                     QStringLiteral("postgresql://"));
    location.text = url.toString(QUrl::RemovePassword);
    location.host = url.host(QUrl::FullyDecoded);
    location.port = url.port(5432);
    location.user = url.userName(QUrl::FullyDecoded);
    location.password = url.password(QUrl::FullyDecoded);
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    if (location.database.isEmpty() || location.database.contains(QLatin1Char('/')))
        return wrong(QStringLiteral("the address names no database"), location.text);
    UNSNAG_CHECK(readParameters(url, location));
    location.sslMode =
        isThisMachine(location.host) ? QStringLiteral("prefer") : QStringLiteral("verify-full");
    return location;
}

} // namespace

QString Location::databaseFile() const
{
    return folder + QStringLiteral("/unsnag.db");
}

Result<Location> readLocation(const QString &text)
{
    if (text.startsWith(QLatin1String("postgresql:")) ||
        text.startsWith(QLatin1String("postgres:")))
        return readPostgres(text);
    if (text.isEmpty())
        return wrong(QStringLiteral("no workspace was named"), {});
    Location location;
    location.folder = QDir::cleanPath(QDir(text).absolutePath());
    location.text = location.folder;
    return location;
}

} // namespace unsnag
