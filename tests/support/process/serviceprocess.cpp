// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/serviceprocess.h"

#include <QElapsedTimer>

namespace unsnag::test {

ServiceProcess::ServiceProcess(const CliDriver &driver, const QStringList &arguments)
    : m_process(driver.start(
          QStringList{QStringLiteral("run"), QStringLiteral("--interval"), QStringLiteral("3600")} +
          arguments))
{
    m_process->setReadChannel(QProcess::StandardError);
}

ServiceProcess::~ServiceProcess()
{
    if (m_process->state() != QProcess::NotRunning)
        m_process->kill();
    m_process->waitForFinished();
}

Json ServiceProcess::nextLine()
{
    const QByteArray line = m_process->readLine();
    const auto json = readJson(line);
    m_log.push_back(json.ok() ? *json : Json(QString::fromUtf8(line)));
    return m_log.back();
}

Json ServiceProcess::waitFor(const QString &event, int patienceMs)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        while (m_process->canReadLine()) {
            const Json line = nextLine();
            if (line["event"].toString() == event)
                return line;
        }
        const qint64 left = patienceMs - timer.elapsed();
        if (left <= 0 || !m_process->waitForReadyRead(static_cast<int>(left)))
            return {};
    }
}

int ServiceProcess::end(int signal)
{
    ::kill(static_cast<pid_t>(m_process->processId()), signal);
    const bool isOver = m_process->waitForFinished(60000);
    while (m_process->canReadLine())
        static_cast<void>(nextLine());
    return isOver && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

} // namespace unsnag::test
