// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxrequest.h"

#include <QUrlQuery>

namespace unsnag {
namespace {

struct Base {
    SandboxSystem system;
    const char *path;
};

constexpr Base bases[] = {{SandboxSystem::Crm, "/crm/v1"},
                          {SandboxSystem::Erp, "/erp/v1"},
                          {SandboxSystem::Layer, "/layer/v1"},
                          {SandboxSystem::Admin, "/admin"}};

QString singular(const QString &collection)
{
    if (collection.endsWith(QLatin1String("ies")))
        return collection.chopped(3) + QLatin1Char('y');
    return collection.endsWith(QLatin1Char('s')) ? collection.chopped(1) : collection;
}

} // namespace

QString sandboxSystemName(SandboxSystem system)
{
    switch (system) {
    case SandboxSystem::Crm:
        return QStringLiteral("crm");
    case SandboxSystem::Erp:
        return QStringLiteral("erp");
    case SandboxSystem::Layer:
        return QStringLiteral("layer");
    case SandboxSystem::Admin:
        return QStringLiteral("admin");
    case SandboxSystem::Nowhere:
        return {};
    }
    return {};
}

SandboxRequest SandboxRequest::of(const QString &method, const QString &path,
                                  const QString &queryText)
{
    SandboxRequest request;
    request.method = method;
    request.path = path;
    request.queryText = queryText;
    for (const Base &base : bases) {
        const QString prefix = QString::fromLatin1(base.path);
        if (path == prefix || path.startsWith(prefix + QLatin1Char('/'))) {
            request.system = base.system;
            request.segments = path.mid(prefix.size()).split(QLatin1Char('/'), Qt::SkipEmptyParts);
        }
    }
    const QUrlQuery query(queryText);
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        request.query.emplace(name, value);
    return request;
}

QByteArray SandboxRequest::header(const QByteArray &lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? QByteArray() : found->second;
}

std::optional<QString> SandboxRequest::parameter(const QString &name) const
{
    const auto found = query.find(name);
    return found == query.end() ? std::nullopt : std::optional(found->second);
}

QString SandboxRequest::localPath() const
{
    return QLatin1Char('/') + segments.join(QLatin1Char('/'));
}

QString SandboxRequest::operation() const
{
    if (segments.isEmpty())
        return {};
    const QString collection = QString(segments[0]).replace(QLatin1Char('-'), QLatin1Char('_'));
    const QString noun = singular(collection);
    if (segments.size() >= 3)
        return segments[2] + QLatin1Char('_') + noun;
    if (method == QLatin1String("GET"))
        return segments.size() == 1 ? QStringLiteral("list_") + collection
                                    : QStringLiteral("read_") + noun;
    if (method == QLatin1String("POST"))
        return QStringLiteral("create_") + noun;
    if (method == QLatin1String("PATCH"))
        return QStringLiteral("update_") + noun;
    return method.toLower() + QLatin1Char('_') + noun;
}

} // namespace unsnag
