// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/reasonruns.h"

namespace unsnag::test {
namespace {

const QString revenueOps = QStringLiteral("Revenue Ops");
const QString marketingOps = QStringLiteral("Marketing Ops");

//! The pair is remembered: a second deal of the company goes through by itself.
QByteArray missingAccount(ReasonWorld &world)
{
    ReasonRun run(world, "missing_account");
    run.detect("D-1001", marketingOps);
    run.decide("link");
    run.prove();
    const Json invoice = run.theDocument("invoices");
    run.same(invoice, "state", "posted");
    run.same(invoice, "customer_id", run.chosen("account"));
    Json deal = world.record("deals", "D-1001");
    deal.set("id", "D-R2");
    deal.set("title", "a second deal of the same company");
    world.put("deals", deal);
    run.staysProven();
    const Json invoices =
        world.sandbox().read("/erp/v1/invoices?customer_id=" + run.chosen("account"));
    int alike = 0;
    for (const Json &other : invoices["items"].array())
        alike += other["net_total"] == invoice["net_total"] &&
                 other["state"].toString() == QLatin1String("posted");
    run.check(alike == 2, "an invoice of the second deal, found " + QByteArray::number(alike));
    return run.fault();
}

QByteArray survivor(ReasonWorld &world)
{
    ReasonRun run(world, "duplicate_account");
    run.detect("OP-S13", revenueOps);
    run.decide("survivor");
    run.prove();
    const Json order = run.theDocument("orders");
    run.same(order, "state", "confirmed");
    run.same(order, "customer_id", run.chosen("account"));
    run.staysProven();
    return run.fault();
}

//! A branch with the VAT id of its head office: the ERP takes the number once only.
QByteArray keptApart(ReasonWorld &world)
{
    ReasonRun asked(world, "missing_account");
    asked.detect("A-S14", marketingOps);
    asked.decide("create");
    asked.bringsBack("duplicate_account");
    ReasonRun run(world, "duplicate_account");
    run.detect("A-S14", marketingOps);
    const Json before = run.runs({"suggest", run.id(), "--top", "5"});
    run.same(before["candidates"].at(0), "id", "C-S01");
    run.decide("apart");
    run.prove();
    run.same(run.card(), "id", asked.id());
    const Json made = world.record("customers", run.card()["target"]["id"].toString());
    const Json other = world.record("customers", run.chosen("apart_from"));
    run.same(made, "external_id", "sandbox-crm:A-S14");
    run.check(made["id"] != other["id"], "a customer of its own");
    run.check(made["tax_id"].isNull() && !other["tax_id"].isNull(),
              "the VAT id with the other customer only");
    run.same(world.record("accounts", "A-S14"), "erp_id", made["id"].toString());
    const Json suggested = run.runs({"suggest", run.id(), "--top", "5"});
    for (const Json &candidate : suggested["candidates"].array())
        run.check(candidate["id"] != other["id"], "the other one not to be suggested again");
    run.staysProven();
    // What sales changes later reaches the customer that was made, still without the number.
    world.put("accounts", JsonObject{{"id", "A-S14"}, {"city", "Neu-Ulm"}});
    run.staysProven();
    run.same(world.record("customers", made["id"].toString()), "city", "Neu-Ulm");
    return run.fault();
}

void letPass(ReasonRun &run)
{
    const QStringList decision{"resolve", run.id(), "--action", "approve", "--why", "agreed"};
    run.decide("approve");
    run.check(run.card()["form"]["asked"]["action"].toString() == QLatin1String("approve"),
              "it to wait for a second person");
    run.refuses(decision, {"second person"});
    run.decide("approve", {}, "omar");
    run.prove();
    const JsonArray &decided = run.card()["resolutions"].array();
    run.check(decided.size() == 2 && decided.back()["approves"] == decided.front()["id"],
              "two decisions, the second of which approves the first");
}

//! Who let it pass stands in the ERP too, whose own check would have refused it.
void checkOverride(ReasonRun &run, const Json &document)
{
    const QString names = document["credit_override"].toString();
    run.check(names.endsWith(QLatin1String(", omar")) && names.size() > 6,
              "both names in the ERP, found " + names.toUtf8());
}

QByteArray creditHold(ReasonWorld &world)
{
    const QString company = world.company("Company on hold", {{"credit_hold", true}});
    world.put("quotes", JsonObject{{"id", "QT-S01"}, {"account", company}});
    ReasonRun run(world, "credit_hold");
    run.detect("QT-S01", revenueOps);
    letPass(run);
    const Json invoice = run.theDocument("invoices");
    run.same(invoice, "state", "posted");
    run.same(invoice, "customer_id", ReasonWorld::customerOf(company));
    run.same(invoice, "net_total", "7411.50");
    checkOverride(run, invoice);
    run.staysProven();
    return run.fault();
}

QByteArray overTheLimit(ReasonWorld &world)
{
    ReasonRun run(world, "credit_hold");
    run.detect("OP-S03", revenueOps);
    letPass(run);
    const Json order = run.theDocument("orders");
    run.same(order, "state", "confirmed");
    run.same(order, "customer_id", "C-S03");
    checkOverride(run, order);
    run.staysProven();
    return run.fault();
}

//! The child can't go before its root, and goes by itself after it.
QByteArray dependencyPending(ReasonWorld &world)
{
    ReasonRun run(world, "dependency_pending");
    run.detect("A-S11", marketingOps);
    run.decide("retry");
    run.bringsBack("dependency_pending");
    ReasonRun root(world, "value_rejected");
    root.detect("A-S10", marketingOps);
    root.decide("set", {{"/country", "CH"}});
    root.prove();
    run.check(root.fault().isEmpty(), "its root to be proven: " + root.fault());
    run.staysProven();
    const Json parent = world.record("customers", root.card()["target"]["id"].toString());
    const Json child = world.record("customers", run.card()["target"]["id"].toString());
    run.same(parent, "external_id", "sandbox-crm:A-S10");
    run.same(child, "external_id", "sandbox-crm:A-S11");
    run.same(child, "parent", parent["id"].toString());
    return run.fault();
}

} // namespace

std::vector<ReasonWalk> accountWalks()
{
    return {{"missing_account", "link", missingAccount},
            {"duplicate_account", "survivor", survivor},
            {"duplicate_account", "apart", keptApart},
            {"credit_hold", "approve a held customer", creditHold},
            {"credit_hold", "approve above the limit", overTheLimit},
            {"dependency_pending", "root first", dependencyPending}};
}

} // namespace unsnag::test
