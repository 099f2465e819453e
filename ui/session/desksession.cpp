// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/desksession.h"

#include "ui/session/engineloop.h"

namespace unsnag {
namespace {

Id<SyncException> exceptionId(const QString &id)
{
    return Id<SyncException>(id);
}

} // namespace

DeskSession::DeskSession(QObject *parent)
    : QObject(parent), m_engine(new EngineLoop(*this, m_work)),
      m_reads(std::make_unique<Worker>(QStringLiteral("reads"))),
      m_network(std::make_unique<Worker>(QStringLiteral("network"))),
      m_decisions(std::make_unique<Worker>(QStringLiteral("decisions"))),
      m_logins(std::make_unique<Worker>(QStringLiteral("logins")))
{}

DeskSession::~DeskSession()
{
    m_stop.request_stop();
    delete m_engine;
}

void DeskSession::open(WorkspaceOpener opener)
{
    const int work = m_work.begin(tr("Opening the workspace"), std::stop_source(std::nostopstate));
    whenDone(m_decisions->post(std::move(opener)), this,
             [this, work](Result<OpenedWorkspace> result) {
                 m_work.finish(work);
                 if (!result.ok()) {
                     emit openingFailed(result.error());
                     return;
                 }
                 m_workspace = std::move(result).value();
                 followCommands();
                 emit opened();
                 m_engine->start(*m_workspace.bench,
                                 whyReadOnly().isEmpty() ? EngineDuty::Work : EngineDuty::Rest);
             });
}

Error DeskSession::notOpen()
{
    return {Code::Busy, QStringLiteral("the workspace is still being opened"), {}, {}};
}

void DeskSession::followCommands()
{
    if (!m_workspace.watchCommands)
        return;
    m_workspace.watchCommands([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                emit listChanged();
                m_engine->replayDue();
            },
            Qt::QueuedConnection);
    });
}

QString DeskSession::actor() const
{
    return isOpen() ? m_workspace.bench->actor.name : QString();
}

QString DeskSession::whyReadOnly() const
{
    if (!isOpen())
        return tr("The workspace is still being opened.");
    if (!m_workspace.writeProblem)
        return {};
    return tr("Read only: %1").arg(m_workspace.writeProblem->detail);
}

Timestamp DeskSession::now() const
{
    return isOpen() ? m_workspace.bench->clock.now() : SystemClock().now();
}

template <typename Task>
auto DeskSession::change(const QString &id, Task task)
    -> QFuture<std::invoke_result_t<Task, Workbench &>>
{
    using R = std::invoke_result_t<Task, Workbench &>;
    auto future = post(*m_decisions, std::move(task));
    whenDone(future, this, [this, id](const R &) { announce(id); });
    return future;
}

void DeskSession::announce(const QString &id)
{
    emit exceptionChanged(id);
    emit listChanged();
}

QFuture<Result<ExceptionList>> DeskSession::list(const ExceptionQuery &query)
{
    return post(*m_reads, [query](Workbench &bench) { return ListExceptions(bench).run(query); });
}

QFuture<Result<ExceptionView>> DeskSession::show(const QString &id)
{
    return post(*m_reads,
                [id](Workbench &bench) { return ShowException(bench).run(exceptionId(id)); });
}

QFuture<Result<Suggestions>> DeskSession::suggest(const QString &id, int top)
{
    return post(*m_reads, [id, top](Workbench &bench) {
        return SuggestAccounts(bench).run(exceptionId(id), top);
    });
}

QFuture<Result<Suggestions>> DeskSession::search(const Account &query, int top)
{
    return post(*m_reads, [query, top](Workbench &bench) {
        return SuggestAccounts(bench).search(query, top);
    });
}

QFuture<Result<Comparison>> DeskSession::compare(const QString &id)
{
    return ask(*m_network, tr("Comparing %1").arg(id),
               [id](Workbench &bench, const std::stop_token &stop) {
                   return CompareSides(bench).run(exceptionId(id), stop);
               });
}

QFuture<Result<Probed>> DeskSession::probe(const QString &id)
{
    auto future = ask(*m_network, tr("Looking up %1").arg(id),
                      [id](Workbench &bench, const std::stop_token &stop) {
                          return ProbeOutcome(bench).run(exceptionId(id), stop);
                      });
    whenDone(future, this, [this, id](const Result<Probed> &) { announce(id); });
    return future;
}

QFuture<Result<Replayed>> DeskSession::replay(const QString &id, const QString &why)
{
    auto future = ask(*m_network, tr("Replaying %1").arg(id),
                      [id, why](Workbench &bench, const std::stop_token &stop) {
                          return ReplayException(bench).run(exceptionId(id), why, stop);
                      });
    whenDone(future, this, [this, id](const Result<Replayed> &) { announce(id); });
    return future;
}

QFuture<Result<std::vector<TimelineEntry>>> DeskSession::auditBefore(std::optional<qint64> before,
                                                                     int limit)
{
    return post(*m_reads, [before, limit](Workbench &bench) {
        return ReadAudit(bench).newest(before, limit);
    });
}

QFuture<Result<Resolved>> DeskSession::preview(const Decision &decision)
{
    return post(*m_reads,
                [decision](Workbench &bench) { return ResolveException(bench).preview(decision); });
}

