// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/connectordesk.h"

namespace unsnag {

ConnectorDesk::ConnectorDesk(DeskSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{}

ConnectorDesk::~ConnectorDesk() = default;

QFuture<Result<ConnectionCondition>> ConnectorDesk::read(const QString &connection)
{
    return m_session.reading(
        [connection](Workbench &bench) { return ConditionReader(bench).read(connection); });
}

} // namespace unsnag
