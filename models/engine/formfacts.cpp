// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/formfacts.h"

#include "models/base/jsonpointer.h"
#include "models/engine/documentcandidates.h"
#include "models/engine/timeline.h"
#include "models/store/audittable.h"
#include "models/store/exceptiontable.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int mostAccounts = 10; //!< each is read from the target
constexpr int mostLookedAt = 200;

Json copied(const Json &record, std::initializer_list<const char *> members)
{
    Json copy = JsonObject{};
    for (const char *member : members) {
        const QString name = QString::fromLatin1(member);
        if (!record[name].isNull())
            copy.set(name, record[name]);
    }
    return copy;
}

//! Places and found values, the fingerprint of "the same".
QStringList printOf(const Json &detail)
{
    QStringList print;
    for (const Json &fault : detail["fields"].array())
        print += placePattern(fault["pointer"].toString()) + QLatin1Char('=') +
                 fault["found"].scalarText();
    print.sort();
    print.removeDuplicates();
    return print;
}

Json alike(const FormGround &ground)
{
    const auto others = alikeExceptions(ground);
    JsonArray ids;
    for (const auto &id : others) {
        if (ids.size() < 20)
            ids.emplace_back(id.text());
    }
    return JsonObject{{QStringLiteral("count"), static_cast<std::int64_t>(others.size())},
                      {QStringLiteral("exceptions"), ids}};
}

//! How far a value is over what the target takes.
Json ruler(const FormGround &ground)
{
    JsonArray rows;
    for (const FaultPlace &fault : ground.faults()) {
        if (fault.longest <= 0)
            continue;
        rows.push_back(
            JsonObject{{QStringLiteral("place"), fault.pointer},
                       {QStringLiteral("length"), static_cast<std::int64_t>(fault.found.size())},
                       {QStringLiteral("longest"), fault.longest},
                       {QStringLiteral("kept"), fault.found.left(fault.longest)},
                       {QStringLiteral("cut"), fault.found.mid(fault.longest)}});
    }
    return rows.empty() ? Json() : Json(rows);
}

Decimal sumOfLines(const Json &payload)
{
    Decimal sum;
    for (const Json &line : payload["lines"].array()) {
        const auto quantity = Decimal::fromText(line["quantity"].scalarText());
        const auto price = Decimal::fromText(line["unit_price"].scalarText());
        if (quantity && price)
            sum = sum + (*quantity * *price).rounded(2);
    }
    return sum;
}

//! Amount and sum of the lines before, and what the target has.
Json totals(FormGround &ground)
{
    const Flow *flow = ground.flow();
    if (flow == nullptr)
        return {};
    Json shown = JsonObject{
        {QStringLiteral("record"), flow->amountOf(ground.payload())},
        {QStringLiteral("lines"), sumOfLines(ground.payload()).text()},
        {QStringLiteral("currency"), flow->currencyOf(ground.payload())},
        {QStringLiteral("basis"), flow->totalBasis() == TotalBasis::Net ? "net" : "gross"},
        {QStringLiteral("tolerance"), flow->totalTolerance().text()}};
    const JsonArray &found = ground.found();
    if (!found.empty())
        shown.set(
            QStringLiteral("document"),
            copied(found.front(), {"id", "number", "state", "net_total", "tax_total", "total"}));
    const QString rate = ground.payload()["tax_rate"].scalarText();
    if (const auto percent = Decimal::fromText(rate); percent && !rate.isEmpty()) {
        const auto net = Decimal::fromText(flow->amountOf(ground.payload()));
        if (net)
            shown.set(
                QStringLiteral("tax_expected"),
                (*net * *percent * *Decimal::fromText(QStringLiteral("0.01"))).rounded(2).text());
    }
    return shown;
}

//! Which company takes which currency, and where the record falls.
Json matrix(FormGround &ground)
{
    const Json &customer = ground.customer();
    const QString currency =
        ground.flow() == nullptr ? QString() : ground.flow()->currencyOf(ground.payload());
    JsonArray rows;
    JsonArray units = ground.fact(QStringLiteral("alternatives")).array();
    if (units.empty())
        units = ground.read(QStringLiteral("list_companies"), JsonObject{});
    for (const Json &unit : units) {
        const JsonArray &taken = unit["currencies"].array();
        const bool isTaken = std::ranges::any_of(
            taken, [&](const Json &one) { return one.scalarText() == currency; });
        rows.push_back(JsonObject{
            {QStringLiteral("company"), unit["id"]},
            {QStringLiteral("name"), unit["name"]},
            {QStringLiteral("currencies"), unit["currencies"]},
            {QStringLiteral("takes"), isTaken},
            {QStringLiteral("is_customers"),
             unit["id"].scalarText() == customer["company"].scalarText() && !customer.isNull()}});
    }
    if (rows.empty())
        return {};
    return JsonObject{
        {QStringLiteral("currency"), currency},
        {QStringLiteral("customer"), copied(customer, {"id", "name", "company", "currency"})},
        {QStringLiteral("companies"), rows}};
}

