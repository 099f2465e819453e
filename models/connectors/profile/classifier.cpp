// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/classifier.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/transport/retryafter.h"

#include <algorithm>

namespace unsnag {
namespace {

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

//! Nobody knows whether it was done: that forbids the resend of a write and is harmless for a read.
ReplyClass doubtful(Effect effect)
{
    return effect == Effect::Write ? ReplyClass::Uncertain : ReplyClass::Transient;
}

ReplyClass ofRefusal(int status)
{
    switch (status) {
    case 401:
        return ReplyClass::Auth;
    case 403:
        return ReplyClass::Permission;
    case 404:
        return ReplyClass::NotFound;
    case 402:
    case 409:
        return ReplyClass::Business;
    case 410:
        return ReplyClass::Gone;
    case 412:
    case 428:
        return ReplyClass::Version;
    case 423:
        return ReplyClass::Locked;
    case 405:
    case 406:
    case 411:
    case 414:
    case 415:
        return ReplyClass::Config;
    default: // an open set: other people's numbers
        return ReplyClass::Validation;
    }
}

ReplyClass ofStatus(int status, Effect effect, bool saysWhen)
{
    if (status == 429)
        return ReplyClass::Rate;
    if (status == 425 || ((status == 408 || status == 503) && saysWhen))
        return ReplyClass::Transient;
    if (status == 408 || status >= 500)
        return doubtful(effect);
    if (status >= 400)
        return ofRefusal(status);
    return ReplyClass::Config; // 1xx and 3xx that no rule knows
}

bool isExpected(const Json &statuses, int status)
{
    return std::any_of(
        statuses.array().begin(), statuses.array().end(), [status](const Json &each) {
            return each.scalarText() == QString::number(status) ||
                   each.scalarText() == QString::number(status / 100) + QLatin1String("xx");
        });
}

QString unexpectedBody(const Answer &answer)
{
    if (!answer.isHtml)
        return QStringLiteral("the answer is no valid JSON");
    const QString title = answer.htmlTitle();
    const QString named = title.isEmpty() ? QString() : QStringLiteral(": \"%1\"").arg(title);
    return QStringLiteral("an HTML page came where JSON was due%1").arg(named);
}

QString ownWords(const Answer &answer)
{
    const int status = answer.response.status;
    if (status >= 300 && status < 400)
        return QStringLiteral("redirected to \"%1\"; redirects are not followed")
            .arg(QString::fromUtf8(answer.response.header("Location")));
    const QString text = QStringLiteral("the server answered HTTP %1").arg(status);
    return answer.isHtml ? text + QStringLiteral("; ") + unexpectedBody(answer) : text;
}

//! What no rule of a profile may soften or overrule.
ReplyClass bounded(ReplyClass wanted, const Answer &answer, Effect effect)
{
    if (wanted == ReplyClass::Uncertain)
        return doubtful(effect);
    const int status = answer.response.status;
    const bool isGateway = status == 502 || status == 504;
    const bool isSoft = wanted == ReplyClass::Ok || wanted == ReplyClass::Transient ||
                        wanted == ReplyClass::Rate || wanted == ReplyClass::Quota;
    return isGateway && isSoft ? doubtful(effect) : wanted;
}

} // namespace

ReplyClassifier::ReplyClassifier(const Json &profile) : m_profile(profile) {}

QString ReplyClassifier::extracted(const char *what, const Answer &answer) const
{
    for (const Json &source : m_profile["errors"]["extract"][what].array()) {
        const QString text = answer.at(source.toString()).scalarText();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

Json ReplyClassifier::facts(const Answer &answer) const
{
    static const QStringList known{QStringLiteral("code"), QStringLiteral("message"),
                                   QStringLiteral("field"), QStringLiteral("trace")};
    Json found;
    for (const auto &[name, sources] : m_profile["errors"]["extract"].object()) {
        for (const Json &source : known.contains(name) ? JsonArray{} : sources.array()) {
            Json value = answer.at(source.toString());
            if (value.isNull())
                continue;
            found.set(name, std::move(value));
            break;
        }
    }
    return found;
}

const Json *ReplyClassifier::matchingRule(const Answer &answer, const CallTraits &call,
                                          const ReplyVerdict &found) const
{
    for (const Json &rule : m_profile["errors"]["rules"].array()) {
        if (isWhen(rule["when"], answer, call.operation, found.code, found.message))
            return &rule;
    }
    return nullptr;
}

ReplyVerdict ReplyClassifier::judge(const Answer &answer, const CallTraits &call,
                                    Timestamp now) const
{
    ReplyVerdict verdict;
    const Delivery delivery = answer.response.delivery;
    if (delivery == Delivery::Answered) {
        verdict.code = extracted("code", answer);
        verdict.message = extracted("message", answer);
        verdict.field = extracted("field", answer);
        verdict.retryAfter = parseRetryAfter(answer.response.header("Retry-After"), now);
    }
    const Json *rule = matchingRule(answer, call, verdict);
    if (rule != nullptr) {
        verdict.action = (*rule)["action"].toString();
        verdict.hint = (*rule)["hint"].toString();
        verdict.candidates = (*rule)["candidates"];
        verdict.entity = (*rule)["entity"].toString();
        verdict.reason = reasonFromName((*rule)["reason"].toString());
    }
    if (delivery != Delivery::Answered || rule == nullptr)
        verdict.kind = fallback(answer, call, verdict);
    else
        verdict.kind =
            bounded(replyClassFromName((*rule)["class"].toString()).value_or(ReplyClass::Config),
                    answer, call.effect);
    if (verdict.kind != ReplyClass::Ok && delivery == Delivery::Answered)
        verdict.facts = facts(answer);
    if (verdict.kind != ReplyClass::Ok && verdict.message.isEmpty())
        verdict.message =
            delivery == Delivery::Answered ? ownWords(answer) : answer.response.problem;
    return verdict;
}

ReplyClass ReplyClassifier::fallback(const Answer &answer, const CallTraits &call,
                                     ReplyVerdict &verdict) const
{
    switch (answer.response.delivery) {
    case Delivery::NotSent:
        return ReplyClass::Transient;
    case Delivery::SentNoAnswer:
        return doubtful(call.effect);
    case Delivery::Cancelled:
        return ReplyClass::Cancelled;
    case Delivery::Answered:
        break;
    }
    const int status = answer.response.status;
    const Json &expected = call.definition["ok"];
    if (expected.size() > 0 ? isExpected(expected, status) : isSuccess(status))
        return successOf(answer, call, verdict);
    if (isWhen(call.definition["empty_when"], answer, call.operation, verdict.code,
               verdict.message) &&
        call.definition.contains(QStringLiteral("empty_when")))
        return ReplyClass::Ok;
    if (isSuccess(status))
        return doubtful(call.effect);
    return ofStatus(status, call.effect, verdict.retryAfter.has_value());
}

ReplyClass ReplyClassifier::successOf(const Answer &answer, const CallTraits &call,
                                      ReplyVerdict &verdict) const
{
    if (!answer.isEmpty() && !answer.isJson) {
        verdict.message = unexpectedBody(answer);
        return doubtful(call.effect);
    }
    const bool wantsBody = call.effect == Effect::Read && answer.response.status != 204;
    if (answer.isEmpty() && wantsBody) {
        verdict.message = QStringLiteral("an empty answer came where JSON was due");
        return doubtful(call.effect);
    }
    const Json &transport = m_profile["transport"];
    if (transport["flavour"].toString() != QLatin1String("jsonrpc"))
        return ReplyClass::Ok;
    const Json &error =
        valueAt(answer.body, transport["rpc"]["error"].toString(QStringLiteral("/error")));
    if (!error.isNull())
        return ReplyClass::Business;
    const auto result =
        JsonPointer::parse(transport["rpc"]["result"].toString(QStringLiteral("/result")));
    if (result && result->find(answer.body) != nullptr)
        return ReplyClass::Ok;
    verdict.message = QStringLiteral("the answer holds neither a result nor an error");
    return doubtful(call.effect);
}

} // namespace unsnag
