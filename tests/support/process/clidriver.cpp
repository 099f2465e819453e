// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/clidriver.h"

#include <QDir>

namespace unsnag::test {
namespace {

constexpr int patienceMs = 300000;

} // namespace

CliDriver::CliDriver() : CliDriver(QString())
{
    m_workspace = m_home.filePath(QStringLiteral("workspace"));
}

CliDriver::CliDriver(QString workspace)
    : m_workspace(std::move(workspace)), m_environment(QProcessEnvironment::systemEnvironment())
{
    setEnvironment(QStringLiteral("HOME"), m_home.path());
    setEnvironment(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
    setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
    setEnvironment(QStringLiteral("UNSNAG_WORKSPACE"), {});
    setEnvironment(QStringLiteral("UNSNAG_FAULT_POINT"), {});
    setEnvironment(QStringLiteral("UNSNAG_PASSPHRASE_FILE"),
                   write(QStringLiteral("passphrase"), "open for the test\n"));
}

void CliDriver::setEnvironment(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_environment.remove(name);
    else
        m_environment.insert(name, value);
}

std::unique_ptr<QProcess> CliDriver::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    if (m_modifier)
        process->setChildProcessModifier(m_modifier);
    process->start(QStringLiteral(UNSNAG_CLI_PATH),
                   QStringList{QStringLiteral("--workspace"), m_workspace} + arguments);
    return process;
}

CliResult CliDriver::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    CliResult result;
    if (process->waitForFinished(patienceMs) && process->exitStatus() == QProcess::NormalExit)
        result.exitCode = process->exitCode();
    result.out = process->readAllStandardOutput();
    result.err = process->readAllStandardError();
    if (const auto document = readJson(result.out); document.ok())
        result.json = *document;
    return result;
}

CliResult CliDriver::json(QStringList arguments, const QByteArray &input) const
{
    arguments.prepend(QStringLiteral("--json"));
    return run(arguments, input);
}

QString CliDriver::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_home.filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("can't write %s", qPrintable(path));
    return path;
}

} // namespace unsnag::test
