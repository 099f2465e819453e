// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

#include <algorithm>

namespace unsnag {
namespace {

void readsAnAccount(ContractBench &bench, ContractFinding &finding)
{
    const Json wanted = sampleAccount(1);
    const QString id = bench.add("account", wanted);
    const Reply reply = bench.call("get_account", JsonObject{{"id", id}});
    if (!finding.expectOk(reply, QStringLiteral("get_account")) ||
        !finding.expect(reply.records.size() == 1, QStringLiteral("no record")))
        return;
    const Record &record = reply.records.front();
    finding.expectEqual(record.id, id, QStringLiteral("id"));
    finding.expectEqual(record.label, wanted["name"].toString(), QStringLiteral("label"));
    const QString odd = differences(wanted, record.fields, bench.lacks("account"));
    finding.expect(odd.isEmpty(), odd);
    finding.expect(record.raw.isObject(), QStringLiteral("the raw record is not kept"));
}

void tellsAMissingAccount(ContractBench &bench, ContractFinding &finding)
{
    const Json id = bench.input("missing_account", "999999");
    const Reply reply = bench.call("get_account", JsonObject{{"id", id}});
    finding.expect(reply.kind == ReplyClass::NotFound, QStringLiteral("%1 %2 %3")
                                                           .arg(replyClassName(reply.kind))
                                                           .arg(reply.status)
                                                           .arg(reply.message));
}

bool holds(const Reply &reply, const QString &id)
{
    return std::any_of(reply.records.begin(), reply.records.end(),
                       [&id](const Record &record) { return record.id == id; });
}

//! Nobody who searches for the others means this one.
Json stranger()
{
    return JsonObject{{"name", "Zwiebelfisch GmbH"},
                      {"domain", "zwiebelfisch.example"},
                      {"street", "Am Markt 5"},
                      {"city", "Jena"},
                      {"postcode", "07743"},
                      {"country", "DE"},
                      {"email", "post@zwiebelfisch.example"}};
}

void searchesAccounts(ContractBench &bench, ContractFinding &finding)
{
    const QString one = bench.add("account", sampleAccount(1));
    const QString two = bench.add("account", sampleAccount(2));
    const QString far = bench.add("account", stranger());
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::hours(1)); });
    const Reply reply = bench.call("search_accounts", JsonObject{{"text", "Nordwind"}});
    if (!finding.expectOk(reply, QStringLiteral("search_accounts")))
        return;
    finding.expect(holds(reply, one) && holds(reply, two), QStringLiteral("a hit is missing"));
    finding.expect(!holds(reply, far), QStringLiteral("a stranger was found"));
}

//! Texts that mean something to one query language or another.
const QStringList hostile{QStringLiteral("O'Brien & Söhne"),   QStringLiteral("\"Quoted\" Ltd"),
                          QStringLiteral("100% Cotton_C"),     QStringLiteral("back\\slash"),
                          QStringLiteral("(paren) [b] {c}"),   QStringLiteral("' or '1'='1"),
                          QStringLiteral("x') or true --"),    QStringLiteral("\") || true || (\""),
                          QStringLiteral("a/b?c=d&e=f#g+h;i"), QStringLiteral("株式会社 東京"),
                          QStringLiteral("%' AND 1=1"),        QStringLiteral("*"),
                          QStringLiteral("tab\tand\nline"),    QStringLiteral("😀 emoji")};

void searchesLiterally(ContractBench &bench, ContractFinding &finding)
{
    const QString far = bench.add("account", stranger());
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::hours(1)); });
    for (const QString &text : hostile) {
        const Reply reply = bench.call("search_accounts", JsonObject{{"text", text}});
        finding.expectOk(reply, QStringLiteral("search for ") + text);
        finding.expect(!holds(reply, far), QStringLiteral("%1 found a stranger").arg(text));
    }
}

void findsByKey(ContractBench &bench, ContractFinding &finding)
{
    Json keyed = sampleAccount(1);
    keyed.set(QStringLiteral("external_id"), "crm:A-77/ä 1");
    const QString id = bench.add("account", keyed);
    bench.add("account", sampleAccount(2));
    const Reply found = bench.call("find_account_by_key", JsonObject{{"key", "crm:A-77/ä 1"}});
    if (finding.expectOk(found, QStringLiteral("find_account_by_key")) &&
        finding.expect(found.records.size() == 1,
                       QStringLiteral("%1 records of one key").arg(found.records.size())))
        finding.expectEqual(found.records.front().id, id, QStringLiteral("id"));
    for (const QString &key : QStringList{QStringLiteral("crm:none")} + hostile) {
        const Reply none = bench.call("find_account_by_key", JsonObject{{"key", key}});
        finding.expect((none.ok() && none.records.empty()) || none.kind == ReplyClass::NotFound,
                       QStringLiteral("an unknown key %1: %2, %3 records")
                           .arg(key, replyClassName(none.kind) + none.message)
                           .arg(none.records.size()));
    }
}

