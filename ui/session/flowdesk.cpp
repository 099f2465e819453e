// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/flowdesk.h"

namespace unsnag {

FlowDesk::FlowDesk(DeskSession &session, QObject *parent) : QObject(parent), m_session(session) {}

FlowDesk::~FlowDesk() = default;

QFuture<Result<std::vector<std::shared_ptr<const Flow>>>> FlowDesk::list()
{
    return m_session.reading([](Workbench &bench) { return ListFlows(bench).run(); });
}

QFuture<Result<FlowReview>> FlowDesk::review(const QString &flow)
{
    return m_session.reading([flow](Workbench &bench) { return ReviewFlow(bench).run(flow); });
}

} // namespace unsnag
