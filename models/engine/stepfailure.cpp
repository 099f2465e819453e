// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/stepfailure.h"

namespace unsnag {
namespace {

struct Meaning {
    Reason reason;
    bool isTransient = false;
};

Meaning meaningOf(ReplyClass kind)
{
    switch (kind) {
    case ReplyClass::Auth:
    case ReplyClass::Permission:
    case ReplyClass::Config:
    case ReplyClass::Quota:
        return {Reason::ConnectionFault};
    case ReplyClass::Rate:
    case ReplyClass::Transient:
    case ReplyClass::Locked:
    case ReplyClass::Cancelled:
        return {Reason::ConnectionFault, true};
    case ReplyClass::Ambiguous:
    case ReplyClass::Duplicate:
        return {Reason::DuplicateAccount};
    case ReplyClass::Version:
        return {Reason::VersionConflict};
    case ReplyClass::Uncertain:
        return {Reason::OutcomeUnknown};
    case ReplyClass::Ok:
    case ReplyClass::NotFound:
    case ReplyClass::Validation:
    case ReplyClass::Business:
    case ReplyClass::Gone:
        return {Reason::ValueRejected};
    }
    return {Reason::ValueRejected};
}

} // namespace

StepFailure abandoned(const Error &error)
{
    StepFailure failure;
    failure.summary = error.detail;
    failure.fault = error;
    return failure;
}

StepFailure stepFailed(Reason reason, const QString &step, const QString &summary)
{
    StepFailure failure;
    failure.reason = reason;
    failure.step = step;
    failure.summary = summary;
    return failure;
}

JsonObject faultAt(const QString &pointer, const QString &keyword, const QString &found,
                   const QString &expected)
{
    return {{QStringLiteral("pointer"), pointer},
            {QStringLiteral("keyword"), keyword},
            {QStringLiteral("found"), found},
            {QStringLiteral("expected"), expected}};
}

StepFailure failureOf(const Reply &reply, const QString &step)
{
    const Meaning meaning = meaningOf(reply.kind);
    StepFailure failure;
    if (reply.kind == ReplyClass::Cancelled)
        failure.fault = toError(reply); // a stop says nothing about the record or the connection
    // What the profile knows of its system goes before what the class alone would say; whether
    // something was done, and whether the connection is at fault, is never a profile's to say.
    const bool isRefusal =
        reply.kind == ReplyClass::Validation || reply.kind == ReplyClass::Business ||
        reply.kind == ReplyClass::Duplicate || reply.kind == ReplyClass::Ambiguous ||
        reply.kind == ReplyClass::NotFound || reply.kind == ReplyClass::Gone;
    failure.reason = isRefusal ? reply.reason.value_or(meaning.reason) : meaning.reason;
    failure.isTransient = meaning.isTransient;
    failure.step = step;
    failure.summary = reply.message.isEmpty() ? replyClassName(reply.kind) : reply.message;
    failure.request = reply.request;
    failure.response = reply.response;
    failure.outcome = reply.kind == ReplyClass::Uncertain ? Outcome::Unknown : Outcome::NotApplied;
    failure.more = JsonObject{{QStringLiteral("class"), replyClassName(reply.kind)},
                              {QStringLiteral("status"), reply.status},
                              {QStringLiteral("code"), reply.code},
                              {QStringLiteral("hint"), reply.hint}};
    if (!reply.facts.isNull())
        failure.more.set(QStringLiteral("facts"), reply.facts);
    if (!reply.field.isEmpty())
        failure.fields.push_back(JsonObject{{QStringLiteral("pointer"), reply.field},
                                            {QStringLiteral("keyword"), QStringLiteral("target")},
                                            {QStringLiteral("expected"), failure.summary}});
    return failure;
}

Json detailOf(const StepFailure &failure)
{
    JsonObject detail{{QStringLiteral("step"), failure.step},
                      {QStringLiteral("summary"), failure.summary},
                      {QStringLiteral("fields"), failure.fields}};
    for (const auto &[key, value] : failure.more.object())
        detail.insert_or_assign(key, value);
    return detail;
}

} // namespace unsnag
