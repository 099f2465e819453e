// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/reviewflow.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to the flows of the workspace. Nothing here blocks.
class FlowDesk final : public QObject
{
    Q_OBJECT
public:
    explicit FlowDesk(DeskSession &session, QObject *parent = nullptr);
    ~FlowDesk() override;

    [[nodiscard]] QFuture<Result<std::vector<std::shared_ptr<const Flow>>>> list();
    [[nodiscard]] QFuture<Result<FlowReview>> review(const QString &flow);

private:
    DeskSession &m_session;
};

} // namespace unsnag
