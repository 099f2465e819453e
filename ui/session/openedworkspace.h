// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/checkconnection.h"
#include "models/engine/workbench.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace unsnag {

//! An open workspace as the program hands it to the window: what the verbs need, who keeps it
//! alive, and what only the program can do. The callbacks block and run on a worker.
struct OpenedWorkspace {
    std::shared_ptr<void> owner;       //!< keeps everything below alive
    Workbench *bench = nullptr;        //!< lives as long as the owner
    QString location;                  //!< as shown to people
    std::optional<Error> writeProblem; //!< why it may only be read; nothing where it may be written
    std::function<Result<void>(const QString &connection, const QString &field,
                               const QString &secret)>
        storeSecret;
    std::function<Result<bool>(const QString &connection, const QString &field)> hasSecret;
    //! Sets who is told, on any thread, that a command of another process was carried out here. May be
    //! empty.
    std::function<void(std::function<void()> told)> watchCommands;
    //! Logs a connection in with a browser; `browse` is told the address to open, on the worker.
    std::function<Result<void>(const QString &connection,
                               const std::function<void(const QString &url)> &browse,
                               const std::stop_token &stop)>
        logIn;
    //! The profiles that a connection can be made with, by id. May be empty.
    std::function<std::vector<std::shared_ptr<const Profile>>()> profiles;
    //! Stores the form of a connection and makes its connector anew.
    std::function<Result<void>(const ConnectionRow &row, const QString &bindAs)> configure;
};

//! Opens it; runs on a worker.
using WorkspaceOpener = std::function<Result<OpenedWorkspace>()>;

} // namespace unsnag