QFuture<Result<Resolved>> DeskSession::resolve(const Decision &decision)
{
    auto future = change(decision.exception.text(), [decision](Workbench &bench) {
        return ResolveException(bench).run(decision);
    });
    const auto pause = decision.undoTime;
    whenDone(future, this, [this, pause](const Result<Resolved> &result) {
        if (result.ok())
            m_engine->expectReplay(result->exception.id.text(), pause);
    });
    return future;
}

QFuture<Result<SyncException>> DeskSession::undo(const QString &id)
{
    return change(id,
                  [id](Workbench &bench) { return UndoResolution(bench).run(exceptionId(id)); });
}

QFuture<Result<SyncException>> DeskSession::claim(const QString &id)
{
    return change(id,
                  [id](Workbench &bench) { return ClaimException(bench).run(exceptionId(id)); });
}

QFuture<Result<SyncException>> DeskSession::release(const QString &id)
{
    return change(id,
                  [id](Workbench &bench) { return ReleaseException(bench).run(exceptionId(id)); });
}

QFuture<Result<SyncException>> DeskSession::assign(const QString &id, const QString &to)
{
    return change(
        id, [id, to](Workbench &bench) { return AssignException(bench).run(exceptionId(id), to); });
}

QFuture<Result<SyncException>> DeskSession::hold(const QString &id, Timestamp until,
                                                 const QString &why)
{
    return change(id, [id, until, why](Workbench &bench) {
        return HoldException(bench).run(exceptionId(id), until, why);
    });
}

QFuture<Result<SyncException>> DeskSession::reopen(const QString &id, const QString &why)
{
    return change(id, [id, why](Workbench &bench) {
        return ReopenException(bench).run(exceptionId(id), why);
    });
}

QFuture<Result<void>> DeskSession::comment(const QString &id, const QString &text)
{
    return change(id, [id, text](Workbench &bench) {
        return CommentOnException(bench).run(exceptionId(id), text);
    });
}

QFuture<Result<LayerStatus>> DeskSession::layerStatus()
{
    return post(*m_reads, [](Workbench &bench) { return ShowStatus(bench).run(); });
}

QFuture<Result<std::vector<ConnectionView>>> DeskSession::connections()
{
    return post(*m_reads, [](Workbench &bench) { return ListConnections(bench).run(); });
}

QFuture<Result<std::vector<std::shared_ptr<const Profile>>>> DeskSession::profiles()
{
    using Profiles = std::vector<std::shared_ptr<const Profile>>;
    return post(*m_reads, [list = m_workspace.profiles](Workbench &) -> Result<Profiles> {
        return list ? list() : Profiles();
    });
}

QFuture<Result<Reply>> DeskSession::checkConnection(const QString &name)
{
    auto future = ask(*m_network, tr("Testing %1").arg(name),
                      [name](Workbench &bench, const std::stop_token &stop) {
                          return CheckConnection(bench).run(name, stop);
                      });
    whenDone(future, this, [this, name](const Result<Reply> &) {
        emit connectionChanged(name);
        emit listChanged();
    });
    return future;
}

QFuture<Result<void>> DeskSession::logIn(const QString &name)
{
    const auto browse = [this](const QString &url) {
        QMetaObject::invokeMethod(
            this, [this, url] { emit browserWanted(url); }, Qt::QueuedConnection);
    };
    auto future =
        ask(*m_logins, tr("Logging in %1").arg(name),
            [login = m_workspace.logIn, name, browse](Workbench &,
                                                      const std::stop_token &stop) -> Result<void> {
                if (!login)
                    return Error{
                        Code::Forbidden, QStringLiteral("this session logs nobody in"), name, {}};
                return login(name, browse, stop);
            });
    whenDone(future, this, [this, name](const Result<void> &) { emit connectionChanged(name); });
    return future;
}

QFuture<Result<bool>> DeskSession::hasSecret(const QString &connection, const QString &field)
{
    return post(*m_network,
                [ask = m_workspace.hasSecret, connection, field](Workbench &) -> Result<bool> {
                    return ask ? ask(connection, field) : Result<bool>(false);
                });
}

QFuture<Result<void>> DeskSession::storeSecret(const QString &connection, const QString &field,
                                               const QString &secret)
{
    return post(
        *m_network,
        [store = m_workspace.storeSecret, connection, field, secret](Workbench &) -> Result<void> {
            if (!store)
                return Error{Code::Forbidden,
                             QStringLiteral("this session keeps no secrets"),
                             connection,
                             {}};
            return store(connection, field, secret);
        });
}

QFuture<Result<void>> DeskSession::configure(const ConnectionRow &row, const QString &bindAs)
{
    auto future = post(*m_decisions,
                       [store = m_workspace.configure, row, bindAs](Workbench &) -> Result<void> {
                           if (!store)
                               return Error{Code::Forbidden,
                                            QStringLiteral("this session changes no connections"),
                                            row.name,
                                            {}};
                           return store(row, bindAs);
                       });
    whenDone(future, this,
             [this, name = row.name](const Result<void> &) { emit connectionChanged(name); });
    return future;
}

} // namespace unsnag
