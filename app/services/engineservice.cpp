// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/engineservice.h"

#include "app/services/spoolfolder.h"
#include "models/engine/duty.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

using namespace std::chrono_literals;

//! Between two looks at replays that are due but may not run yet.
constexpr auto shortestRest = 500ms;
constexpr auto pauseAfterFailure = 10s;

QString scopeName(RunScope scope)
{
    switch (scope) {
    case RunScope::Whole:
        return QStringLiteral("whole");
    case RunScope::Drain:
        return QStringLiteral("drain");
    case RunScope::ReplayOnly:
        return QStringLiteral("replays");
    }
    return {};
}

JsonObject fieldsOf(const RunReport &report)
{
    return {{QStringLiteral("records"), report.pull.records},
            {QStringLiteral("events"), report.pull.events},
            {QStringLiteral("duplicates"), report.pull.duplicates},
            {QStringLiteral("processed"), report.processed},
            {QStringLiteral("confirmed"), report.confirmed},
            {QStringLiteral("failed"), report.failed},
            {QStringLiteral("unknown"), report.unknown},
            {QStringLiteral("replayed"), report.replayed},
            {QStringLiteral("released"), report.released},
            {QStringLiteral("waiting"), report.waiting}};
}

//! Nothing to write home about: most passes of replays.
bool isIdle(const RunReport &report)
{
    return report.replayed + report.processed + report.released + report.pull.events == 0;
}

//! The verb of a command line, for the log: never its arguments, which may be anything.
QString verbOf(const ForwardedCommand &command)
{
    for (qsizetype i = 0; i < command.arguments.size(); ++i) {
        const QString &argument = command.arguments[i];
        if (argument == QLatin1String("--workspace") || argument == QLatin1String("--as"))
            ++i; // its value
        else if (!argument.startsWith(QLatin1Char('-')))
            return argument;
    }
    return {};
}

} // namespace

EngineService::EngineService(Workspace &workspace, ServiceLog &log, ServiceNotice &notice,
                             ServiceOptions options, CommandRunner runner)
    : m_workspace(workspace), m_log(log), m_notice(notice), m_options(options),
      m_runner(std::move(runner))
{}

Result<RunReport> EngineService::run(const std::stop_token &stop)
{
    // Also taken where no pass was made yet, so that a second desk is told at once.
    UNSNAG_CHECK(ensureDuty(m_workspace.bench()));
    UNSNAG_CHECK(listen());
    m_log.write(
        LogLevel::Info, QStringLiteral("service.started"),
        {{QStringLiteral("workspace"), m_workspace.shownLocation()},
         {QStringLiteral("interval_s"), static_cast<std::int64_t>(m_options.interval.count())}});
    m_notice.ready(QStringLiteral("operating layer runs"));
    Moment nextWhole = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        const Moment now = std::chrono::steady_clock::now();
        if (now >= nextWhole || isWholeWanted()) {
            nextWhole = now + m_options.interval;
            takeFolders(stop);
            pass(RunScope::Whole, stop);
        } else if (const Moment due = replayMoment(); now >= due) {
            pass(RunScope::ReplayOnly, stop);
            rest(std::min(nextWhole, std::chrono::steady_clock::now() + shortestRest), stop);
        } else {
            rest(std::min(nextWhole, due), stop);
        }
    }
    m_notice.stopping();
    m_intake.reset(); // what was accepted is stored, what was not is sent again
    m_desk.reset();   // ends what others asked for before the workspace closes
    m_log.write(LogLevel::Info, QStringLiteral("service.stopped"),
                {{QStringLiteral("passes"),
                  static_cast<std::int64_t>(m_workspace.watch().figures().passes)}});
    return m_last;
}

Result<void> EngineService::listen()
{
    if (m_options.port) {
        UNSNAG_TRY(m_intake,
                   IntakeListener::start(m_workspace, *m_options.port, [this] { wakeWhole(); }));
        m_log.write(LogLevel::Info, QStringLiteral("intake.listens"),
                    {{QStringLiteral("port"), static_cast<int>(m_intake->port())}});
    }
    const QString folder = m_workspace.documentFolder();
    if (folder.isEmpty())
        return {}; // a shared database takes writers of its own
    UNSNAG_TRY(m_desk, DeskListener::start(folder, m_workspace.bench().clock.now(),
                                           [this](const ForwardedCommand &command,
                                                  const CommandStreams &streams,
                                                  const std::stop_token &stop) {
                                               return carryOut(command, streams, stop);
                                           }));
    return {};
}

