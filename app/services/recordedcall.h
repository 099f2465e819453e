// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"

namespace unsnag {

//! Operations of a connector whose traffic is written down without secrets and people, and the same
//! operations answered from such a file, without any network.
class RecordedCall
{
public:
    RecordedCall(Workspace &workspace, QString operation, Json inputs)
        : m_workspace(workspace), m_operation(std::move(operation)), m_inputs(std::move(inputs))
    {}

    //! Calls the operation of a stored connection and writes the file.
    [[nodiscard]] Result<Reply> record(const QString &connection, const QString &path,
                                       const std::stop_token &stop);
    //! Calls it on a recording; with its own profile where none is named.
    [[nodiscard]] Result<Reply> replay(const QString &path, const QString &profile,
                                       const std::stop_token &stop);
    //! Requests that were written down.
    [[nodiscard]] int count() const { return m_count; }

private:
    [[nodiscard]] Result<Reply> call(Connector &connector, const std::stop_token &stop) const;

    Workspace &m_workspace;
    QString m_operation;
    Json m_inputs;
    int m_count = 0;
};

} // namespace unsnag
