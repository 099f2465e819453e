// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demosandbox.h"

#include "app/services/documentfolder.h"
#include "app/services/loopbacksandbox.h"

#include <QDir>
#include <QFile>

#include <thread>

namespace unsnag {
namespace {

constexpr std::chrono::seconds patience{15}; // seeding on a slow disk
constexpr std::chrono::milliseconds pollPause{50};

} // namespace

bool isDemoAddress(const QString &url)
{
    const QString origin = QString::fromLatin1(demoOrigin);
    return url == origin || url.startsWith(origin + QLatin1Char('/'));
}

DemoSandbox::DemoSandbox(QString folder, Transport &transport)
    : m_folder(std::move(folder)), m_transport(transport)
{}

DemoSandbox::~DemoSandbox()
{
    if (m_running)
        QFile::remove(portFile());
    m_running.reset(); // before the lock is given up
}

QString DemoSandbox::portFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("origin"));
}

Result<QString> DemoSandbox::origin(const std::stop_token &stop)
{
    const std::lock_guard guard(m_mutex);
    if (!m_origin.isEmpty())
        return m_origin;
    if (!QDir().mkpath(m_folder))
        return Error{Code::Forbidden,
                     QStringLiteral("the folder of the demo sandbox can't be made"),
                     m_folder,
                     {}};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    do {
        auto lock =
            std::make_unique<QLockFile>(QDir(m_folder).filePath(QStringLiteral("sandbox.lock")));
        lock->setStaleLockTime(0);
        if (lock->tryLock(0)) {
            m_lock = std::move(lock);
            return start();
        }
        m_origin = runningElsewhere(stop);
        if (!m_origin.isEmpty())
            return m_origin;
        std::this_thread::sleep_for(pollPause);
    } while (!stop.stop_requested() && std::chrono::steady_clock::now() < deadline);
    return Error{
        Code::Offline,
        QStringLiteral("another process holds the demo sandbox, but the sandbox does not answer"),
        m_folder, QStringLiteral("end the other process and try again")};
}

void DemoSandbox::forget(const QString &origin)
{
    const std::lock_guard guard(m_mutex);
    if (!m_running && m_origin == origin)
        m_origin.clear();
}

Result<QString> DemoSandbox::start()
{
    SandboxWish wish;
    wish.stateFolder = QDir(m_folder).filePath(QStringLiteral("state"));
    auto started = LoopbackSandbox::start(wish);
    if (!started.ok()) {
        m_lock.reset();
        return started.error();
    }
    m_running = std::move(*started);
    m_origin = m_running->origin();
    UNSNAG_CHECK(writeDocument(portFile(), m_origin.toLatin1()));
    return m_origin;
}

QString DemoSandbox::runningElsewhere(const std::stop_token &stop) const
{
    const auto text = readDocument(portFile());
    if (!text.ok() || !text->startsWith("http://127.0.0.1:"))
        return {};
    HttpRequest request;
    request.method = "GET";
    request.url = QString::fromLatin1(*text) + QStringLiteral("/admin/stats");
    request.timeout = std::chrono::seconds(2);
    const HttpResponse response = m_transport.perform(request, stop);
    return response.delivery == Delivery::Answered ? QString::fromLatin1(*text) : QString();
}

HttpResponse DemoTransport::perform(const HttpRequest &request, const std::stop_token &stop)
{
    if (!isDemoAddress(request.url))
        return m_inner.perform(request, stop);
    HttpResponse response;
    // A second round where the process that ran the sandbox ended since: nothing was sent then.
    for (int round = 0; round < 2; ++round) {
        const auto origin = m_sandbox.origin(stop);
        if (!origin.ok()) {
            response.delivery = Delivery::NotSent;
            response.problem = origin.error().line();
            return response;
        }
        HttpRequest real = request;
        real.url.replace(0, QString::fromLatin1(demoOrigin).size(), *origin);
        response = m_inner.perform(real, stop);
        if (response.delivery != Delivery::NotSent)
            return response;
        m_sandbox.forget(*origin);
    }
    return response;
}

} // namespace unsnag
