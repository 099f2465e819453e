// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

namespace unsnag {
namespace {

//! Reads an account while the fault strikes; what came of it.
Reply readUnder(ContractBench &bench, DoubleFault fault, ContractFinding &finding, int times = 1)
{
    const QString id = bench.add("account", sampleAccount(1));
    finding.expectOk(bench.call("get_account", JsonObject{{"id", id}}), QStringLiteral("before"));
    bench.server().script(fault, DoubleServer::Strikes::AnyRequest, times);
    const Reply reply = bench.call("get_account", JsonObject{{"id", id}});
    finding.expect(bench.server().struck() > 0, QStringLiteral("the fault did not strike"));
    return reply;
}

void readsAgain(ContractBench &bench, ContractFinding &finding)
{
    using Named = std::pair<const char *, DoubleFault>;
    for (const auto &[name, fault] :
         {Named{"dropped", DoubleFault::DropBefore}, Named{"cut", DoubleFault::Truncate},
          Named{"502", DoubleFault::BadGatewayAfter},
          Named{"504", DoubleFault::GatewayTimeoutAfter}, Named{"html", DoubleFault::Html},
          Named{"500", DoubleFault::ServerError}, Named{"trickling", DoubleFault::Slow},
          Named{"down", DoubleFault::Unavailable}}) {
        bench.renew();
        finding.expectOk(readUnder(bench, fault, finding), QString::fromLatin1(name));
    }
}

void waitsAsTold(ContractBench &bench, ContractFinding &finding)
{
    const auto before = bench.scheduler().waited();
    const Reply reply = readUnder(bench, DoubleFault::RateLimitedRetryAfter, finding);
    const auto waited = bench.scheduler().waited() - before;
    const auto told = std::chrono::seconds(7);
    const bool isParked =
        reply.kind == ReplyClass::Rate && reply.retryAfter && *reply.retryAfter >= told;
    finding.expect(isParked || (reply.ok() && waited >= told),
                   QStringLiteral("told to wait 7 s: %1 after %2 ms, retry after %3 ms")
                       .arg(replyClassName(reply.kind))
                       .arg(waited.count())
                       .arg(reply.retryAfter ? reply.retryAfter->count() : -1));
}

void tellsALimit(ContractBench &bench, ContractFinding &finding)
{
    const Reply reply = readUnder(bench, DoubleFault::RateLimited, finding, 20);
    finding.expect(
        reply.kind == ReplyClass::Rate || reply.kind == ReplyClass::Quota,
        QStringLiteral("a limit is %1: %2").arg(replyClassName(reply.kind), reply.message));
    finding.expect(bench.server().requests() < 12,
                   QStringLiteral("%1 requests against a limit").arg(bench.server().requests()));
}

void tellsALackingRight(ContractBench &bench, ContractFinding &finding)
{
    const Reply reply = readUnder(bench, DoubleFault::Forbidden, finding, 5);
    finding.expect(
        reply.kind == ReplyClass::Permission,
        QStringLiteral("a lacking right is %1: %2").arg(replyClassName(reply.kind), reply.message));
    finding.expect(!reply.message.isEmpty(), QStringLiteral("no message"));
}

void tellsARefusedValue(ContractBench &bench, ContractFinding &finding)
{
    const std::size_t before = bench.records("account").size();
    finding.expectOk(bench.connector().verify({}), QStringLiteral("before"));
    bench.server().script(DoubleFault::Invalid, DoubleServer::Strikes::WritesOnly, 5);
    const ContractOutcome outcome =
        bench.effect("create_account", accountInputs(bench, 1, QStringLiteral("crm:bad")),
                     QStringLiteral("crm:bad"));
    finding.expect(
        bench.server().struck() == 1,
        QStringLiteral("a refused value was sent %1 times").arg(bench.server().struck()));
    finding.expect(!outcome.isDone && !outcome.isUnknown,
                   QStringLiteral("a refused value is ") +
                       (outcome.isDone ? QStringLiteral("done") : outcome.failure));
    finding.expect(!outcome.failure.isEmpty(), QStringLiteral("no words"));
    finding.expect(bench.records("account").size() == before, QStringLiteral("a record was made"));
}

void outlastsALock(ContractBench &bench, ContractFinding &finding)
{
    const std::size_t before = bench.records("account").size();
    finding.expectOk(bench.connector().verify({}), QStringLiteral("before"));
    bench.server().script(DoubleFault::Conflict, DoubleServer::Strikes::WritesOnly, 1);
    ContractOutcome outcome;
    for (int run = 0; run < 3 && !outcome.isDone; ++run)
        outcome =
            bench.effect("create_account", accountInputs(bench, 1, QStringLiteral("crm:lock")),
                         QStringLiteral("crm:lock"));
    finding.expectDone(outcome, QStringLiteral("create_account"));
    finding.expect(bench.server().struck() == 1, QStringLiteral("the lock did not strike"));
    finding.expect(bench.records("account").size() == before + 1, QStringLiteral("not one record"));
}

void tellsNobodyIsThere(ContractBench &bench, ContractFinding &finding)
{
    bench.server().script(DoubleFault::DropBefore, DoubleServer::Strikes::AnyRequest, 100);
    const Reply reply = bench.connector().verify({});
    finding.expect(reply.kind == ReplyClass::Transient,
                   QStringLiteral("a server that hangs up is %1").arg(replyClassName(reply.kind)));
    finding.expect(bench.server().requests() < 12, QStringLiteral("it was asked too often"));
}

} // namespace

std::vector<ContractCase> refusalCases()
{
    using Asked = ContractCase::Asked;
    return {{"reads again what was lost", Asked::Books, {"get_account"}, readsAgain},
            {"waits as it is told", Asked::Books, {"get_account"}, waitsAsTold},
            {"tells a limit and stops asking", Asked::Books, {"get_account"}, tellsALimit},
            {"tells a lacking right", Asked::Books, {"get_account"}, tellsALackingRight},
            {"tells a refused value", Asked::Books, {"create_account"}, tellsARefusedValue},
            {"a row that is locked", Asked::Books, {"create_account"}, outlastsALock},
            {"tells that nobody answers", Asked::Any, {}, tellsNobodyIsThere}};
}

} // namespace unsnag
