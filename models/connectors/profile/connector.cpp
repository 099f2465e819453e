// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/connector.h"

#include "models/connectors/profile/conversation.h"
#include "models/connectors/profile/fieldlengths.h"
#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/template.h"

#include <QDateTime>
#include <QLocale>

namespace unsnag {
namespace {

Json headerObject(const QList<HttpHeader> &headers)
{
    Json out = JsonObject{};
    for (const HttpHeader &header : headers)
        out.set(QString::fromLatin1(header.name), QString::fromUtf8(header.value));
    return out;
}

QList<HttpHeader> headerList(const Json &headers)
{
    QList<HttpHeader> out;
    for (const auto &[name, value] : headers.object())
        out.append(HttpHeader{name.toLatin1(), value.scalarText().toUtf8()});
    return out;
}

Error inputError(const QString &detail, const QString &context)
{
    return Error{Code::Input, detail, context, {}};
}

//! Where the idempotency key goes, in the form the target wants.
Result<void> injectKey(const Json &safety, const QString &key, const QString &operation,
                       std::vector<Injection> &into)
{
    const Json &rule = safety["key"];
    const QString target = rule["into"].toString();
    const bool isInTemplate =
        target.startsWith(QLatin1String("field:")) || target.startsWith(QLatin1String("path:"));
    if (target.isEmpty() || isInTemplate)
        return {};
    if (key.isEmpty())
        return inputError(QStringLiteral("%1 needs an idempotency key").arg(operation), operation);
    QString text = keyInForm(rule["form"].toString(), key);
    if (rule.contains(QStringLiteral("max")) && text.size() > rule["max"].toInt())
        return inputError(QStringLiteral("the idempotency key has %1 characters, %2 fit")
                              .arg(text.size())
                              .arg(rule["max"].toInt()),
                          operation);
    if (rule["quoted"].toBool())
        text = QLatin1Char('"') + text + QLatin1Char('"');
    into.push_back({target, text});
    return {};
}

//! A version that is a moment, as HTTP writes it.
Result<QString> httpDate(const QString &version, const QString &operation)
{
    const auto moment = fromRfc3339(version);
    if (!moment)
        return inputError(QStringLiteral("the version \"%1\" is no moment").arg(version),
                          operation);
    const QDateTime utc =
        QDateTime::fromMSecsSinceEpoch(moment->time_since_epoch().count(), Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
}

} // namespace

class Connector::Private
{
public:
    Private(std::shared_ptr<const Profile> ofProfile, ConnectionSettings ofSettings,
            SecretReader secrets, ConnectorServices services)
        : profile(std::move(ofProfile)), name(ofSettings.name),
          conversation(*profile, std::move(ofSettings), std::move(secrets), services)
    {}

    [[nodiscard]] Result<void> injectVersion(const QString &operation, const Json &scope,
                                             std::vector<Injection> &into) const
    {
        const Json &rule = profile->internals().operation(operation)["version"];
        if (!rule.contains(QStringLiteral("send")))
            return {};
        QString version = scope["version"].scalarText();
        if (version.isEmpty() && rule["required"].toBool())
            return inputError(QStringLiteral("%1 needs the version that was read").arg(operation),
                              operation);
        if (version.isEmpty())
            return {};
        const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("version"),
                                 QStringLiteral("send")});
        UNSNAG_TRY(const QString target, TemplateRenderer(scope, profile->internals().types)
                                             .text(rule["send"].toString(), place));
        if (rule["format"].toString() == QLatin1String("http_date")) {
            UNSNAG_TRY(version, httpDate(version, operation));
        }
        if (rule["quoted"].toBool())
            version = QLatin1Char('"') + version + QLatin1Char('"');
        into.push_back({target, version});
        return {};
    }

    //! What must still be there when the write leaves; nothing where the profile compares nothing.
    [[nodiscard]] Result<std::optional<VersionGuard>> guardOf(const QString &operation,
                                                              const Json &scope) const
    {
        using Guard = std::optional<VersionGuard>;
        const Json &rule = profile->internals().operation(operation)["version"];
        if (!rule.contains(QStringLiteral("compare")))
            return Guard();
        const QString version = scope["version"].scalarText();
        if (version.isEmpty() && rule["required"].toBool())
            return inputError(QStringLiteral("%1 needs the version that was read").arg(operation),
                              operation);
        if (version.isEmpty())
            return Guard();
        const Json &compare = rule["compare"];
        const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("version"),
                                 QStringLiteral("compare"), QStringLiteral("with")});
        const Json with = compare.contains(QStringLiteral("with"))
                              ? compare["with"]
                              : Json(JsonObject{{QStringLiteral("id"), QStringLiteral("{{id}}")}});
        UNSNAG_TRY(Json inputs,
                   TemplateRenderer(scope, profile->internals().types).value(with, place));
        return Guard(VersionGuard{compare["op"].toString(), std::move(inputs), version});
    }

    std::shared_ptr<const Profile> profile;
    QString name;
    Conversation conversation;
};

