// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/loopbacksandbox.h"

#include "app/sandbox/sandboxrequest.h"
#include "app/sandbox/sandboxserver.h"
#include "app/sandbox/sandboxthread.h"

#include <QEventLoop>

namespace unsnag {
namespace {

SandboxOptions optionsOf(const SandboxWish &wish)
{
    SandboxOptions options;
    options.seed = wish.seed;
    options.accounts = wish.accounts;
    options.deals = wish.deals;
    options.faults = wish.faults;
    options.stateFolder = wish.stateFolder;
    options.idleTimeout = wish.idleTimeout;
    options.port = wish.port;
    return options;
}

QString originOf(const QUrl &base)
{
    return base.toString(QUrl::StripTrailingSlash);
}

} // namespace

Result<void> runSandbox(const SandboxWish &wish,
                        const std::function<void(const QString &)> &started,
                        const std::stop_token &stop)
{
    SandboxServer server(optionsOf(wish));
    UNSNAG_CHECK(server.listen(wish.port));
    started(originOf(server.base()));
    QEventLoop loop;
    QObject::connect(&server, &SandboxServer::idled, &loop, &QEventLoop::quit);
    const std::stop_callback ending(stop, [&loop] {
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    server.stop();
    return {};
}

class LoopbackSandbox::Thread
{
public:
    explicit Thread(SandboxOptions options) : sandbox(std::move(options)) {}
    SandboxThread sandbox;
};

LoopbackSandbox::LoopbackSandbox(std::unique_ptr<Thread> thread, QString origin)
    : m_thread(std::move(thread)), m_origin(std::move(origin))
{}

LoopbackSandbox::~LoopbackSandbox() = default;

Result<std::unique_ptr<LoopbackSandbox>> LoopbackSandbox::start(const SandboxWish &wish)
{
    SandboxOptions options = optionsOf(wish);
    options.journalEntries = 1000; // a service that brings its own sandbox must not grow
    auto thread = std::make_unique<Thread>(std::move(options));
    UNSNAG_TRY(const QUrl base, thread->sandbox.start());
    return std::unique_ptr<LoopbackSandbox>(new LoopbackSandbox(std::move(thread), originOf(base)));
}

QString LoopbackSandbox::token()
{
    return QString::fromLatin1(sandboxToken);
}

} // namespace unsnag
