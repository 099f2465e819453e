// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/intake/intakedesk.h"

#include "models/connectors/feeds/standardwebhook.h"
#include "models/engine/takeevents.h"

namespace unsnag {
namespace {

const QString webhooksPath = QStringLiteral("/webhooks/");

QByteArray statusText(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    default:
        return "Service Unavailable";
    }
}

IntakeAnswer refusal(int status, const Error &error)
{
    return {status,
            JsonObject{{QStringLiteral("error"), codeName(error.code)},
                       {QStringLiteral("detail"), error.detail},
                       {QStringLiteral("place"), error.context},
                       {QStringLiteral("remedy"), error.remedy}},
            {}};
}

//! Of an error met on the way of a request into the store.
IntakeAnswer refusalOf(const Error &error)
{
    switch (error.code) {
    case Code::Input:
        return refusal(400, error);
    case Code::Forbidden:
        return refusal(401, error);
    case Code::NotFound:
    case Code::Conflict:
    case Code::Busy:
    case Code::Offline:
    case Code::Timeout:
    case Code::RefusedByRemote:
    case Code::OutcomeUnknown:
    case Code::Damaged:
    case Code::Cancelled:
    case Code::Bug:
        return refusal(503, error); // ours, not the sender's: it shall try again
    }
    return refusal(503, error);
}

IntakeAnswer accepted(const PullReport &report)
{
    return {202,
            JsonObject{{QStringLiteral("records"), report.records},
                       {QStringLiteral("events"), report.events},
                       {QStringLiteral("duplicates"), report.duplicates},
                       {QStringLiteral("not_a_trigger"), report.others}},
            {}};
}

Error unreadable()
{
    return {
        Code::Input, QStringLiteral("the media type carries no CloudEvents that are read here"),
        QStringLiteral("Content-Type"),
        QStringLiteral("send application/cloudevents+json, application/cloudevents-batch+json, or "
                       "JSON with the attributes as ce- headers")};
}

//! Takes as long for the first character as for the last.
bool isSameText(const QByteArray &left, const QByteArray &right)
{
    unsigned difference = left.size() == right.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

} // namespace

QString webhookSecretPlace(const QString &name)
{
    return QStringLiteral("webhook-") + name;
}

QByteArray IntakeAnswer::wire(bool closes) const
{
    const QByteArray text = body.toText() + '\n';
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusText(status) + "\r\n";
    head += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(text.size());
    head += "\r\nCache-Control: no-store\r\nConnection: ";
    head += closes ? "close\r\n" : "keep-alive\r\n";
    if (status == 503)
        head += "Retry-After: 5\r\n";
    if (!allow.isEmpty())
        head += "Allow: " + allow + "\r\n";
    return head + "\r\n" + text;
}

IntakeAnswer IntakeDesk::answer(const IntakeRequest &request)
{
    if (!isAddressedToUs(request.message))
        return refusal(403, {Code::Forbidden,
                             QStringLiteral("only requests of programs on this machine are taken"),
                             QStringLiteral("Host or Origin"),
                             QStringLiteral("send to http://127.0.0.1:%1").arg(m_port)});
    const bool isWebhook = request.path.startsWith(webhooksPath);
    const bool isHealth = request.path == QLatin1String("/health");
    if (!isWebhook && !isHealth && request.path != QLatin1String("/events"))
        return refusal(404, {Code::NotFound, QStringLiteral("there is no such path"), request.path,
                             QStringLiteral("send to /events or /webhooks/NAME")});
    const QByteArray method = isHealth ? "GET" : "POST";
    if (request.method != method) {
        IntakeAnswer answer =
            refusal(405, {Code::Input,
                          QStringLiteral("expected %1").arg(QString::fromLatin1(method)),
                          request.path,
                          {}});
        answer.allow = method;
        return answer;
    }
    if (isHealth)
        return {200, JsonObject{{QStringLiteral("state"), QStringLiteral("ok")}}, {}};
    if (request.message.body.size() > mostBodyBytes)
        return refusal(413, {Code::Input,
                             QStringLiteral("the body has more than %1 bytes").arg(mostBodyBytes),
                             QStringLiteral("body"),
                             QStringLiteral("send fewer events at a time, or a file")});
    return isWebhook ? takeWebhook(request.path.mid(webhooksPath.size()), request.message)
                     : takeEvents(request.message);
}

bool IntakeDesk::isAddressedToUs(const HttpMessage &message) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    const QByteArray host = message.header("host").toLower();
    const bool isOurs =
        host == "127.0.0.1" + port || host == "localhost" + port || host == "[::1]" + port;
    return isOurs && message.header("origin").isEmpty();
}

Result<void> IntakeDesk::checkToken(const HttpMessage &message)
{
    auto token = m_workspace.secrets().read(QString::fromLatin1(eventsSecretPlace),
                                            QStringLiteral("secret"));
    if (!token.ok())
        return token.error().code == Code::NotFound ? Result<void>() : Result<void>(token.error());
    QByteArray wanted = "Bearer " + token->toUtf8();
    wipe(*token);
    const bool fits = isSameText(message.header("authorization"), wanted);
    wipe(wanted);
    if (fits)
        return {};
    return Error{Code::Forbidden, QStringLiteral("the token of the listener is missing or wrong"),
                 QStringLiteral("Authorization"), QStringLiteral("send it as: Bearer TOKEN")};
}

IntakeAnswer IntakeDesk::takeEvents(const HttpMessage &message)
{
    if (const auto checked = checkToken(message); !checked.ok())
        return refusalOf(checked.error());
    if (!contentMode(message))
        return refusal(415, unreadable());
    const auto events = readHttpEvents(message);
    if (!events.ok())
        return refusalOf(events.error());
    TakeEvents verb(m_workspace.bench(), m_workspace.feeds());
    SentEvents sent;
    for (std::size_t i = 0; i < events->size(); ++i) {
        const auto record = verb.recordOf((*events)[i], QStringLiteral("event %1").arg(i));
        if (!record.ok())
            return refusalOf(record.error());
        sent.records.push_back(*record);
    }
    const auto report = verb.run(sent);
    return report.ok() ? accepted(*report) : refusalOf(report.error());
}

IntakeAnswer IntakeDesk::takeWebhook(const QString &name, const HttpMessage &message)
{
    const WebhookRule *rule = m_workspace.feeds().webhook(name);
    if (rule == nullptr)
        return refusal(404, {Code::NotFound, QStringLiteral("there is no webhook of this name"),
                             name, QStringLiteral("add it to \"webhooks\" in feeds.json")});
    auto secret = m_workspace.secrets().read(webhookSecretPlace(name), QStringLiteral("secret"));
    if (!secret.ok())
        return refusal(401, {Code::Forbidden,
                             QStringLiteral("no secret is stored for this webhook, or the vault is "
                                            "closed"),
                             name,
                             QStringLiteral("store it with: unsnag-cli feed secret %1").arg(name)});
    const auto webhook = readWebhook(message, *secret, m_workspace.bench().clock.now());
    wipe(*secret);
    if (!webhook.ok())
        return refusalOf(webhook.error());
    TakeEvents verb(m_workspace.bench(), m_workspace.feeds());
    const CloudEvent event = eventOfWebhook(webhook->id, webhook->body, *rule);
    auto record = verb.recordOf(event, QStringLiteral("body"));
    if (!record.ok())
        return refusalOf(record.error());
    record->intake = QStringLiteral("webhook");
    const auto report =
        verb.run(SentEvents{{*record}, QStringLiteral("webhook:") + name, webhook->id});
    return report.ok() ? accepted(*report) : refusalOf(report.error());
}

} // namespace unsnag