Connector::Connector(std::shared_ptr<const Profile> profile, ConnectionSettings settings,
                     SecretReader secrets, ConnectorServices services)
    : d(std::make_unique<Private>(std::move(profile), std::move(settings), std::move(secrets),
                                  services))
{}

Connector::~Connector() = default;

const Profile &Connector::profile() const
{
    return *d->profile;
}

const QString &Connector::name() const
{
    return d->name;
}

Result<Json> Connector::discover(const std::stop_token &stop)
{
    if (auto refused = d->conversation.discover(stop))
        return toError(*refused);
    return kept();
}

Json Connector::kept() const
{
    return d->conversation.kept();
}

Reply Connector::call(const QString &operation, const Json &inputs, const std::stop_token &stop,
                      int maximumPages)
{
    return d->conversation.read(operation, inputs, stop, maximumPages);
}

Result<FrozenRequest> Connector::prepare(const QString &operation, const Json &inputs,
                                         const QString &idempotencyKey, const std::stop_token &stop)
{
    if (!d->profile->isWrite(operation))
        return inputError(QStringLiteral("\"%1\" is no operation that writes").arg(operation),
                          d->profile->id());
    const Json &definition = d->profile->internals().operation(operation);
    if (definition.contains(QStringLiteral("steps")))
        return inputError(QStringLiteral("\"%1\" has steps; prepare each of them").arg(operation),
                          d->profile->id());
    UNSNAG_CHECK(checkLengths(*d->profile, operation, inputs));
    if (const auto refused = d->conversation.provideFor(operation, stop))
        return toError(*refused);
    UNSNAG_TRY(const Json scope, d->conversation.scopeOf(operation, inputs));
    std::vector<Injection> injections;
    UNSNAG_CHECK(injectKey(definition["safety"], idempotencyKey, operation, injections));
    UNSNAG_CHECK(d->injectVersion(operation, scope, injections));
    const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("request")});
    UNSNAG_TRY(const RenderedRequest rendered,
               renderRequest(*d->profile, definition["request"], place, scope, injections));
    UNSNAG_TRY(auto guard, d->guardOf(operation, scope));
    return FrozenRequest{operation,       QString::fromLatin1(rendered.method),
                         rendered.url,    headerObject(rendered.headers),
                         rendered.body,   idempotencyKey,
                         std::move(guard)};
}

Reply Connector::send(const FrozenRequest &request, const std::stop_token &stop)
{
    return d->conversation.write(
        {request.method.toLatin1(), request.url, headerList(request.headers), request.body},
        request.operation, request.guard, stop);
}

Result<Json> Connector::stepInputs(const ProfileStep &step, const Json &scope) const
{
    if (step.with.isNull())
        return scope;
    const JsonPointer place({QStringLiteral("operations"), step.operation, QStringLiteral("with")});
    return TemplateRenderer(scope, d->profile->internals().types).value(step.with, place);
}

Result<bool> Connector::isStepDone(const ProfileStep &step, const Json &scope) const
{
    if (step.unless.isEmpty())
        return false;
    const JsonPointer place(
        {QStringLiteral("operations"), step.operation, QStringLiteral("unless")});
    return TemplateRenderer(scope, d->profile->internals().types).holds(step.unless, place);
}

std::optional<RedirectPlace> Connector::redirectPlace() const
{
    return d->conversation.redirectPlace();
}

Result<BrowserLogin> Connector::beginLogin(const QString &redirectUri)
{
    return d->conversation.beginLogin(redirectUri);
}

Reply Connector::finishLogin(const BrowserLogin &login, const Json &query,
                             const std::stop_token &stop)
{
    return d->conversation.finishLogin(login, query, stop);
}

std::vector<BudgetState> Connector::budgets() const
{
    return d->conversation.budgets();
}

Reply Connector::verify(const std::stop_token &stop)
{
    d->conversation.forgetRefusedLogin();
    const QString operation =
        d->profile->document()["connection"]["verify"].toString(QStringLiteral("whoami"));
    return d->conversation.read(operation, JsonObject{}, stop, 1);
}

} // namespace unsnag
