// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/connectorset.h"

namespace unsnag {
namespace {

Error unbound(const QString &role)
{
    return {Code::NotFound, QStringLiteral("no connection is bound as %1").arg(role),
            QStringLiteral("connections"),
            QStringLiteral("configure a connection and bind it as source or target")};
}

} // namespace

void ConnectorSet::put(std::shared_ptr<Connector> connector)
{
    const std::scoped_lock lock(m_mutex);
    const QString name = connector->name();
    m_connectors.insert_or_assign(name, std::move(connector));
}

void ConnectorSet::bindSource(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_source = name;
}

void ConnectorSet::bindTarget(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_target = name;
}

void ConnectorSet::bindLayer(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_layer = name;
}

QString ConnectorSet::layerName() const
{
    const std::scoped_lock lock(m_mutex);
    return m_layer;
}

QStringList ConnectorSet::names() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList names;
    for (const auto &[name, connector] : m_connectors)
        names += name;
    return names;
}

Result<std::shared_ptr<Connector>> ConnectorSet::find(const QString &name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_connectors.find(name);
    if (found == m_connectors.end())
        return Error{Code::NotFound, QStringLiteral("no connection \"%1\"").arg(name),
                     QStringLiteral("connections"), QStringLiteral("see the list of connections")};
    return found->second;
}

Result<std::shared_ptr<Connector>> ConnectorSet::source() const
{
    const QString name = sourceName();
    return name.isEmpty() ? Result<std::shared_ptr<Connector>>(unbound(QStringLiteral("source")))
                          : find(name);
}

Result<std::shared_ptr<Connector>> ConnectorSet::target() const
{
    const QString name = targetName();
    return name.isEmpty() ? Result<std::shared_ptr<Connector>>(unbound(QStringLiteral("target")))
                          : find(name);
}

QString ConnectorSet::sourceName() const
{
    const std::scoped_lock lock(m_mutex);
    return m_source;
}

QString ConnectorSet::targetName() const
{
    const std::scoped_lock lock(m_mutex);
    return m_target;
}

} // namespace unsnag
