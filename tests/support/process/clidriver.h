// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace unsnag::test {

//! What one run of unsnag-cli left behind.
struct CliResult {
    int exitCode = -1; //!< -1: it crashed, was killed or did not end in time
    QByteArray out;
    QByteArray err;
    Json json; //!< of stdout; null where it is no JSON document
};

//! Starts the real unsnag-cli on one workspace, in an environment of its own: home, data and
//! configuration folders are temporary, secrets go to a file with a passphrase.
class CliDriver
{
public:
    //! A workspace folder below a temporary folder that lives as long as the driver.
    CliDriver();
    //! Another workspace: a folder or postgresql://….
    explicit CliDriver(QString workspace);

    [[nodiscard]] QString workspace() const { return m_workspace; }
    //! A temporary folder for files of the test.
    [[nodiscard]] QString folder() const { return m_home.path(); }

    //! Kept for all later runs; an empty value removes the variable.
    void setEnvironment(const QString &name, const QString &value);

    //! What every child gets.
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

    //! Called in every later child process before the program starts; only async-signal-safe calls.
    void setChildModifier(std::function<void()> modifier) { m_modifier = std::move(modifier); }

    //! Runs to the end, at most five minutes.
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    //! The same with --json.
    [[nodiscard]] CliResult json(QStringList arguments, const QByteArray &input = {}) const;
    //! Starts and returns at once; the caller ends it.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    //! Writes a file below folder() and returns its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;

private:
    QTemporaryDir m_home;
    QString m_workspace;
    QProcessEnvironment m_environment;
    std::function<void()> m_modifier;
};

} // namespace unsnag::test
