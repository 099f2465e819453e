// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/requestdesk.h"

#include "app/sandbox/clerks.h"

#include <QCryptographicHash>

namespace unsnag {
namespace {

//! Keys count for calls that make something; empty where the request has none.
QString keyOf(const SandboxRequest &request)
{
    const QByteArray key = request.header("idempotency-key");
    if (key.isEmpty() || request.method != QLatin1String("POST"))
        return {};
    return sandboxSystemName(request.system) + QLatin1Char(':') + QString::fromUtf8(key);
}

QString fingerprintOf(const SandboxRequest &request)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(
        (request.method + QLatin1Char('\n') + request.path + QLatin1Char('\n')).toUtf8());
    digest.addData(request.body);
    return QString::fromLatin1(digest.result().toHex());
}

SandboxRefusal storageRefusal(const Error &error)
{
    return {500, QStringLiteral("storage"), error.line()};
}

} // namespace

SandboxAnswer RequestDesk::answer(const SandboxRequest &request)
{
    if (request.header("authorization") != QByteArray("Bearer ") + sandboxToken)
        return refusalAnswer({401, QStringLiteral("unauthorized"),
                              QStringLiteral("send the header Authorization: Bearer sandbox")});
    if (const auto done = letClerksWork(); !done)
        return refusalAnswer(storageRefusal(done.error()));
    const QString key = keyOf(request);
    return key.isEmpty() ? committed(routed(request)) : keyed(request, key);
}

Result<void> RequestDesk::letClerksWork()
{
    const auto edits = Clerks(m_world).dueEdits();
    return edits.empty() ? Result<void>() : m_world.commit({edits, std::nullopt});
}

SandboxAnswer RequestDesk::keyed(const SandboxRequest &request, const QString &key)
{
    const QString fingerprint = fingerprintOf(request);
    switch (m_world.keys().standing(key, fingerprint)) {
    case AnsweredKeys::Standing::Running:
        return refusalAnswer({409, QStringLiteral("in_progress"),
                              QStringLiteral("a request with this key is being worked on")});
    case AnsweredKeys::Standing::Reused:
        return refusalAnswer({422, QStringLiteral("key_reused"),
                              QStringLiteral("this key was used for another request")});
    case AnsweredKeys::Standing::Answered: {
        const AnsweredKey *kept = m_world.keys().find(key);
        SandboxAnswer answer;
        answer.status = kept->status;
        answer.body = kept->body.toUtf8();
        answer.headers.emplace_back("Idempotency-Replayed", "true");
        return answer;
    }
    case AnsweredKeys::Standing::Unused:
        break;
    }
    const SandboxOutcome outcome = routed(request);
    // Only work that was done is kept: a refusal had no effect and may end differently next time.
    if (!outcome.answer.isSuccess())
        return outcome.answer;
    const AnsweredKey answered{key, fingerprint, outcome.answer.status,
                               QString::fromUtf8(outcome.answer.body)};
    if (const auto done = m_world.commit({outcome.puts, answered}); !done)
        return refusalAnswer(storageRefusal(done.error()));
    return outcome.answer;
}

SandboxAnswer RequestDesk::committed(const SandboxOutcome &outcome)
{
    if (outcome.puts.empty())
        return outcome.answer;
    if (const auto done = m_world.commit({outcome.puts, std::nullopt}); !done)
        return refusalAnswer(storageRefusal(done.error()));
    return outcome.answer;
}

bool RequestDesk::reserve(const SandboxRequest &request)
{
    const QString key = keyOf(request);
    const QString fingerprint = fingerprintOf(request);
    if (key.isEmpty() ||
        m_world.keys().standing(key, fingerprint) != AnsweredKeys::Standing::Unused)
        return false;
    m_world.keys().begin(key, fingerprint);
    return true;
}

void RequestDesk::release(const SandboxRequest &request)
{
    if (const QString key = keyOf(request); !key.isEmpty())
        m_world.keys().end(key);
}

SandboxOutcome RequestDesk::routed(const SandboxRequest &request) const
{
    switch (request.system) {
    case SandboxSystem::Crm:
        return CrmRoutes(m_world, m_base).answer(request);
    case SandboxSystem::Erp:
        return ErpRoutes(m_world, m_base, m_references).answer(request);
    case SandboxSystem::Layer:
        return LayerRoutes(m_world, m_references).answer(request);
    case SandboxSystem::Admin:
    case SandboxSystem::Nowhere:
        break;
    }
    return refused(notFound(request.path));
}

} // namespace unsnag
