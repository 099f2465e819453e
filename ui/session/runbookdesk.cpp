// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/runbookdesk.h"

namespace unsnag {

RunbookDesk::RunbookDesk(DeskSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{}

RunbookDesk::~RunbookDesk() = default;

QFuture<Result<RunbookVersion>> RunbookDesk::show(Reason reason, const std::optional<int> &version)
{
    return m_session.reading(
        [reason, version](Workbench &bench) { return ShowRunbook(bench).run(reason, version); });
}

QFuture<Result<std::vector<RunbookVersion>>> RunbookDesk::list()
{
    return m_session.reading([](Workbench &bench) { return ListRunbooks(bench).run(); });
}

QFuture<Result<std::vector<RunbookVersion>>> RunbookDesk::history(Reason reason)
{
    return m_session.reading(
        [reason](Workbench &bench) { return RunbookHistory(bench).run(reason); });
}

QFuture<Result<EditedRunbook>> RunbookDesk::edit(const RunbookEdit &edit)
{
    auto future =
        m_session.deciding([edit](Workbench &bench) { return EditRunbook(bench).run(edit); });
    whenDone(future, this, [this](const Result<EditedRunbook> &edited) {
        if (edited.ok() && edited->isStored)
            emit runbookChanged(edited->active.reason);
    });
    return future;
}

QFuture<Result<RunbookVersion>> RunbookDesk::addPostmortem(const QString &exception,
                                                           const Postmortem &postmortem)
{
    auto future = m_session.deciding([exception, postmortem](Workbench &bench) {
        return AddPostmortem(bench).run(Id<SyncException>(exception), postmortem);
    });
    whenDone(future, this, [this](const Result<RunbookVersion> &stored) {
        if (stored.ok())
            emit runbookChanged(stored->reason);
    });
    return future;
}

} // namespace unsnag
