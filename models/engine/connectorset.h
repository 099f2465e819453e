// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"

#include <map>
#include <memory>
#include <mutex>

namespace unsnag {

//! The connectors of a workspace by connection name, and which one is source (CRM), target (ERP)
//! and outside operating layer.
//! Safe from several threads.
class ConnectorSet
{
public:
    void put(std::shared_ptr<Connector> connector);
    void bindSource(const QString &name);
    void bindTarget(const QString &name);
    //! The outside operating layer whose exceptions are worked here; empty for none.
    void bindLayer(const QString &name);

    [[nodiscard]] QStringList names() const;
    //! Error: NotFound naming the connection.
    [[nodiscard]] Result<std::shared_ptr<Connector>> find(const QString &name) const;
    //! The CRM deals come from. Error: NotFound with the remedy where none is bound.
    [[nodiscard]] Result<std::shared_ptr<Connector>> source() const;
    //! The ERP documents go to.
    [[nodiscard]] Result<std::shared_ptr<Connector>> target() const;
    [[nodiscard]] QString sourceName() const;
    [[nodiscard]] QString targetName() const;
    [[nodiscard]] QString layerName() const;

private:
    mutable std::mutex m_mutex;
    std::map<QString, std::shared_ptr<Connector>> m_connectors;
    QString m_source;
    QString m_target;
    QString m_layer;
};

} // namespace unsnag
