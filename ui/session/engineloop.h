// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/worker.h"
#include "models/engine/runengine.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace unsnag {

class DeskSession;
class WorkModel;

//! Whether this process runs the operating layer. A window that may only read rests.
enum class EngineDuty { Work, Rest };

//! The operating layer inside the window: whole passes at an interval, and passes of replays as soon
//! as the undo time of a decision is over. One pass at a time, on a thread of its own.
class EngineLoop final : public QObject
{
    Q_OBJECT
public:
    //! The longest pause between two whole passes by default.
    static constexpr std::chrono::seconds pullInterval{30};

    EngineLoop(DeskSession &session, WorkModel &work);
    ~EngineLoop() override;

    void start(Workbench &bench, EngineDuty duty);
    void setInterval(std::chrono::seconds interval);
    //! A replay becomes due after `pause`; its exception is announced until it is closed or back.
    void expectReplay(const QString &exception, std::chrono::milliseconds pause);
    //! A whole pass now, or right after the one that runs.
    void runNow();
    //! Replays that are due now, and a plan for those that will be.
    void replayDue();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] EngineDuty duty() const { return m_duty; }
    //! When the last whole pass ended; nothing before the first.
    [[nodiscard]] std::optional<Timestamp> lastPull() const { return m_lastPull; }
    //! What the last whole pass could not read.
    [[nodiscard]] const QStringList &pullProblems() const { return m_problems; }
    [[nodiscard]] int awaited() const { return static_cast<int>(m_awaited.size()); }

signals:
    //! A pass began, moved or ended.
    void progressed();
    void passed(const unsnag::RunReport &report);

private:
    void run(RunScope scope);
    void finish(RunScope scope, const Result<RunReport> &result);
    void planNext(const RunReport &report);
    void watchAwaited();

    DeskSession &m_session;
    WorkModel &m_work;
    Workbench *m_bench = nullptr;
    EngineDuty m_duty = EngineDuty::Rest;
    bool m_isRunning = false;
    std::optional<RunScope> m_next;
    std::optional<Timestamp> m_lastPull;
    QStringList m_problems;
    QSet<QString> m_awaited;
    QSet<QString> m_asked; //!< of these, whose state is being read
    QTimer m_pullTimer;
    QTimer m_replayTimer;
    QTimer m_watchTimer;
    std::stop_source m_stop;
    std::unique_ptr<Worker> m_worker;
};

} // namespace unsnag
