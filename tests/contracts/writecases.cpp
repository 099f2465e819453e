// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

namespace unsnag {
namespace {

const QString key = QStringLiteral("crm:A-77");
constexpr int mostRuns = 3; //!< of the engine, until a write is settled

int made(ContractBench &bench)
{
    return static_cast<int>(bench.records("account").size());
}

//! Runs the write as often as the engine would be run again; a restart lies between.
ContractOutcome untilDone(ContractBench &bench, const char *operation, const Json &inputs,
                          const QString &reference)
{
    ContractOutcome outcome;
    for (int run = 0; run < mostRuns && !outcome.isDone; ++run) {
        if (run > 0)
            bench.connect();
        outcome = bench.effect(operation, inputs, reference);
    }
    return outcome;
}

void makesAnAccountOnce(ContractBench &bench, ContractFinding &finding)
{
    const Json inputs = accountInputs(bench, 1, key);
    const int before = made(bench);
    const ContractOutcome first = bench.effect("create_account", inputs, key);
    if (!finding.expectDone(first, QStringLiteral("create_account")))
        return;
    bench.connect();
    const ContractOutcome second = bench.effect("create_account", inputs, key);
    finding.expectDone(second, QStringLiteral("again"));
    finding.expectEqual(second.id, first.id, QStringLiteral("id of the second time"));
    finding.expect(made(bench) == before + 1,
                   QStringLiteral("%1 accounts were made").arg(made(bench) - before));
    const Reply read = bench.call("get_account", JsonObject{{"id", first.id}});
    if (!finding.expectOk(read, QStringLiteral("get_account")) || read.records.empty())
        return;
    const QString odd =
        differences(sampleAccount(1), read.records.front().fields, bench.lacks("account"));
    finding.expect(odd.isEmpty(), odd);
}

void survivesFaults(ContractBench &bench, ContractFinding &finding)
{
    static const std::vector<std::pair<const char *, DoubleFault>> faults{
        {"dropped before", DoubleFault::DropBefore},
        {"dropped after", DoubleFault::DropAfterCommit},
        {"truncated", DoubleFault::Truncate},
        {"502 after", DoubleFault::BadGatewayAfter},
        {"504 after", DoubleFault::GatewayTimeoutAfter},
        {"html", DoubleFault::Html},
        {"500", DoubleFault::ServerError},
        {"trickling", DoubleFault::Slow},
        {"session ended", DoubleFault::SessionEnded},
        {"down", DoubleFault::Unavailable}};
    int number = 10;
    for (const auto &[name, fault] : faults) {
        ++number;
        const QString reference = QStringLiteral("crm:F-%1").arg(number);
        const int before = made(bench);
        const int struck = bench.server().struck();
        bench.server().script(fault, DoubleServer::Strikes::WritesOnly);
        const ContractOutcome outcome =
            untilDone(bench, "create_account", accountInputs(bench, number, reference), reference);
        const QString what = QString::fromLatin1(name);
        finding.expectDone(outcome, what);
        finding.expect(bench.server().struck() == struck + 1,
                       what + QStringLiteral(" did not strike"));
        finding.expect(
            made(bench) == before + 1,
            QStringLiteral("%1: %2 accounts were made").arg(what).arg(made(bench) - before));
    }
}

void namesTheTwin(ContractBench &bench, ContractFinding &finding)
{
    const QString there = bench.add("account", sampleAccount(1));
    const Reply reply =
        bench.send("create_account", accountInputs(bench, 1, QStringLiteral("crm:other")),
                   QStringLiteral("0123456789abcdef0123456789abcdef"));
    finding.expect(
        reply.kind == ReplyClass::Duplicate,
        QStringLiteral("a twin is %1: %2").arg(replyClassName(reply.kind), reply.message));
    const bool isNamed = std::any_of(reply.records.begin(), reply.records.end(),
                                     [&there](const Record &record) { return record.id == there; });
    finding.expect(isNamed, QStringLiteral("the twin is not named among the candidates"));
}

void updatesAnAccount(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("account", sampleAccount(1));
    const Reply read = bench.call("get_account", JsonObject{{"id", id}});
    if (!finding.expectOk(read, QStringLiteral("get_account")) || read.records.empty())
        return;
    const Json inputs = JsonObject{{"id", id},
                                   {"version", read.records.front().version},
                                   {"name", "Nordwind Bücher 1 SE"},
                                   {"changes", JsonObject{{"name", "Nordwind Bücher 1 SE"}}}};
    finding.expectDone(
        bench.effect("update_account", inputs, QStringLiteral("UNS-UPDATE0000000001")),
        QStringLiteral("update_account"));
    finding.expect(
        recordsWith(bench, "account", "name", QStringLiteral("Nordwind Bücher 1 SE")).size() == 1,
        QStringLiteral("the name was not changed"));
}

void refusesAStaleVersion(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("account", sampleAccount(1));
    const Reply read = bench.call("get_account", JsonObject{{"id", id}});
    if (!finding.expectOk(read, QStringLiteral("get_account")) || read.records.empty())
        return;
    finding.expect(!read.records.front().version.isEmpty(), QStringLiteral("no version was read"));
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::minutes(2)); });
    bench.change("account", id, JsonObject{{"name", "Somebody Else Ltd"}});
    const Json inputs = JsonObject{{"id", id},
                                   {"version", read.records.front().version},
                                   {"name", "Nordwind Bücher 1 SE"},
                                   {"changes", JsonObject{{"name", "Nordwind Bücher 1 SE"}}}};
    if (bench.profile().steps(QStringLiteral("update_account")).empty()) {
        const Reply reply = bench.send("update_account", inputs,
                                       QStringLiteral("0123456789abcdef0123456789abcdef"));
        finding.expect(reply.kind == ReplyClass::Version,
                       QStringLiteral("a stale version is %1: %2")
                           .arg(replyClassName(reply.kind), reply.message));
    } else { // a system that takes whole records only: one step reads, the next one writes
        const ContractOutcome outcome =
            bench.effect("update_account", inputs, QStringLiteral("UNS-UPDATE0000000002"));
        finding.expect(outcome.reason == Reason::VersionConflict,
                       QStringLiteral("a stale version: ") + outcome.failure);
    }
    finding.expect(
        recordsWith(bench, "account", "name", QStringLiteral("Somebody Else Ltd")).size() == 1,
        QStringLiteral("somebody else's change was overwritten"));
}

} // namespace

std::vector<ContractCase> writeCases()
{
    using Asked = ContractCase::Asked;
    return {{"makes an account once",
             Asked::Books,
             {"create_account", "get_account"},
             makesAnAccountOnce},
            {"makes one account under every fault", Asked::Books, {"create_account"}, survivesFaults},
            {"names the twin of an account", Asked::Books, {"create_account"}, namesTheTwin},
            {"updates an account", Asked::Erp, {"update_account", "get_account"}, updatesAnAccount},
            {"refuses a stale version",
             Asked::Erp,
             {"update_account", "get_account"},
             refusesAStaleVersion}};
}

} // namespace unsnag
