// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/clidriver.h"

#include <csignal>

namespace unsnag::test {

//! A real `unsnag-cli run` in the background; killed in the destructor if it still runs.
class ServiceProcess
{
public:
    //! Starts it; wait for the first pass with waitFor("pass").
    explicit ServiceProcess(const CliDriver &driver, const QStringList &arguments = {});
    ~ServiceProcess();

    //! Reads its log until a line of this event comes; returns that line, null where none came.
    [[nodiscard]] Json waitFor(const QString &event, int patienceMs = 60000);
    //! Everything it said so far, as lines.
    [[nodiscard]] const JsonArray &log() const { return m_log; }
    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    [[nodiscard]] bool isRunning() const { return m_process->state() == QProcess::Running; }

    //! Sends a signal and waits for the end. Returns the exit code; -1 where it was killed or stayed.
    int end(int signal = SIGTERM);

private:
    [[nodiscard]] Json nextLine();

    std::unique_ptr<QProcess> m_process;
    JsonArray m_log;
};

} // namespace unsnag::test
