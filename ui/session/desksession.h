// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/worker.h"
#include "models/engine/checkconnection.h"
#include "models/engine/comparesides.h"
#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/runengine.h"
#include "models/engine/showexception.h"
#include "models/engine/showstatus.h"
#include "models/engine/suggestaccounts.h"
#include "models/engine/triageexception.h"
#include "models/engine/verifyaudit.h"
#include "ui/session/openedworkspace.h"
#include "ui/session/whendone.h"
#include "ui/session/workmodel.h"

#include <QTimer>

#include <stop_token>

namespace unsnag {

class EngineLoop;

//! The window's only door to the models. It owns the named threads that verbs run on and speaks in
//! futures and signals; nothing here blocks. One thread reads, one asks far systems, one records
//! decisions, and one runs the passes of the operating layer, so that neither a decision nor its undo
//! waits for a pull.
class DeskSession final : public QObject
{
    Q_OBJECT
public:
    explicit DeskSession(QObject *parent = nullptr);
    ~DeskSession() override;

    //! Opens a workspace on a worker; ends in opened() or in openingFailed().
    void open(WorkspaceOpener opener);
    [[nodiscard]] bool isOpen() const { return m_workspace.bench != nullptr; }
    [[nodiscard]] QString location() const { return m_workspace.location; }
    [[nodiscard]] QString actor() const;
    //! Why nothing may be written now; empty where it may.
    [[nodiscard]] QString whyReadOnly() const;
    [[nodiscard]] Timestamp now() const;
    [[nodiscard]] WorkModel &work() { return m_work; }
    [[nodiscard]] EngineLoop &engine() { return *m_engine; }

    [[nodiscard]] QFuture<Result<ExceptionList>> list(const ExceptionQuery &query);
    [[nodiscard]] QFuture<Result<ExceptionView>> show(const QString &id);
    [[nodiscard]] QFuture<Result<Suggestions>> suggest(const QString &id, int top);
    [[nodiscard]] QFuture<Result<Suggestions>> search(const Account &query, int top);
    [[nodiscard]] QFuture<Result<Comparison>> compare(const QString &id);
    [[nodiscard]] QFuture<Result<Probed>> probe(const QString &id);
    [[nodiscard]] QFuture<Result<Resolved>> preview(const Decision &decision);
    [[nodiscard]] QFuture<Result<Resolved>> resolve(const Decision &decision);
    [[nodiscard]] QFuture<Result<SyncException>> undo(const QString &id);
    [[nodiscard]] QFuture<Result<SyncException>> claim(const QString &id);
    [[nodiscard]] QFuture<Result<SyncException>> release(const QString &id);
    [[nodiscard]] QFuture<Result<SyncException>> assign(const QString &id, const QString &to);
    [[nodiscard]] QFuture<Result<SyncException>> hold(const QString &id, Timestamp until,
                                                      const QString &why);
    [[nodiscard]] QFuture<Result<SyncException>> reopen(const QString &id, const QString &why);
    //! The decision that waits, sent now; without one the event runs again as it is.
    [[nodiscard]] QFuture<Result<Replayed>> replay(const QString &id, const QString &why);
    [[nodiscard]] QFuture<Result<void>> comment(const QString &id, const QString &text);

    //! Entries of the audit log older than `before`, or the newest without it; newest first.
    [[nodiscard]] QFuture<Result<std::vector<TimelineEntry>>> auditBefore(
        std::optional<qint64> before, int limit);

    //! How the operating layer and its queues are.
    [[nodiscard]] QFuture<Result<LayerStatus>> layerStatus();
    [[nodiscard]] QFuture<Result<std::vector<ConnectionView>>> connections();
    [[nodiscard]] QFuture<Result<std::vector<std::shared_ptr<const Profile>>>> profiles();
    [[nodiscard]] QFuture<Result<Reply>> checkConnection(const QString &name);
    //! Waits for a person and a browser (browserWanted()), on a thread of its own; can be cancelled.
    [[nodiscard]] QFuture<Result<void>> logIn(const QString &name);
    [[nodiscard]] QFuture<Result<bool>> hasSecret(const QString &connection, const QString &field);
    [[nodiscard]] QFuture<Result<void>> storeSecret(const QString &connection, const QString &field,
                                                    const QString &secret);
    [[nodiscard]] QFuture<Result<void>> configure(const ConnectionRow &row, const QString &bindAs);

