// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/authenticator.h"

#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/template.h"

#include <QCryptographicHash>

namespace unsnag {
namespace {

constexpr std::chrono::minutes refusalLife{1};

bool names(const Json &source, const QString &field)
{
    return source.toText().contains("c." + field.toUtf8());
}

} // namespace

Authenticator::Authenticator(const Profile &profile, QString connection, SecretReader secrets,
                             const Clock &clock)
    : m_profile(profile), m_connection(std::move(connection)), m_secrets(std::move(secrets)),
      m_clock(clock)
{}

std::variant<Credentials, Reply> Authenticator::credentials(const Json &connectionValues,
                                                            const Exchange &exchange,
                                                            const std::stop_token &stop)
{
    const std::lock_guard lock(m_mutex);
    const bool needsLogin =
        m_profile.internals().authKind() == QLatin1String("session") && m_session.isNull();
    if (needsLogin) {
        if (auto refused = login(connectionValues, exchange, stop))
            return *std::move(refused);
    }
    auto out = applied(connectionValues);
    if (!out)
        return problem(out.error());
    return std::move(out).value();
}

void Authenticator::drop(std::uint64_t generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation == m_generation)
        m_session = {};
}

void Authenticator::forgetRefusal()
{
    const std::lock_guard lock(m_mutex);
    m_refusal.reset();
}

Reply Authenticator::problem(const Error &error) const
{
    Reply reply;
    reply.kind = error.code == Code::Cancelled ? ReplyClass::Cancelled : ReplyClass::Config;
    reply.message = error.detail;
    reply.hint = error.remedy;
    reply.request =
        JsonObject{{QStringLiteral("method"), QString()}, {QStringLiteral("url"), error.context}};
    return reply;
}

Result<Authenticator::Secrets> Authenticator::readSecrets(const Json &template1,
                                                          const Json &template2) const
{
    Secrets out;
    for (const ProfileField &field : m_profile.fields()) {
        if (!field.isSecret() || !(names(template1, field.name) || names(template2, field.name)))
            continue;
        UNSNAG_TRY(const QString text,
                   m_secrets
                       ? m_secrets(field.name)
                       : Result<QString>(Error{Code::NotFound,
                                               QStringLiteral("no secret \"%1\"").arg(field.title),
                                               m_connection,
                                               {}}));
        out.values.set(field.name, text);
        out.texts += text;
    }
    return out;
}

std::optional<Reply> Authenticator::login(const Json &connectionValues, const Exchange &exchange,
                                          const std::stop_token &stop)
{
    const Json &request = m_profile.document()["auth"]["login"];
    const auto secrets = readSecrets(request, {});
    if (!secrets)
        return problem(secrets.error());
    const QByteArray digest = QCryptographicHash::hash(
        secrets->values.toText() + connectionValues.toText(), QCryptographicHash::Sha256);
    if (m_refusal && digest == m_refusedDigest && m_clock.now() - m_refusedAt < refusalLife)
        return m_refusal;
    Json values = connectionValues;
    for (const auto &[name, value] : secrets->values.object())
        values.set(name, value);
    const Json scope = JsonObject{{QStringLiteral("c"), values}};
    const auto rendered =
        renderRequest(m_profile, request,
                      JsonPointer({QStringLiteral("auth"), QStringLiteral("login")}), scope, {});
    if (!rendered)
        return problem(rendered.error());
    Credentials masking;
    masking.secrets = secrets->texts;
    const CallTraits call{QStringLiteral("login"), Effect::Read, {}};
    const Exchanged exchanged =
        exchange.perform(*rendered, call, masking, Exchange::Bodies::Dropped, stop);
    auto refused = keepSession(exchanged, Redactor(secrets->texts));
    if (refused && refused->kind == ReplyClass::Auth) {
        m_refusal = refused;
        m_refusedDigest = digest;
        m_refusedAt = m_clock.now();
    }
    return refused;
}

std::optional<Reply> Authenticator::keepSession(const Exchanged &exchanged,
                                                const Redactor &redactor)
{
    Reply reply = exchanged.reply;
    redactor.clean(reply);
    if (!reply.ok())
        return reply;
    Json session = JsonObject{};
    for (const auto &[name, source] : m_profile.document()["auth"]["extract"].object()) {
        const Json value = exchanged.answer.at(source.toString());
        if (value.isNull()) {
            reply.kind = ReplyClass::Auth;
            reply.message =
                QStringLiteral("the login was answered without %1").arg(source.toString());
            return reply;
        }
        session.set(name, value);
    }
    m_session = std::move(session);
    ++m_generation;
    m_refusal.reset();
    return std::nullopt;
}

Result<Credentials> Authenticator::applied(const Json &connectionValues) const
{
    const Json &auth = m_profile.document()["auth"];
    Json apply = auth["apply"];
    if (m_profile.internals().authKind() == QLatin1String("basic") && apply.isNull())
        apply.set(QStringLiteral("Authorization"),
                  QStringLiteral("Basic {{c.username ':' c.password|b64}}"));
    const Json places = JsonArray{auth["apply_query"], auth["apply_body"]};
    UNSNAG_TRY(Secrets secrets, readSecrets(apply, places));
    Json values = connectionValues;
    for (const auto &[name, value] : secrets.values.object())
        values.set(name, value);
    const Json scope = JsonObject{{QStringLiteral("c"), values}, {QStringLiteral("a"), m_session}};
    const TemplateRenderer renderer(scope, m_profile.internals().types);
    Credentials out;
    out.generation = m_generation;
    out.secrets = secrets.texts;
    // Short values of a session, a user's number say, are no secrets and stand in many a text.
    for (const auto &[name, value] : m_session.object()) {
        if (value.scalarText().size() >= 8)
            out.secrets += value.scalarText();
    }
    const JsonPointer place({QStringLiteral("auth"), QStringLiteral("apply")});
    for (const auto &[name, source] : apply.object()) {
        UNSNAG_TRY(const QString value, renderer.text(source.scalarText(), place.child(name)));
        out.headers.append(HttpHeader{name.toLatin1(), value.toUtf8()});
        if (Redactor::isSecretName(name) && !out.secrets.isEmpty())
            out.secrets += value.section(QLatin1Char(' '), -1);
    }
    for (const auto &[name, source] : auth["apply_query"].object()) {
        UNSNAG_TRY(const QString value, renderer.text(source.scalarText(), place.child(name)));
        out.query.emplace_back(name, value);
    }
    for (const auto &[pointer, source] : auth["apply_body"].object()) {
        UNSNAG_TRY(Json value, renderer.value(source, place.child(pointer)));
        out.body.emplace_back(pointer, std::move(value));
    }
    return out;
}

} // namespace unsnag
