// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/sladesk.h"

namespace unsnag {

SlaDesk::SlaDesk(DeskSession &session, QObject *parent) : QObject(parent), m_session(session) {}

SlaDesk::~SlaDesk() = default;

QFuture<Result<std::vector<SlaRow>>> SlaDesk::review(const ExceptionQuery &query)
{
    return m_session.reading([query](Workbench &bench) { return ReviewSla(bench).run(query); });
}

QFuture<Result<SlaExplanation>> SlaDesk::explain(const QString &id)
{
    return m_session.reading(
        [id](Workbench &bench) { return ExplainSla(bench).run(Id<SyncException>(id)); });
}

QFuture<Result<SyncException>> SlaDesk::escalate(const QString &id, const QString &why)
{
    auto future = m_session.deciding([id, why](Workbench &bench) {
        return EscalateException(bench).run(Id<SyncException>(id), why);
    });
    whenDone(future, this, [this, id](const Result<SyncException> &escalated) {
        if (escalated.ok())
            emit m_session.exceptionChanged(id);
    });
    return future;
}

QFuture<Result<std::vector<Absence>>> SlaDesk::absences()
{
    return m_session.reading([](Workbench &bench) { return ListAbsences(bench).run(); });
}

QFuture<Result<Absence>> SlaDesk::addAbsence(const Absence &absence)
{
    auto future =
        m_session.deciding([absence](Workbench &bench) { return AddAbsence(bench).run(absence); });
    whenDone(future, this, [this](const Result<Absence> &added) {
        if (added.ok())
            emit absencesChanged();
    });
    return future;
}

QFuture<Result<Absence>> SlaDesk::endAbsence(qint64 number)
{
    auto future =
        m_session.deciding([number](Workbench &bench) { return EndAbsence(bench).run(number); });
    whenDone(future, this, [this](const Result<Absence> &ended) {
        if (ended.ok())
            emit absencesChanged();
    });
    return future;
}

QFuture<Result<std::vector<FlowOwnership>>> SlaDesk::ownership()
{
    return m_session.reading([](Workbench &bench) { return ListOwnership(bench).run(); });
}

QFuture<Result<Acceptance>> SlaDesk::accept(const QString &flow)
{
    auto future =
        m_session.deciding([flow](Workbench &bench) { return AcceptFlow(bench).run(flow); });
    whenDone(future, this, [this](const Result<Acceptance> &accepted) {
        if (accepted.ok())
            emit ownershipChanged();
    });
    return future;
}

QFuture<Result<std::vector<Reroute>>> SlaDesk::previewReroute(const ExceptionQuery &query)
{
    return m_session.reading(
        [query](Workbench &bench) { return PreviewReroute(bench).run(query); });
}

QFuture<Result<std::vector<Reroute>>> SlaDesk::reroute(const std::vector<Reroute> &frozen,
                                                       const QString &why)
{
    auto future = m_session.deciding(
        [frozen, why](Workbench &bench) { return RerouteExceptions(bench).run(frozen, why); });
    whenDone(future, this, [this](const Result<std::vector<Reroute>> &moved) {
        if (moved.ok())
            emit m_session.listChanged();
    });
    return future;
}

} // namespace unsnag