    //! For the doors of one topic (RunbookDesk and others): a task on the thread that reads.
    template <typename Task>
    [[nodiscard]] auto reading(Task task)
    {
        return post(*m_reads, std::move(task));
    }
    //! The same on the thread that records decisions.
    template <typename Task>
    [[nodiscard]] auto deciding(Task task)
    {
        return post(*m_decisions, std::move(task));
    }
    //! The same on the thread that asks far systems, shown as running work that can be cancelled; the
    //! task gets the Workbench and a std::stop_token.
    template <typename Task>
    [[nodiscard]] auto asking(const QString &what, Task task)
    {
        return ask(*m_network, what, std::move(task));
    }

signals:
    void opened();
    void openingFailed(const unsnag::Error &error);
    //! Stored state of one exception may have changed.
    void exceptionChanged(const QString &id);
    void listChanged();
    void connectionChanged(const QString &name);
    //! A login goes on in the browser, at this address.
    void browserWanted(const QString &url);
    //! Something went wrong that no pane asked for.
    void problemOccurred(const unsnag::Error &error);

private:
    template <typename Task>
    [[nodiscard]] auto post(Worker &worker, Task task)
        -> QFuture<std::invoke_result_t<Task, Workbench &>>;
    //! Posts a change of one exception and announces it when it is done.
    template <typename Task>
    [[nodiscard]] auto change(const QString &id, Task task)
        -> QFuture<std::invoke_result_t<Task, Workbench &>>;
    //! The same on a thread that waits for others, shown as running work.
    template <typename Task>
    [[nodiscard]] auto ask(Worker &worker, const QString &what, Task task)
        -> QFuture<std::invoke_result_t<Task, Workbench &, std::stop_token>>;
    void announce(const QString &id);
    //! Commands of other processes change what is shown, and may owe a replay.
    void followCommands();
    [[nodiscard]] static Error notOpen();

    OpenedWorkspace m_workspace;
    WorkModel m_work;
    std::stop_source m_stop;
    EngineLoop *m_engine;
    // Last, so that the threads end first while everything they use is still there.
    std::unique_ptr<Worker> m_reads;
    std::unique_ptr<Worker> m_network;
    std::unique_ptr<Worker> m_decisions;
    std::unique_ptr<Worker> m_logins;
};

template <typename Task>
auto DeskSession::post(Worker &worker, Task task)
    -> QFuture<std::invoke_result_t<Task, Workbench &>>
{
    using R = std::invoke_result_t<Task, Workbench &>;
    // The task keeps the workspace alive until it has run.
    return worker.post([bench = m_workspace.bench, owner = m_workspace.owner,
                        task = std::move(task)]() mutable -> R {
        if (!bench)
            return notOpen();
        return task(*bench);
    });
}

template <typename Task>
auto DeskSession::ask(Worker &worker, const QString &what, Task task)
    -> QFuture<std::invoke_result_t<Task, Workbench &, std::stop_token>>
{
    using R = std::invoke_result_t<Task, Workbench &, std::stop_token>;
    std::stop_source stop;
    const int work = m_work.begin(what, stop);
    auto future = post(
        worker,
        [stop, whole = m_stop.get_token(), task = std::move(task)](Workbench &bench) mutable -> R {
            const std::stop_callback both(whole, [stop]() mutable { stop.request_stop(); });
            return task(bench, stop.get_token());
        });
    whenDone(future, this, [this, work](const R &) { m_work.finish(work); });
    return future;
}

} // namespace unsnag
