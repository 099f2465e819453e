// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/store/referencetables.h"

#include <QStringList>

#include <optional>

namespace unsnag {

//! What a configuration consists of. Secrets are never part of one.
struct Configuration {
    std::vector<ConnectionRow> connections;
    std::optional<QString> source; //!< name of the connection bound as source; nothing: not stated
    std::optional<QString> target;
    std::optional<QString> layer;
    QStringList documents; //!< paths below the folder: "flows/deal_to_invoice.json"

    [[nodiscard]] Json toJson() const;
};

//! Configuration as files: DIR/connections/NAME.json {"name","profile","values"}, DIR/bindings.json
//! {"source","target","layer"}, DIR/flows/*.json, DIR/connectors/*.profile.json, DIR/calendars/*.json,
//! DIR/reasons/*.json, DIR/roles.json, DIR/routing.json, DIR/reconciliation.json.
class ConfigFolder
{
public:
    explicit ConfigFolder(QString path);

    //! Reads and checks every file against the documents in the folder, those of the workspace and
    //! the built-in ones. Error: Input naming file and pointer; NotFound for the folder.
    [[nodiscard]] Result<Configuration> check(Workspace &workspace) const;

    //! Checks, then takes everything over: connections and bindings in one transaction, documents
    //! after it. Nothing is taken when one file is wrong. The workspace must be opened again (or
    //! reconnected, where no document came) before it works by the new configuration.
    [[nodiscard]] Result<Configuration> import(Workspace &workspace) const;

    //! Writes the configuration of a workspace as such a folder; files in the way are replaced.
    [[nodiscard]] Result<Configuration> write(Workspace &workspace) const;

    //! The configuration a workspace works by.
    [[nodiscard]] static Result<Configuration> of(Workspace &workspace);

private:
    [[nodiscard]] Result<Configuration> read() const;

    QString m_path;
};

} // namespace unsnag
