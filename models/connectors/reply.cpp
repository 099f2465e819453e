// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reply.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<ReplyClass, 17> replyClassNames{{
    {ReplyClass::Ok, "ok"},
    {ReplyClass::Auth, "auth"},
    {ReplyClass::Permission, "permission"},
    {ReplyClass::NotFound, "not_found"},
    {ReplyClass::Ambiguous, "ambiguous"},
    {ReplyClass::Duplicate, "duplicate"},
    {ReplyClass::Version, "version"},
    {ReplyClass::Locked, "locked"},
    {ReplyClass::Validation, "validation"},
    {ReplyClass::Business, "business"},
    {ReplyClass::Rate, "rate"},
    {ReplyClass::Quota, "quota"},
    {ReplyClass::Transient, "transient"},
    {ReplyClass::Uncertain, "uncertain"},
    {ReplyClass::Gone, "gone"},
    {ReplyClass::Config, "config"},
    {ReplyClass::Cancelled, "cancelled"},
}};

Code errorCode(const Reply &reply)
{
    switch (reply.kind) {
    case ReplyClass::Ok:
        return Code::Bug;
    case ReplyClass::Auth:
    case ReplyClass::Permission:
        return Code::Forbidden;
    case ReplyClass::NotFound:
    case ReplyClass::Gone:
        return Code::NotFound;
    case ReplyClass::Ambiguous:
    case ReplyClass::Duplicate:
    case ReplyClass::Version:
    case ReplyClass::Locked:
        return Code::Conflict;
    case ReplyClass::Validation:
    case ReplyClass::Business:
        return Code::RefusedByRemote;
    case ReplyClass::Rate:
    case ReplyClass::Quota:
        return Code::Busy;
    case ReplyClass::Transient:
        return reply.wasSent && reply.status == 0 ? Code::Timeout : Code::Offline;
    case ReplyClass::Uncertain:
        return Code::OutcomeUnknown;
    case ReplyClass::Config:
        return reply.status == 0 ? Code::Input : Code::RefusedByRemote;
    case ReplyClass::Cancelled:
        return Code::Cancelled;
    }
    return Code::Bug;
}

Error textMissing(const QString &place)
{
    return Error{Code::Damaged, QStringLiteral("a frozen request holds a text here"), place, {}};
}

} // namespace

QString replyClassName(ReplyClass value)
{
    return nameIn(replyClassNames, value);
}

std::optional<ReplyClass> replyClassFromName(const QString &name)
{
    return valueIn(replyClassNames, name);
}

Json FrozenRequest::toJson() const
{
    Json out = JsonObject{{QStringLiteral("operation"), operation},
                          {QStringLiteral("method"), method},
                          {QStringLiteral("url"), url},
                          {QStringLiteral("headers"), headers},
                          {QStringLiteral("body"), QString::fromUtf8(body)},
                          {QStringLiteral("idempotency_key"), idempotencyKey}};
    if (guard)
        out.set(QStringLiteral("guard"), JsonObject{{QStringLiteral("operation"), guard->operation},
                                                    {QStringLiteral("inputs"), guard->inputs},
                                                    {QStringLiteral("version"), guard->version}});
    return out;
}

Result<FrozenRequest> FrozenRequest::fromJson(const Json &json)
{
    for (const char *member : {"operation", "method", "url", "body", "idempotency_key"}) {
        if (!json[member].isString())
            return textMissing(QLatin1Char('/') + QString::fromLatin1(member));
    }
    if (!json["headers"].isObject())
        return Error{Code::Damaged,
                     QStringLiteral("a frozen request holds an object here"),
                     QStringLiteral("/headers"),
                     {}};
    FrozenRequest out{json["operation"].toString(),     json["method"].toString(),
                      json["url"].toString(),           json["headers"],
                      json["body"].toString().toUtf8(), json["idempotency_key"].toString()};
    if (!json.contains(QStringLiteral("guard")))
        return out;
    const Json &guard = json["guard"];
    for (const char *member : {"operation", "version"}) {
        if (!guard[member].isString())
            return textMissing(QLatin1String("/guard/") + QString::fromLatin1(member));
    }
    out.guard =
        VersionGuard{guard["operation"].toString(), guard["inputs"], guard["version"].toString()};
    return out;
}

Error toError(const Reply &reply)
{
    QString detail = reply.message.isEmpty() ? replyClassName(reply.kind) : reply.message;
    if (reply.status != 0)
        detail += QStringLiteral(" (HTTP %1)").arg(reply.status);
    const QString place =
        reply.request["method"].toString() + QLatin1Char(' ') + reply.request["url"].toString();
    return Error{errorCode(reply), detail, place.trimmed(), reply.hint};
}

} // namespace unsnag
