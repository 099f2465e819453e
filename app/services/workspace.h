// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/meteredtransport.h"
#include "app/services/secretvault.h"
#include "models/connectors/feeds/feedrules.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/reconciliation/reconciliationclient.h"
#include "models/engine/enginewatch.h"
#include "models/engine/workbench.h"

#include <functional>
#include <memory>
#include <optional>

namespace unsnag {

struct WorkspaceOptions {
    QString location; //!< folder or postgresql://…; empty: defaultWorkspaceLocation()
    Access access = Access::ReadOnly;
    QString actor; //!< who works; empty: the signed-in user of the operating system
};

//! One open workspace with everything the verbs need: store, flows, calendars, connectors, secrets.
//! Opening reads no network; connections log in when they are first used.
class Workspace
{
public:
    //! Makes an empty workspace; the actor accepts the flows that it comes with, which is recorded,
    //! and the key of the audit log is made. Returns why there is no key, where secrets can't be kept
    //! here: it can be made later. Errors as of Store::create.
    [[nodiscard]] static Result<std::optional<Error>> create(const WorkspaceOptions &options);

    //! Opens an existing one and, where it may write, makes safe what a crash left under way.
    //! Errors as of Store::open, and Input naming the document of the workspace folder that is wrong.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceOptions &options);

    //! Opens for writing, or for reading where another process holds the workspace or it lies on a
    //! read-only disk; writeProblem() then says why.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> openPreferWritable(
        WorkspaceOptions options);

    //! The same open workspace for somebody else: another actor at the same store. Both may be used
    //! at the same time; the workspace closes with the last of them.
    [[nodiscard]] std::unique_ptr<Workspace> as(const QString &actor) const;

    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    //! Lives as long as the workspace.
    [[nodiscard]] Workbench &bench();
    [[nodiscard]] Store &store();
    [[nodiscard]] const ProfileLibrary &profiles() const;
    //! How what is sent here becomes events.
    [[nodiscard]] const FeedRules &feeds() const;
    //! The reconciliation services that may be asked for candidates; they must not outlive the
    //! workspace.
    [[nodiscard]] std::vector<ReconciliationClient> reconciliation();
    [[nodiscard]] SecretVault &secrets();

    //! Makes the connectors anew from the stored connections and bindings. Call it after one
    //! changed, while no verb runs. Connections whose profile is not there are left out and listed.
    [[nodiscard]] Result<void> reconnect();
    [[nodiscard]] std::vector<Error> connectionProblems() const;
    //! What a connector of its own speaks over, given the wire of a connection and its secrets.
    using WireTap = std::function<std::reference_wrapper<Transport>(Transport &wire,
                                                                    const QStringList &secrets)>;
    //! A connector to a stored connection over another transport, for one call. It must not outlive
    //! the workspace.
    [[nodiscard]] Result<std::shared_ptr<Connector>> connectorOver(const QString &name,
                                                                   const WireTap &tap);
    //! The form of a stored connection; null where there is none.
    [[nodiscard]] Json connectionValues(const QString &name);
    //! Why a workspace that was wanted for writing is open for reading only.
    [[nodiscard]] const std::optional<Error> &writeProblem() const;

    //! What this process' operating layer did since the workspace was opened.
    [[nodiscard]] EngineWatch &watch();
    //! What went over the wires of each connection since then.
    [[nodiscard]] std::map<QString, TrafficFigures> traffic() const;

    //! Folder of the workspace's own documents; empty for a PostgreSQL workspace.
    [[nodiscard]] QString documentFolder() const;
    //! As shown to people: no password.
    [[nodiscard]] QString shownLocation() const;

private:
    class Private;
    Workspace(std::shared_ptr<Private> d, const Actor &actor);
    std::shared_ptr<Private> d;
    Workbench m_bench;
};

} // namespace unsnag
