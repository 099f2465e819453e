// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/editrunbook.h"
#include "models/engine/showrunbook.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to the runbooks of the workspace. Nothing here blocks.
class RunbookDesk final : public QObject
{
    Q_OBJECT
public:
    explicit RunbookDesk(DeskSession &session, QObject *parent = nullptr);
    ~RunbookDesk() override;

    [[nodiscard]] QFuture<Result<RunbookVersion>> show(Reason reason,
                                                       const std::optional<int> &version = {});
    [[nodiscard]] QFuture<Result<std::vector<RunbookVersion>>> list();
    [[nodiscard]] QFuture<Result<std::vector<RunbookVersion>>> history(Reason reason);
    [[nodiscard]] QFuture<Result<EditedRunbook>> edit(const RunbookEdit &edit);
    [[nodiscard]] QFuture<Result<RunbookVersion>> addPostmortem(const QString &exception,
                                                                const Postmortem &postmortem);

signals:
    //! Another version of this reason's runbook is active now.
    void runbookChanged(unsnag::Reason reason);

private:
    DeskSession &m_session;
};

} // namespace unsnag
