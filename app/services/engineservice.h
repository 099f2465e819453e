// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/desk/desklistener.h"
#include "app/services/intake/intakelistener.h"
#include "app/services/servicelog.h"
#include "app/services/servicenotice.h"
#include "app/services/workspace.h"

#include <condition_variable>

namespace unsnag {

struct ServiceOptions {
    std::chrono::seconds interval{60}; //!< between the beginnings of two whole passes
    std::optional<quint16> port;       //!< where events are taken over HTTP; nothing: nowhere
};

//! The operating layer as a service: whole passes at an interval, replays as soon as they are due,
//! commands of other processes and events that are sent meanwhile, a line in the log for each of them, signs of life for the
//! service manager. One at a time per workspace, which this process holds.
class EngineService
{
public:
    //! `runner` carries out the commands of other processes. All outlive the service.
    EngineService(Workspace &workspace, ServiceLog &log, ServiceNotice &notice,
                  ServiceOptions options, CommandRunner runner);

    //! Works until a stop is requested; returns what the last whole pass did. A failed pass is
    //! logged and tried again at the next interval. Errors: those of the start; Busy where another
    //! desk runs the layer.
    [[nodiscard]] Result<RunReport> run(const std::stop_token &stop);

private:
    using Moment = std::chrono::steady_clock::time_point;

    [[nodiscard]] Result<void> listen();
    [[nodiscard]] int carryOut(const ForwardedCommand &command, const CommandStreams &streams,
                               const std::stop_token &stop);
    //! Takes in the files of the watched folders.
    void takeFolders(const std::stop_token &stop);
    void pass(RunScope scope, const std::stop_token &stop);
    void tell(RunScope scope, const RunReport &report);
    //! Until the moment, a wake-up or a stop; true where it was woken.
    bool rest(Moment until, const std::stop_token &stop);
    [[nodiscard]] Moment replayMoment() const;
    void wake();
    void wakeWhole();
    [[nodiscard]] bool isWholeWanted();

    Workspace &m_workspace;
    ServiceLog &m_log;
    ServiceNotice &m_notice;
    ServiceOptions m_options;
    CommandRunner m_runner;
    RunReport m_last;
    Moment m_notBefore; //!< of replays, after a pass that failed
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_isWoken = false;
    bool m_isWholeWanted = false;
    // Last: what they are asked for uses what is above.
    std::unique_ptr<IntakeListener> m_intake;
    std::unique_ptr<DeskListener> m_desk;
};

} // namespace unsnag
