// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/bulk.h"
#include "models/engine/pausework.h"
#include "models/engine/showlane.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to bulk runs, to lanes and to the pauses of the engine. Nothing here blocks.
class BulkDesk final : public QObject
{
    Q_OBJECT
public:
    explicit BulkDesk(DeskSession &session, QObject *parent = nullptr);
    ~BulkDesk() override;

    //! What the wish means now, with what is skipped and why.
    [[nodiscard]] QFuture<Result<BulkPlan>> plan(const BulkWish &wish);
    //! Starts on exactly the list that was shown.
    [[nodiscard]] QFuture<Result<BulkView>> start(const BulkWish &wish, const BulkPlan &plan);
    [[nodiscard]] QFuture<Result<BulkView>> pause(const QString &id, const QString &why);
    [[nodiscard]] QFuture<Result<BulkView>> resume(const QString &id, const QString &why);
    [[nodiscard]] QFuture<Result<BulkView>> cancel(const QString &id, const QString &why);
    [[nodiscard]] QFuture<Result<BulkView>> show(const QString &id, int mostItems);
    [[nodiscard]] QFuture<Result<std::vector<BulkView>>> list(const QString &before, int limit);

    //! The lane of an exception, or what an incident holds.
    [[nodiscard]] QFuture<Result<LaneTree>> lane(const QString &exception, int limit);
    //! Lets the engine (empty name) or a connection rest, and work again.
    [[nodiscard]] QFuture<Result<WorkPause>> pauseWork(const QString &connection,
                                                       const QString &why);
    [[nodiscard]] QFuture<Result<void>> resumeWork(const QString &connection, const QString &why);

signals:
    //! A bulk run was started or changed by this window.
    void bulkChanged(const QString &id);

private:
    template <typename Verb>
    [[nodiscard]] QFuture<Result<BulkView>> changing(Verb verb);

    DeskSession &m_session;
};

} // namespace unsnag
