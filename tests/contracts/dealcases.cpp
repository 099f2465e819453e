// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

#include <algorithm>

namespace unsnag {
namespace {

Json sampleDeal(const QString &account, int number)
{
    return JsonObject{{"title", QStringLiteral("Contract deal %1").arg(number)},
                      {"amount", QStringLiteral("%1.07").arg(100 + number)},
                      {"currency", "EUR"},
                      {"close_date", "2026-11-18"},
                      {"account", account},
                      {"terms", "net30"},
                      {"lines", JsonArray{JsonObject{
                                    {"sku", "LIC-CONTRACT"},
                                    {"description", "Licence, one year"},
                                    {"quantity", "1"},
                                    {"unit_price", QStringLiteral("%1.07").arg(100 + number)}}}}};
}

//! A company, the item of the lines, and `count` won deals; their ids.
QStringList addDeals(ContractBench &bench, int count)
{
    bench.add(
        "item",
        JsonObject{{"code", "LIC-CONTRACT"}, {"name", "Licence, one year"}, {"price", "100.00"}});
    const QString account = bench.add("account", sampleAccount(1));
    QStringList ids;
    for (int i = 1; i <= count; ++i)
        ids += bench.add("deal", sampleDeal(account, i));
    Json open = sampleDeal(account, 99);
    open.set(QStringLiteral("won"), false);
    bench.add("deal", open);
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::hours(1)); });
    return ids;
}

const Record *recordOf(const Reply &reply, const QString &id)
{
    const auto found = std::find_if(reply.records.begin(), reply.records.end(),
                                    [&id](const Record &record) { return record.id == id; });
    return found == reply.records.end() ? nullptr : &*found;
}

void expectWhole(const Record &record, int number, ContractBench &bench, ContractFinding &finding)
{
    Json wanted = sampleDeal(QString(), number);
    wanted.remove(QStringLiteral("lines"));
    wanted.remove(QStringLiteral("terms"));
    const QStringList lacks = bench.lacks("deal");
    const QString odd = differences(wanted, record.fields, lacks);
    finding.expect(odd.isEmpty(), odd);
    finding.expectEqual(record.fields["stage"].toString(), QStringLiteral("closed_won"),
                        QStringLiteral("stage"));
    finding.expectEqual(record.fields["account"]["name"].toString(),
                        sampleAccount(1)["name"].toString(), QStringLiteral("account/name"));
    finding.expect(!record.fields["account"]["id"].scalarText().isEmpty(),
                   QStringLiteral("account/id is missing"));
    if (lacks.contains(QStringLiteral("lines")))
        return;
    const Json &line = record.fields["lines"].at(0);
    const QString oddLine = differences(sampleDeal(QString(), number)["lines"].at(0), line, lacks);
    finding.expect(oddLine.isEmpty(), QStringLiteral("line: ") + oddLine);
    finding.expect(record.fields["lines"].size() == 1, QStringLiteral("number of lines"));
}

void listsWonDeals(ContractBench &bench, ContractFinding &finding)
{
    const QStringList ids = addDeals(bench, 5);
    const Reply reply = bench.call("list_changed_deals", JsonObject{{"since", nullptr}});
    if (!finding.expectOk(reply, QStringLiteral("list_changed_deals")))
        return;
    for (int i = 0; i < ids.size(); ++i) {
        const Record *record = recordOf(reply, ids[i]);
        if (!finding.expect(record != nullptr, QStringLiteral("deal %1 is missing").arg(i + 1)))
            return;
        expectWhole(*record, i + 1, bench, finding);
    }
    const bool hasOpen =
        std::any_of(reply.records.begin(), reply.records.end(), [](const Record &r) {
            return r.fields["title"].toString() == QLatin1String("Contract deal 99");
        });
    finding.expect(!hasOpen, QStringLiteral("a deal that is not won was listed"));
}

void listsDealsSince(ContractBench &bench, ContractFinding &finding)
{
    const QStringList ids = addDeals(bench, 3);
    const Reply first = bench.call("get_deal", JsonObject{{"id", ids[0]}});
    if (!finding.expectOk(first, QStringLiteral("get_deal")) ||
        !finding.expect(!first.records.empty() && first.records.front().modified.has_value(),
                        QStringLiteral("no time of change")))
        return;
    const Timestamp seen = *first.records.front().modified;
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::hours(48)); });
    bench.change("deal", ids[1], JsonObject{{"title", "Contract deal 2 again"}});
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::hours(1)); });
    const Reply reply = bench.call("list_changed_deals",
                                   JsonObject{{"since", toRfc3339(seen + std::chrono::hours(30))}});
    if (!finding.expectOk(reply, QStringLiteral("list_changed_deals")))
        return;
    finding.expect(recordOf(reply, ids[1]) != nullptr,
                   QStringLiteral("the changed deal is missing"));
    finding.expect(recordOf(reply, ids[0]) == nullptr, QStringLiteral("an old deal was listed"));
    const Reply none =
        bench.call("list_changed_deals", JsonObject{{"since", "2031-01-01T00:00:00.000Z"}});
    finding.expectOk(none, QStringLiteral("an empty list"));
    finding.expect(none.records.empty(), QStringLiteral("an empty list has records"));
}

