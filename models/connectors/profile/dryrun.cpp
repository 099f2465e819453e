// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/dryrun.h"

#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/paginator.h"
#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/redactor.h"
#include "models/connectors/profile/requestbuilder.h"
#include "models/connectors/profile/samplescope.h"
#include "models/connectors/profile/template.h"

namespace unsnag {
namespace {

const QString masked = QStringLiteral("•••");

//! Idempotency key and version, where the operation says.
std::vector<Injection> injectionsOf(const Json &definition, const Json &scope,
                                    const WireTypes &types)
{
    std::vector<Injection> out;
    const Json &key = definition["safety"]["key"];
    const QString into = key["into"].toString();
    const bool isInTemplate =
        into.startsWith(QLatin1String("field:")) || into.startsWith(QLatin1String("path:"));
    if (!into.isEmpty() && !isInTemplate)
        out.push_back({into, keyInForm(key["form"].toString(),
                                       QStringLiteral("0123456789abcdef0123456789abcdef"))});
    const Json &version = definition["version"];
    if (version.contains(QStringLiteral("send"))) {
        const auto target = TemplateRenderer(scope, types).text(version["send"].toString(), {});
        const bool isQuoted = version["quoted"].toBool();
        if (target)
            out.push_back({*target, isQuoted ? QStringLiteral("\"3\"") : QStringLiteral("3")});
    }
    return out;
}

Json shownHeaders(const QList<HttpHeader> &headers, const Json &auth)
{
    Json out = JsonObject{};
    for (const HttpHeader &header : headers)
        out.set(QString::fromLatin1(header.name), QString::fromUtf8(header.value));
    for (const auto &each : auth["apply"].object())
        out.set(each.first, each.second.toString().startsWith(QLatin1String("Bearer "))
                                ? QStringLiteral("Bearer ") + masked
                                : masked);
    if (auth["kind"].toString() == QLatin1String("oauth1"))
        out.set(QStringLiteral("Authorization"), QStringLiteral("OAuth ") + masked);
    return out;
}

Json shownBody(const QByteArray &body)
{
    if (body.isEmpty())
        return {};
    auto parsed = readJson(body);
    return parsed ? std::move(parsed).value() : Json(QString::fromUtf8(body));
}

QString indented(const QString &text)
{
    return QStringLiteral("    ") +
           QString(text).replace(QLatin1Char('\n'), QStringLiteral("\n    "));
}

} // namespace

Json DryRequest::toJson() const
{
    return JsonObject{{QStringLiteral("operation"), operation},
                      {QStringLiteral("method"), method},
                      {QStringLiteral("url"), url},
                      {QStringLiteral("headers"), headers},
                      {QStringLiteral("body"), body},
                      {QStringLiteral("problem"), problem.isEmpty() ? Json() : Json(problem)}};
}

QString DryRequest::text() const
{
    if (!problem.isEmpty())
        return operation + QLatin1Char('\n') + indented(problem);
    QStringList lines{operation, indented(method + QLatin1Char(' ') + url)};
    for (const auto &[name, value] : headers.object())
        lines += indented(name + QStringLiteral(": ") + value.scalarText());
    if (body.isString())
        lines += indented(body.toString());
    else if (!body.isNull())
        lines += indented(QString::fromUtf8(body.toIndentedText()));
    return lines.join(QLatin1Char('\n'));
}

std::vector<DryRequest> DryRun::requests() const
{
    std::vector<DryRequest> out;
    for (const QString &name : m_profile.operations()) {
        if (m_profile.internals().operation(name).contains(QStringLiteral("request")))
            out.push_back(requestOf(name));
    }
    return out;
}

DryRequest DryRun::requestOf(const QString &operation) const
{
    DryRequest out;
    out.operation = operation;
    const Profile::Private &profile = m_profile.internals();
    const Json &definition = profile.operation(operation);
    Json scope = SampleScope(m_profile, m_values).of(operation);
    const Paginator paginator(definition["page"]);
    std::vector<Injection> injections = injectionsOf(definition, scope, profile.types);
    for (const auto &[into, value] : paginator.injections())
        injections.push_back({into, value});
    scope.set(QStringLiteral("page"), paginator.scope());
    const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("request")});
    const auto rendered = renderRequest(m_profile, definition["request"], place, scope, injections);
    if (!rendered) {
        out.problem = rendered.error().line();
        return out;
    }
    out.method = QString::fromLatin1(rendered->method);
    out.url = rendered->url;
    const Json &auth = profile.auth(m_values);
    for (const auto &each : auth["apply_query"].object())
        out.url += (out.url.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) +
                   each.first + QLatin1Char('=') + masked;
    out.headers = shownHeaders(rendered->headers, auth);
    out.body = shownBody(rendered->body);
    for (const auto &each : auth["apply_body"].object()) {
        if (const auto pointer = JsonPointer::parse(each.first))
            static_cast<void>(pointer->put(out.body, masked));
    }
    return out;
}

} // namespace unsnag