Json credit(FormGround &ground)
{
    Json known = ground.fact(QStringLiteral("credit"));
    if (known.isNull()) {
        const QString account = ground.customer()["id"].scalarText();
        const JsonArray records =
            account.isEmpty()
                ? JsonArray()
                : ground.read(
                      QStringLiteral("check_credit"),
                      JsonObject{
                          {QStringLiteral("account"), account},
                          {QStringLiteral("amount"), ground.exception().amount.amount.text()},
                          {QStringLiteral("currency"), ground.exception().amount.currency}});
        if (records.empty())
            return {};
        known = records.front();
    }
    Json shown = copied(known, {"limit", "exposure", "available", "currency", "hold", "ok"});
    const auto limit = Decimal::fromText(known["limit"].scalarText());
    const auto exposure = Decimal::fromText(known["exposure"].scalarText());
    const Decimal &amount = ground.exception().amount.amount;
    shown.set(QStringLiteral("amount"), amount.text());
    if (limit && exposure) {
        const Decimal over = *exposure + amount - *limit;
        shown.set(QStringLiteral("over"), over.isNegative() ? QStringLiteral("0") : over.text());
    }
    return shown;
}

//! The operations that were made so far, with how they ended.
Json steps(const FormGround &ground)
{
    JsonArray rows;
    for (const Operation &operation : ground.operations())
        rows.push_back(JsonObject{{QStringLiteral("step"), operation.step},
                                  {QStringLiteral("state"), operationStateName(operation.state)},
                                  {QStringLiteral("target_id"), operation.targetId}});
    return rows.empty() ? Json() : Json(rows);
}

//! The newest look-up by our reference, from the audit log.
Json probe(const FormGround &ground)
{
    const auto entries = ground.bench().store.read([&](Session &session) {
        return AuditTable(session).ofException(ground.exception().id.text());
    });
    if (!entries.ok())
        return {};
    Json newest;
    for (const AuditEntry &stored : *entries) {
        const TimelineEntry entry = timelineEntry(stored);
        if (entry.kind != QLatin1String("outcome.probed"))
            continue;
        newest = JsonObject{{QStringLiteral("at"), toRfc3339(entry.at)},
                            {QStringLiteral("found"), entry.more["found"]},
                            {QStringLiteral("target"), entry.more["target"]}};
    }
    return newest;
}

Json existing(FormGround &ground)
{
    JsonArray rows;
    for (const Json &document : ground.found())
        rows.push_back(copied(document, {"id", "number", "state", "reference", "customer", "total",
                                         "currency", "date"}));
    for (const char *name : {"documents", "document"}) {
        const Json &told = ground.fact(QString::fromLatin1(name));
        for (const Json &document : told.isArray() ? told.array() : JsonArray{told}) {
            if (document.isObject() && std::ranges::find(rows, document) == rows.end())
                rows.push_back(document);
        }
    }
    return rows.empty() ? Json() : Json(rows);
}

Json sides(FormGround &ground)
{
    JsonArray rows;
    for (const ThreeWayRow &row : ground.sides().rows) {
        const bool isShown = !row.isGroup && row.change != ThreeWayRow::Change::Same &&
                             row.change != ThreeWayRow::Change::ErpOnly;
        if (isShown)
            rows.push_back(JsonObject{{QStringLiteral("place"), row.pointer},
                                      {QStringLiteral("change"), changeName(row.change)},
                                      {QStringLiteral("base"), row.base},
                                      {QStringLiteral("crm"), row.crm},
                                      {QStringLiteral("erp"), row.erp}});
    }
    return rows.empty() ? Json() : Json(rows);
}

Json tax(FormGround &ground)
{
    const Flow *flow = ground.flow();
    const Json &account =
        flow == nullptr ? Json() : valueAt(ground.payload(), flow->accountPointer());
    Json shown = copied(account, {"tax_id", "country"});
    for (const FaultPlace &fault : ground.faults())
        shown.set(QStringLiteral("fault"),
                  JsonObject{{QStringLiteral("place"), fault.pointer},
                             {QStringLiteral("rule"), fault.keyword},
                             {QStringLiteral("found"), fault.found},
                             {QStringLiteral("expected"), fault.expected}});
    return shown;
}

Json items(const FormGround &ground)
{
    JsonArray rows;
    for (const FaultPlace &fault : ground.faults())
        rows.push_back(copied(lineAt(ground, fault.pointer),
                              {"sku", "description", "quantity", "unit", "unit_price"}));
    return rows.empty() ? Json() : Json(rows);
}

Json owner(const FormGround &ground)
{
    JsonArray owners;
    for (const FaultPlace &fault : ground.faults()) {
        const FlowField *field =
            ground.flow() == nullptr ? nullptr : ground.flow()->field(fault.pointer);
        if (field != nullptr && !field->dataOwner.isEmpty())
            owners.push_back(JsonObject{{QStringLiteral("place"), fault.pointer},
                                        {QStringLiteral("owner"), field->dataOwner}});
    }
    return owners.empty() ? Json() : Json(owners);
}