void readsADeal(ContractBench &bench, ContractFinding &finding)
{
    const QStringList ids = addDeals(bench, 1);
    const Reply reply = bench.call("get_deal", JsonObject{{"id", ids[0]}});
    if (finding.expectOk(reply, QStringLiteral("get_deal")) &&
        finding.expect(reply.records.size() == 1, QStringLiteral("no record")))
        expectWhole(reply.records.front(), 1, bench, finding);
    const Reply none =
        bench.call("get_deal", JsonObject{{"id", bench.input("missing_deal", "999999")}});
    finding.expect(none.kind == ReplyClass::NotFound, QStringLiteral("a deal that is not there: ") +
                                                          replyClassName(none.kind) + none.message);
}

void keepsMoneyExact(ContractBench &bench, ContractFinding &finding)
{
    bench.add("item", JsonObject{{"code", "LIC-CONTRACT"}, {"name", "Licence"}, {"price", "1.00"}});
    const QString account = bench.add("account", sampleAccount(1));
    for (const char *amount : {"0.10", "12345678901.23", "99999.99"}) {
        Json deal = sampleDeal(account, 7);
        deal.set(QStringLiteral("amount"), amount);
        Json line = deal["lines"].at(0);
        line.set(QStringLiteral("unit_price"), amount);
        deal.set(QStringLiteral("lines"), JsonArray{line});
        const QString id = bench.add("deal", deal);
        const Reply reply = bench.call("get_deal", JsonObject{{"id", id}});
        if (!finding.expectOk(reply, QStringLiteral("get_deal")) || reply.records.empty())
            return;
        const Json &fields = reply.records.front().fields;
        finding.expect(fields["amount"].isString(),
                       QStringLiteral("the amount is no decimal text"));
        const QString odd = differences(JsonObject{{"amount", amount}}, fields, {});
        finding.expect(odd.isEmpty(), odd);
    }
}

void writesTheMapping(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("account", sampleAccount(1));
    const Reply read = bench.call("get_account", JsonObject{{"id", id}});
    if (!finding.expectOk(read, QStringLiteral("get_account")) || read.records.empty())
        return;
    const Json inputs =
        JsonObject{{"id", id}, {"erp_id", "10042"}, {"version", read.records.front().version}};
    if (!finding.expectDone(
            bench.effect("upsert_mapping", inputs, QStringLiteral("UNS-MAPPING000000001")),
            QStringLiteral("upsert_mapping")))
        return;
    finding.expect(recordsWith(bench, "account", "erp_id", QStringLiteral("10042")).size() == 1,
                   QStringLiteral("the mapping is not there"));
    const Reply again = bench.call("get_account", JsonObject{{"id", id}});
    if (finding.expectOk(again, QStringLiteral("get_account")) && !again.records.empty())
        finding.expectEqual(again.records.front().fields["erp_id"].scalarText(),
                            QStringLiteral("10042"), QStringLiteral("erp_id"));
}

void overwritesNoMapping(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("account", sampleAccount(1));
    const Reply read = bench.call("get_account", JsonObject{{"id", id}});
    if (!finding.expectOk(read, QStringLiteral("get_account")) || read.records.empty())
        return;
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::minutes(2)); });
    bench.change("account", id, JsonObject{{"erp_id", "777"}});
    const Json inputs =
        JsonObject{{"id", id}, {"erp_id", "10042"}, {"version", read.records.front().version}};
    const Reply reply =
        bench.send("upsert_mapping", inputs, QStringLiteral("0123456789abcdef0123456789abcdef"));
    finding.expect(reply.kind == ReplyClass::Version || reply.kind == ReplyClass::Duplicate ||
                       reply.kind == ReplyClass::Ambiguous,
                   QStringLiteral("another mapping was met with ") + replyClassName(reply.kind) +
                       reply.message);
    finding.expect(recordsWith(bench, "account", "erp_id", QStringLiteral("777")).size() == 1,
                   QStringLiteral("another mapping was overwritten"));
}

} // namespace

std::vector<ContractCase> dealCases()
{
    using Asked = ContractCase::Asked;
    return {{"lists won deals, whole", Asked::Crm, {"list_changed_deals"}, listsWonDeals},
            {"lists deals since a moment",
             Asked::Crm,
             {"list_changed_deals", "get_deal"},
             listsDealsSince},
            {"reads a deal", Asked::Crm, {"get_deal"}, readsADeal},
            {"keeps money exact", Asked::Crm, {"get_deal"}, keepsMoneyExact},
            {"writes the mapping", Asked::Crm, {"upsert_mapping", "get_account"}, writesTheMapping},
            {"overwrites no other mapping",
             Asked::Crm,
             {"upsert_mapping", "get_account"},
             overwritesNoMapping}};
}

} // namespace unsnag
