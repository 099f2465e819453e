// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"

#include <QDir>

#include <csignal>

namespace unsnag::test {
namespace {

constexpr int patienceMs = 60000;

QByteArray connectionText(const QString &name, const QString &address)
{
    const Json document =
        JsonObject{{QStringLiteral("name"), name},
                   {QStringLiteral("profile"), name},
                   {QStringLiteral("values"), JsonObject{{QStringLiteral("base_url"), address}}}};
    return document.toText();
}

} // namespace

SandboxProcess::SandboxProcess(const CliDriver &driver, const QStringList &arguments)
    : m_process(driver.start(QStringList{QStringLiteral("--json"), QStringLiteral("sandbox")} +
                             arguments))
{
    while (!m_process->canReadLine() && m_process->waitForReadyRead(patienceMs)) {
    }
    if (const auto told = readJson(m_process->readLine()); told.ok())
        m_url = (*told)["url"].toString();
}

SandboxProcess::~SandboxProcess()
{
    if (m_process->state() != QProcess::NotRunning)
        m_process->kill();
    m_process->waitForFinished(patienceMs);
}

int SandboxProcess::interrupt()
{
    ::kill(static_cast<pid_t>(m_process->processId()), SIGINT);
    return m_process->waitForFinished(patienceMs) ? m_process->exitCode() : -1;
}

Json SandboxProcess::send(const QByteArray &method, const QString &path, const Json &body)
{
    HttpRequest request;
    request.method = method;
    request.url = m_url + path;
    request.headers = {
        HttpHeader{"Authorization", "Bearer sandbox"}}; // the sandbox's public constant
    if (!body.isNull()) {
        request.body = body.toText();
        request.headers.append(HttpHeader{"Content-Type", "application/json"});
    }
    const auto answer = readJson(m_transport.perform(request, {}).body);
    return answer.ok() ? *answer : Json();
}

Json SandboxProcess::read(const QString &path)
{
    return send("GET", path, {});
}

JsonArray SandboxProcess::journal()
{
    return read(QStringLiteral("/admin/journal"))["requests"].array();
}

int SandboxProcess::invoicesMade(const QString &externalReference)
{
    int made = 0;
    for (const Json &request : journal()) {
        const bool isCreation = request["method"].toString() == QStringLiteral("POST") &&
                                request["path"].toString().endsWith(QStringLiteral("/invoices"));
        if (isCreation && request["committed"].toBool() &&
            request["external_reference"].toString() == externalReference)
            ++made;
    }
    return made;
}

QString writeSandboxConfiguration(const CliDriver &driver, const QString &url)
{
    const QString erp = QStringLiteral("sandbox-erp");
    const QString crm = QStringLiteral("sandbox-crm");
    const QString path = driver.write(QStringLiteral("config-in/bindings.json"),
                                      R"({"source":"sandbox-crm","target":"sandbox-erp"})");
    static_cast<void>(driver.write(QStringLiteral("config-in/connections/sandbox-crm.json"),
                                   connectionText(crm, url)));
    static_cast<void>(driver.write(QStringLiteral("config-in/connections/sandbox-erp.json"),
                                   connectionText(erp, url)));
    return QFileInfo(path).absolutePath();
}

} // namespace unsnag::test
