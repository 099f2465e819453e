// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"

#include "app/cli/program.h"
#include "app/services/connectionform.h"
#include "app/services/demoworkspace.h"
#include "app/services/desk/desklistener.h"
#include "app/services/login/browserlogindesk.h"
#include "app/services/workspacelocation.h"

#include <QDir>

#include <mutex>

namespace unsnag {
namespace {

QString demoLocation()
{
    return QDir(dataFolder()).filePath(QStringLiteral("demo"));
}

Result<void> configure(Workspace &workspace, const ConnectionRow &row, const QString &bindAs)
{
    UNSNAG_TRY(const auto profile, workspace.profiles().find(row.profile));
    UNSNAG_CHECK(checkConnectionForm(row, *profile, row.name));
    UNSNAG_CHECK(ConfigureConnection(workspace.bench()).run(row, *profile, bindAs));
    return workspace.reconnect();
}

Result<bool> hasSecret(Workspace &workspace, const QString &connection, const QString &field)
{
    auto secret = workspace.secrets().read(connection, field);
    if (!secret.ok())
        return secret.error().code == Code::NotFound ? Result<bool>(false)
                                                     : Result<bool>(secret.error());
    const bool isThere = !secret->isEmpty();
    wipe(*secret);
    return isThere;
}

Result<std::unique_ptr<Workspace>> openDemo(WorkspaceOptions options)
{
    options.location = demoLocation();
    auto opened = Workspace::openPreferWritable(options);
    const bool isMissing = !opened.ok() && opened.error().code == Code::NotFound;
    if (isMissing) {
        options.access = Access::ReadWrite;
        UNSNAG_CHECK(Workspace::create(options));
        opened = Workspace::openPreferWritable(options);
    }
    if (!opened.ok() || (*opened)->writeProblem())
        return opened;
    // A demo that was made but never filled (the sandbox did not start) is filled now.
    if (isMissing || (*opened)->bench().connectors.names().isEmpty()) {
        UNSNAG_TRY([[maybe_unused]] const RunReport report, DemoWorkspace(**opened).fill({}));
    }
    return opened;
}

//! A workspace of this process with its socket for commands of others.
class HeldWorkspace
{
public:
    explicit HeldWorkspace(std::unique_ptr<Workspace> workspace) : m_workspace(std::move(workspace))
    {
        const QString folder = m_workspace->documentFolder();
        if (folder.isEmpty() || m_workspace->store().access() != Access::ReadWrite)
            return;
        auto desk = DeskListener::start(
            folder, m_workspace->bench().clock.now(),
            [this](const ForwardedCommand &command, const CommandStreams &streams,
                   const std::stop_token &stop) { return carryOut(command, streams, stop); });
        // Without a socket the window works all the same; others are told that it is in use.
        if (desk.ok())
            m_desk = std::move(*desk);
    }

    [[nodiscard]] std::shared_ptr<Workspace> workspace() const { return m_workspace; }

    void setTold(std::function<void()> told)
    {
        const std::scoped_lock lock(m_mutex);
        m_told = std::move(told);
    }

private:
    int carryOut(const ForwardedCommand &command, const CommandStreams &streams,
                 const std::stop_token &stop)
    {
        const int exitCode = runForwarded(*m_workspace, command, streams, stop);
        const std::scoped_lock lock(m_mutex);
        if (m_told)
            m_told();
        return exitCode;
    }

    std::shared_ptr<Workspace> m_workspace;
    std::mutex m_mutex;
    std::function<void()> m_told;
    std::unique_ptr<DeskListener> m_desk; // last: its commands use what is above
};

} // namespace

OpenedWorkspace handOver(std::unique_ptr<Workspace> workspace)
{
    const auto held = std::make_shared<HeldWorkspace>(std::move(workspace));
    const std::shared_ptr<Workspace> shared = held->workspace();
    auto *raw = shared.get();
    OpenedWorkspace opened;
    opened.owner = held;
    opened.watchCommands = [held](std::function<void()> told) { held->setTold(std::move(told)); };
    opened.bench = &raw->bench();
    opened.location = raw->shownLocation();
    opened.writeProblem = raw->writeProblem();
    opened.storeSecret = [shared](const QString &connection, const QString &field,
                                  const QString &secret) {
        return shared->secrets().write(connection, field, secret);
    };
    opened.hasSecret = [shared](const QString &connection, const QString &field) {
        return hasSecret(*shared, connection, field);
    };
    opened.logIn = [shared](const QString &connection,
                            const std::function<void(const QString &)> &browse,
                            const std::stop_token &stop) {
        return BrowserLoginDesk(*shared).run(connection, browse, stop);
    };
    opened.profiles = [shared] { return shared->profiles().all(); };
    opened.configure = [shared](const ConnectionRow &row, const QString &bindAs) {
        return configure(*shared, row, bindAs);
    };
    return opened;
}

WorkspaceOpener openerFor(const DesktopArguments &arguments)
{
    return [arguments]() -> Result<OpenedWorkspace> {
        WorkspaceOptions options;
        options.location = arguments.workspace;
        options.actor = arguments.actor;
        auto workspace =
            arguments.isDemo ? openDemo(options) : Workspace::openPreferWritable(options);
        if (!workspace.ok())
            return workspace.error();
        return handOver(std::move(workspace).value());
    };
}

} // namespace unsnag
