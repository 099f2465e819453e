// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/statusdesk.h"

namespace unsnag {

StatusDesk::StatusDesk(DeskSession &session, QObject *parent) : QObject(parent), m_session(session)
{}

StatusDesk::~StatusDesk() = default;

QFuture<Result<LayerStatus>> StatusDesk::read()
{
    return m_session.reading([](Workbench &bench) { return ShowStatus(bench).run(); });
}

} // namespace unsnag
