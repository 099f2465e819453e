// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/exchange.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/profileprivate.h"

#include <QUrl>

namespace unsnag {
namespace {

Json shownRequest(const HttpRequest &request, const Redactor &redactor, Exchange::Bodies bodies)
{
    return JsonObject{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                      {QStringLiteral("url"), redactor.text(request.url)},
                      {QStringLiteral("headers"), redactor.headers(request.headers)},
                      {QStringLiteral("body"),
                       bodies == Exchange::Bodies::Kept ? redactor.body(request.body) : Json()}};
}

Json shownResponse(const HttpResponse &response, const Redactor &redactor, Exchange::Bodies bodies)
{
    if (response.delivery != Delivery::Answered)
        return {};
    return JsonObject{{QStringLiteral("status"), response.status},
                      {QStringLiteral("headers"), redactor.headers(response.headers)},
                      {QStringLiteral("body"),
                       bodies == Exchange::Bodies::Kept ? redactor.body(response.body) : Json()},
                      {QStringLiteral("elapsed_ms"), std::int64_t{response.elapsed.count()}}};
}

//! The body with what a login puts into it. A body that has no such place goes out as it is.
QByteArray withCredentials(const QByteArray &body,
                           const std::vector<std::pair<QString, Json>> &places)
{
    if (places.empty())
        return body;
    auto parsed = readJson(body);
    if (!parsed)
        return body;
    for (const auto &[pointer, value] : places) {
        const auto place = JsonPointer::parse(pointer);
        if (!place || place->find(*parsed) == nullptr || !place->put(*parsed, value))
            return body;
    }
    return parsed->toText();
}

} // namespace

HttpRequest Exchange::wired(const RenderedRequest &request, const CallTraits &call,
                            const Credentials &credentials) const
{
    HttpRequest out;
    out.method = request.method;
    out.url = request.url;
    for (const auto &[name, value] : credentials.query) {
        out.url += (out.url.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) +
                   name + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    out.headers = request.headers + credentials.headers;
    out.body = withCredentials(request.body, credentials.body);
    if (credentials.signer)
        out.headers.append(credentials.signer->header(out));
    out.effect = call.effect;
    const Json &transport = m_profile.document()["transport"];
    out.hosts = m_state.hosts();
    out.caFile = m_state.given()["ca_file"].scalarText();
    out.sizeLimit = transport["response_limit_mb"].toInt(32) * 1024 * 1024;
    out.mayUseHttp2 = transport["http2"].toBool(true);
    out.timeout =
        std::chrono::milliseconds(m_profile.document()["transport"]["timeout_ms"].toInt(30000));
    return out;
}

HttpResponse Exchange::send(const HttpRequest &wire, const std::stop_token &stop) const
{
    HttpResponse refused;
    refused.problem = wire.hosts->refusalOf(wire.url);
    if (refused.problem.isEmpty())
        return m_transport.perform(wire, stop);
    refused.remedy = QStringLiteral("only hosts of the connection's form, and those its profile "
                                    "lists, are spoken to: check the addresses on the form");
    return refused;
}

Exchanged Exchange::perform(const RenderedRequest &request, const CallTraits &call,
                            const Credentials &credentials, Bodies bodies,
                            const std::stop_token &stop) const
{
    const HttpRequest wire = wired(request, call, credentials);
    Exchanged out;
    out.answer = Answer::of(send(wire, stop));
    out.verdict = ReplyClassifier(m_profile.document()).judge(out.answer, call, m_clock.now());
    const Redactor redactor(credentials.secrets);
    const HttpResponse &response = out.answer.response;
    Reply &reply = out.reply;
    reply.kind = out.verdict.kind;
    reply.status = response.status;
    reply.code = out.verdict.code;
    reply.message = out.verdict.message;
    reply.field = out.verdict.field;
    reply.hint = out.verdict.hint;
    reply.reason = out.verdict.reason;
    if (response.delivery == Delivery::NotSent && !response.remedy.isEmpty()) {
        reply.kind = ReplyClass::Config; // trying again would end the same way
        reply.hint = response.remedy;
    }
    reply.facts = out.verdict.facts;
    reply.retryAfter = out.verdict.retryAfter;
    reply.wasSent =
        response.delivery == Delivery::Answered || response.delivery == Delivery::SentNoAnswer;
    if (bodies == Bodies::Kept)
        reply.body = reply.ok() ? out.answer.body : redactor.named(out.answer.body);
    reply.request = shownRequest(wire, redactor, bodies);
    reply.response = shownResponse(response, redactor, bodies);
    return out;
}

} // namespace unsnag