void tellsTwoOfOneKey(ContractBench &bench, ContractFinding &finding)
{
    for (int i = 1; i <= 2; ++i) {
        Json keyed = sampleAccount(i);
        keyed.set(QStringLiteral("external_id"), "crm:twice");
        bench.add("account", keyed);
    }
    const Reply reply = bench.call("find_account_by_key", JsonObject{{"key", "crm:twice"}});
    finding.expect(reply.kind == ReplyClass::Ambiguous || reply.records.size() == 2,
                   QStringLiteral("two records of one key: %1, %2 records")
                       .arg(replyClassName(reply.kind))
                       .arg(reply.records.size()));
}

void listsAccountsOverPages(ContractBench &bench, ContractFinding &finding)
{
    QStringList ids;
    for (int i = 1; i <= 7; ++i)
        ids += bench.add("account", sampleAccount(i));
    const Reply reply = bench.call("list_accounts", JsonObject{{"since", nullptr}});
    if (!finding.expectOk(reply, QStringLiteral("list_accounts")))
        return;
    for (const QString &id : ids) {
        const auto count = std::count_if(reply.records.begin(), reply.records.end(),
                                         [&id](const Record &record) { return record.id == id; });
        finding.expect(count == 1,
                       QStringLiteral("account %1 was listed %2 times").arg(id).arg(count));
    }
    const bool isTimed = !bench.lacks("account").contains(QStringLiteral("modified"));
    finding.expect(
        !isTimed || std::all_of(reply.records.begin(), reply.records.end(),
                                [](const Record &record) { return record.modified.has_value(); }),
        QStringLiteral("an account has no time of change"));
}

void listsAccountsSince(ContractBench &bench, ContractFinding &finding)
{
    const QString old = bench.add("account", sampleAccount(1));
    const Reply before = bench.call("get_account", JsonObject{{"id", old}});
    if (!finding.expectOk(before, QStringLiteral("get_account")) ||
        !finding.expect(!before.records.empty() && before.records.front().modified.has_value(),
                        QStringLiteral("no time of change")))
        return;
    const Timestamp seen = *before.records.front().modified;
    bench.server().with([](DoubleSystem &system) { system.pass(std::chrono::hours(96)); });
    const QString fresh = bench.add("account", sampleAccount(2));
    const Reply reply = bench.call("list_accounts",
                                   JsonObject{{"since", toRfc3339(seen + std::chrono::hours(72))}});
    if (!finding.expectOk(reply, QStringLiteral("list_accounts")))
        return;
    finding.expect(holds(reply, fresh), QStringLiteral("the changed account is missing"));
    finding.expect(!holds(reply, old), QStringLiteral("an old account was listed"));
    const Reply none =
        bench.call("list_accounts", JsonObject{{"since", "2031-01-01T00:00:00.000Z"}});
    finding.expectOk(none, QStringLiteral("an empty list"));
    finding.expect(none.records.empty(), QStringLiteral("an empty list has records"));
}

} // namespace

std::vector<ContractCase> accountCases()
{
    using Asked = ContractCase::Asked;
    return {
        {"reads an account", Asked::Books, {"get_account"}, readsAnAccount},
        {"tells an account that is not there", Asked::Books, {"get_account"}, tellsAMissingAccount},
        {"searches accounts", Asked::Books, {"search_accounts"}, searchesAccounts},
        {"searches literally", Asked::Books, {"search_accounts"}, searchesLiterally},
        {"finds an account by its key", Asked::Books, {"find_account_by_key"}, findsByKey},
        {"tells two accounts of one key", Asked::Books, {"find_account_by_key"}, tellsTwoOfOneKey},
        {"lists accounts over pages", Asked::Books, {"list_accounts"}, listsAccountsOverPages},
        {"lists accounts since a moment",
         Asked::Books,
         {"list_accounts", "get_account"},
         listsAccountsSince}};
}

} // namespace unsnag