//! An account as the failure names it; what goes on there is read where that does not say.
Json accountShown(FormGround &ground, const Json &account)
{
    static constexpr auto members = {"id",       "name",         "city",        "tax_id",
                                     "domain",   "active",       "open_orders", "balance",
                                     "currency", "last_activity"};
    if (!account["open_orders"].isNull() || !account["balance"].isNull())
        return copied(account, members);
    const JsonArray records = ground.read(QStringLiteral("get_account"),
                                          JsonObject{{QStringLiteral("id"), account["id"]}});
    return copied(records.empty() ? account : records.front(), members);
}

Json accounts(FormGround &ground)
{
    JsonArray rows;
    for (const char *name : {"candidates", "alternatives"}) {
        for (const Json &account : ground.fact(QString::fromLatin1(name)).array()) {
            if (static_cast<int>(rows.size()) < mostAccounts)
                rows.push_back(accountShown(ground, account));
        }
    }
    return rows.empty() ? Json() : Json(rows);
}

//! A fact that the failure itself carries under one of these names.
Json told(const FormGround &ground, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const Json &fact = ground.fact(QString::fromLatin1(name)); !fact.isNull())
            return fact;
    }
    return {};
}

Json lock(FormGround &ground)
{
    Json known = told(ground, {"lock", "period"});
    if (known.isNull()) {
        const JsonArray periods =
            ground.read(QStringLiteral("find_period"),
                        JsonObject{{QStringLiteral("date"), dateAtFault(ground)}});
        known = periods.empty() ? Json(JsonObject{}) : periods.front();
    }
    known.set(QStringLiteral("date"), dateAtFault(ground));
    return known;
}

Json orders(FormGround &ground)
{
    Json known = told(ground, {"history", "order"});
    const QString account = ground.customer()["id"].scalarText();
    if (!known.isNull() || account.isEmpty())
        return known.isObject() ? Json(JsonArray{known}) : known;
    JsonArray rows;
    for (const Json &order : ground.read(QStringLiteral("list_orders"),
                                         JsonObject{{QStringLiteral("account"), account}}))
        rows.push_back(
            copied(order, {"id", "number", "state", "superseded_by", "total", "currency"}));
    return rows.empty() ? Json() : Json(rows);
}

} // namespace

std::vector<Id<SyncException>> alikeExceptions(const FormGround &ground)
{
    std::vector<Id<SyncException>> alike;
    const SyncException &mine = ground.exception();
    const QStringList print = printOf(mine.detail);
    if (print.isEmpty())
        return alike;
    ExceptionQuery query;
    query.reasons = {mine.reason};
    query.flows = {mine.flow};
    query.states = {ExceptionState::Open, ExceptionState::Claimed, ExceptionState::Held};
    query.limit = mostLookedAt;
    const auto done = ground.bench().store.read([&](Session &session) -> Result<void> {
        ExceptionTable table(session);
        UNSNAG_TRY(const auto rows, table.list(query));
        for (const SyncException &row : rows) {
            if (row.id == mine.id)
                continue;
            UNSNAG_TRY(const SyncException other, table.find(row.id));
            if (printOf(other.detail) == print)
                alike.push_back(other.id);
        }
        return {};
    });
    static_cast<void>(done); // without the figure the form is no less right
    return alike;
}

Json factFor(const QString &name, FormGround &ground)
{
    using Worker = Json (*)(FormGround &);
    static const std::map<QString, Worker> workers{
        {QStringLiteral("alike"), [](FormGround &g) { return alike(g); }},
        {QStringLiteral("ruler"), [](FormGround &g) { return ruler(g); }},
        {QStringLiteral("totals"), totals},
        {QStringLiteral("matrix"), matrix},
        {QStringLiteral("credit"), credit},
        {QStringLiteral("steps"), [](FormGround &g) { return steps(g); }},
        {QStringLiteral("probe"), [](FormGround &g) { return probe(g); }},
        {QStringLiteral("existing"), existing},
        {QStringLiteral("sides"), sides},
        {QStringLiteral("tax"), tax},
        {QStringLiteral("items"), [](FormGround &g) { return items(g); }},
        {QStringLiteral("owner"), [](FormGround &g) { return owner(g); }},
        {QStringLiteral("accounts"), accounts},
        {QStringLiteral("lock"), lock},
        {QStringLiteral("orders"), orders},
        {QStringLiteral("rule"), [](FormGround &g) { return told(g, {"rule"}); }},
        {QStringLiteral("tree"),
         [](FormGround &g) {
             return told(g, {"tree", "depends_on", "dependency"});
         }},
        {QStringLiteral("drift"),
         [](FormGround &g) {
             return told(g, {"drift", "changes"});
         }},
        {QStringLiteral("routing"),
         [](FormGround &g) {
             return told(g, {"route", "routing"});
         }},
        {QStringLiteral("missed"),
         [](FormGround &g) {
             return told(g, {"missed", "why"});
         }},
        {QStringLiteral("held"), [](FormGround &g) { return told(g, {"held"}); }},
    };
    const auto known = workers.find(name);
    return known == workers.end() ? Json() : known->second(ground);
}

} // namespace unsnag
