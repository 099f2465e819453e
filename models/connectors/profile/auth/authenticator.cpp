// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/authenticator.h"

#include "models/connectors/profile/auth/loginhosts.h"
#include "models/connectors/profile/auth/pkce.h"
#include "models/connectors/profile/profileprivate.h"

#include <algorithm>
#include <utility>

namespace unsnag {
namespace {

constexpr std::chrono::minutes refusalLife{1};

const QString refreshField = QStringLiteral("refresh_token");

bool isKind(const Json &block, const char *kind)
{
    return block["kind"].toString() == QLatin1String(kind);
}

bool hasSession(const Json &block)
{
    return isKind(block, "session") || isKind(block, "oauth2");
}

//! Whether a login goes by a refresh token that must be there already.
bool isByRefreshToken(const Json &block)
{
    const QString grant = block["grant"].toString();
    return isKind(block, "oauth2") && (grant == QLatin1String("authorization_code") ||
                                       grant == QLatin1String("refresh_token"));
}

//! Of what a login gave, what may be named outside of `auth`.
Json publicOf(const Json &block, const Json &given)
{
    Json out = JsonObject{};
    for (const Json &name : block["public"].array()) {
        if (given.contains(name.toString()))
            out.set(name.toString(), given[name.toString()]);
    }
    return out;
}

//! What the browser brought that no code can be taken from; nothing where all is well.
std::optional<Reply> refusalOf(const BrowserLogin &login, const Json &query)
{
    Reply refused;
    refused.kind = ReplyClass::Auth;
    if (login.state.isEmpty() || query["state"].toString() != login.state) {
        refused.message = QStringLiteral("the browser came back with another login's mark (state)");
        return refused;
    }
    refused.code = query["error"].toString();
    refused.message = query["error_description"].toString(refused.code);
    if (!refused.code.isEmpty())
        return refused;
    refused.message = QStringLiteral("the browser came back without a code");
    return query["code"].toString().isEmpty() ? std::optional(refused) : std::nullopt;
}

} // namespace

Authenticator::Authenticator(ConnectionState &state, SecretReader secrets,
                             const ConnectorServices &services)
    : m_state(state), m_clock(services.clock), m_tokens(services.tokens),
      m_secrets(state.profile(), state.name(), std::move(secrets)),
      m_requests(state.profile(), m_secrets, services.clock, services.rng),
      m_credentials(state.profile(), m_secrets, services.clock, services.rng), m_rng(services.rng)
{}

const Json &Authenticator::block() const
{
    return m_state.profile().internals().auth(m_state.given());
}

std::variant<Credentials, Reply> Authenticator::credentials(const Exchange &exchange,
                                                            const std::stop_token &stop)
{
    if (!m_state.values())
        return ConnectionState::problem(m_state.values().error());
    const std::lock_guard lock(m_mutex);
    if (auto refused = renew(exchange, stop))
        return *std::move(refused);
    auto out = m_credentials.build(*m_state.values(), m_session.values);
    if (!out)
        return ConnectionState::problem(out.error());
    out->generation = m_generation;
    return std::move(out).value();
}

bool Authenticator::isOver(const Answer &answer, const Reply &reply, const QString &action,
                           const QString &operation) const
{
    if (!hasSession(block()) || reply.ok() || answer.response.delivery != Delivery::Answered)
        return false;
    if (action == QLatin1String("reauth") && reply.kind == ReplyClass::Auth)
        return true;
    const Json &when = block()["reauth_when"];
    return when.isObject() ? isWhen(when, answer, operation, reply.code, reply.message)
                           : answer.response.status == 401;
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

//! Public values that no login gave yet.
QStringList Authenticator::missingValues() const
{
    const Json known = m_state.loginValues();
    const JsonArray &optional = block()["optional"].array();
    QStringList missing;
    for (const Json &name : block()["public"].array()) {
        if (!known.contains(name.toString()) &&
            std::find(optional.begin(), optional.end(), name) == optional.end())
            missing += name.toString();
    }
    return missing;
}

std::optional<Reply> Authenticator::provide(const Exchange &exchange, const std::stop_token &stop)
{
    const Profile::Private &profile = m_state.profile().internals();
    if (!profile.namesLogin() || missingValues().isEmpty())
        return std::nullopt;
    if (!m_state.values())
        return ConnectionState::problem(m_state.values().error());
    const std::lock_guard lock(m_mutex);
    if (missingValues().isEmpty()) // another thread was faster
        return std::nullopt;
    if (auto refused = renew(exchange, stop))
        return refused;
    for (const QString &missing : missingValues()) {
        if (!profile.neededOfLogin().contains(missing))
            continue;
        Reply reply;
        reply.message = QStringLiteral("the login gave no value \"%1\"").arg(missing);
        return needsPerson(std::move(reply));
    }
    return std::nullopt;
}

//! Logs in where there is no session or it is about to end. Precondition: the lock is held.
std::optional<Reply> Authenticator::renew(const Exchange &exchange, const std::stop_token &stop)
{
    if (auto refused = storeRefreshToken())
        return refused;
    const Timestamp now = m_clock.now();
    const bool isThere = !m_session.values.isNull();
    const bool isDue = !isThere || (m_session.renewAt && now >= *m_session.renewAt);
    if (!hasSession(block()) || !isDue)
        return std::nullopt;
    auto refused = isByRefreshToken(block()) ? refresh(exchange, stop) : logIn(exchange, stop);
    const bool isStillGood = isThere && m_session.endsAt && now < *m_session.endsAt;
    if (refused && isStillGood && refused->kind == ReplyClass::Transient)
        return std::nullopt; // the next request tries again
    return refused ? refused : storeRefreshToken();
}

std::optional<Reply> Authenticator::logIn(const Exchange &exchange, const std::stop_token &stop)
{
    const LoginStep step = isKind(block(), "session") ? LoginStep::Session : LoginStep::Token;
    const auto request = m_requests.build(step, *m_state.values());
    return request ? ask(*request, exchange, stop) : ConnectionState::problem(request.error());
}

std::optional<Reply> Authenticator::refresh(const Exchange &exchange, const std::stop_token &stop)
{
    // Another process may use the same token up; what it stored instead is tried once.
    for (int tries = 1;; ++tries) {
        const auto token = refreshToken();
        if (!token)
            return ConnectionState::problem(token.error());
        if (token->isEmpty()) {
            Reply reply;
            reply.message = QStringLiteral("nobody has logged in %1 yet").arg(m_state.name());
            return needsPerson(std::move(reply));
        }
        const auto request = m_requests.build(LoginStep::Refresh, *m_state.values(),
                                              JsonObject{{refreshField, *token}});
        if (!request)
            return ConnectionState::problem(request.error());
        auto refused = ask(*request, exchange, stop);
        if (!refused || refused->kind != ReplyClass::Auth)
            return refused;
        const auto now = refreshToken();
        if (tries == 1 && now && !now->isEmpty() && *now != *token)
            continue;
        return refused->code == QLatin1String("invalid_grant") ? needsPerson(*std::move(refused))
                                                               : refused;
    }
}

std::optional<Reply> Authenticator::ask(const LoginRequest &request, const Exchange &exchange,
                                        const std::stop_token &stop)
{
    if (m_refusal && request.fingerprint == m_refused && m_clock.now() - m_refusedAt < refusalLife)
        return m_refusal;
    auto answer =
        LoginCall(block(), exchange, m_clock).perform(request, m_state.loginValues(), stop);
    if (auto *given = std::get_if<LoginAnswer>(&answer)) {
        const Json &document = m_state.profile().document();
        if (const QString host =
                strangeHost(document, *m_state.values(), publicOf(block(), given->values));
            !host.isEmpty())
            return strangerReply(host);
        take(std::move(*given));
        return std::nullopt;
    }
    Reply refused = std::get<Reply>(std::move(answer));
    if (refused.kind == ReplyClass::Auth) {
        m_refusal = refused;
        m_refused = request.fingerprint;
        m_refusedAt = m_clock.now();
    }
    return refused;
}

void Authenticator::take(LoginAnswer answer)
{
    Json open = m_state.loginValues();
    const Json given = publicOf(block(), answer.values);
    for (const auto &[name, value] : given.object())
        open.set(name, value);
    Json values = open;
    for (const auto &[name, value] : answer.values.object()) {
        if (name != refreshField)
            values.set(name, value);
    }
    m_state.keepLoginValues(std::move(open));
    m_session = {std::move(values), answer.renewAt, answer.endsAt};
    ++m_generation;
    m_refusal.reset();
    if (isByRefreshToken(block()) && !answer.refreshToken.isEmpty())
        m_unstored = answer.refreshToken;
}

//! A new refresh token becomes durable before the session that came with it is used.
std::optional<Reply> Authenticator::storeRefreshToken()
{
    if (m_unstored.isEmpty())
        return std::nullopt;
    const auto stored = storedRefreshToken();
    const bool isSame = stored && *stored == m_unstored;
    if (m_tokens && !isSame) {
        if (const auto done = m_tokens->save(refreshField, m_unstored); !done)
            return ConnectionState::problem(done.error());
    }
    m_refreshToken = std::exchange(m_unstored, {});
    return std::nullopt;
}

Result<QString> Authenticator::storedRefreshToken() const
{
    if (m_tokens)
        return m_tokens->load(refreshField);
    if (!m_refreshToken.isEmpty())
        return m_refreshToken;
    const auto read = m_secrets.read(refreshField);
    return read || read.error().code != Code::NotFound ? read : Result<QString>(QString());
}

Result<QString> Authenticator::refreshToken() const
{
    return m_unstored.isEmpty() ? storedRefreshToken() : Result<QString>(m_unstored);
}

Result<BrowserLogin> Authenticator::begin(const QString &redirectUri)
{
    if (!m_state.values())
        return m_state.values().error();
    if (!m_state.profile().needsBrowser(m_state.given()))
        return Error{Code::Input,
                     QStringLiteral("%1 needs no browser to log in").arg(m_state.name()),
                     m_state.name(), QStringLiteral("store its secrets with connector login")};
    BrowserLogin login;
    login.redirectUri = redirectUri;
    login.state = QString::fromLatin1(m_rng.hex(16));
    Json more = JsonObject{{QStringLiteral("redirect_uri"), redirectUri},
                           {QStringLiteral("state"), login.state}};
    if (block()["pkce"].toBool(true)) {
        login.verifier = pkceVerifier(m_rng);
        more.set(QStringLiteral("code_challenge"), pkceChallenge(login.verifier));
    }
    UNSNAG_TRY(login.url, m_requests.authorizeUrl(*m_state.values(), more));
    return login;
}

std::optional<Reply> Authenticator::finish(const BrowserLogin &login, const Json &query,
                                           const Exchange &exchange, const std::stop_token &stop)
{
    if (auto refused = refusalOf(login, query))
        return refused;
    const auto request =
        m_requests.build(LoginStep::Token, *m_state.values(),
                         JsonObject{{QStringLiteral("code"), query["code"]},
                                    {QStringLiteral("redirect_uri"), login.redirectUri},
                                    {QStringLiteral("code_verifier"),
                                     login.verifier.isEmpty() ? Json() : Json(login.verifier)}});
    if (!request)
        return ConnectionState::problem(request.error());
    const std::lock_guard lock(m_mutex);
    const Json before = m_state.loginValues();
    Json open = before;
    for (const auto &[name, parameter] : block()["redirect"]["extract"].object()) {
        if (const Json &value = query[parameter.toString()]; !value.isNull())
            open.set(name, value);
    }
    m_state.keepLoginValues(std::move(open));
    m_session = {};
    m_unstored.clear(); // of a login that this one replaces
    m_refusal.reset();  // a person asks, and with another code
    auto refused = ask(*request, exchange, stop);
    if (!refused && m_unstored.isEmpty()) {
        refused.emplace();
        refused->kind = ReplyClass::Auth;
        refused->message = QStringLiteral("the login was answered without a refresh token");
        refused->hint = QStringLiteral("ask for offline access in the scope of the app");
    }
    if (!refused)
        return storeRefreshToken();
    m_session = {};
    m_state.keepLoginValues(before);
    return refused;
}

Reply Authenticator::strangerReply(const QString &host) const
{
    return ConnectionState::problem(Error{
        Code::Input,
        QStringLiteral("the login of %1 names the host %2, to which nothing is sent")
            .arg(m_state.name(), host),
        m_state.name(), QStringLiteral("let the form name that host, or the profile under hosts")});
}

Reply Authenticator::needsPerson(Reply reply) const
{
    reply.kind = ReplyClass::Auth;
    reply.hint = QStringLiteral("log in again: unsnag-cli connector login %1").arg(m_state.name());
    if (reply.request.isNull())
        reply.request = JsonObject{{QStringLiteral("method"), QString()},
                                   {QStringLiteral("url"), m_state.name()}};
    return reply;
}

} // namespace unsnag