int EngineService::carryOut(const ForwardedCommand &command, const CommandStreams &streams,
                            const std::stop_token &stop)
{
    const auto begun = std::chrono::steady_clock::now();
    // Asking how things are is no work.
    const bool isWork = !command.arguments.contains(QStringLiteral("--status"));
    if (isWork)
        m_workspace.watch().beginCommand();
    const int exitCode = m_runner(command, streams, stop);
    if (!isWork)
        return exitCode;
    m_workspace.watch().endCommand();
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    m_log.write(LogLevel::Info, QStringLiteral("command"),
                {{QStringLiteral("verb"), verbOf(command)},
                 {QStringLiteral("actor"), command.actor},
                 {QStringLiteral("exit_code"), exitCode},
                 {QStringLiteral("elapsed_ms"), static_cast<std::int64_t>(elapsed.count())}});
    wake(); // a decision may have put a replay into the outbox
    return exitCode;
}

void EngineService::takeFolders(const std::stop_token &stop)
{
    for (const FolderRule &rule : m_workspace.feeds().folders()) {
        const auto report = SpoolFolder(m_workspace, rule).take(stop);
        if (!report.ok()) {
            if (report.error().code != Code::Cancelled)
                m_log.write(LogLevel::Error, QStringLiteral("folder.failed"),
                            {{QStringLiteral("folder"), rule.path},
                             {QStringLiteral("problem"), report.error().line()}});
            continue;
        }
        m_workspace.watch().countEvents(report->taken.events);
        for (const QString &problem : report->problems)
            m_log.write(LogLevel::Warning, QStringLiteral("file.refused"),
                        {{QStringLiteral("problem"), problem}});
        if (report->files > 0)
            m_log.write(LogLevel::Info, QStringLiteral("folder.taken"),
                        {{QStringLiteral("folder"), rule.path},
                         {QStringLiteral("files"), report->files},
                         {QStringLiteral("events"), report->taken.events},
                         {QStringLiteral("duplicates"), report->taken.duplicates}});
    }
}

void EngineService::pass(RunScope scope, const std::stop_token &stop)
{
    m_notice.alive();
    Progress progress;
    progress.report = [this](qint64, qint64, const QString &) {
        const std::scoped_lock lock(m_mutex);
        m_notice.alive();
    };
    const auto report = RunEngine(m_workspace.bench()).run(scope, stop, progress);
    if (report.ok()) {
        if (scope == RunScope::Whole)
            m_last = *report;
        tell(scope, *report);
        return;
    }
    if (report.error().code == Code::Cancelled && stop.stop_requested())
        return;
    m_notBefore = std::chrono::steady_clock::now() +
                  std::min<std::chrono::seconds>(m_options.interval, pauseAfterFailure);
    m_log.write(LogLevel::Error, QStringLiteral("pass.failed"),
                {{QStringLiteral("scope"), scopeName(scope)},
                 {QStringLiteral("problem"), report.error().line()}});
}

void EngineService::tell(RunScope scope, const RunReport &report)
{
    for (const QString &problem : report.pull.problems)
        m_log.write(LogLevel::Warning, QStringLiteral("pull.problem"),
                    {{QStringLiteral("problem"), problem}});
    for (const QString &problem : report.problems)
        m_log.write(LogLevel::Warning, QStringLiteral("audit.problem"),
                    {{QStringLiteral("problem"), problem}});
    if (scope == RunScope::ReplayOnly && isIdle(report))
        return;
    JsonObject fields = fieldsOf(report);
    fields.emplace(QStringLiteral("scope"), scopeName(scope));
    fields.emplace(QStringLiteral("elapsed_ms"),
                   static_cast<std::int64_t>(m_workspace.watch().figures().passDuration.count()));
    m_log.write(LogLevel::Info, QStringLiteral("pass"), fields);
    m_notice.status(QStringLiteral("last pass: %1 new, %2 proven, %3 failed; %4 replays wait")
                        .arg(report.pull.events)
                        .arg(report.confirmed)
                        .arg(report.failed)
                        .arg(report.waiting));
}

EngineService::Moment EngineService::replayMoment() const
{
    const auto due =
        m_workspace.store().read([](Session &session) { return OutboxTable(session).nextDue(); });
    if (!due.ok() || !*due)
        return Moment::max();
    return std::max<Moment>(m_notBefore, std::chrono::steady_clock::now() +
                                             (**due - m_workspace.bench().clock.now()));
}

bool EngineService::rest(Moment until, const std::stop_token &stop)
{
    const auto slice = m_notice.watchdog() ? *m_notice.watchdog() / 3 : std::chrono::hours(1);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_notice.alive();
        const Moment now = std::chrono::steady_clock::now();
        if (stop.stop_requested() || m_isWoken || now >= until)
            break;
        m_woken.wait_until(lock, stop, std::min<Moment>(until, now + slice),
                           [this] { return m_isWoken; });
    }
    return std::exchange(m_isWoken, false);
}

void EngineService::wakeWhole()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isWholeWanted = true;
    }
    wake();
}

bool EngineService::isWholeWanted()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_isWholeWanted, false);
}

void EngineService::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isWoken = true;
    }
    m_woken.notify_all();
}

} // namespace unsnag
