// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/showstatus.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to how the workspace and its layer stand. Nothing here blocks.
class StatusDesk final : public QObject
{
    Q_OBJECT
public:
    explicit StatusDesk(DeskSession &session, QObject *parent = nullptr);
    ~StatusDesk() override;

    [[nodiscard]] QFuture<Result<LayerStatus>> read();

private:
    DeskSession &m_session;
};

} // namespace unsnag
