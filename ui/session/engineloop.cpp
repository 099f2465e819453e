// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/engineloop.h"

#include "ui/session/desksession.h"

namespace unsnag {
namespace {

constexpr int watchEveryMs = 300;
constexpr int replayAgainMs = 500;
constexpr int longestWaitMs = 60'000;

} // namespace

EngineLoop::EngineLoop(DeskSession &session, WorkModel &work)
    : m_session(session), m_work(work), m_worker(std::make_unique<Worker>(QStringLiteral("engine")))
{
    m_pullTimer.setInterval(pullInterval);
    m_replayTimer.setSingleShot(true);
    m_watchTimer.setInterval(watchEveryMs);
    connect(&m_pullTimer, &QTimer::timeout, this, [this] { run(RunScope::Whole); });
    connect(&m_replayTimer, &QTimer::timeout, this, [this] { run(RunScope::ReplayOnly); });
    connect(&m_watchTimer, &QTimer::timeout, this, &EngineLoop::watchAwaited);
}

EngineLoop::~EngineLoop()
{
    m_stop.request_stop();
}

void EngineLoop::start(Workbench &bench, EngineDuty duty)
{
    m_bench = &bench;
    m_duty = duty;
    if (duty == EngineDuty::Rest)
        return;
    m_pullTimer.start();
    run(RunScope::Whole);
}

void EngineLoop::setInterval(std::chrono::seconds interval)
{
    m_pullTimer.setInterval(interval);
}

void EngineLoop::expectReplay(const QString &exception, std::chrono::milliseconds pause)
{
    m_awaited.insert(exception);
    m_watchTimer.start();
    const auto wait = static_cast<int>(pause.count()) + 20;
    if (!m_replayTimer.isActive() || m_replayTimer.remainingTime() > wait)
        m_replayTimer.start(wait);
    emit progressed();
}

void EngineLoop::runNow()
{
    run(RunScope::Whole);
}

void EngineLoop::replayDue()
{
    run(RunScope::ReplayOnly);
}

void EngineLoop::run(RunScope scope)
{
    if (!m_bench || m_duty == EngineDuty::Rest)
        return;
    if (m_isRunning) {
        // A whole pass includes the replays, so it may stand for both.
        if (!m_next || scope == RunScope::Whole)
            m_next = scope;
        return;
    }
    m_isRunning = true;
    m_stop = std::stop_source(); // a pass that was cancelled must not cancel the next one
    const int work = m_work.begin(
        scope == RunScope::Whole ? tr("Pulling and processing") : tr("Replaying"), m_stop);
    Progress progress;
    progress.report = [this, work](qint64 done, qint64 total, const QString &) {
        // This object outlives the worker's thread: the destructor joins it.
        QMetaObject::invokeMethod(this,
                                  [this, work, done, total] { m_work.report(work, done, total); });
    };
    auto future = m_worker->post([bench = m_bench, scope, token = m_stop.get_token(), progress] {
        return RunEngine(*bench).run(scope, token, progress);
    });
    whenDone(future, this, [this, scope, work](const Result<RunReport> &result) {
        m_work.finish(work);
        finish(scope, result);
    });
    emit progressed();
}

void EngineLoop::finish(RunScope scope, const Result<RunReport> &result)
{
    m_isRunning = false;
    if (!result.ok()) {
        if (result.error().code == Code::Busy)
            m_problems = {result.error().detail};
        else if (result.error().code != Code::Cancelled)
            emit m_session.problemOccurred(result.error());
    } else {
        if (scope == RunScope::Whole) {
            m_lastPull = m_session.now();
            m_problems = result->pull.problems;
        }
        planNext(*result);
        emit passed(*result);
        emit m_session.listChanged();
    }
    watchAwaited();
    emit progressed();
    if (m_next) {
        const auto next = *m_next;
        m_next.reset();
        run(next);
    }
}

void EngineLoop::planNext(const RunReport &report)
{
    if (!report.nextReplay || m_replayTimer.isActive())
        return;
    const auto wait = std::chrono::milliseconds(*report.nextReplay - m_session.now()).count();
    m_replayTimer.start(static_cast<int>(std::clamp<qint64>(wait, replayAgainMs, longestWaitMs)));
}

void EngineLoop::watchAwaited()
{
    if (m_awaited.isEmpty()) {
        m_watchTimer.stop();
        return;
    }
    for (const auto &id : std::as_const(m_awaited)) {
        if (m_asked.contains(id))
            continue; // the answer is under way
        m_asked.insert(id);
        whenDone(m_session.show(id), this, [this, id](const Result<ExceptionView> &view) {
            m_asked.remove(id);
            const bool isMoving = view.ok() && (view->exception.state == ExceptionState::Queued ||
                                                view->exception.state == ExceptionState::Replaying);
            if (!isMoving && m_awaited.remove(id))
                emit m_session.listChanged();
            emit m_session.exceptionChanged(id);
            emit progressed();
        });
    }
}

} // namespace unsnag
