// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/reply.h"
#include "models/engine/workbench.h"
#include "models/store/referencetables.h"

#include <stop_token>

namespace unsnag {

//! One configured system, as the connectors page shows it.
struct ConnectionView {
    ConnectionRow row;
    QString title;   //!< of the profile
    QString version; //!< of the profile
    QStringList roles;
    std::shared_ptr<const Profile> profile; //!< null where it is not there
    QString boundAs;                        //!< "source", "target", "layer", several, or empty
    std::vector<ProfileField> fields;
    qint64 accounts = 0;       //!< ERP accounts known
    QString authField;         //!< field of the form that chooses how to log in; may be empty
    bool needsBrowser = false; //!< a person logs in with a browser
};

class ListConnections
{
public:
    explicit ListConnections(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<ConnectionView>> run();

private:
    Workbench &m_bench;
};

//! Logs in and calls the profile's verify operation; stores the result and how long it took as the
//! connection's health
//! and closes an open connection_fault of it when it passes.
class CheckConnection
{
public:
    explicit CheckConnection(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Reply> run(const QString &name, const std::stop_token &stop);

private:
    Workbench &m_bench;
};

//! Keeps what a login by browser found out beside its secrets (Connector::kept()), and that it happened.
class RecordLogin
{
public:
    explicit RecordLogin(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<void> run(const QString &name, const Json &kept);

private:
    Workbench &m_bench;
};

//! Stores the form of a connection, and what it is bound as: "source", "target", "layer", or several
//! with commas between. "none" before them first takes away what it was bound as; empty: that stays.
//! Secrets are not given here. Error: Input naming the field.
class ConfigureConnection
{
public:
    explicit ConfigureConnection(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<void> run(const ConnectionRow &row, const Profile &profile,
                                   const QString &bindAs);

private:
    Workbench &m_bench;
};

} // namespace unsnag
