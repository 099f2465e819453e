// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxthread.h"

namespace unsnag {
namespace {

//! Runs `work` on the thread of `context` and waits for it.
template <typename Work>
void runThere(QObject *context, Work work)
{
    QMetaObject::invokeMethod(context, std::move(work), Qt::BlockingQueuedConnection);
}

} // namespace

SandboxThread::SandboxThread(SandboxOptions options) : m_options(std::move(options))
{
    m_thread.setObjectName(QStringLiteral("sandbox"));
}

SandboxThread::~SandboxThread()
{
    stop();
}

Result<QUrl> SandboxThread::start()
{
    if (m_thread.isRunning())
        return Error{Code::Conflict, QStringLiteral("the sandbox runs already"), {}, {}};
    m_thread.start();
    QObject context;
    context.moveToThread(&m_thread);
    Result<QUrl> base = QUrl();
    runThere(&context, [this, &base, &context] {
        m_server = std::make_unique<SandboxServer>(m_options);
        if (const auto port = m_server->listen(m_options.port); port)
            base = m_server->base();
        else
            base = port.error();
        // Back to where it is destroyed.
        context.moveToThread(nullptr);
    });
    if (!base)
        stop();
    return base;
}

void SandboxThread::stop()
{
    if (!m_thread.isRunning())
        return;
    runThere(m_server.get(), [this] {
        m_server->stop();
        m_server.release()->deleteLater();
    });
    m_thread.quit();
    m_thread.wait();
}

} // namespace unsnag
