// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/bulkdesk.h"

namespace unsnag {

BulkDesk::BulkDesk(DeskSession &session, QObject *parent) : QObject(parent), m_session(session) {}

BulkDesk::~BulkDesk() = default;

template <typename Verb>
QFuture<Result<BulkView>> BulkDesk::changing(Verb verb)
{
    auto future = m_session.deciding(std::move(verb));
    whenDone(future, this, [this](const Result<BulkView> &changed) {
        if (changed.ok())
            emit bulkChanged(changed->run.id.text());
    });
    return future;
}

QFuture<Result<BulkPlan>> BulkDesk::plan(const BulkWish &wish)
{
    return m_session.reading([wish](Workbench &bench) { return StartBulk(bench).plan(wish); });
}

QFuture<Result<BulkView>> BulkDesk::start(const BulkWish &wish, const BulkPlan &plan)
{
    return changing([wish, plan](Workbench &bench) { return StartBulk(bench).run(wish, plan); });
}

QFuture<Result<BulkView>> BulkDesk::pause(const QString &id, const QString &why)
{
    return changing(
        [id, why](Workbench &bench) { return PauseBulk(bench).run(Id<BulkRun>(id), why); });
}

QFuture<Result<BulkView>> BulkDesk::resume(const QString &id, const QString &why)
{
    return changing(
        [id, why](Workbench &bench) { return ResumeBulk(bench).run(Id<BulkRun>(id), why); });
}

QFuture<Result<BulkView>> BulkDesk::cancel(const QString &id, const QString &why)
{
    return changing(
        [id, why](Workbench &bench) { return CancelBulk(bench).run(Id<BulkRun>(id), why); });
}

QFuture<Result<BulkView>> BulkDesk::show(const QString &id, int mostItems)
{
    return m_session.reading([id, mostItems](Workbench &bench) {
        return ShowBulk(bench).run(Id<BulkRun>(id), mostItems);
    });
}

QFuture<Result<std::vector<BulkView>>> BulkDesk::list(const QString &before, int limit)
{
    return m_session.reading(
        [before, limit](Workbench &bench) { return ListBulk(bench).run(before, limit); });
}

QFuture<Result<LaneTree>> BulkDesk::lane(const QString &exception, int limit)
{
    return m_session.reading([exception, limit](Workbench &bench) {
        return ShowLane(bench).run(Id<SyncException>(exception), limit);
    });
}

QFuture<Result<WorkPause>> BulkDesk::pauseWork(const QString &connection, const QString &why)
{
    return m_session.deciding(
        [connection, why](Workbench &bench) { return PauseWork(bench).run(connection, why); });
}

QFuture<Result<void>> BulkDesk::resumeWork(const QString &connection, const QString &why)
{
    return m_session.deciding(
        [connection, why](Workbench &bench) { return ResumeWork(bench).run(connection, why); });
}

} // namespace unsnag
