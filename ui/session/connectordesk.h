// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/fieldfault.h"
#include "models/engine/connectioncondition.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to how a connection stands. Nothing here blocks.
class ConnectorDesk final : public QObject
{
    Q_OBJECT
public:
    explicit ConnectorDesk(DeskSession &session, QObject *parent = nullptr);
    ~ConnectorDesk() override;

    [[nodiscard]] QFuture<Result<ConnectionCondition>> read(const QString &connection);

private:
    DeskSession &m_session;
};

} // namespace unsnag
