// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/faultplay.h"

namespace unsnag {
namespace {

SandboxAnswer rateLimited(const FaultRule &fault)
{
    SandboxAnswer answer =
        refusalAnswer({429, QStringLiteral("rate_limited"), QStringLiteral("too many requests")});
    if (fault.kind == FaultKind::RateLimitRetryAfter)
        answer.headers.emplace_back("Retry-After",
                                    QByteArray::number(qint64(fault.retryAfter.count())));
    return answer;
}

SandboxAnswer serverError(const FaultRule &fault)
{
    return refusalAnswer({fault.status, QStringLiteral("server_error"),
                          QStringLiteral("the server could not answer")});
}

SandboxAnswer page()
{
    SandboxAnswer answer;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!DOCTYPE html><html><head><title>Maintenance</title></head>"
                  "<body><h1>We will be back soon</h1></body></html>\n";
    return answer;
}

} // namespace

SandboxAnswer playedAnswer(const FaultRule &fault, const SandboxRequest &request, RequestDesk &desk)
{
    switch (fault.kind) {
    case FaultKind::DropBefore:
        return {};
    case FaultKind::RateLimit:
    case FaultKind::RateLimitRetryAfter:
        return rateLimited(fault);
    case FaultKind::ErrorBefore:
        return serverError(fault);
    case FaultKind::StaleVersion:
        return refusalAnswer(staleVersion(QString::fromLatin1(request.header("if-match")),
                                          QStringLiteral("a newer one")));
    case FaultKind::Html:
        return page();
    case FaultKind::Unauthorized:
        return refusalAnswer(
            {401, QStringLiteral("unauthorized"), QStringLiteral("the token has expired")});
    case FaultKind::ErrorAfterCommit: {
        const SandboxAnswer lost = desk.answer(request);
        return lost.isSuccess() ? serverError(fault) : lost;
    }
    case FaultKind::RepeatRequest: {
        const SandboxAnswer first = desk.answer(request);
        const SandboxAnswer second = desk.answer(request);
        return first.isSuccess() && !second.isSuccess() ? first : second;
    }
    case FaultKind::Delay:
    case FaultKind::DelayAfterCommit:
    case FaultKind::DropAfterCommit:
    case FaultKind::Truncate:
    case FaultKind::DuplicateAnswer:
    case FaultKind::Slow:
        break;
    }
    return desk.answer(request);
}

SandboxDelivery playedDelivery(const FaultRule &fault, AfterAnswer after)
{
    if (fault.kind == FaultKind::DropBefore || fault.kind == FaultKind::DropAfterCommit)
        return {DeliveryManner::Nothing, AfterAnswer::Close};
    if (fault.kind == FaultKind::Truncate)
        return {DeliveryManner::Truncated, AfterAnswer::KeepOpen};
    if (fault.kind == FaultKind::DuplicateAnswer)
        return {DeliveryManner::Twice, after};
    if (fault.kind == FaultKind::Slow)
        return {DeliveryManner::Slow, after, fault.delay};
    return {DeliveryManner::Whole, after};
}

} // namespace unsnag
