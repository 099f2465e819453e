// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/logincall.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::int64_t earlySeconds = 60;

std::optional<double> secondsIn(const Json &value)
{
    bool isNumber = false;
    const double seconds =
        value.scalarText().toDouble(&isNumber); // a number, or a text that is one
    return isNumber && seconds > 0.0 ? std::optional(seconds) : std::nullopt;
}

std::chrono::milliseconds milliseconds(double seconds)
{
    constexpr double longest = 1e9; // a token that lives longer than 30 years
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(std::min(seconds, longest) * 1000.0));
}

//! Whether OAuth's own word for it means "later".
bool isPassing(const QString &code)
{
    return code == QLatin1String("temporarily_unavailable") ||
           code == QLatin1String("server_error") || code == QLatin1String("slow_down");
}

} // namespace

bool LoginCall::isToken() const
{
    return m_block["kind"].toString() == QLatin1String("oauth2");
}

//! What a token endpoint says (RFC 6749, 5.2), which is no matter of the profile's rules for records.
void LoginCall::judge(Reply &reply, const Answer &answer) const
{
    if (reply.kind == ReplyClass::Uncertain)
        reply.kind = ReplyClass::Transient; // nothing is written by it that we could probe for
    if (answer.response.delivery != Delivery::Answered)
        return;
    const int status = answer.response.status;
    const Json code =
        m_block.contains(QStringLiteral("token_error_in_200"))
            ? answer.at(QStringLiteral("body:") + m_block["token_error_in_200"].toString())
            : Json();
    const QString said = code.isNull() ? answer.body["error"].scalarText() : code.scalarText();
    const bool isOk = status >= 200 && status < 300 && code.isNull();
    if (isOk) {
        reply.kind = ReplyClass::Ok;
        return;
    }
    if (!said.isEmpty()) {
        reply.code = said;
        const QString why = answer.body["error_description"].scalarText();
        reply.message = why.isEmpty() ? said : why;
    }
    const bool isRefused = status < 500 && status != 408 && status != 429;
    if (isPassing(said) || status >= 500)
        reply.kind = ReplyClass::Transient;
    else if (isRefused)
        reply.kind = ReplyClass::Auth;
}

Json LoginCall::sources() const
{
    Json out = m_block["extract"].isObject() ? m_block["extract"] : Json(JsonObject{});
    if (isToken() && !out.contains(QStringLiteral("access_token")))
        out.set(QStringLiteral("access_token"), QStringLiteral("body:/access_token"));
    return out;
}

bool LoginCall::mayLack(const QString &name, const Json &known) const
{
    const JsonArray &optional = m_block["optional"].array();
    return known.contains(name) || name == QLatin1String("refresh_token") ||
           std::any_of(optional.begin(), optional.end(),
                       [&name](const Json &each) { return each.toString() == name; });
}

void LoginCall::setLife(LoginAnswer &out, const Answer &answer, Timestamp asked) const
{
    const Json &expires = m_block["expires"];
    if (expires["unknown"].toBool())
        return;
    std::optional<double> life;
    if (expires.contains(QStringLiteral("in_s")))
        life = secondsIn(answer.at(expires["in_s"].toString()));
    else if (!expires.contains(QStringLiteral("fixed_s")) && isToken())
        life = secondsIn(answer.body["expires_in"]);
    if (!life && expires.contains(QStringLiteral("fixed_s")))
        life = secondsIn(expires["fixed_s"]);
    if (!life)
        return;
    const auto early = static_cast<double>(expires["early_s"].toInt(earlySeconds));
    out.endsAt = asked + milliseconds(*life);
    out.renewAt = *out.endsAt - milliseconds(std::min(early, *life / 2.0));
}

std::variant<LoginAnswer, Reply> LoginCall::perform(const LoginRequest &request, const Json &known,
                                                    const std::stop_token &stop) const
{
    Credentials masking;
    masking.secrets = request.secrets;
    const CallTraits call{QStringLiteral("login"), request.effect, {}};
    const Timestamp asked = m_clock.now();
    Exchanged exchanged =
        m_exchange.perform(request.request, call, masking, Exchange::Bodies::Dropped, stop);
    Reply reply = std::move(exchanged.reply);
    if (isToken())
        judge(reply, exchanged.answer);
    reply.facts = {};
    Redactor(request.secrets).clean(reply);
    if (!reply.ok())
        return reply;
    LoginAnswer out;
    const Json wanted = sources();
    for (const auto &[name, source] : wanted.object()) {
        const Json value = exchanged.answer.at(source.toString());
        if (!value.isNull()) {
            out.values.set(name, value);
        } else if (!mayLack(name, known)) {
            reply.kind = ReplyClass::Auth;
            reply.message =
                QStringLiteral("the login was answered without %1").arg(source.toString());
            return reply;
        }
    }
    if (isToken())
        out.refreshToken = out.values.contains(QStringLiteral("refresh_token"))
                               ? out.values["refresh_token"].scalarText()
                               : exchanged.answer.body["refresh_token"].scalarText();
    setLife(out, exchanged.answer, asked);
    return out;
}

} // namespace unsnag
