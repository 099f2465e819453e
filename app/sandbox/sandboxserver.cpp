// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxserver.h"

#include "app/sandbox/faultplay.h"
#include "app/sandbox/seed/seedshowcase.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace unsnag {
namespace {

SandboxRequest requestOf(const QHttpServerRequest &raw)
{
    const QString method =
        QString::fromLatin1(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
            static_cast<int>(raw.method())));
    SandboxRequest request = SandboxRequest::of(
        method.toUpper(), raw.url().path(QUrl::FullyDecoded), raw.url().query(QUrl::FullyEncoded));
    for (const auto &[name, value] : raw.headers())
        request.headers.emplace(name.toLower(), value.trimmed());
    request.body = raw.body();
    return request;
}

//! Whom a request to the ERP is about: the customer in its body, of its document, of the document
//! with its reference, or itself.
QString customerOf(const SandboxWorld &world, const SandboxRequest &request)
{
    if (request.system != SandboxSystem::Erp || request.segments.isEmpty())
        return {};
    const auto table = sandboxTableFromName(request.segments[0]);
    const QString id = request.segments.value(1);
    if (!table || *table == SandboxTable::Customers)
        return id;
    if (const Json *document = world.table(*table).find(id))
        return (*document)["customer_id"].toString();
    if (const auto reference = request.parameter(QStringLiteral("external_reference"))) {
        const auto found =
            world.table(*table).findBy(QStringLiteral("external_reference"), *reference);
        return found.empty() ? QString() : (*found.front())["customer_id"].toString();
    }
    if (const auto customer = request.parameter(QStringLiteral("customer_id")))
        return *customer;
    const auto body = readJson(request.body);
    return body ? (*body)["customer_id"].toString() : QString();
}

AfterAnswer afterAnswer(const SandboxRequest &request)
{
    return request.header("connection").toLower() == "close" ? AfterAnswer::Close
                                                             : AfterAnswer::KeepOpen;
}

std::shared_ptr<const Clock> clockOf(const SandboxOptions &options)
{
    return options.clock ? options.clock : std::make_shared<const SystemClock>();
}

} // namespace

SandboxServer::SandboxServer(SandboxOptions options)
    : m_options(std::move(options)), m_clock(clockOf(m_options)),
      m_world({m_options.seed, m_options.accounts, m_options.deals, {}, m_options.show},
              m_options.stateFolder, m_clock),
      m_faults(m_options.seed), m_journal(m_options.journalEntries),
      m_desk(m_world, m_options.references)
{
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(m_options.idleTimeout);
    connect(&m_idleTimer, &QTimer::timeout, this, &SandboxServer::idled);
}

SandboxServer::~SandboxServer()
{
    stop();
}

Result<quint16> SandboxServer::listen(quint16 port)
{
    UNSNAG_TRY(std::vector<FaultRule> rules, FaultRule::fromSpec(m_options.faults));
    UNSNAG_CHECK(m_world.open());
    // Faults that somebody asked for are not to be mixed with those of the show.
    if (rules.empty() && m_world.parameters().show == SeedShow::AllFlows)
        rules = showcaseFaults();
    m_faults.replace(std::move(rules));
    const quint16 bound = QAbstractHttpServer::listen(QHostAddress::LocalHost, port);
    if (bound == 0)
        return Error{Code::Input, QStringLiteral("the port cannot be listened on"),
                     QStringLiteral("127.0.0.1:%1").arg(port),
                     QStringLiteral("choose another port, or none for any free one")};
    m_desk.setBase(QStringLiteral("http://127.0.0.1:%1").arg(bound));
    if (m_options.idleTimeout.count() > 0)
        m_idleTimer.start();
    return bound;
}

void SandboxServer::stop()
{
    m_idleTimer.stop();
    for (QTcpServer *server : servers()) {
        server->close();
        delete server; // its sockets are its children
    }
}

QUrl SandboxServer::base() const
{
    return QUrl(m_desk.base());
}

bool SandboxServer::handleRequest(const QHttpServerRequest &raw, QTcpSocket *socket)
{
    if (m_idleTimer.isActive())
        m_idleTimer.start();
    SandboxRequest request = requestOf(raw);
    request.customer = customerOf(m_world, request);
    if (request.system == SandboxSystem::Admin)
        answerAdmin(request, socket);
    else
        answerSystem(request, socket);
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &raw, QTcpSocket *socket)
{
    deliver(socket, refusalAnswer(notFound(raw.url().path())), {});
}

void SandboxServer::answerAdmin(const SandboxRequest &request, QTcpSocket *socket)
{
    AdminRoutes routes(m_world, m_faults, m_journal);
    const SandboxAnswer answer = m_desk.committed(routes.answer(request, m_desk.base()));
    deliver(socket, answer, {DeliveryManner::Whole, afterAnswer(request)});
}

void SandboxServer::answerSystem(const SandboxRequest &request, QTcpSocket *socket)
{
    const auto fault = m_faults.next(request);
    const std::int64_t entry = m_journal.begin(request, toRfc3339(m_clock->now()),
                                               fault ? faultName(fault->kind) : QString());
    if (fault && (fault->kind == FaultKind::Delay || fault->kind == FaultKind::DelayAfterCommit))
        answerLate(request, socket, *fault, entry);
    else
        finish(request, socket, fault, entry);
}

void SandboxServer::answerLate(const SandboxRequest &request, QTcpSocket *socket,
                               const FaultRule &fault, std::int64_t entry)
{
    const QPointer<QTcpSocket> client(socket);
    if (fault.kind == FaultKind::Delay) {
        // A twin must not give back the key that the first request took.
        const bool isFirst = m_desk.reserve(request);
        QTimer::singleShot(fault.delay, this, [this, request, client, entry, isFirst] {
            if (isFirst)
                m_desk.release(request);
            finish(request, client, std::nullopt, entry);
        });
        return;
    }
    const std::int64_t before = commitsBefore();
    const SandboxAnswer answer = m_desk.answer(request);
    m_journal.finish(entry, answer.status, m_world.commits() - before);
    QTimer::singleShot(fault.delay, this, [client, answer, after = afterAnswer(request)] {
        if (client)
            deliver(client, answer, {DeliveryManner::Whole, after});
    });
}

std::int64_t SandboxServer::commitsBefore()
{
    // What clerks change is not the work of this request; where it fails, the answer says so.
    static_cast<void>(m_desk.letClerksWork());
    return m_world.commits();
}

void SandboxServer::finish(const SandboxRequest &request, QTcpSocket *socket,
                           const std::optional<FaultRule> &fault, std::int64_t entry)
{
    const std::int64_t before = commitsBefore();
    const SandboxAnswer answer =
        fault ? playedAnswer(*fault, request, m_desk) : m_desk.answer(request);
    const SandboxDelivery delivery =
        fault ? playedDelivery(*fault, afterAnswer(request))
              : SandboxDelivery{DeliveryManner::Whole, afterAnswer(request)};
    const int sent = delivery.manner == DeliveryManner::Nothing || !socket ? 0 : answer.status;
    m_journal.finish(entry, sent, m_world.commits() - before);
    if (socket)
        deliver(socket, answer, delivery);
}

} // namespace unsnag
