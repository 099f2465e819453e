// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

#include <algorithm>

namespace unsnag {
namespace {

Json sampleException(int number)
{
    return JsonObject{
        {"flow", "deal_to_invoice"},
        {"reason", "missing_account"},
        {"message", QStringLiteral("no customer for deal %1").arg(number)},
        {"owner", "Marketing Ops"},
        {"record", JsonObject{{"system", "crm"},
                              {"object", "deal"},
                              {"id", QStringLiteral("D-%1").arg(number)},
                              {"version", "1"}}},
        {"payload", JsonObject{{"title", QStringLiteral("Deal %1").arg(number)},
                               {"amount", "1490.50"},
                               {"currency", "EUR"},
                               {"account", JsonObject{{"id", "A-1"}, {"name", "Nordwind AG"}}}}}};
}

const Record *exceptionOf(const Reply &reply, const QString &id)
{
    const auto found = std::find_if(reply.records.begin(), reply.records.end(),
                                    [&id](const Record &record) { return record.id == id; });
    return found == reply.records.end() ? nullptr : &*found;
}

void listsExceptions(ContractBench &bench, ContractFinding &finding)
{
    QStringList ids;
    for (int i = 1; i <= 5; ++i)
        ids += bench.add("exception", sampleException(i));
    const Reply reply = bench.call("list_exceptions");
    if (!finding.expectOk(reply, QStringLiteral("list_exceptions")))
        return;
    finding.expect(reply.records.size() == 5,
                   QStringLiteral("%1 exceptions").arg(reply.records.size()));
    for (int i = 0; i < ids.size(); ++i) {
        const Record *record = exceptionOf(reply, ids[i]);
        if (!finding.expect(record != nullptr, QStringLiteral("one is missing")))
            return;
        const Json &fields = record->fields;
        const Json wanted = sampleException(i + 1);
        finding.expectEqual(fields["reason"].scalarText(), QStringLiteral("missing_account"),
                            QStringLiteral("reason"));
        finding.expectEqual(fields["message"].scalarText(), wanted["message"].toString(),
                            QStringLiteral("message"));
        finding.expectEqual(fields["owner"].scalarText(), QStringLiteral("Marketing Ops"),
                            QStringLiteral("owner"));
        finding.expectEqual(fields["record"]["id"].scalarText(), wanted["record"]["id"].toString(),
                            QStringLiteral("record"));
        finding.expectEqual(fields["payload"]["amount"].scalarText(), QStringLiteral("1490.50"),
                            QStringLiteral("payload/amount"));
        finding.expectEqual(fields["payload"]["account"]["name"].scalarText(),
                            QStringLiteral("Nordwind AG"), QStringLiteral("payload/account/name"));
    }
    bench.renew();
    const Reply none = bench.call("list_exceptions");
    finding.expectOk(none, QStringLiteral("an empty list"));
    finding.expect(none.records.empty(), QStringLiteral("an empty list has records"));
}

void tellsWhoWorks(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("exception", sampleException(1));
    const QString key = QStringLiteral("0123456789abcdef0123456789abcdef");
    finding.expectOk(
        bench.send("claim", JsonObject{{"id", id}, {"person", "ana"}, {"actor", "ana"}}, key),
        QStringLiteral("claim"));
    const auto claimed = recordsWith(bench, "exception", "id", id);
    finding.expect(claimed.size() == 1 &&
                       claimed.front()["person"].scalarText().startsWith(QLatin1String("ana")),
                   QStringLiteral("the person is not there"));
    finding.expectOk(bench.send("assign",
                                JsonObject{{"id", id}, {"owner", "Revenue Ops"}, {"actor", "ana"}},
                                key.toUpper()),
                     QStringLiteral("assign"));
}

//! Decision and retry, as the engine hands them over; the outcome that is told in the end.
void handOver(ContractBench &bench, const QString &id, ContractFinding &finding)
{
    const Reply read = bench.call("get_exception", JsonObject{{"id", id}});
    const Record *record = exceptionOf(read, id);
    if (!finding.expectOk(read, QStringLiteral("get_exception")) ||
        !finding.expect(record != nullptr, QStringLiteral("get_exception lacks it")))
        return;
    Json payload = sampleException(1)["payload"];
    Json account = payload["account"];
    account.set(QStringLiteral("erp_id"), "C-10001");
    payload.set(QStringLiteral("account"), account);
    Json inputs = JsonObject{
        {"id", id},
        {"key", id},
        {"version", record->version},
        {"record", scopeOf(*record)},
        {"actor", "ana"},
        {"resolution",
         JsonObject{{"action", "link_account"},
                    {"account", "C-10001"},
                    {"payload", payload},
                    {"document",
                     JsonObject{{"currency", "EUR"},
                                {"date", "2026-11-20"},
                                {"terms", "net30"},
                                {"lines", JsonArray{JsonObject{{"sku", "LIC-1Y"},
                                                               {"quantity", "1"},
                                                               {"unit_price", "1490.50"}}}}}}}}};
    finding.expectDone(bench.effect("resolve", inputs, id), QStringLiteral("resolve"));
    finding.expectDone(bench.effect("trigger_retry", inputs, id), QStringLiteral("trigger_retry"));
    QString state;
    for (int look = 0; look < 5 && state != QLatin1String("succeeded"); ++look) {
        const Reply outcome = bench.call("get_outcome", JsonObject{{"id", id}});
        if (!finding.expectOk(outcome, QStringLiteral("get_outcome")))
            return;
        if (!outcome.records.empty())
            state = outcome.records.front().fields["state"].scalarText();
    }
    finding.expectEqual(state, QStringLiteral("succeeded"), QStringLiteral("outcome"));
}

void handsAResolutionOver(ContractBench &bench, ContractFinding &finding)
{
    handOver(bench, bench.add("exception", sampleException(1)), finding);
}

void handsOverUnderFaults(ContractBench &bench, ContractFinding &finding)
{
    for (const DoubleFault fault : {DoubleFault::DropAfterCommit, DoubleFault::Truncate,
                                    DoubleFault::BadGatewayAfter, DoubleFault::DropBefore}) {
        for (int write = 0; write < 2; ++write) {
            bench.renew();
            const QString id = bench.add("exception", sampleException(1));
            bench.server().script(fault, DoubleServer::Strikes::WritesOnly, 1, write);
            handOver(bench, id, finding);
            finding.expect(bench.server().struck() == 1,
                           QStringLiteral("the fault did not strike"));
        }
    }
}

void refusesAStaleResolution(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("exception", sampleException(1));
    const Reply read = bench.call("get_exception", JsonObject{{"id", id}});
    const Record *record = exceptionOf(read, id);
    if (!finding.expect(record != nullptr, QStringLiteral("get_exception lacks it")))
        return;
    const QString version = record->version;
    bench.change("exception", id, JsonObject{{"message", "somebody changed it"}});
    const Reply reply = bench.send("resolve",
                                   JsonObject{{"id", id},
                                              {"version", version},
                                              {"record", scopeOf(*record)},
                                              {"actor", "ana"},
                                              {"resolution", JsonObject{{"action", "retry"}}}},
                                   QStringLiteral("0123456789abcdef0123456789abcdef"));
    finding.expect(reply.kind == ReplyClass::Version,
                   QStringLiteral("a stale version is %1").arg(replyClassName(reply.kind)));
}

} // namespace

std::vector<ContractCase> layerCases()
{
    using Asked = ContractCase::Asked;
    return {{"lists the exceptions of a layer", Asked::Layer, {"list_exceptions"}, listsExceptions},
            {"tells a layer who works", Asked::Layer, {"claim", "assign"}, tellsWhoWorks},
            {"hands a resolution over",
             Asked::Layer,
             {"resolve", "trigger_retry", "get_outcome"},
             handsAResolutionOver},
            {"hands a resolution over under every fault",
             Asked::Layer,
             {"resolve", "trigger_retry", "get_outcome"},
             handsOverUnderFaults},
            {"refuses a resolution of a stale version",
             Asked::Layer,
             {"resolve"},
             refusesAStaleResolution}};
}

} // namespace unsnag
